import { parsePlainDate } from '../../../domain/calendar/index.js'
import { feeByPage, feeByPiece } from '../../../domain/fee/index.js'
import type { DecisionCode, EventOf, RecallableLetter, ServiceWay } from '../../../domain/request/index.js'
import type { AnyEventDetails, EventDetails } from '../../requests/event-details.js'
import type { StaffEvent } from '../../requests/event-fields.js'
import type { GivenDocument, Step, StepContext } from './story.js'

type Facts<Type extends StaffEvent['type']> = Omit<EventOf<Type>, 'type' | 'on'>
type Told = ReturnType<Step['tell']>

const told = (event: StaffEvent, details?: AnyEventDetails, note?: string): Told => ({
  event,
  ...(details === undefined ? {} : { details }),
  ...(note === undefined ? {} : { note }),
})

const step = (after: number, tell: Step['tell'], by: Step['by'] = 'clerk'): Step => ({ after, by, tell })

/** What the office writes into the case and no letter says. */
export const noted = (note: string, { after, by, tell }: Step): Step => ({
  after,
  by,
  tell: (context) => ({ ...tell(context), note }),
})

const dayFrom = (text: string): StepContext['on'] => {
  const day = parsePlainDate(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}

export const confirmed = (after: number, how: string): Step =>
  step(after, ({ on }) => told({ type: 'receipt.confirmed', on, side: 'both' }, { how }))

export const confirmedByOffice = (after: number, how: string): Step =>
  step(after, ({ on }) => told({ type: 'receipt.confirmed', on, side: 'office' }, { how }))

export const receiptCorrected = (after: number, receivedOn: string, reason: string): Step =>
  step(after, ({ on }) => told({ type: 'receipt.corrected', on, receivedOn: dayFrom(receivedOn), reason }))

export const reclassified = (after: number, applicant: EventOf<'applicant.reclassified'>['applicant']): Step =>
  step(after, ({ on }) => told({ type: 'applicant.reclassified', on, applicant }))

export const askedToCorrect = (after: number, unclear: string, days = 15): Step =>
  step(after, ({ on, later }) => told({ type: 'correction.requested', on, dueOn: later(days) }, { unclear }))

export const corrected = (after: number, text: string): Step =>
  step(after, ({ on }) => told({ type: 'correction.received', on }, { text }))

export const askedWhy = (after: number, why: string, days = 10): Step =>
  step(after, ({ on, later }) => told({ type: 'reasons.requested', on, dueOn: later(days) }, { why }))

export const gaveReasons = (after: number, text: string): Step =>
  step(after, ({ on }) => told({ type: 'reasons.given', on }, { text }))

export const delayed = (after: number, days: number, why: string): Step =>
  step(after, ({ on, later }) => told({ type: 'reply.delayed', on, until: later(days) }, { why }))

export const consulted = (
  after: number,
  id: string,
  party: Facts<'consultation.sent'>['party'],
  details: EventDetails<'consultation.sent'>,
): Step => step(after, ({ on }) => told({ type: 'consultation.sent', on, id, party }, details))

export const delivered = (after: number, id: string): Step =>
  step(after, ({ on }) => told({ type: 'consultation.delivered', on, id }))

export const answered = (after: number, id: string, opinion: 'agrees' | 'objects', text: string): Step =>
  step(after, ({ on }) => told({ type: 'consultation.answered', on, id, opinion }, { text }))

/** The head agrees, and the applicant is told the same day. */
export const extended = (after: number, days: number, why: string): readonly Step[] => [
  step(after, ({ on }) => told({ type: 'extension.approved', on, days }, { why }), 'head'),
  step(0, ({ on }) => told({ type: 'extension.notified', on })),
]

export const commissioned = (
  after: number,
  id: string,
  days: number,
  details: EventDetails<'records.commissioned'>,
): Step => step(after, ({ on, later }) => told({ type: 'records.commissioned', on, id, dueOn: later(days) }, details))

export const handedOver = (after: number, id: string, found: boolean, text: string): Step =>
  step(after, ({ on }) => told({ type: 'records.delivered', on, id, found }, { text }))

/** For so many pieces in a month, or so many pages. */
export const charged = (after: number, basis: 'pieces' | 'pages', count: number): Step =>
  step(after, ({ on }) => {
    const { amountYuan } = basis === 'pieces' ? feeByPiece(count) : feeByPage(count)
    return told({ type: 'fee.notified', on, basis, amountYuan }, { count, howToPay: HOW_TO_PAY })
  })

const HOW_TO_PAY = '凭缴款通知书到县政务服务中心三楼非税收入窗口缴纳，也可以扫描通知书上的二维码缴纳。'

export const feeNoticeDelivered = (after: number): Step =>
  step(after, ({ on }) => told({ type: 'fee.notice-delivered', on }))

export const paid = (after: number, amountYuan: number): Step =>
  step(after, ({ on }) => told({ type: 'fee.paid', on, amountYuan }))

export const searched = (after: number, found: boolean, details: EventDetails<'search.recorded'>): Step =>
  step(after, ({ on }) => told({ type: 'search.recorded', on, found }, details))

/** What a decision says beyond its kind. */
interface Saying extends EventDetails<'decision.made'> {
  readonly basis?: string
  readonly reasons?: string
  readonly overrides?: readonly string[]
}

export const decided = (after: number, kind: DecisionCode, saying: Saying = {}): Step =>
  step(after, ({ on }) => {
    const { basis = null, reasons = null, overrides = [], ...details } = saying
    return told({ type: 'decision.made', on, kind, basis, reasons, overrides }, details)
  })

const SERVED: Readonly<Record<ServiceWay, EventDetails<'decision.served'>>> = {
  direct: { recipient: '申请人本人', place: '本机关信息公开受理窗口' },
  entrusted: { recipient: '申请人本人', through: '申请人所在地的乡镇人民政府' },
  post: { mailNumber: 'XA33882700012' },
  electronic: { place: '申请人填写的电子邮箱' },
}

/** What the first of some steps decides to give out. */
export const giving = (gives: readonly GivenDocument[], [first, ...rest]: readonly Step[]): readonly Step[] =>
  first === undefined ? [] : [{ ...first, gives }, ...rest]

/** What is posted is served on the day it is posted. */
export const served = (after: number, way: ServiceWay): Step =>
  step(after, ({ on }) =>
    told({ type: 'decision.served', on, way }, { ...SERVED[way], ...(way === 'post' && { postedOn: on }) }),
  )

export const partyTold = (after: number, id: string, why: string): Step =>
  step(after, ({ on }) => told({ type: 'third-party.informed', on, id }, { why }))

export const closed = (after: number): Step => step(after, ({ on }) => told({ type: 'request.closed', on }))

/** Decided, served and filed. */
export const ended = (after: number, kind: DecisionCode, way: ServiceWay, saying: Saying = {}): readonly Step[] => [
  decided(after, kind, saying),
  served(1, way),
  closed(2),
]

/** What was asked for is given out, without ado. */
export const given = (after: number, content: string, way: ServiceWay = 'electronic'): readonly Step[] =>
  ended(after, 'S02', way, { content })

export const revoked = (
  after: number,
  cause: Facts<'decision.revoked'>['cause'],
  why: string,
  days: number | null = null,
): Step =>
  step(
    after,
    ({ on, later }) =>
      told({ type: 'decision.revoked', on, cause, replyBy: days === null ? null : later(days) }, { why }),
    'head',
  )

export const withdrawn = (after: number): Step =>
  step(after, ({ on }) => told({ type: 'request.withdrawn', on }), 'applicant')

export const joined = (after: number, key: string): Step =>
  step(after, ({ on, noOf }) => told({ type: 'request.joined', on, into: noOf(key) }))

export const split = (after: number, parts: number): Step =>
  step(after, ({ on }) => told({ type: 'request.split', on, parts }))

export const reopened = (after: number): Step => step(after, ({ on }) => told({ type: 'request.reopened', on }))

export const recalled = (after: number, letter: RecallableLetter, id: string | null, why: string): Step =>
  step(after, ({ on }) => told({ type: 'letter.recalled', on, letter, id }, { why }))

type Reviewed = EventOf<'review.recorded'>['event']
type ReviewFacts<Type extends Reviewed['type']> = Omit<Extract<Reviewed, { type: Type }>, 'type' | 'on'>

const reviewed = (
  after: number,
  id: string,
  tell: (context: StepContext) => Reviewed,
  details: EventDetails<'review.recorded'> = {},
): Step =>
  step(after, (context) => told({ type: 'review.recorded', on: context.on, id, event: tell(context) }, details))

export const lodged = (
  after: number,
  id: string,
  facts: ReviewFacts<'review.lodged'>,
  details: EventDetails<'review.recorded'>,
): Step => reviewed(after, id, ({ on }) => ({ type: 'review.lodged', on, ...facts }), details)

export const copyReceived = (after: number, id: string, procedure: 'ordinary' | 'summary' = 'ordinary'): Step =>
  reviewed(after, id, ({ on }) => ({ type: 'review.copy-received', on, procedure }))

export const pleaded = (after: number, id: string): Step =>
  reviewed(after, id, ({ on }) => ({ type: 'review.answered', on }))

export const ruled = (
  after: number,
  id: string,
  ruling: ReviewFacts<'review.ruled'>['ruling'],
  details: EventDetails<'review.recorded'>,
  days: number | null = null,
): Step =>
  reviewed(
    after,
    id,
    ({ on, later }) => ({ type: 'review.ruled', on, ruling, actBy: days === null ? null : later(days) }),
    details,
  )

export const appealed = (after: number, id: string): Step =>
  reviewed(after, id, ({ on }) => ({ type: 'review.appealed', on }))

export const complied = (after: number, id: string): Step =>
  reviewed(after, id, ({ on }) => ({ type: 'review.complied', on }))

export const struck = (after: number, id: string): Step =>
  reviewed(after, id, ({ on }) => ({ type: 'review.struck', on }))
