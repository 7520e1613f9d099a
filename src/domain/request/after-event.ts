import { laterOf, type PlainDate } from '../calendar/index.js'
import { afterReviewEvent } from '../remedy/index.js'
import { decisionKind } from './decision-kinds.js'
import type { EventOf, RequestEvent } from './event.js'
import {
  type Commission,
  type Consultation,
  type Ending,
  findReview,
  openConsultations,
  type Request,
  type RequestStatus,
} from './request.js'
import type { RequestSettings } from './settings.js'

/** The request after an event that is permitted; `tryMove` says whether it is. */
export function afterEvent(request: Request | null, event: RequestEvent, settings: RequestSettings): Request {
  if (event.type === 'request.submitted') return submitted(event)
  if (request === null) throw new Error(`${event.type} before the request was submitted`)
  return withFirstAct(applied(request, event, settings), event)
}

function submitted({ on, channel, applicant, matter, origin }: EventOf<'request.submitted'>): Request {
  const isAtOnce = channel === 'in-person' || channel === 'oral' || channel === 'signed-post'
  const receivedOn = origin?.receivedOn ?? (isAtOnce ? on : null)
  const startOn = origin?.clockStartOn ?? receivedOn
  return {
    status: receivedOn === null ? 'confirming' : 'processing',
    statusBefore: null,
    matter,
    channel,
    applicant,
    origin,
    submittedOn: on,
    officeConfirmedOn: null,
    applicantConfirmedOn: null,
    receivedOn,
    clockStart: startOn === null ? null : { on: startOn, by: 'receipt' },
    firstActOn: null,
    correction: null,
    correctionNotices: 0,
    reasons: null,
    delayedUntil: null,
    consultations: [],
    commissions: [],
    extension: null,
    earlierExtensions: 0,
    fee: null,
    searches: 0,
    decision: null,
    replyBy: null,
    endings: [],
    joinedInto: null,
    reviews: {},
  }
}

/** Events that are no act on the case itself. */
const NO_ACT: ReadonlySet<RequestEvent['type']> = new Set([
  'receipt.confirmed',
  'receipt.corrected',
  'applicant.reclassified',
])

function withFirstAct(request: Request, { type, on }: RequestEvent): Request {
  if (NO_ACT.has(type)) return request
  return { ...request, firstActOn: request.firstActOn === null || on < request.firstActOn ? on : request.firstActOn }
}

