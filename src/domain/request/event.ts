import type { PlainDate } from '../calendar/index.js'
import type { PauseReason } from '../clock/index.js'
import type { ReviewEvent } from '../remedy/index.js'
import type { DecisionCode } from './decision-kinds.js'
import type { Applicant } from './outcome.js'

declare const requestNo: unique symbol
/** 申请编号. */
export type RequestNo = string & { readonly [requestNo]: true }

/** How a request came; it decides the day of receipt. 条例第三十一条 */
export const CHANNELS = ['in-person', 'oral', 'signed-post', 'ordinary-mail', 'web', 'fax'] as const
export type Channel = (typeof CHANNELS)[number]

/** A request for information, or for correcting the record on oneself (条例第四十一条), which no table counts. */
export type Matter = 'disclosure' | 'record-correction'

/** Who is asked before deciding. */
export type ConsultedParty = Exclude<PauseReason, 'reasons'>

/** How a letter is served. 国办公开办函〔2016〕235号; electronically where the applicant chose it. */
export const SERVICE_WAYS = ['direct', 'entrusted', 'post', 'electronic'] as const
export type ServiceWay = (typeof SERVICE_WAYS)[number]

/** What a body may take back as sent by mistake. A consultation and a commission are named by their id. */
export type RecallableLetter = 'correction' | 'reasons' | 'delay' | 'extension' | 'fee' | 'consultation' | 'commission'

/** Where a part of a split request comes from. */
export interface SplitOrigin {
  readonly from: RequestNo
  /** From 1. The first takes the whole's place in the counts; the others enter them on the day of the split. */
  readonly part: number
  readonly enteredOn: PlainDate
  /** The whole's legal day of receipt, and the day its clock last started. */
  readonly receivedOn: PlainDate
  readonly clockStartOn: PlainDate
}

/** An event on its day. */
export interface Dated {
  /** The legal day of what happened, which may be before the day it is recorded. */
  readonly on: PlainDate
}

/** Everything that can happen to a request. Only ever appended; its state, dates and cells follow from these. */
export type RequestEvent =
  /** `on`: handed in, signed for at the door, arrived by ordinary mail, sent online or by fax. */
  | (Dated & {
      readonly type: 'request.submitted'
      readonly channel: Channel
      readonly applicant: Applicant
      readonly matter: Matter
      readonly origin: SplitOrigin | null
    })
  /** A side says that the request has arrived; which sides it takes is Art. 31 and a setting. */
  | (Dated & { readonly type: 'receipt.confirmed'; readonly side: 'office' | 'applicant' | 'both' })
  | (Dated & { readonly type: 'receipt.corrected'; readonly receivedOn: PlainDate; readonly reason: string })
  | (Dated & { readonly type: 'applicant.reclassified'; readonly applicant: Applicant })
  | (Dated & { readonly type: 'correction.requested'; readonly dueOn: PlainDate })
  | (Dated & { readonly type: 'correction.received' })
  | (Dated & { readonly type: 'reasons.requested'; readonly dueOn: PlainDate })
  | (Dated & { readonly type: 'reasons.given' })
  /** 条例第三十五条: reasonable, but not within Art. 33. */
  | (Dated & { readonly type: 'reply.delayed'; readonly until: PlainDate })
  | (Dated & { readonly type: 'consultation.sent'; readonly id: string; readonly party: ConsultedParty })
  | (Dated & { readonly type: 'consultation.delivered'; readonly id: string })
  | (Dated & { readonly type: 'consultation.answered'; readonly id: string; readonly opinion: 'agrees' | 'objects' })
  /** A division of the body is to hand over what it has by its own day. No clock of the applicant's stands still for it. */
  | (Dated & { readonly type: 'records.commissioned'; readonly id: string; readonly dueOn: PlainDate })
  | (Dated & { readonly type: 'records.delivered'; readonly id: string; readonly found: boolean })
  /** The head of the disclosure office agrees. */
  | (Dated & { readonly type: 'extension.approved'; readonly days: number })
  /** The applicant is told. Both must be before the reply is due. */
  | (Dated & { readonly type: 'extension.notified' })
  | (Dated & { readonly type: 'fee.notified'; readonly basis: 'pieces' | 'pages'; readonly amountYuan: number })
  | (Dated & { readonly type: 'fee.notice-delivered' })
  | (Dated & { readonly type: 'fee.paid'; readonly amountYuan: number })
  | (Dated & { readonly type: 'search.recorded'; readonly found: boolean })
  | (Dated & {
      readonly type: 'decision.made'
      readonly kind: DecisionCode
      /** The law that forbids or governs it, where the kind does not name it. */
      readonly basis: string | null
      readonly reasons: string | null
      /** Third parties whose objection yields to the public interest. 条例第三十二条 */
      readonly overrides: readonly string[]
    })
  | (Dated & { readonly type: 'decision.served'; readonly way: ServiceWay })
  /** A third party is told what is disclosed over its objection, and why. */
  | (Dated & { readonly type: 'third-party.informed'; readonly id: string })
  | (Dated & {
      readonly type: 'decision.revoked'
      readonly cause: 'own-motion' | 'supervision' | 'reconsideration' | 'court'
      /** The day a ruling sets for the new decision. */
      readonly replyBy: PlainDate | null
    })
  | (Dated & { readonly type: 'request.withdrawn' })
  | (Dated & { readonly type: 'request.joined'; readonly into: RequestNo })
  /** The parts are requests of their own from here on. */
  | (Dated & { readonly type: 'request.split'; readonly parts: number })
  /** A withdrawal or a joining was entered by mistake. */
  | (Dated & { readonly type: 'request.reopened' })
  | (Dated & { readonly type: 'request.closed' })
  | (Dated & { readonly type: 'letter.recalled'; readonly letter: RecallableLetter; readonly id: string | null })
  /** A reconsideration or a lawsuit about the request. */
  | (Dated & { readonly type: 'review.recorded'; readonly id: string; readonly event: ReviewEvent })

export type RequestEventType = RequestEvent['type']
export type EventOf<Type extends RequestEventType> = Extract<RequestEvent, { type: Type }>
