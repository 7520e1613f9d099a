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

/** What a decision of a kind takes beside its kind. */
export interface Needs {
  readonly basis: boolean
  readonly reasons: boolean
  readonly content: boolean
  readonly withheld: boolean
  readonly harm: boolean
  /** A search on record proves that nothing is there. */
  readonly search: boolean
  /** Third parties who object: what is given over their objection needs the public interest. */
  readonly objecting: readonly Consultation[]
  /** Who has not been heard yet. */
  readonly awaited: readonly Consultation[]
}

const WITH_CONTENT: ReadonlySet<DecisionCode> = new Set([
  'S01',
  'S02',
  'S03',
  'S11',
  'S13',
  'S16',
  'S17',
  'S18',
  'S20',
  'S24',
])

export function needsOf(code: DecisionCode, state: CaseState): Needs {
  const { needsBasis, needsReasons, remedy, discloses, condition } = kindOf(code)
  const asked = discloses ? state.consultations : []
  return {
    basis: needsBasis,
    reasons: needsReasons,
    content: WITH_CONTENT.has(code),
    withheld: code === 'S03',
    harm: remedy === 'refusal' || code === 'S03',
    search: condition === 'searched' && state.searches === 0,
    objecting: asked.filter(({ party, opinion }) => party === 'third-party' && opinion === 'objects'),
    awaited: asked.filter(({ party, answeredOn }) => party !== 'other-agency' && answeredOn === null),
  }
}
