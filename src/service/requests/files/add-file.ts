import { z } from 'zod'
import type { FilePurpose } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import type { RequestFileId } from '../../../storage/requests/request-files.js'
import { countChange, lockRequest, type RequestRecord } from '../../../storage/requests/requests.js'
import { type IncomingFile, type ReceivedFile, receiveFile } from '../../files/receive-file.js'
import { removeUnheld } from '../../files/sweep-files.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { type Change, recordChanges } from '../../people/record-changes.js'
import { requestNo } from '../event-fields.js'
import { inspectFiles } from '../gate/gate-verdict.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { type CaseFiles, loadCaseFiles } from './case-files.js'
import { purpose } from './file-fields.js'
import { mayAdd } from './file-times.js'
import { type HeldRequestFile, holdRequestFile, type NewFileOfCase } from './hold-request-file.js'
import type { RequestFileError } from './request-file-error.js'

export const NewFileInput = z.strictObject({ no: requestNo, purpose })

/** The files of a case after one was added or changed, and which that is. */
export interface ChangedFiles extends CaseFiles {
  readonly file: RequestFileId
}

/** Adds a file to a case. What is meant to go out is looked into at once. */
export async function addFile(
  services: RequestServices,
  actor: Actor,
  input: unknown,
  incoming: IncomingFile,
): Promise<Result<ChangedFiles, RequestFileError>> {
  const read = readInput(NewFileInput, input)
  if (!read.ok) return read
  const reached = await reachRequest(services, actor, 'request.handle', read.value.no)
  if (!reached.ok) return reached
  return addReceived(services, { record: reached.value, purpose: read.value.purpose, by: actor.person }, incoming)
}

/** Adds a file that the applicant sent, whose number and query code were right. */
export async function addApplicantFile(
  services: RequestServices,
  record: RequestRecord,
  { purpose, ...incoming }: IncomingFile & { readonly purpose: FilePurpose },
): Promise<Result<RequestFileId, RequestFileError>> {
  const added = await addReceived(services, { record, purpose, by: null }, incoming)
  return added.ok ? succeed(added.value.file) : added
}

type Adding = Omit<NewFileOfCase, 'received'>

async function addReceived(
  services: RequestServices,
  { record, purpose, by }: Adding,
  incoming: IncomingFile,
): Promise<Result<ChangedFiles, RequestFileError>> {
  // Told before anything is taken in; told again when the case is held.
  if (!mayAdd(purpose, record.status, by === null ? 'applicant' : 'staff'))
    return fail({ code: 'request-file.not-now', status: record.status })
  return withReceived(services, { purpose, incoming }, (transaction, received) =>
    changeFiles(services, transaction, { record, by }, async (held) => {
      const added = await holdRequestFile(services, transaction, { record: held, purpose, received, by })
      return added.ok ? succeed(toChanged(added.value, purpose)) : added
    }),
  )
}

/** Takes a file in and uses it in one transaction; if that is refused, it does not stay. */
export async function withReceived<T>(
  services: RequestServices,
  { purpose, incoming }: { readonly purpose: FilePurpose; readonly incoming: IncomingFile },
  use: (transaction: DbTransaction, received: ReceivedFile) => Promise<Result<T, RequestFileError>>,
): Promise<Result<T, RequestFileError>> {
  const received = await receiveFile(services, incoming)
  if (!received.ok) return received
  if (purpose === 'release') await inspectFiles(services, [received.value])
  const used = await services.db.transaction().execute((transaction) => use(transaction, received.value))
  if (!used.ok) await removeUnheld(services, received.value.digest)
  return used
}

/** What was done to the files of a case that is held. */
export interface FileChange {
  readonly file: RequestFileId
  readonly purpose: FilePurpose
  readonly changes: readonly Change[]
}

const toChanged = ({ id, change }: HeldRequestFile, purpose: FilePurpose): FileChange => ({
  file: id,
  purpose,
  changes: change === null ? [] : [change],
})

/** Holds a case, changes its files, and puts that on record. Another file to go out is another state of the case. */
export async function changeFiles(
  services: RequestServices,
  transaction: DbTransaction,
  { record: { no }, by }: { readonly record: RequestRecord; readonly by: string | null },
  change: (held: RequestRecord) => Promise<Result<FileChange, RequestFileError>>,
): Promise<Result<ChangedFiles, RequestFileError>> {
  const held = await lockRequest(transaction, no)
  if (held === undefined) return fail({ code: 'request.unknown' })
  const changed = await change(held)
  if (!changed.ok) return changed
  const { file, purpose, changes } = changed.value
  const version = purpose === 'release' && changes.length > 0 ? await countChange(transaction, held.id) : held.version
  const files = await loadCaseFiles(services, transaction, { ...held, version })
  await recordChanges(services, transaction, by, changes)
  return succeed({ ...files, file })
}
