import { addDays, countWorkingDays, type PlainDate } from '../calendar/index.js'
import type { ClockContext } from './request-clock.js'

/** As much of a clock as tells how near its day is: a list has it without the proof. */
export type DueMark =
  | { readonly status: 'derived'; readonly dueOn: PlainDate }
  | { readonly status: 'calendar-not-published'; readonly earliestOn: PlainDate }
  /** Null: not at hand. */
  | { readonly status: 'paused'; readonly left: number | null }
  | { readonly status: 'stopped' | 'not-started' | 'over' }

/** How near a deadline is, as a queue shows it. */
export interface Deadline {
  readonly state: 'in-time' | 'at-risk' | 'late' | 'standing' | 'none'
  /** From today to the due day; below zero the other way. Null where the calendar between is not known. */
  readonly workingDaysLeft: number | null
}

/**
 * @param atRiskDays working days before the due day from which a case is at risk; natural days, the shorter
 * time, while the calendar is not published
 */
export function deadlineOf(
  clock: DueMark,
  { today, calendar }: Pick<ClockContext, 'today' | 'calendar'>,
  atRiskDays: number,
): Deadline {
  switch (clock.status) {
    case 'derived': {
      const left = countWorkingDays(calendar, today, clock.dueOn)
      const workingDaysLeft = left.ok ? left.value : null
      if (today > clock.dueOn) return { state: 'late', workingDaysLeft }
      const isNear =
        workingDaysLeft === null ? addDays(today, atRiskDays) >= clock.dueOn : workingDaysLeft <= atRiskDays
      return { state: isNear ? 'at-risk' : 'in-time', workingDaysLeft }
    }
    case 'calendar-not-published':
      return { state: addDays(today, atRiskDays) >= clock.earliestOn ? 'at-risk' : 'in-time', workingDaysLeft: null }
    case 'paused':
      return { state: 'standing', workingDaysLeft: clock.left }
    case 'stopped':
      return { state: 'standing', workingDaysLeft: null }
    case 'not-started':
    case 'over':
      return { state: 'none', workingDaysLeft: null }
  } // no default: a new way a clock can stand must fail to compile here
}
