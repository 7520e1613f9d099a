import type { EventOf, RequestEvent, RequestEventType } from '../event.js'
import type { RequestRefusal } from '../refusal.js'
import type { Request } from '../request.js'
import type { ClockContext } from '../request-clock.js'

/** Why an event may not come although the status allows it; null if it may. */
export interface Check<Event extends RequestEvent> {
  // A method, so that the check of one event may be called with the event the table found it by.
  refusal(request: Request, event: Event, context: ClockContext): RequestRefusal | null
}

/** The check as a value. */
export const check = <Type extends RequestEventType>(
  refusal: (request: Request, event: EventOf<Type>, context: ClockContext) => RequestRefusal | null,
): Check<EventOf<Type>> => ({ refusal })

/** Nothing stands in the way but the status and the date. */
export const NO_CHECK: Check<RequestEvent> = { refusal: () => null }
