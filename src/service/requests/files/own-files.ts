import { z } from 'zod'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { findRequest, type RequestRecord } from '../../../storage/requests/requests.js'
import type { IncomingFile } from '../../files/receive-file.js'
import { readInput } from '../../input.js'
import { findOwn, ownKey, ownQuery } from '../following/own-request.js'
import type { RequestServices } from '../request-services.js'
import { addApplicantFile } from './add-file.js'
import { purpose, requestFileId } from './file-fields.js'
import type { OpenedRequestFile } from './open-file.js'
import { listReleasedFiles, openReleasedFile, type ReleasedFile } from './released-files.js'
import type { RequestFileError } from './request-file-error.js'

const FileQuery = z.strictObject({ ...ownKey, file: requestFileId })
const NewFile = z.strictObject({ ...ownKey, purpose })

/** What the applicant may fetch, by number and query code. */
export async function listOwnFiles(
  services: RequestServices,
  input: unknown,
): Promise<Result<readonly ReleasedFile[], RequestFileError>> {
  const read = readInput(ownQuery, input)
  if (!read.ok) return read
  const record = await findOwn(services, services.db, read.value, findRequest)
  return record === undefined ? NOT_FOUND : succeed(await listReleasedFiles(services, record))
}

/** One of them with its bytes. */
export async function openOwnFile(
  services: RequestServices,
  input: unknown,
): Promise<Result<OpenedRequestFile, RequestFileError>> {
  const read = readInput(FileQuery, input)
  if (!read.ok) return read
  const record = await findOwn(services, services.db, read.value, findRequest)
  return record === undefined ? NOT_FOUND : openReleasedFile(services, record, read.value.file)
}

/** What the applicant sends along: one file after the other, each taken or refused by itself. */
export async function sendOwnFile(
  services: RequestServices,
  input: unknown,
  incoming: IncomingFile,
): Promise<Result<RequestRecord['no'], RequestFileError>> {
  const read = readInput(NewFile, input)
  if (!read.ok) return read
  const { purpose: what, ...key } = read.value
  const record = await findOwn(services, services.db, key, findRequest)
  if (record === undefined) return NOT_FOUND
  const added = await addApplicantFile(services, record, { ...incoming, purpose: what })
  return added.ok ? succeed(record.no) : added
}

const NOT_FOUND = fail({ code: 'request.not-found' } as const)
