import { z } from 'zod'
import type { PlainDate } from '../../../domain/calendar/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { fail, type Result } from '../../../domain/result/index.js'
import { todayOf } from '../../clock.js'
import { type FieldFault, type InputError, readInput, refuseField } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import { completeApplicant, deliveryFault, digestIdentity, wanted } from '../applicant-fields.js'
import type { RequestServices } from '../request-services.js'
import type { Opening } from './open-requests.js'
import { digestQueryCode, type QueryCode, queryCodeOf } from './query-code.js'

/** Unguessable, made for one filled-in form: who has it can see the receipt again. */
const submissionKey = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)

const SubmissionInput = z.strictObject({
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

/** A form that was sent, and what it would open. */
export interface Submission {
  readonly digest: string
  readonly contentDigest: string
  readonly queryCode: QueryCode
  readonly opening: Opening
}

/** What is wrong with a submission, before anything is done with it. */
export function checkSubmission(input: unknown): readonly FieldFault[] {
  const read = readFields(input)
  return read.ok ? [] : read.error.fields
}

/** It is submitted on the day on which it is read, however long it waits to be written down. */
export function readSubmission(services: RequestServices, input: unknown): Result<Submission, InputError> {
  const read = readFields(input)
  if (!read.ok) return read
  const { key, ...sent } = read.value
  const { body, matter, applicant } = sent
  const { applicants, identities } = services
  const digest = applicants.digest('submission', key)
  const contentDigest = applicants.digest('content of a submission', JSON.stringify(sent))
  const queryCode = queryCodeOf(applicants, key)
  const on = todayOf(services.clock)
  const opening: Opening = {
    body,
    event: { type: 'request.submitted', on, channel: 'web', applicant: applicant.kind, matter, origin: null },
    applicant,
    wanted: sent.wanted,
    queryCodeDigest: digestQueryCode(applicants, queryCode),
    identityDigest: digestIdentity(identities, applicant),
    submission: { digest, contentDigest },
    by: null,
  }
  return { ok: true, value: { digest, contentDigest, queryCode, opening } }
}

function readFields(input: unknown): Result<z.infer<typeof SubmissionInput>, InputError> {
  const read = readInput(SubmissionInput, input)
  const fault = read.ok ? deliveryFault(read.value.applicant, read.value.wanted) : null
  return fault === null ? read : fail(refuseField(fault.field, fault.message))
}
