import { z } from 'zod'
import { bodyOn } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { findBody } from '../../storage/bodies/bodies.js'
import { findBySubmission, lockSubmission, type RequestRecord } from '../../storage/requests/requests.js'
import { todayOf } from '../clock.js'
import { type FieldFault, type InputError, readInput, refuseField } from '../input.js'
import { bodyId } from '../people/account-fields.js'
import { recordChanges } from '../people/record-changes.js'
import { completeApplicant, deliveryFault, digestIdentity, wanted } from './applicant-fields.js'
import { openRequest } from './open-request.js'
import { digestQueryCode, type QueryCode, queryCodeOf } from './query-code.js'
import type { RequestError } from './request-error.js'
import type { RequestServices } from './request-services.js'

/** Unguessable, made for one filled-in form: who has it can see the receipt again. */
const submissionKey = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)

const Submission = z.strictObject({
  key: submissionKey,
  body: bodyId,
  matter: z.enum(['disclosure', 'record-correction']),
  applicant: completeApplicant,
  wanted,
})

/** What an applicant takes away. */
export interface Receipt {
  readonly no: RequestNo
  readonly queryCode: QueryCode
  readonly submittedOn: PlainDate
}

/**
 * A request from the public site, without an account. However often and to however many processes one form is sent, it
 * is one request with one receipt.
 */
export async function submitRequest(services: RequestServices, input: unknown): Promise<Result<Receipt, RequestError>> {
  const read = readSubmission(input)
  if (!read.ok) return read
  const { key, ...sent } = read.value
  const { body, matter, applicant } = sent

  const { applicants } = services
  const digest = applicants.digest('submission', key)
  const contentDigest = applicants.digest('content of a submission', JSON.stringify(sent))
  const queryCode = queryCodeOf(applicants, key)
  return services.db.transaction().execute(async (transaction) => {
    await lockSubmission(transaction, digest)
    const there = await findBySubmission(transaction, digest)
    if (there !== undefined) return receiptAgain(there, contentDigest, queryCode)
    const today = todayOf(services.clock)
    if (bodyOn((await findBody(transaction, body))?.history ?? [], today).status !== 'active')
      return fail({ code: 'request.body-not-active' } as const)
    const opened = await openRequest(services, transaction, {
      body,
      event: { type: 'request.submitted', on: today, channel: 'web', applicant: applicant.kind, matter, origin: null },
      applicant,
      wanted: sent.wanted,
      queryCodeDigest: digestQueryCode(applicants, queryCode),
      identityDigest: digestIdentity(services.identities, applicant),
      submission: { digest, contentDigest },
      by: null,
    })
    if (!opened.ok) return opened
    await recordChanges(services, transaction, null, [opened.value.change])
    return succeed({ no: opened.value.no, queryCode, submittedOn: today })
  })
}

/** What is wrong with a submission, before anything is done with it. */
export function checkSubmission(input: unknown): readonly FieldFault[] {
  const read = readSubmission(input)
  return read.ok ? [] : read.error.fields
}

function readSubmission(input: unknown): Result<z.infer<typeof Submission>, InputError> {
  const read = readInput(Submission, input)
  const fault = read.ok ? deliveryFault(read.value.applicant, read.value.wanted) : null
  return fault === null ? read : fail(refuseField(fault.field, fault.message))
}

const receiptAgain = (
  { no, submittedOn, contentDigest }: RequestRecord,
  sentDigest: string,
  queryCode: QueryCode,
): Result<Receipt, RequestError> =>
  contentDigest === sentDigest ? succeed({ no, queryCode, submittedOn }) : fail({ code: 'request.sent-otherwise' })
