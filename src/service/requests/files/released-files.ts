import { purposesTakenBy, type RequestEvent } from '../../../domain/request/index.js'
import { fail, type Result } from '../../../domain/result/index.js'
import type { Db } from '../../../storage/database.js'
import { parseDigest } from '../../../storage/files.js'
import { insertAccess, listAccesses, type RequestAccess } from '../../../storage/requests/request-accesses.js'
import { findLastEvent } from '../../../storage/requests/request-events.js'
import { listRequestFiles, type RequestFileRecord } from '../../../storage/requests/request-files.js'
import type { RequestId, RequestRecord } from '../../../storage/requests/requests.js'
import { isWaitingToGoOut } from '../gate/take-files.js'
import type { RequestServices } from '../request-services.js'
import { requestFileId } from './file-fields.js'
import { openFileTexts } from './file-texts.js'
import { type OpenedRequestFile, openBytes } from './open-file.js'
import type { RequestFileError } from './request-file-error.js'

/** A file that was given out with the decision. */
export type ReleasedFile = Pick<RequestFileRecord, 'id' | 'digest' | 'sizeBytes' | 'mediaType'> & {
  readonly name: string
}

/** What the applicant may fetch: the files of the decision that stands, once it is served. The code was right. */
export async function listReleasedFiles(
  { db, applicants }: Pick<RequestServices, 'db' | 'applicants'>,
  record: RequestRecord,
): Promise<readonly ReleasedFile[]> {
  const files = await findReleased(db, record)
  const texts = await openFileTexts(db, applicants, record.id)
  return files.map((file) => {
    const { id, digest, sizeBytes, mediaType } = file
    return { id, name: texts.nameOf(id), digest, sizeBytes, mediaType }
  })
}

/** What the files are called, in the order in which they came, that an event would give out. */
export async function namesToRelease(
  { applicants }: Pick<RequestServices, 'applicants'>,
  db: Db,
  id: RequestId,
  event: RequestEvent,
): Promise<readonly string[]> {
  if (!purposesTakenBy(event.type).includes('release')) return []
  const files = (await listRequestFiles(db, id)).filter(isWaitingToGoOut)
  if (files.length === 0) return []
  const texts = await openFileTexts(db, applicants, id)
  return files.map((file) => texts.nameOf(file.id))
}

/** One of them with its bytes; that it was fetched is put down. Any other file answers as if there were none. */
export async function openReleasedFile(
  services: RequestServices,
  record: RequestRecord,
  id: string,
): Promise<Result<OpenedRequestFile, RequestFileError>> {
  const known = requestFileId.safeParse(id)
  const released = known.success ? await findReleased(services.db, record) : []
  const file = released.find((one) => one.id === known.data)
  if (file === undefined) return fail({ code: 'request-file.unknown' })
  const opened = await openBytes(services, file)
  if (opened.ok) await logElectronicAccess(services, record, { subject: 'file', digest: file.digest })
  return opened
}

/**
 * Puts down that the applicant opened something by number and query code: proof of electronic service. From where is
 * not kept.
 *
 * @param opened `digest`: SHA-256 of what was given out, 64 hexadecimal digits
 */
export async function logElectronicAccess(
  { db, clock }: Pick<RequestServices, 'db' | 'clock'>,
  { id }: Pick<RequestRecord, 'id'>,
  { subject, digest }: { readonly subject: RequestAccess['subject']; readonly digest: string },
): Promise<void> {
  const known = parseDigest(digest)
  if (known === undefined) throw new RangeError('not the digest of a file')
  await insertAccess(db, { request: id, subject, digest: known, accessedAt: clock.now() })
}

const MOST_ACCESSES = 100

/** What the applicant opened, and when; the first hundred times. */
export const listElectronicAccesses = (
  { db }: Pick<RequestServices, 'db'>,
  { id }: Pick<RequestRecord, 'id'>,
): Promise<readonly RequestAccess[]> => listAccesses(db, id, MOST_ACCESSES)

const SERVED: ReadonlySet<RequestRecord['status']> = new Set(['served', 'closed'])

async function findReleased(db: Db, { id, status }: RequestRecord): Promise<readonly RequestFileRecord[]> {
  if (!SERVED.has(status)) return []
  // A decision that was revoked gives nothing out any more.
  const decidedAs = await findLastEvent(db, id, 'decision.made')
  const files = await listRequestFiles(db, id)
  return files.filter(({ purpose, event }) => purpose === 'release' && event !== null && event >= (decidedAs ?? 0))
}
