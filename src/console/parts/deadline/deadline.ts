/** What a clerk is to see of a deadline. */
export type Deadline =
  | {
      readonly state: 'running'
      readonly dueOn: string
      readonly left: number
      /** Of periods that the law counts in working days; other dates stand in the calendar as they are. */
      readonly unit: 'working-days' | 'days'
    }
  /** Its clock stands still, as while a third party is asked. */
  | { readonly state: 'paused' }
  /** The calendar of that year is not published yet. */
  | { readonly state: 'pending' }
  | { readonly state: 'done' }

export type Urgency = 'late' | 'risk' | 'calm' | 'still'

/** How many days before its end one should look at it, and how long it is, 条例第三十三条: what the bar is a part of. */
const MEASURES = {
  'working-days': { risk: 5, full: 20 },
  days: { risk: 7, full: 28 },
} as const

export function urgencyOf(deadline: Deadline): Urgency {
  if (deadline.state !== 'running') return 'still'
  if (deadline.left < 0) return 'late'
  return deadline.left <= MEASURES[deadline.unit].risk ? 'risk' : 'calm'
}

/** How much of the time is used, in percent; a day that is due or past is all of it. */
export function usedShare(deadline: Deadline): number {
  if (deadline.state !== 'running') return 0
  const { full } = MEASURES[deadline.unit]
  const used = full - Math.max(0, Math.min(full, deadline.left))
  return Math.round((used / full) * 100)
}

const DAY_MS = 24 * 3_600_000

/**
 * A date that stands in the calendar, seen from a day.
 *
 * @param workingDaysLeft where the law counts them; null: the days of the calendar are told
 */
export function toDeadline(dueOn: string, today: string, workingDaysLeft: number | null = null): Deadline {
  if (workingDaysLeft !== null) return { state: 'running', dueOn, left: workingDaysLeft, unit: 'working-days' }
  const left = Math.round((Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS)
  return { state: 'running', dueOn, left, unit: 'days' }
}
