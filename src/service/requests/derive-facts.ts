import type { PlainDate } from '../../domain/calendar/index.js'
import type { DueReading } from '../../domain/clock/index.js'
import {
  type ClockContext,
  listOpenClocks,
  type ReplyClock,
  type Request,
  replyClock,
  replyTiming,
} from '../../domain/request/index.js'
import type { RequestFacts } from '../../storage/requests/requests.js'

/** Where those stand that nobody has to act on. */
const END_OF_TIME = '9999-12-31' as PlainDate

/** When the body must answer; over once it has decided, whatever is left to serve and to file. */
export function bodysClock(request: Request, context: ClockContext): ReplyClock {
  const { status } = request
  return status === 'decided' || status === 'served' || status === 'closed'
    ? { status: 'over' }
    : replyClock(request, context)
}

/** What lists need of a request, from what its events made of it. */
export function deriveFacts(request: Request, context: ClockContext): RequestFacts {
  const clock = bodysClock(request, context)
  const last = request.endings.at(-1)
  const ending = last === undefined || last.reopenedOn !== null ? null : last
  return {
    matter: request.matter,
    channel: request.channel,
    applicant: request.applicant,
    status: request.status,
    submittedOn: request.submittedOn,
    receivedOn: request.receivedOn,
    decidedOn: ending?.decidedOn ?? null,
    endedOn: ending?.servedOn ?? null,
    dueKind: clock.status,
    dueOn: dayOf(clock) ?? repliedBy(request, context),
    dueLeft: clock.status === 'paused' ? clock.left : null,
    queueOn: queueDay(request, clock, context),
  }
}

/** When the reply was due that is given, as it was reckoned then. */
function repliedBy(request: Request, context: ClockContext): PlainDate | null {
  const clock = replyTiming(request, context)?.clock
  return clock?.status === 'derived' ? clock.dueOn : null
}

/** The day it is due; the earliest it could be while the calendar is unknown, the latest while it stands still. */
function dayOf(clock: ReplyClock): PlainDate | null {
  switch (clock.status) {
    case 'derived':
      return clock.dueOn
    case 'calendar-not-published':
      return clock.earliestOn
    case 'paused':
      return clock.atLatest === null ? null : dayOf(clock.atLatest)
    case 'not-started':
    case 'stopped':
    case 'over':
      return null
  } // no default: a new way a clock can stand must fail to compile here
}

/** When somebody must act: what arrived and is not confirmed at once, what is decided as well, others by their day. */
function queueDay(request: Request, clock: ReplyClock, context: ClockContext): PlainDate {
  if (clock.status === 'not-started') return request.submittedOn
  if (request.status === 'decided') return request.decision?.madeOn ?? END_OF_TIME
  if (clock.status === 'over') return END_OF_TIME
  const due = dayOf(clock)
  if (due !== null) return due
  const days = listOpenClocks(request, context).flatMap(
    ({ reading }: { readonly reading: DueReading }) => dayOf(reading) ?? [],
  )
  return days.sort()[0] ?? END_OF_TIME
}
