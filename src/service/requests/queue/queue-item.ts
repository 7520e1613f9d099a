import type { BodyId } from '../../../domain/body/index.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import {
  type Applicant,
  type Channel,
  type ClockContext,
  type Deadline,
  type DueMark,
  deadlineOf,
  type Matter,
  type ReplyClock,
  type RequestNo,
  type RequestStatus,
} from '../../../domain/request/index.js'
import type { PersonId } from '../../../storage/people/people.js'
import type { QueueRow } from '../../../storage/requests/request-queue.js'
import type { RequestServices } from '../request-services.js'

/** A case as one line of a queue: what is stored of it, and nothing that its applicant wrote. */
export interface QueueItem {
  readonly no: RequestNo
  readonly body: BodyId
  readonly bodyName: string
  readonly version: number
  readonly status: RequestStatus
  readonly matter: Matter
  readonly channel: Channel
  readonly applicant: Applicant
  readonly submittedOn: PlainDate
  readonly receivedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  readonly dueKind: ReplyClock['status']
  /** The day it is due; the earliest it could be while the calendar is unknown, the latest while it stands still; once it is decided, the day it was due. */
  readonly dueOn: PlainDate | null
  readonly deadline: Deadline
  readonly assignee: { readonly id: PersonId; readonly name: string } | null
}

interface Surroundings {
  /** What the bodies are called. */
  readonly names: ReadonlyMap<BodyId, string>
  readonly context: ClockContext
}

export function toQueueItem(
  { atRiskDays }: Pick<RequestServices, 'atRiskDays'>,
  row: QueueRow,
  { names, context }: Surroundings,
): QueueItem {
  return {
    no: row.no,
    body: row.body,
    bodyName: names.get(row.body) ?? row.body,
    version: row.version,
    status: row.status,
    matter: row.matter,
    channel: row.channel,
    applicant: row.applicant,
    submittedOn: row.submittedOn,
    receivedOn: row.receivedOn,
    decidedOn: row.decidedOn,
    dueKind: row.dueKind,
    dueOn: row.dueOn,
    deadline: deadlineOf(markOf(row), context, atRiskDays),
    assignee: row.assignee && { id: row.assignee, name: row.assigneeName ?? row.assignee },
  }
}

function markOf({ dueKind, dueOn, dueLeft }: QueueRow): DueMark {
  switch (dueKind) {
    case 'derived':
      return dueOn === null ? { status: 'not-started' } : { status: 'derived', dueOn }
    case 'calendar-not-published':
      return dueOn === null ? { status: 'not-started' } : { status: 'calendar-not-published', earliestOn: dueOn }
    case 'paused':
      return { status: 'paused', left: dueLeft }
    case 'stopped':
    case 'not-started':
    case 'over':
      return { status: dueKind }
  } // no default: a new way a clock can stand must fail to compile here
}
