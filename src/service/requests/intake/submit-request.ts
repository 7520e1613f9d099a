import { z } from 'zod'
import type { PlainDate } from '../../../domain/calendar/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { findBySubmission, type RequestRecord } from '../../../storage/requests/requests.js'
import { todayOf } from '../../clock.js'
import { type FieldFault, type InputError, readInput, refuseField } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import { recordChanges } from '../../people/record-changes.js'
import { completeApplicant, deliveryFault, digestIdentity, wanted } from '../applicant-fields.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { type Opening, openDeskFor, openRequest, SentBefore } from './open-request.js'
import { digestQueryCode, type QueryCode, queryCodeOf } from './query-code.js'

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
  const today = todayOf(services.clock)
  const found = await openDeskFor(services.db, body, today)
  const again = async (): Promise<Result<Receipt, RequestError>> => {
    const there = await findBySubmission(services.db, digest)
    return there === undefined
      ? fail({ code: 'request.body-not-active' })
      : receiptAgain(there, contentDigest, queryCode)
  }
  // A form that was sent before is answered as it was then, also where the body has ended since.
  if (found === null || !found.isActive) return again()
  try {
    return await services.db.transaction().execute(async (transaction) => {
      const event = { type: 'request.submitted', on: today, channel: 'web', applicant: applicant.kind, matter } as const
      const opening: Opening = {
        ...{ body, event: { ...event, origin: null }, applicant, wanted: sent.wanted, by: null },
        queryCodeDigest: digestQueryCode(applicants, queryCode),
        identityDigest: digestIdentity(services.identities, applicant),
        submission: { digest, contentDigest },
      }
      const opened = await openRequest(services, transaction, opening, found.desk)
      if (!opened.ok) return opened
      await recordChanges(services, transaction, null, [opened.value.change])
      return succeed({ no: opened.value.no, queryCode, submittedOn: today })
    })
  } catch (error) {
    if (error instanceof SentBefore) return again()
    throw error
  }
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
