import type { PlainDate } from '../calendar/index.js'
import type { Consultation, Request } from './request.js'
import { type ClockContext, isAfter, type ReplyClock, replyClock } from './request-clock.js'

/** How a reply stands against the clock that it had to keep. */
export interface ReplyTiming {
  readonly decidedOn: PlainDate
  /** As it stood on the day of the decision, with its proof. */
  readonly clock: ReplyClock
  /** Null while the calendar is not known that would tell. */
  readonly isInTime: boolean | null
}

/** Whether the decision that stands came in time; null while none stands. */
export function replyTiming(request: Request, context: Omit<ClockContext, 'today'>): ReplyTiming | null {
  if (request.decision === null) return null
  const { madeOn: decidedOn } = request.decision
  const clock = replyClock(asItStood(request, decidedOn), { ...context, today: decidedOn })
  const isUnknown = clock.status === 'calendar-not-published' && decidedOn > clock.earliestOn
  return { decidedOn, clock, isInTime: isUnknown ? null : !isAfter(decidedOn, clock) }
}

/** What came after the decision, such as an opinion sent late, moves the day of a reply no more that has been given. */
const asItStood = (request: Request, on: PlainDate): Request => ({
  ...request,
  consultations: request.consultations.map((each) => askedUntil(each, on)),
})

function askedUntil(consultation: Consultation, on: PlainDate): Consultation {
  const { deliveredOn, answeredOn } = consultation
  return {
    ...consultation,
    ...(deliveredOn !== null && deliveredOn > on && { deliveredOn: null }),
    ...(answeredOn !== null && answeredOn > on && { answeredOn: null, opinion: null }),
  }
}
