import type { PlainDate } from '../calendar/index.js'
import { findRemedy, type Remedy, type RemedyInput, type RemedySubject, type Respondent } from '../remedy/index.js'
import { decisionKind } from './decision-kinds.js'
import type { Request } from './request.js'
import { type ClockContext, isAfter, replyClock } from './request-clock.js'

/**
 * What the applicant may do about a request now: against the decision once it is served, against silence once
 * the reply is certainly overdue, else nothing yet.
 */
export function requestRemedy(
  request: Request,
  respondent: Respondent & { readonly isTownship: boolean },
  context: ClockContext,
): Remedy | null {
  const { calendar, settings, today } = context
  const remedyFor = (subject: RemedySubject, actedOn: PlainDate, knownOn: PlainDate): Remedy => {
    const input: RemedyInput = { subject, actedOn, knownOn, respondent, isTownship: respondent.isTownship }
    return findRemedy(input, calendar, settings.remedy)
  }
  const { decision } = request
  if (decision !== null) {
    if (decision.servedOn === null) return null
    return remedyFor(decisionKind(decision.kind, settings).remedy, decision.madeOn, decision.servedOn)
  }
  const clock = replyClock(request, context)
  if (clock.status !== 'derived' || !isAfter(today, clock)) return null
  return remedyFor('silence', clock.dueOn, clock.dueOn)
}
