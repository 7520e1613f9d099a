import type { BodyId } from '../../../domain/body/index.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import { CLOCK_RULES, type DueReading, dueOn } from '../../../domain/clock/index.js'
import { isOpen, type Remedy } from '../../../domain/remedy/index.js'
import {
  type Channel,
  type Correction,
  type Deadline,
  type Decision,
  type DecisionCode,
  deadlineOf,
  type FeeNotice,
  listOpenClocks,
  type Matter,
  permittedMoves,
  type ReplyClock,
  type Request,
  type RequestEvent,
  type RequestEventType,
  type RequestNo,
  type RequestStatus,
  requestRemedy,
} from '../../../domain/request/index.js'
import type { RequestEventRecord } from '../../../storage/requests/request-events.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import { bodysClock } from '../derive-facts.js'
import { mayAdd } from '../files/file-times.js'
import { contextOf, type RequestServices } from '../request-services.js'
import type { OpenedTexts } from '../request-texts.js'

/** What an applicant is told of what happened: nothing of third parties by name, of the search, or of the office. */
const TOLD = [
  'request.submitted',
  'receipt.confirmed',
  'receipt.corrected',
  'correction.requested',
  'correction.received',
  'reasons.requested',
  'reasons.given',
  'reply.delayed',
  'consultation.sent',
  'consultation.answered',
  'extension.notified',
  'fee.notified',
  'fee.paid',
  'decision.made',
  'decision.served',
  'decision.revoked',
  'request.withdrawn',
  'request.joined',
  'request.split',
  'request.reopened',
  'letter.recalled',
] as const satisfies readonly RequestEventType[]
export type ToldEventType = (typeof TOLD)[number]
const IS_TOLD: ReadonlySet<string> = new Set(TOLD)
const isTold = (type: RequestEventType): type is ToldEventType => IS_TOLD.has(type)

/** The ways that are still open. */
export interface OpenRemedy extends Remedy {
  readonly about: 'decision' | 'silence'
}

export interface ToldEvent {
  readonly type: ToldEventType
  readonly on: PlainDate
  /** Who confirmed. */
  readonly side: 'office' | 'applicant' | 'both' | null
}

/** What an applicant may do now. */
export interface OwnActs {
  readonly confirm: boolean
  readonly correct: boolean
  readonly giveReasons: boolean
  /** Proof of identity and the like, without being asked. */
  readonly sendFiles: boolean
  readonly withdraw: boolean
}

/** A request as its applicant sees it: where it stands, why due then, and what they are asked to do. */
export interface FollowedRequest {
  readonly no: RequestNo
  readonly body: BodyId
  readonly matter: Matter
  readonly channel: Channel
  readonly status: RequestStatus
  /** What they asked for, in their words; null once retention has removed it. */
  readonly description: string | null
  readonly submittedOn: PlainDate
  readonly receivedOn: PlainDate | null
  readonly confirmedOn: { readonly office: PlainDate | null; readonly applicant: PlainDate | null }
  readonly clock: ReplyClock
  /** While it waits to be received: when the reply would be due if that were today. */
  readonly ifReceivedToday: DueReading | null
  /** What was unclear, as the body wrote it. */
  readonly correction: (Correction & { readonly unclear: string | null }) | null
  readonly reasons: (NonNullable<Request['reasons']> & { readonly why: string | null }) | null
  readonly fee:
    | (FeeNotice & {
        readonly howToPay: string | null
        /** Null until the notice is known to have arrived, and once it is paid. */
        readonly payBy: DueReading | null
      })
    | null
  readonly extensionDays: number | null
  /** What it says is told once it is served. */
  readonly decision:
    | (Pick<Decision, 'madeOn' | 'servedOn' | 'servedBy'> & { readonly kind: DecisionCode | null })
    | null
  /** Handled together with another; told by its number only where that is theirs as well. */
  readonly joined: { readonly into: RequestNo | null } | null
  /** How near the reply is. */
  readonly deadline: Deadline
  /** What may be done about the decision, or about there being none; null while nothing may, and once it is too late. */
  readonly remedy: OpenRemedy | null
  readonly happened: readonly ToldEvent[]
  readonly may: OwnActs
}

/** What a request is told from. */
export interface OwnCase {
  readonly record: Pick<RequestRecord, 'no' | 'body'>
  readonly request: Request
  readonly events: readonly RequestEventRecord[]
  readonly texts: OpenedTexts
  /** Whether the request that it was joined into is of the same applicant. */
  readonly isJoinedToOwn: boolean
  /** Whom a complaint would be about. */
  readonly respondent: Parameters<typeof requestRemedy>[1]
}

