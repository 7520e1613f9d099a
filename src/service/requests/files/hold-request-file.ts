import type { FilePurpose } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import type { PersonId } from '../../../storage/people/people.js'
import {
  deleteRequestFile,
  insertRequestFile,
  listRequestFiles,
  type RequestFileId,
  type RequestFileRecord,
} from '../../../storage/requests/request-files.js'
import { deleteText } from '../../../storage/requests/request-texts.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import type { FileQuota } from '../../files/file-services.js'
import { holdFile, releaseFile } from '../../files/hold-file.js'
import type { ReceivedFile } from '../../files/receive-file.js'
import type { Change } from '../../people/record-changes.js'
import type { RequestServices } from '../request-services.js'
import { namePart, sealName } from './file-texts.js'
import { mayAdd } from './file-times.js'
import type { RequestFileError } from './request-file-error.js'

/** A case and its applicant each add so many. */
const MOST_FILES = 200
const MOST_FROM_APPLICANT = 30
const MOST_BYTES_FROM_APPLICANT = 200 * 1024 ** 2
/** What strangers send fills so much of the room; the rest is for what they are answered with. */
const SHARE_OF_APPLICANTS = 3 / 4

export interface NewFileOfCase {
  readonly record: RequestRecord
  readonly purpose: FilePurpose
  readonly received: ReceivedFile
  /** Null: the applicant. */
  readonly by: PersonId | null
}

export interface HeldRequestFile {
  readonly id: RequestFileId
  /** Null: it was there already. */
  readonly change: Change | null
}

/** Ties a received file to a case that the caller holds. The same bytes for the same purpose are one file. */
export async function holdRequestFile(
  services: RequestServices,
  transaction: DbTransaction,
  { record, purpose, received, by }: NewFileOfCase,
): Promise<Result<HeldRequestFile, RequestFileError>> {
  if (!mayAdd(purpose, record.status, by === null ? 'applicant' : 'staff'))
    return fail({ code: 'request-file.not-now', status: record.status })
  const files = await listRequestFiles(transaction, record.id)
  const there = files.find(
    ({ digest, event, ...file }) => digest === received.digest && event === null && file.purpose === purpose,
  )
  if (there !== undefined) return succeed({ id: there.id, change: null })
  const most = by === null ? MOST_FROM_APPLICANT : MOST_FILES
  const counted = by === null ? files.filter(({ addedBy }) => addedBy === null) : files
  if (counted.length >= most) return fail({ code: 'request-file.too-many', most })
  const bytes = counted.reduce((sum, { sizeBytes: each }) => sum + each, received.sizeBytes)
  if (by === null && bytes > MOST_BYTES_FROM_APPLICANT)
    return fail({ code: 'request-file.too-much', mostBytes: MOST_BYTES_FROM_APPLICANT })

  const id = services.newId() as RequestFileId
  // Its name is somebody's words: what stands in the open is that it is a file.
  const hold = { holder: holderOf(id), owner: record.body }
  const stores = by === null ? { ...services, fileQuota: forApplicants(services.fileQuota) } : services
  const held = await holdFile(transaction, stores, { ...received, fileName: id }, hold)
  if (!held.ok) return held
  const { digest, sizeBytes, mediaType } = received
  const addedAt = services.clock.now()
  await insertRequestFile(transaction, {
    id,
    request: record.id,
    purpose,
    digest,
    sizeBytes,
    mediaType,
    addedAt,
    addedBy: by,
  })
  await sealName(transaction, services.applicants, record.id, { id, name: received.fileName })
  return succeed({
    id,
    change: { chain: record.body, event: { type: 'request.file-added', request: record.no, file: id, digest } },
  })
}

const forApplicants = ({ fileBytes, ownBytes, allBytes }: FileQuota): FileQuota => ({
  fileBytes,
  ownBytes: ownBytes * SHARE_OF_APPLICANTS,
  allBytes: allBytes * SHARE_OF_APPLICANTS,
})

/** Why a file cannot be taken away: it belongs to an event, or the applicant handed it in. */
export function whyKept({
  event,
  addedBy,
}: RequestFileRecord): Extract<RequestFileError, { code: 'request-file.kept' }> | null {
  if (event !== null) return { code: 'request-file.kept', because: 'event' }
  return addedBy === null ? { code: 'request-file.kept', because: 'applicant' } : null
}

/** Takes away a file that nothing keeps; its bytes go with the last who has them. */
export async function letGo(
  transaction: DbTransaction,
  record: RequestRecord,
  { id, digest }: RequestFileRecord,
): Promise<Change> {
  if (!(await deleteRequestFile(transaction, id))) throw new Error(`the file ${id} changed while its case was held`)
  await deleteText(transaction, { request: record.id, part: namePart(id) })
  await releaseFile(transaction, { holder: holderOf(id), digest })
  return { chain: record.body, event: { type: 'request.file-removed', request: record.no, file: id, digest } }
}

/** Who holds the bytes in the store. */
export const holderOf = (id: RequestFileId): string => `request-file:${id}`
