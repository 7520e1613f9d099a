import { z } from 'zod'
import { RULING_CODES } from '../../domain/remedy/index.js'
import {
  APPLICANTS,
  DECISION_CODES,
  type RequestEvent,
  type RequestEventType,
  SERVICE_WAYS,
} from '../../domain/request/index.js'
import { parseRequestNo } from '../../storage/requests/request-numbers.js'
import { date } from '../bodies/body-fields.js'
import { remark } from '../checked-reports/report-fields.js'

/** Of a consultation or a review, within its case. */
const id = z.string().regex(/^[A-Za-z0-9-]{1,32}$/)
const yuan = z.number().int().min(0).max(100_000_000)
const days = z.number().int().min(0).max(1_000)

export const requestNo = z
  .string()
  .max(64)
  .transform((text, context) => {
    const no = parseRequestNo(text)
    if (no !== undefined) return no
    context.addIssue({ code: 'custom', message: '请填写申请编号' })
    return z.NEVER
  })

const dated = { on: date }
const bare = <Type extends RequestEventType>(type: Type) => z.strictObject({ type: z.literal(type), ...dated })
const of = <Type extends RequestEventType, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...dated, ...shape })

const reviewEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('review.lodged'),
    ...dated,
    kind: z.enum(['reconsideration', 'litigation']),
    afterReconsideration: z.boolean(),
  }),
  z.strictObject({ type: z.literal('review.copy-received'), ...dated, procedure: z.enum(['ordinary', 'summary']) }),
  z.strictObject({ type: z.literal('review.answered'), ...dated }),
  z.strictObject({
    type: z.literal('review.ruled'),
    ...dated,
    ruling: z.enum(RULING_CODES),
    actBy: date.nullable(),
  }),
  z.strictObject({ type: z.literal('review.appealed'), ...dated }),
  z.strictObject({ type: z.literal('review.complied'), ...dated }),
  z.strictObject({ type: z.literal('review.struck'), ...dated }),
])

/** What staff can put on record. A submission is made otherwise. */
export const staffEvent = z.discriminatedUnion('type', [
  of('receipt.confirmed', { side: z.enum(['office', 'applicant', 'both']) }),
  of('receipt.corrected', { receivedOn: date, reason: remark(500) }),
  of('applicant.reclassified', { applicant: z.enum(APPLICANTS) }),
  of('correction.requested', { dueOn: date }),
  bare('correction.received'),
  of('reasons.requested', { dueOn: date }),
  bare('reasons.given'),
  of('reply.delayed', { until: date }),
  of('consultation.sent', { id, party: z.enum(['third-party', 'co-maker', 'other-agency']) }),
  of('consultation.delivered', { id }),
  of('consultation.answered', { id, opinion: z.enum(['agrees', 'objects']) }),
  of('records.commissioned', { id, dueOn: date }),
  of('records.delivered', { id, found: z.boolean() }),
  of('extension.approved', { days }),
  bare('extension.notified'),
  of('fee.notified', { basis: z.enum(['pieces', 'pages']), amountYuan: yuan }),
  bare('fee.notice-delivered'),
  of('fee.paid', { amountYuan: yuan }),
  of('search.recorded', { found: z.boolean() }),
  of('decision.made', {
    kind: z.enum(DECISION_CODES),
    basis: remark(1_000).nullable(),
    reasons: remark(4_000).nullable(),
    overrides: z.array(id).max(100),
  }),
  of('decision.served', { way: z.enum(SERVICE_WAYS) }),
  of('third-party.informed', { id }),
  of('decision.revoked', {
    cause: z.enum(['own-motion', 'supervision', 'reconsideration', 'court']),
    replyBy: date.nullable(),
  }),
  bare('request.withdrawn'),
  of('request.joined', { into: requestNo }),
  of('request.split', { parts: z.number().int().min(0).max(1_000) }),
  bare('request.reopened'),
  bare('request.closed'),
  of('letter.recalled', {
    letter: z.enum(['correction', 'reasons', 'delay', 'extension', 'fee', 'consultation', 'commission']),
    id: id.nullable(),
  }),
  of('review.recorded', { id, event: reviewEvent }),
])

export type StaffEvent = Exclude<RequestEvent, { type: 'request.submitted' }>
