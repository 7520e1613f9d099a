import type { WorkCalendar } from '../calendar/index.js'
import type { RequestNo } from './event.js'
import type { Request } from './request.js'
import { type ClockContext, type ReplyClock, replyClock } from './request-clock.js'

/** A case whose day another calendar moves. */
export interface MovedDate {
  readonly no: RequestNo
  readonly before: ReplyClock
  readonly after: ReplyClock
}

/** What a newly loaded or corrected year changes: the cases whose reply is due on another day, or now has a day at all. */
export function listMovedDates(
  requests: Iterable<readonly [RequestNo, Request]>,
  before: WorkCalendar,
  context: ClockContext,
): readonly MovedDate[] {
  const moved: MovedDate[] = []
  for (const [no, request] of requests) {
    const was = replyClock(request, { ...context, calendar: before })
    const is = replyClock(request, context)
    if (dayOf(was) !== dayOf(is)) moved.push({ no, before: was, after: is })
  }
  return moved
}

function dayOf(clock: ReplyClock): string {
  switch (clock.status) {
    case 'derived':
      return clock.dueOn
    case 'calendar-not-published':
      return `${clock.status} ${clock.earliestOn}`
    case 'paused':
      return `${clock.status} ${clock.left} ${clock.atLatest === null ? '' : dayOf(clock.atLatest)}`
    case 'not-started':
    case 'stopped':
    case 'over':
      return clock.status
  } // no default: a new way a clock can stand must fail to compile here
}