export function toFollowed(services: RequestServices, own: OwnCase): FollowedRequest {
  const { record, request, events, texts } = own
  const context = contextOf(services)
  const { correction, reasons, fee, decision, extension } = request
  const clock = bodysClock(request, context)
  const payBy = listOpenClocks(request, context).find(({ id }) => id === 'fee.payment')?.reading ?? null
  return {
    no: record.no,
    body: record.body,
    matter: request.matter,
    channel: request.channel,
    status: request.status,
    description: texts.wanted?.description ?? null,
    submittedOn: request.submittedOn,
    receivedOn: request.receivedOn,
    confirmedOn: { office: request.officeConfirmedOn, applicant: request.applicantConfirmedOn },
    clock,
    ifReceivedToday: clock.status === 'not-started' ? replyFrom(context) : null,
    correction: correction && { ...correction, unclear: written(events, texts, 'correction.requested', 'unclear') },
    reasons: reasons && { ...reasons, why: written(events, texts, 'reasons.requested', 'why') },
    fee: fee && { ...fee, howToPay: written(events, texts, 'fee.notified', 'howToPay'), payBy },
    extensionDays: extension === null || extension.notifiedOn === null ? null : extension.days,
    decision: decision && {
      kind: decision.servedOn === null ? null : decision.kind,
      madeOn: decision.madeOn,
      servedOn: decision.servedOn,
      servedBy: decision.servedBy,
    },
    joined: request.joinedInto === null ? null : { into: own.isJoinedToOwn ? request.joinedInto : null },
    deadline: deadlineOf(clock, context, services.atRiskDays),
    remedy: openRemedy(request, own.respondent, context),
    happened: events.flatMap(({ facts }) => (isTold(facts.type) ? [toTold(facts, facts.type)] : [])),
    may: ownActs(request),
  }
}

const toTold = (facts: RequestEvent, type: ToldEventType): ToldEvent => ({
  type,
  on: facts.on,
  side: facts.type === 'receipt.confirmed' ? facts.side : null,
})

/** Only what the body asked of them, and what is theirs at any time. */
export function ownActs(request: Request): OwnActs {
  const may = new Set(permittedMoves(request))
  return {
    // By ordinary mail the office asks, on the day the letter comes. 条例第三十一条第（二）项
    confirm:
      may.has('receipt.confirmed') &&
      request.applicantConfirmedOn === null &&
      (request.channel === 'web' || request.channel === 'fax'),
    correct: may.has('correction.received'),
    giveReasons: may.has('reasons.given') && request.reasons !== null && request.reasons.givenOn === null,
    sendFiles: mayAdd('identity', request.status, 'applicant'),
    withdraw: may.has('request.withdrawn'),
  }
}

/** A way that is closed is not shown: nobody is to be sent where they are turned away. */
function openRemedy(
  request: Request,
  respondent: OwnCase['respondent'],
  context: ReturnType<typeof contextOf>,
): OpenRemedy | null {
  const remedy = requestRemedy(request, respondent, context)
  if (remedy === null) return null
  const isStill = (way: { readonly until: DueReading } | null): boolean =>
    way !== null && isOpen(way.until, context.today)
  const reconsideration = isStill(remedy.reconsideration) ? remedy.reconsideration : null
  const suit = isStill(remedy.suit) ? remedy.suit : null
  if (reconsideration === null && suit === null) return null
  return { ...remedy, reconsideration, suit, about: request.decision === null ? 'silence' : 'decision' }
}

/** When a reply would be due if the request were received today. */
function replyFrom({ today, calendar }: ReturnType<typeof contextOf>): DueReading | null {
  const due = dueOn(CLOCK_RULES['reply.period'], { startOn: today }, calendar)
  return due.ok ? due.value : null
}

/** What the body wrote with the last event of a type. */
function written(
  events: readonly RequestEventRecord[],
  texts: OpenedTexts,
  type: RequestEventType,
  name: string,
): string | null {
  const number = events.findLast(({ facts }) => facts.type === type)?.number
  const details: object | undefined = number === undefined ? undefined : texts.event(number)?.details
  const text: unknown = details === undefined ? undefined : Reflect.get(details, name)
  return typeof text === 'string' ? text : null
}
