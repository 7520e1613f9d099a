import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import {
  type ClockContext,
  type Deadline,
  deadlineOf,
  permittedMoves,
  type ReplyClock,
  type ReplyTiming,
  type Request,
  type RequestEventType,
  type RequestNo,
  replyTiming,
} from '../../domain/request/index.js'
import type { PersonId } from '../../storage/people/people.js'
import type { RequestRecord } from '../../storage/requests/requests.js'
import { bodysClock } from './derive-facts.js'
import type { RequestServices } from './request-services.js'

/** A case as staff see it, without what its applicant wrote. */
export interface RequestView {
  readonly no: RequestNo
  readonly body: BodyId
  readonly version: number
  readonly assignee: PersonId | null
  readonly request: Request
  /** When the body must answer, with its proof. */
  readonly clock: ReplyClock
  readonly deadline: Deadline
  /** How the reply stood against its clock; null while none is given. */
  readonly reply: ReplyTiming | null
  readonly decidedOn: PlainDate | null
  /** What its status lets happen next. */
  readonly may: readonly RequestEventType[]
}

export function viewRequest(
  { atRiskDays }: Pick<RequestServices, 'atRiskDays'>,
  record: Pick<RequestRecord, 'no' | 'body' | 'version' | 'assignee' | 'decidedOn'>,
  request: Request,
  context: ClockContext,
): RequestView {
  const clock = bodysClock(request, context)
  return {
    no: record.no,
    body: record.body,
    version: record.version,
    assignee: record.assignee,
    request,
    clock,
    deadline: deadlineOf(clock, context, atRiskDays),
    reply: replyTiming(request, context),
    decidedOn: record.decidedOn,
    may: permittedMoves(request),
  }
}
