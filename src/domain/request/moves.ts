import { laterOf, type PlainDate } from '../calendar/index.js'
import { CLOCK_RULES } from '../clock/index.js'
import { fail, type Result, succeed } from '../result/index.js'
import { afterEvent } from './after-event.js'
import { deliverLetter, informThirdParty, receiveOpinion, sendLetter } from './checks/asking-others.js'
import {
  approveExtension,
  askCorrection,
  askReasons,
  delayReply,
  notifyExtension,
  receiveCorrection,
  receiveReasons,
} from './checks/asking-the-applicant.js'
import { deliverFeeNotice, notifyFee, payFee } from './checks/charging.js'
import { type Check, NO_CHECK } from './checks/check.js'
import { commission, deliverRecords } from './checks/commissioning.js'
import { close, decide, endWithoutDecision, reopen, revoke, serve, split } from './checks/deciding.js'
import { recall } from './checks/recalling.js'
import { confirmOnce, correctReceipt } from './checks/receipt.js'
import { recordReview } from './checks/reviewing.js'
import type { EventOf, RequestEvent, RequestEventType } from './event.js'
import type { RequestRefusal } from './refusal.js'
import { OPEN_STATUSES, type Request, type RequestStatus, UNDECIDED_STATUSES } from './request.js'
import type { ClockContext } from './request-clock.js'
import type { RequestSettings } from './settings.js'

/** In which statuses an event may come, and what else it takes. */
export interface Move<Event extends RequestEvent> {
  readonly from: readonly (RequestStatus | 'none')[]
  readonly check: Check<Event>
}

const OPEN = OPEN_STATUSES
const UNDECIDED = UNDECIDED_STATUSES
const DECIDED = ['decided', 'served', 'closed'] as const
const RECEIVED = [...UNDECIDED, ...DECIDED, 'withdrawn', 'joined'] as const

/** The one table of what may happen to a request when. */
export const MOVES = {
  'request.submitted': { from: ['none'], check: NO_CHECK },
  'receipt.confirmed': { from: ['confirming'], check: confirmOnce },
  'receipt.corrected': { from: [...UNDECIDED, ...DECIDED], check: correctReceipt },
  'applicant.reclassified': { from: ['confirming', ...RECEIVED], check: NO_CHECK },
  'correction.requested': { from: OPEN, check: askCorrection },
  'correction.received': { from: ['correcting'], check: receiveCorrection },
  'reasons.requested': { from: OPEN, check: askReasons },
  'reasons.given': { from: ['explaining', 'consulting'], check: receiveReasons },
  'reply.delayed': { from: OPEN, check: delayReply },
  'consultation.sent': { from: OPEN, check: sendLetter },
  'consultation.delivered': { from: [...UNDECIDED, ...DECIDED], check: deliverLetter },
  'consultation.answered': { from: [...UNDECIDED, ...DECIDED], check: receiveOpinion },
  'records.commissioned': { from: UNDECIDED, check: commission },
  'records.delivered': { from: [...UNDECIDED, ...DECIDED], check: deliverRecords },
  'extension.approved': { from: OPEN, check: approveExtension },
  'extension.notified': { from: OPEN, check: notifyExtension },
  'fee.notified': { from: OPEN, check: notifyFee },
  'fee.notice-delivered': { from: ['fee-pending'], check: deliverFeeNotice },
  'fee.paid': { from: ['fee-pending'], check: payFee },
  'search.recorded': { from: UNDECIDED, check: NO_CHECK },
  'decision.made': { from: UNDECIDED, check: decide },
  'decision.served': { from: ['decided'], check: serve },
  'third-party.informed': { from: ['decided', 'served'], check: informThirdParty },
  'decision.revoked': { from: DECIDED, check: revoke },
  'request.withdrawn': { from: ['confirming', ...UNDECIDED], check: endWithoutDecision },
  'request.joined': { from: UNDECIDED, check: endWithoutDecision },
  'request.split': { from: UNDECIDED, check: split },
  'request.reopened': { from: ['withdrawn', 'joined'], check: reopen },
  'request.closed': { from: ['served'], check: close },
  'letter.recalled': { from: UNDECIDED, check: recall },
  'review.recorded': { from: RECEIVED, check: recordReview },
} as const satisfies { readonly [Type in RequestEventType]: Move<EventOf<Type>> }

const EVENT_TYPES = Object.keys(MOVES) as readonly RequestEventType[]

const permits = (type: RequestEventType, request: Request | null): boolean => {
  const from: readonly (RequestStatus | 'none')[] = MOVES[type].from
  return from.includes(request?.status ?? 'none')
}

/** What the status lets happen next, in the order of the table. */
export const permittedMoves = (request: Request | null): readonly RequestEventType[] =>
  EVENT_TYPES.filter((type) => permits(type, request))

/** The request after an event, or why it may not come and what may be done instead. */
export function tryMove(
  request: Request | null,
  event: RequestEvent,
  context: ClockContext,
): Result<Request, RequestRefusal> {
  if (!permits(event.type, request))
    return fail({
      code: 'move.not-allowed',
      event: event.type,
      status: request?.status ?? 'none',
      allowed: permittedMoves(request),
    })
  if (event.on > context.today) return fail({ code: 'date.in-future', on: event.on, today: context.today })
  if (event.on < REGULATION_SINCE) return fail({ code: 'date.before-regulation', since: REGULATION_SINCE })
  if (request !== null) {
    const earliest = earliestDay(request)
    if (event.on < earliest) return fail({ code: 'date.too-early', on: event.on, earliest })
    const move: Move<RequestEvent> = MOVES[event.type]
    const refusal = move.check.refusal(request, event, context)
    if (refusal !== null) return fail(refusal)
  }
  return succeed(afterEvent(request, event, context.settings))
}

/** What came before ran under the Regulation of 2007, whose periods are others. */
const REGULATION_SINCE = CLOCK_RULES['reply.period'].since

/** Nothing happens to a request before it is received, nor to a part before the whole is split. */
function earliestDay({ receivedOn, submittedOn, origin }: Request): PlainDate {
  if (receivedOn === null) return submittedOn
  return origin === null ? receivedOn : laterOf(receivedOn, submittedOn)
}

/**
 * The state of a request from its events as they stand on record.
 *
 * @throws Error for an empty list, and where the first event is not the submission: no such request is on record
 */
export function requestFrom(events: readonly RequestEvent[], settings: RequestSettings): Request {
  let request: Request | null = null
  for (const event of events) request = afterEvent(request, event, settings)
  if (request === null) throw new Error('a request begins with its submission')
  return request
}
