import type { PlainDate } from '../calendar/index.js'
import { type Citation, regulation } from '../statute/index.js'

/** 条例第三十三条第三款: what stops the clock of a reply. */
export const PAUSE_REASONS = ['third-party', 'co-maker', 'other-agency'] as const
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
}

export const PAUSE_CITATION: Citation = regulation(33, { paragraph: 3 })
