import type { HolidayNotice, PlainDate } from '../calendar/index.js'
import { type Citation, toCitationText } from '../statute/index.js'

/** Where a step of a count rests: an article, or the notice that sets the day. */
export type StepSource = Citation | HolidayNotice

export const STEP_KINDS = [
  /** The day of the event, which is not counted. */
  'start',
  'counted',
  /** Counted although a weekend: 调休上班. */
  'make-up',
  'weekend',
  'holiday',
  /** The clock stands still: a consultation, a fee. */
  'paused',
  /** A day of a year whose calendar is not published, taken as a working day. */
  'possible',
  /** The last day of a period in natural days was a rest day. */
  'moved',
  /** A day somebody fixed: a delayed reply, a ruling. */
  'fixed',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** One stretch of days in the proof of a due date. The stretches lie end to end, from the start to the due day. */
export interface ClockStep {
  readonly kind: StepKind
  /** In Chinese, for the page: 春节放假，不计入. */
  readonly what: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** How many of its days count towards the period. */
  readonly counted: number
  /** How many days of the calendar it spans. */
  readonly span: number
  readonly source: StepSource
}

export const toSourceText = (source: StepSource): string =>
  'instrument' in source ? toCitationText(source) : `《${source.title}》（${source.number}）`

/** When something is due, and why. */
export type DueReading =
  | { readonly status: 'derived'; readonly dueOn: PlainDate; readonly steps: readonly ClockStep[] }
  /** 待公布日历: the count runs into a year that is not loaded; `earliestOn` is the first day it could end. */
  | {
      readonly status: 'calendar-not-published'
      readonly year: number
      readonly earliestOn: PlainDate
      readonly steps: readonly ClockStep[]
    }
  /** The clock stands still until a consultation ends; then `left` working days remain. */
  | {
      readonly status: 'paused'
      readonly since: PlainDate
      readonly left: number
      /** What it will be if the pause lasts as long as the law lets it; null if the law sets no end. */
      readonly atLatest: DueReading | null
      readonly steps: readonly ClockStep[]
    }

/** Why a period cannot be counted at all. */
export type ClockRefusal =
  | { readonly code: 'clock.rule-not-in-force'; readonly since: PlainDate }
  | { readonly code: 'clock.date-out-of-range' }
