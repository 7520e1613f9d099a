import type { RemedySubject } from '../remedy/index.js'
import {
  DECISION_CODES,
  DECISION_KINDS,
  type DecisionCode,
  type DecisionKind,
  LETTERS,
  type LetterCode,
} from '../request/index.js'
import type { ConditionId } from './condition.js'
import type { PlaceholderId } from './placeholder.js'

/** Whom a letter is for. A form of the office's own stays in its files. */
export type Recipient = 'applicant' | 'third-party' | 'co-maker' | 'other-agency' | 'office'

/** Letters that are counted together: a body's decisions, its notices, what it asks of others. */
export const SERIES = { decision: '公复', notice: '公告', inquiry: '公函' } as const
export type SeriesId = keyof typeof SERIES

/** What is settled about a letter, whatever wording a body gives it. */
export interface LetterForm {
  readonly to: Recipient
  /** Null: it bears no number of its own. */
  readonly series: SeriesId | null
  /** What is so whenever this letter is written. */
  readonly sure: readonly ConditionId[]
  /** What it can say beside what any letter can. */
  readonly particular: readonly PlaceholderId[]
  /** What its wording must say, because the law wants it said. */
  readonly says: readonly PlaceholderId[]
  /** What must be known before it is written. */
  readonly needs: readonly PlaceholderId[]
  /** What the paragraph on remedies goes by; null: it has none. */
  readonly remedy: RemedySubject | null
  /** A form is filled in and signed by hand; a letter bears the body's name, a date and room for its seal. */
  readonly isForm: boolean
}

const form = (to: Recipient, given: Partial<LetterForm> = {}): LetterForm => ({
  to,
  series: null,
  sure: [],
  particular: [],
  says: [],
  needs: [],
  remedy: null,
  isForm: false,
  ...given,
})
const notice = (given: Partial<LetterForm>): LetterForm =>
  form('applicant', { series: 'notice', sure: ['received'], remedy: 'procedural', ...given })
const inquiry = (to: Recipient): LetterForm =>
  form(to, {
    series: 'inquiry',
    sure: ['received'],
    particular: ['party', 'question'],
    says: ['requestNo'],
    needs: ['party'],
  })

const PROCEDURE_FORMS = {
  P01: form('office', { isForm: true, says: ['requestNo', 'applicant', 'wanted'] }),
  P02: form('applicant', { says: ['requestNo', 'submittedOn'] }),
  P03: notice({
    particular: ['unclear', 'correctBy'],
    says: ['requestNo', 'unclear', 'correctBy'],
    needs: ['unclear'],
  }),
  P04: notice({ particular: ['why', 'explainBy'], says: ['requestNo', 'explainBy'] }),
  P05: notice({ particular: ['why', 'extendBy'], says: ['requestNo', 'extendBy'] }),
  P06: inquiry('third-party'),
  P07: form('third-party', {
    isForm: true,
    sure: ['received'],
    particular: ['party', 'question'],
    says: ['requestNo', 'body'],
  }),
  P08: notice({ particular: ['partyKind'], says: ['requestNo', 'partyKind'] }),
  P09: form('third-party', {
    series: 'notice',
    sure: ['received'],
    particular: ['party', 'content', 'reasons', 'why'],
    says: ['requestNo', 'reasons'],
    needs: ['party'],
    remedy: 'other-decision',
  }),
  P10: inquiry('co-maker'),
  P11: inquiry('other-agency'),
  P12: notice({
    particular: ['feeBasis', 'feeCount', 'feeAmount', 'payWithin', 'howToPay'],
    says: ['requestNo', 'feeAmount'],
  }),
  P13: notice({ particular: ['why', 'until'], says: ['requestNo', 'until'] }),
  P14: form('office', {
    isForm: true,
    sure: ['received'],
    particular: ['servedLetter'],
    says: ['servedLetter', 'applicant'],
  }),
} as const satisfies Partial<Record<LetterCode, LetterForm>>

/** What some decisions can or must say beside reasons, basis and content. */
const DECISION_EXTRAS: Partial<Record<DecisionCode, Partial<Pick<LetterForm, 'particular' | 'says'>>>> = {
  S01: { says: ['content'] },
  S03: { particular: ['withheld', 'harm'], says: ['content', 'withheld'] },
  S12: { particular: ['searches'] },
  S15: { particular: ['correctionSentOn', 'correctBy'] },
  S21: { particular: ['correctionSentOn', 'correctBy'], says: ['correctBy'] },
  S22: { particular: ['feeSentOn', 'feeAmount'], says: ['feeAmount'] },
}

function decisionForm(code: DecisionCode): LetterForm {
  const { needsBasis, needsReasons, remedy }: DecisionKind = DECISION_KINDS[code]
  const { particular = [], says = [] } = DECISION_EXTRAS[code] ?? {}
  const basis: readonly 'basis'[] = needsBasis ? ['basis'] : []
  const reasons: readonly 'reasons'[] = needsReasons ? ['reasons'] : []
  const isRefusal = remedy === 'refusal'
  return form('applicant', {
    series: 'decision',
    sure: ['received', ...basis, ...reasons],
    particular: ['basis', 'reasons', 'content', ...(isRefusal ? (['harm'] as const) : []), ...particular],
    says: ['requestNo', 'wanted', ...basis, ...reasons, ...says],
    needs: [...basis, ...reasons],
    remedy,
  })
}

/** Every letter, by its code. */
export const LETTER_FORMS: Readonly<Record<LetterCode, LetterForm>> = {
  ...PROCEDURE_FORMS,
  ...(Object.fromEntries(DECISION_CODES.map((code) => [code, decisionForm(code)])) as Record<DecisionCode, LetterForm>),
}

export const LETTER_CODES = Object.keys(LETTERS) as readonly LetterCode[]

/** What stands at its head: the name in use without what only tells it from its sisters. */
export const letterTitle = (code: LetterCode): string => LETTERS[code].name.replace(/（[^（）]*）$/, '')

/** A letter is a decision by its code alone. */
export const isDecisionLetter = (code: LetterCode): code is DecisionCode => Object.hasOwn(DECISION_KINDS, code)
