import {
  DECISION_CODES,
  DECISION_KINDS,
  type DecisionCode,
  type DecisionCondition,
  type DecisionKind,
  OPEN_STATUSES,
  type Outcome,
} from '../../../../domain/request/index.js'
import type { CaseState, Consultation } from '../../../api/requests.js'

/** The questions of a decision, in their order, and how a “no” at each ends. What has no question ends otherwise. */
export const QUESTIONS = {
  complete: ['S15', 'S21', 'S22'],
  proper: ['S16', 'S17', 'S18', 'S19', 'S20', 'S11', 'S24', 'S23'],
  held: ['S12', 'S13', 'S14'],
  given: ['S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S03'],
  fitting: ['S01', 'S02'],
} as const satisfies Record<string, readonly DecisionCode[]>
export type Question = keyof typeof QUESTIONS
export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly Question[]

/** The kinds by the blocks of table three: 予以公开, 部分公开, 不予公开 …; the last is what no table counts. */
export const BLOCKS = [
  'granted',
  'partiallyGranted',
  'refused',
  'unavailable',
  'notProcessed',
  'other',
  'none',
] as const
export type Block = (typeof BLOCKS)[number]

export const kindOf = (code: DecisionCode): DecisionKind => DECISION_KINDS[code]

const blockOf = (outcome: Outcome | null): Block =>
  outcome === null ? 'none' : (BLOCKS.find((block) => outcome === block || outcome.startsWith(`${block}.`)) ?? 'other')

export const kindsIn = (block: Block): readonly DecisionCode[] =>
  DECISION_CODES.filter((code) => blockOf(kindOf(code).outcome) === block)

/** Why a kind cannot be chosen, as far as the case itself tells; the server has the last word. */
export function barOf(code: DecisionCode, state: CaseState): DecisionCondition | 'other-matter' | null {
  if ((state.matter === 'record-correction') !== (code === 'S24') && code !== 'S23') return 'other-matter'
  const { condition } = kindOf(code)
  return isRipe(condition, state) ? null : condition
}

function isRipe(condition: DecisionCondition, { status, correction, reasons, fee }: CaseState): boolean {
  const isOpen = OPEN_STATUSES.some((one) => one === status)
  switch (condition) {
    case 'open':
      return isOpen
    case 'undecided':
      return true
    case 'corrected':
      return isOpen && correction?.receivedOn != null
    case 'correction-overdue':
      return status === 'correcting'
    case 'fee-overdue':
      return status === 'fee-pending' && fee?.deliveredOn != null
    case 'reasons-judged':
      return isOpen && reasons !== null
    case 'searched':
      return isOpen
  } // no default: a new condition must fail to compile here
}

/** Whether something is to be written: it must be, it may be, or the letter has no place for it. */
type Wanted = 'must' | 'may' | 'no'
/** What is written for a letter, in the order it is asked for. */
export const WRITTEN = ['basis', 'reasons', 'content', 'withheld', 'harm'] as const
export type Written = (typeof WRITTEN)[number]

/** What a decision of a kind takes beside its kind. */
export interface Needs {
  readonly written: Readonly<Record<Written, Wanted>>
  /** A search on record proves that nothing is there. */
  readonly search: boolean
  /** Third parties who object: what is given over their objection needs the public interest. */
  readonly objecting: readonly Consultation[]
  /** Who has not been heard yet. */
  readonly awaited: readonly Consultation[]
}

/** Where something is found or was given; without it these two letters would say nothing. */
const CONTENT: Readonly<Partial<Record<DecisionCode, Wanted>>> = {
  S01: 'must',
  S02: 'may',
  S03: 'must',
  S11: 'may',
  S13: 'may',
  S16: 'may',
  S17: 'may',
  S18: 'may',
  S20: 'may',
  S24: 'may',
}
/** 条例第十四条、第十五条: they refuse for the harm itself, so the letter says what it would be. */
const REFUSED_FOR_HARM: ReadonlySet<DecisionCode> = new Set(['S06', 'S07'])
/** Kinds that rest on an article by themselves, but where a letter can name a nearer one. */
const NAMES_LAW: ReadonlySet<DecisionCode> = new Set(['S03', 'S23'])

export function needsOf(code: DecisionCode, state: CaseState): Needs {
  const { needsBasis, needsReasons, remedy, discloses, condition } = kindOf(code)
  const asked = discloses ? state.consultations : []
  const isRefusal = remedy === 'refusal'
  const isPartial = remedy === 'partial-refusal'
  const wanted = (must: boolean, may: boolean): Wanted => (must ? 'must' : may ? 'may' : 'no')
  return {
    written: {
      basis: wanted(needsBasis, isRefusal || NAMES_LAW.has(code)),
      reasons: wanted(needsReasons, true),
      content: CONTENT[code] ?? 'no',
      withheld: wanted(isPartial, false),
      harm: wanted(REFUSED_FOR_HARM.has(code), isRefusal || isPartial),
    },
    search: condition === 'searched' && state.searches === 0,
    objecting: asked.filter(({ party, opinion }) => party === 'third-party' && opinion === 'objects'),
    awaited: asked.filter(({ party, answeredOn }) => party !== 'other-agency' && answeredOn === null),
  }
}
