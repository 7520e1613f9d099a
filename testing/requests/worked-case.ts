import {
  type ClockContext,
  DEFAULT_REQUEST_SETTINGS,
  type EventOf,
  type ReplyClock,
  type Request,
  type RequestEvent,
  type RequestRefusal,
  type RequestSettings,
  replyClock,
  tryMove,
} from '../../src/domain/request/index.js'
import { china, day } from '../calendar/china-calendar.js'

/** The day on which most tests look at a case: all loaded years are past or present. */
export const TODAY = day('2026-06-30')

export const contextOn = (today = TODAY, settings: Partial<RequestSettings> = {}): ClockContext => ({
  today,
  calendar: china,
  settings: { ...DEFAULT_REQUEST_SETTINGS, ...settings },
})

/** A request for information handed in at the counter by a citizen. Name only what the test is about. */
export const submitted = (on: string, given: Partial<EventOf<'request.submitted'>> = {}): RequestEvent => ({
  type: 'request.submitted',
  on: day(on),
  channel: 'in-person',
  applicant: 'naturalPerson',
  matter: 'disclosure',
  origin: null,
  ...given,
})

export const decided = (on: string, given: Partial<EventOf<'decision.made'>> = {}): RequestEvent => ({
  type: 'decision.made',
  on: day(on),
  kind: 'S02',
  basis: null,
  reasons: null,
  overrides: [],
  ...given,
})

export const served = (on: string): RequestEvent => ({ type: 'decision.served', on: day(on), way: 'post' })

/** The case after these events, every one of them permitted. */
export function caseOf(events: readonly RequestEvent[], context = contextOn()): Request {
  let request: Request | null = null
  for (const event of events) {
    const result: ReturnType<typeof tryMove> = tryMove(request, event, context)
    if (!result.ok) throw new Error(`${event.type} on ${event.on}: ${JSON.stringify(result.error)}`)
    request = result.value
  }
  if (request === null) throw new Error('no event')
  return request
}

/** Why the last of these events may not come. */
export function refusalOf(events: readonly RequestEvent[], context = contextOn()): RequestRefusal['code'] {
  const last = events.at(-1)
  if (last === undefined) throw new Error('no event')
  const before = events.length === 1 ? null : caseOf(events.slice(0, -1), context)
  const result = tryMove(before, last, context)
  if (result.ok) throw new Error(`${last.type} is permitted`)
  return result.error.code
}

/** The day the reply is due, or how its clock stands. */
export function dueOf(events: readonly RequestEvent[], context = contextOn()): string {
  const clock: ReplyClock = replyClock(caseOf(events, context), context)
  return clock.status === 'derived' ? clock.dueOn : clock.status
}