function applied(
  request: Request,
  event: Exclude<RequestEvent, EventOf<'request.submitted'>>,
  settings: RequestSettings,
): Request {
  switch (event.type) {
    case 'receipt.confirmed':
      return confirmed(request, event, settings)
    case 'receipt.corrected': {
      const { receivedOn } = event
      const isRunning = request.clockStart?.by === 'receipt'
      return { ...request, receivedOn, clockStart: isRunning ? { on: receivedOn, by: 'receipt' } : request.clockStart }
    }
    case 'applicant.reclassified':
      return { ...request, applicant: event.applicant }
    case 'correction.requested':
      return {
        ...request,
        status: 'correcting',
        correction: { sentOn: event.on, dueOn: event.dueOn, receivedOn: null },
        correctionNotices: request.correctionNotices + 1,
      }
    case 'correction.received': {
      const correction = request.correction === null ? null : { ...request.correction, receivedOn: event.on }
      return restarted({ ...request, correction }, event.on, 'correction')
    }
    case 'reasons.requested':
      return settled({ ...request, reasons: { askedOn: event.on, dueOn: event.dueOn, givenOn: null } })
    case 'reasons.given':
      return settled({
        ...request,
        reasons: request.reasons === null ? null : { ...request.reasons, givenOn: event.on },
      })
    case 'reply.delayed':
      return { ...request, delayedUntil: event.until }
    case 'consultation.sent':
      return settled({ ...request, consultations: [...request.consultations, asked(event)] })
    case 'consultation.delivered':
      return changed(request, event.id, { deliveredOn: event.on })
    case 'consultation.answered':
      return changed(request, event.id, { answeredOn: event.on, opinion: event.opinion })
    case 'third-party.informed':
      return changed(request, event.id, { informedOn: event.on })
    case 'records.commissioned': {
      const { id, on, dueOn } = event
      const commission: Commission = { id, askedOn: on, dueOn, deliveredOn: null, found: null }
      return { ...request, commissions: [...request.commissions, commission] }
    }
    case 'records.delivered': {
      const { id, on, found } = event
      const commissions = request.commissions.map((each) =>
        each.id === id ? { ...each, deliveredOn: on, found } : each,
      )
      return { ...request, commissions }
    }
    case 'extension.approved':
      return { ...request, extension: { days: event.days, approvedOn: event.on, notifiedOn: null } }
    case 'extension.notified':
      return {
        ...request,
        extension: request.extension === null ? null : { ...request.extension, notifiedOn: event.on },
      }
    case 'fee.notified': {
      const { basis, amountYuan, on } = event
      return {
        ...request,
        status: 'fee-pending',
        fee: { basis, amountYuan, sentOn: on, deliveredOn: null, paidYuan: 0 },
      }
    }
    case 'fee.notice-delivered':
      return { ...request, fee: request.fee === null ? null : { ...request.fee, deliveredOn: event.on } }
    case 'fee.paid':
      return paid(request, event)
    case 'search.recorded':
      return { ...request, searches: request.searches + 1 }
    case 'decision.made':
      return decided(request, event, settings)
    case 'decision.served': {
      const decision =
        request.decision === null ? null : { ...request.decision, servedOn: event.on, servedBy: event.way }
      return { ...request, status: 'served', decision, endings: lastEnding(request, { servedOn: event.on }) }
    }
    case 'decision.revoked':
      return revoked(request, event)
    case 'request.withdrawn':
      return ended(request, 'withdrawn', event.on)
    case 'request.joined':
      return { ...ended(request, 'joined', event.on), joinedInto: event.into }
    case 'request.split':
      return { ...request, status: 'split' }
    case 'request.reopened': {
      const endings = request.receivedOn === null ? request.endings : lastEnding(request, { reopenedOn: event.on })
      return {
        ...request,
        status: request.statusBefore ?? request.status,
        statusBefore: null,
        joinedInto: null,
        endings,
      }
    }
    case 'request.closed':
      return { ...request, status: 'closed' }
    case 'letter.recalled':
      return recalled(request, event)
    case 'review.recorded': {
      const review = afterReviewEvent(findReview(request, event.id), event.event)
      return review.ok ? { ...request, reviews: { ...request.reviews, [event.id]: review.value } } : request
    }
  } // no default: a new event must fail to compile here
}

/** Both sides, but where the setting lets the office's word do; the later of the two days is the day of receipt. */
function confirmed(request: Request, { on, side }: EventOf<'receipt.confirmed'>, settings: RequestSettings): Request {
  const officeConfirmedOn = side === 'applicant' ? request.officeConfirmedOn : on
  const applicantConfirmedOn = side === 'office' ? request.applicantConfirmedOn : on
  const next = { ...request, officeConfirmedOn, applicantConfirmedOn }
  const receivedOn = receiptDay(next, settings)
  if (receivedOn === null) return next
  return { ...next, status: 'processing', receivedOn, clockStart: { on: receivedOn, by: 'receipt' } }
}

function receiptDay(request: Request, settings: RequestSettings): PlainDate | null {
  const { officeConfirmedOn, applicantConfirmedOn, channel } = request
  if (officeConfirmedOn === null) return null
  if (applicantConfirmedOn !== null) return laterOf(officeConfirmedOn, applicantConfirmedOn)
  const isOnline = channel === 'web' || channel === 'fax'
  return isOnline && settings.onlineConfirmation === 'office-alone' ? officeConfirmedOn : null
}

/** The status of a case that is being worked on. */
function settled(request: Request): Request {
  const status: RequestStatus =
    openConsultations(request).length > 0
      ? 'consulting'
      : request.reasons !== null && request.reasons.givenOn === null
        ? 'explaining'
        : 'processing'
  return { ...request, status }
}

