import { z } from 'zod'
import type { RequestEventType } from '../../domain/request/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { date } from '../bodies/body-fields.js'
import { remark } from '../checked-reports/report-fields.js'
import { type InputError, line, readInput, refuseField } from '../input.js'

const text = remark(4_000)
const short = line(200)

/**
 * What people write with an event beyond its facts, by the event it belongs to. It is sealed beside them, stands in
 * letters and on the case's page, and bears on no state. Nothing of it is asked for here: what a letter cannot do
 * without, the letter asks for.
 */
const DETAILS = {
  'receipt.confirmed': z.strictObject({ how: short.optional() }),
  'correction.requested': z.strictObject({ unclear: text.optional() }),
  'correction.received': z.strictObject({ text: text.optional() }),
  'reasons.requested': z.strictObject({ why: text.optional() }),
  'reasons.given': z.strictObject({ text: text.optional() }),
  'reply.delayed': z.strictObject({ why: text.optional() }),
  'consultation.sent': z.strictObject({
    name: line(100).optional(),
    address: short.optional(),
    telephone: line(80).optional(),
    question: text.optional(),
  }),
  'consultation.answered': z.strictObject({ text: text.optional() }),
  'records.commissioned': z.strictObject({
    /** Which division or unit of the body, and who there. */
    division: line(100).optional(),
    contact: short.optional(),
    what: text.optional(),
  }),
  'records.delivered': z.strictObject({ text: text.optional() }),
  'extension.approved': z.strictObject({ why: text.optional() }),
  'fee.notified': z.strictObject({
    count: z.number().int().min(0).max(1_000_000).optional(),
    howToPay: text.optional(),
  }),
  'search.recorded': z.strictObject({
    searcher: line(60).optional(),
    places: text.optional(),
    terms: text.optional(),
    result: text.optional(),
  }),
  'decision.made': z.strictObject({
    /** What is given out, or where it can be found. */
    content: text.optional(),
    withheld: text.optional(),
    harm: text.optional(),
  }),
  'decision.served': z.strictObject({
    recipient: line(60).optional(),
    place: short.optional(),
    mailNumber: line(40).optional(),
    /** The day it was handed to the post. */
    postedOn: date.optional(),
    /** Through whom, where another body served it. */
    through: line(100).optional(),
  }),
  'third-party.informed': z.strictObject({ why: text.optional() }),
  'decision.revoked': z.strictObject({ why: text.optional() }),
  'letter.recalled': z.strictObject({ why: text.optional() }),
  'review.recorded': z.strictObject({
    authority: line(100).optional(),
    caseNumber: line(80).optional(),
    text: text.optional(),
    lesson: text.optional(),
  }),
} as const satisfies Partial<Record<RequestEventType, z.ZodType>>

type Detailed = keyof typeof DETAILS
/** What may be written with an event of a type. */
export type EventDetails<Type extends RequestEventType = RequestEventType> = Type extends Detailed
  ? z.infer<(typeof DETAILS)[Type]>
  : never
export type AnyEventDetails = EventDetails<Detailed>

/** Details as somebody sent them, held against what the event has room for. */
export function readEventDetails(type: RequestEventType, given: unknown): Result<AnyEventDetails | null, InputError> {
  if (given === null || given === undefined) return succeed(null)
  if (!(type in DETAILS)) return fail(refuseField('details', '这一步没有可以填写的内容'))
  const read = readInput(DETAILS[type as Detailed] as z.ZodType<AnyEventDetails>, given)
  if (!read.ok) return fail(under('details', read.error))
  return succeed(Object.keys(read.value).length === 0 ? null : read.value)
}

const under = (path: string, error: InputError): InputError => ({
  ...error,
  fields: error.fields.map((fault) => ({ ...fault, field: `${path}.${fault.field}` })),
})
