/** What a clerk is to see of a deadline. */
export type Deadline =
  | { readonly state: 'running'; readonly dueOn: string; readonly workingDaysLeft: number }
  /** Its clock stands still, as while a third party is asked. */
  | { readonly state: 'paused' }
  /** The calendar of that year is not published yet. */
  | { readonly state: 'pending' }
  | { readonly state: 'done' }

export type Urgency = 'late' | 'risk' | 'calm' | 'still'

/** Working days from which on one should look at it. */
const RISK_DAYS = 5
/** The law's own measure, 条例第三十三条: what the bar is a part of. */
const FULL_DAYS = 20

export function urgencyOf(deadline: Deadline): Urgency {
  if (deadline.state !== 'running') return 'still'
  if (deadline.workingDaysLeft < 0) return 'late'
  return deadline.workingDaysLeft <= RISK_DAYS ? 'risk' : 'calm'
}

/** How much of the time is used, in percent; a day that is due or past is all of it. */
export function usedShare(deadline: Deadline): number {
  if (deadline.state !== 'running') return 0
  const used = FULL_DAYS - Math.max(0, Math.min(FULL_DAYS, deadline.workingDaysLeft))
  return Math.round((used / FULL_DAYS) * 100)
}