/** The full period runs anew from `on`; what lengthened the old one is used up. */
function restarted(request: Request, on: PlainDate, by: 'correction' | 'payment' | 'revocation'): Request {
  const earlierExtensions = request.earlierExtensions + (request.extension === null ? 0 : 1)
  const isRevoked = by === 'revocation'
  const replyBy = isRevoked ? request.replyBy : null
  // What was still awaited when it was decided is awaited no longer.
  const correction = isRevoked && request.correction?.receivedOn === null ? null : request.correction
  const fee = isRevoked && request.fee !== null && request.fee.paidYuan < request.fee.amountYuan ? null : request.fee
  const next = { ...request, clockStart: { on, by }, extension: null, earlierExtensions, delayedUntil: null, replyBy }
  return settled({ ...next, correction, fee })
}

const asked = ({ id, party, on }: EventOf<'consultation.sent'>): Consultation => ({
  id,
  party,
  sentOn: on,
  deliveredOn: null,
  answeredOn: null,
  opinion: null,
  informedOn: null,
})

function changed(request: Request, id: string, change: Partial<Consultation>): Request {
  const consultations = request.consultations.map((each) => (each.id === id ? { ...each, ...change } : each))
  const next = { ...request, consultations }
  return request.status === 'consulting' ? settled(next) : next
}

function paid(request: Request, { on, amountYuan }: EventOf<'fee.paid'>): Request {
  if (request.fee === null) return request
  const fee = { ...request.fee, paidYuan: request.fee.paidYuan + amountYuan }
  return fee.paidYuan < fee.amountYuan ? { ...request, fee } : restarted({ ...request, fee }, on, 'payment')
}

function decided(request: Request, event: EventOf<'decision.made'>, settings: RequestSettings): Request {
  const { kind, on, overrides } = event
  const outcome = request.matter === 'disclosure' ? decisionKind(kind, settings).outcome : null
  return {
    ...request,
    status: 'decided',
    statusBefore: request.status,
    decision: { kind, madeOn: on, servedOn: null, servedBy: null, overrides },
    endings: [...request.endings, { outcome, decidedOn: on, servedOn: null, reopenedOn: null }],
  }
}

/** What has reached nobody leaves the case as it was, with its old clock; else it is worked on anew. */
function revoked(request: Request, { on, cause, replyBy }: EventOf<'decision.revoked'>): Request {
  const endings = lastEnding(request, { reopenedOn: on })
  const open = { ...request, decision: null, endings, statusBefore: null }
  if (request.decision?.servedOn !== null || cause !== 'own-motion')
    return restarted({ ...open, replyBy }, on, 'revocation')
  const { statusBefore } = request
  return statusBefore === 'correcting' || statusBefore === 'fee-pending'
    ? { ...open, status: statusBefore }
    : settled(open)
}

/** Over without a decision: other.other, at once. What was never received was never pending. */
function ended(request: Request, status: 'withdrawn' | 'joined', on: PlainDate): Request {
  const outcome = request.matter === 'disclosure' ? 'other.other' : null
  const ending: Ending = { outcome, decidedOn: on, servedOn: on, reopenedOn: null }
  const endings = request.receivedOn === null ? request.endings : [...request.endings, ending]
  return { ...request, status, statusBefore: request.status, endings }
}

const lastEnding = ({ endings }: Request, change: Partial<Ending>): readonly Ending[] =>
  endings.map((ending, index) => (index === endings.length - 1 ? { ...ending, ...change } : ending))

/** As if it had never been sent. */
function recalled(request: Request, { letter, id }: EventOf<'letter.recalled'>): Request {
  switch (letter) {
    case 'correction':
      return settled({ ...request, correction: null, correctionNotices: request.correctionNotices - 1 })
    case 'reasons':
      return settled({ ...request, reasons: null })
    case 'delay':
      return { ...request, delayedUntil: null }
    case 'extension':
      return { ...request, extension: null }
    case 'fee':
      return settled({ ...request, fee: null })
    case 'consultation':
      return settled({ ...request, consultations: request.consultations.filter((each) => each.id !== id) })
    case 'commission':
      return { ...request, commissions: request.commissions.filter((each) => each.id !== id) }
  } // no default: a new letter must fail to compile here
}
