import type { RequestNo } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { findRequest } from '../../../storage/requests/requests.js'
import { readInput } from '../../input.js'
import type { ApplicantDetails, Wanted } from '../applicant-fields.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { openTexts } from '../request-texts.js'
import { findOwn, ownQuery } from './own-request.js'

/** What was sent, as a file for whoever sent it. */
export interface OwnCopy {
  readonly no: RequestNo
  readonly text: string
  readonly digest: CopyDigest
}
export interface CopyDigest {
  readonly algorithm: string
  readonly digest: string
}

/**
 * What an applicant sent, word for word, with its digest: whoever keeps both can show later what it was that they asked.
 * Null parts: retention has removed them.
 */
export async function getOwnCopy(services: RequestServices, input: unknown): Promise<Result<OwnCopy, RequestError>> {
  const read = readInput(ownQuery, input)
  if (!read.ok) return read
  const record = await findOwn(services, services.db, read.value, findRequest)
  if (record === undefined) return fail({ code: 'request.not-found' })
  const { applicant, wanted } = await openTexts(services.db, services.applicants, record.id)
  const { no, body, matter, channel, submittedOn } = record
  const text = writeCopy({ no, body, matter, channel, submittedOn, applicant, wanted })
  const { digester } = services
  return succeed({ no, text, digest: { algorithm: digester.algorithm, digest: digester.digest(text) } })
}

/** The same characters every time: in this order, two blanks a level, a line break at the end. */
const writeCopy = (copy: {
  readonly no: string
  readonly body: string
  readonly matter: string
  readonly channel: string
  readonly submittedOn: string
  readonly applicant: ApplicantDetails | null
  readonly wanted: Wanted | null
}): string => `${JSON.stringify(copy, null, 2)}\n`
