import type { PlainDate } from '../calendar/index.js'
import { type Citation, regulation } from '../statute/index.js'

/** What stops the clock of a reply: asking others (条例第三十三条第三款), and asking for reasons where a setting says so. */
export const PAUSE_REASONS = ['third-party', 'co-maker', 'other-agency', 'reasons'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/**
 * Time that is not counted: after `after`, the day the letter goes out, up to and including `until`, the day
 * the opinion arrives or its period lapses. No text gives the arithmetic; this is ours: the sending day is
 * worked, and so is the day after the answer.
 */
export interface Pause {
  readonly reason: PauseReason
  readonly after: PlainDate
  /** Null while nothing has come. */
  readonly until: PlainDate | null
  /** While nothing has come: the last day the law lets them wait, if it sets one. */
  readonly untilAtLatest?: PlainDate | null
}

export const PAUSE_NAMES: Readonly<Record<PauseReason, string>> = {
  'third-party': '征求第三方意见',
  'co-maker': '征求共同制作机关意见',
  'other-agency': '征求其他机关意见',
  reasons: '要求申请人说明理由',
}

export const pauseCitation = (reason: PauseReason): Citation =>
  reason === 'reasons' ? regulation(35) : regulation(33, { paragraph: 3 })
