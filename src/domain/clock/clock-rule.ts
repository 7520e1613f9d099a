import type { PlainDate } from '../calendar/index.js'
import type { Citation } from '../statute/index.js'

/** Every period this system counts. Stable, never reused. */
export const CLOCK_RULE_IDS = [
  'publication.period',
  'correction.notice',
  'receipt.confirmation',
  'consultation.third-party',
  'reply.period',
  'reply.extension',
  'consultation.co-maker',
  'fee.payment',
  'remedy.reconsideration',
  'remedy.direct-suit',
  'remedy.suit-after-reconsideration',
  'review.answer',
  'review.answer-summary',
  'review.suit-answer',
] as const
export type ClockRuleId = (typeof CLOCK_RULE_IDS)[number]

/** Working days 工作日, natural days 日, or months 个月. */
export interface Length {
  readonly unit: 'working-days' | 'days' | 'months'
  readonly count: number
}

/** A period the law sets, as a value: what starts it, how long it runs, where that is written. */
export interface ClockRule {
  readonly id: ClockRuleId
  /** 答复期限 */
  readonly name: string
  readonly citation: Citation
  /** The provision in short. */
  readonly text: string
  /** The first day on which what starts the period can fall under this rule. */
  readonly since: PlainDate
  /** What starts it: 收到申请. That day itself is not counted. */
  readonly starts: string
  readonly length: Length
  /** The period it lengthens, which is counted first. */
  readonly follows?: ClockRuleId
  /** Our reading where the words leave more than one. */
  readonly reading?: string
  readonly example: { readonly start: string; readonly due: string; readonly why: string }
}
