import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { findRequestFile, type RequestFileRecord } from '../../../storage/requests/request-files.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { FileInput } from './file-fields.js'
import { openFileTexts } from './file-texts.js'
import type { RequestFileError } from './request-file-error.js'

/** A file with its bytes, to be served as a download and nothing else. */
export interface OpenedRequestFile extends Pick<RequestFileRecord, 'digest' | 'sizeBytes' | 'mediaType'> {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** A file of a case for those who may read the case. */
export async function openFile(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<OpenedRequestFile, RequestFileError>> {
  const read = readInput(FileInput, input)
  if (!read.ok) return read
  const reached = await reachRequest(services, actor, 'request.read', read.value.no)
  if (!reached.ok) return reached
  const file = await findRequestFile(services.db, reached.value.id, read.value.file)
  return file === undefined ? fail({ code: 'request-file.unknown' }) : openBytes(services, file)
}

/** @throws DamagedFile when it is not what was stored; who may see it is the caller's to decide */
export async function openBytes(
  { db, files, applicants }: Pick<RequestServices, 'db' | 'files' | 'applicants'>,
  { id, request, digest, sizeBytes, mediaType }: RequestFileRecord,
): Promise<Result<OpenedRequestFile, RequestFileError>> {
  const texts = await openFileTexts(db, applicants, request)
  const stream = await files.getStream(digest)
  if (stream === undefined) return fail({ code: 'file.gone' })
  return succeed({ name: texts.nameOf(id), digest, sizeBytes, mediaType, bytes: stream.bytes, close: stream.close })
}
