import type { PlainDate } from '../calendar/index.js'
import type { Review } from '../remedy/index.js'
import type { DecisionCode } from './decision-kinds.js'
import type { Channel, ConsultedParty, Matter, RequestNo, ServiceWay, SplitOrigin } from './event.js'
import type { Applicant, Outcome } from './outcome.js'

export const REQUEST_STATUSES = [
  /** 待确认: it arrived, but the day of receipt waits for a confirmation. */
  'confirming',
  'processing',
  /** 补正: the applicant has been asked to make it clear; the clock will start anew. */
  'correcting',
  /** 说明理由: the applicant has been asked why so many. */
  'explaining',
  /** 征求意见: at least one letter is out and not answered. */
  'consulting',
  'fee-pending',
  'decided',
  'served',
  /** Served, everybody told, filed. */
  'closed',
  'withdrawn',
  'joined',
  'split',
] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** What a clock last started from. */
export interface ClockStart {
  readonly on: PlainDate
  readonly by: 'receipt' | 'correction' | 'payment' | 'revocation'
}

export interface Correction {
  readonly sentOn: PlainDate
  /** The end of the reasonable period the body set. */
  readonly dueOn: PlainDate
  readonly receivedOn: PlainDate | null
}

export interface Consultation {
  readonly id: string
  readonly party: ConsultedParty
  readonly sentOn: PlainDate
  readonly deliveredOn: PlainDate | null
  readonly answeredOn: PlainDate | null
  readonly opinion: 'agrees' | 'objects' | null
  readonly informedOn: PlainDate | null
}

/** Records that a division was told to hand over. */
export interface Commission {
  readonly id: string
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate
  readonly deliveredOn: PlainDate | null
  /** Whether it had any; null until it answers. */
  readonly found: boolean | null
}

export interface Extension {
  /** Working days. */
  readonly days: number
  readonly approvedOn: PlainDate
  /** It counts only once the applicant has been told. */
  readonly notifiedOn: PlainDate | null
}

export interface FeeNotice {
  readonly basis: 'pieces' | 'pages'
  readonly amountYuan: number
  readonly sentOn: PlainDate
  readonly deliveredOn: PlainDate | null
  readonly paidYuan: number
}

export interface Decision {
  readonly kind: DecisionCode
  readonly madeOn: PlainDate
  readonly servedOn: PlainDate | null
  readonly servedBy: ServiceWay | null
  readonly overrides: readonly string[]
}

/** A way a request ended, kept even when it is opened again: the counts need it. */
export interface Ending {
  readonly outcome: Outcome | null
  readonly decidedOn: PlainDate
  /** Null until it is served. A withdrawal needs no service. */
  readonly servedOn: PlainDate | null
  readonly reopenedOn: PlainDate | null
}

/** A request as its events make it. */
export interface Request {
  readonly status: RequestStatus
  /** What a withdrawal or joining by mistake goes back to, or a decision that reached nobody. */
  readonly statusBefore: RequestStatus | null
  readonly matter: Matter
  readonly channel: Channel
  readonly applicant: Applicant
  readonly origin: SplitOrigin | null
  readonly submittedOn: PlainDate
  readonly officeConfirmedOn: PlainDate | null
  readonly applicantConfirmedOn: PlainDate | null
  /** The legal day of receipt; null while it waits for a confirmation. */
  readonly receivedOn: PlainDate | null
  readonly clockStart: ClockStart | null
  /** The first thing done after receipt: a corrected day of receipt may not be later. */
  readonly firstActOn: PlainDate | null
  readonly correction: Correction | null
  readonly correctionNotices: number
  readonly reasons: {
    readonly askedOn: PlainDate
    readonly dueOn: PlainDate
    readonly givenOn: PlainDate | null
  } | null
  readonly delayedUntil: PlainDate | null
  readonly consultations: readonly Consultation[]
  readonly commissions: readonly Commission[]
  /** The extension of the running clock. */
  readonly extension: Extension | null
  /** Extensions that applied to a clock which has since started anew. */
  readonly earlierExtensions: number
  readonly fee: FeeNotice | null
  readonly searches: number
  readonly decision: Decision | null
  /** The day a ruling sets for deciding anew. */
  readonly replyBy: PlainDate | null
  readonly endings: readonly Ending[]
  readonly joinedInto: RequestNo | null
  readonly reviews: Readonly<Record<string, Review>>
}

/** Statuses in which the body works on the case and its clock runs or stands still for others. */
export const OPEN_STATUSES = ['processing', 'explaining', 'consulting'] as const satisfies readonly RequestStatus[]

/** Not decided, and not over otherwise: somebody still has to do something for the reply. */
export const UNDECIDED_STATUSES = [
  ...OPEN_STATUSES,
  'correcting',
  'fee-pending',
] as const satisfies readonly RequestStatus[]

/** The consultations nobody has answered. */
export const openConsultations = (request: Request): readonly Consultation[] =>
  request.consultations.filter(({ answeredOn }) => answeredOn === null)

/** A review by its id; one that bears the name of what every object has is none either. */
export const findReview = ({ reviews }: Pick<Request, 'reviews'>, id: string): Review | null =>
  Object.hasOwn(reviews, id) ? (reviews[id] ?? null) : null
