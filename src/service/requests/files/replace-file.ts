import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import { findRequestFile, type RequestFileRecord } from '../../../storage/requests/request-files.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import type { IncomingFile, ReceivedFile } from '../../files/receive-file.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { type ChangedFiles, changeFiles, withReceived } from './add-file.js'
import { FileInput } from './file-fields.js'
import { holdRequestFile, letGo, whyKept } from './hold-request-file.js'
import type { RequestFileError } from './request-file-error.js'

/** Puts another file in the place of one, such as one without the numbers of persons that were found in it. */
export async function replaceFile(
  services: RequestServices,
  actor: Actor,
  input: unknown,
  incoming: IncomingFile,
): Promise<Result<ChangedFiles, RequestFileError>> {
  const found = await findChangeable(services, actor, input)
  if (!found.ok) return found
  const { record, file } = found.value
  return withReceived(services, { purpose: file.purpose, incoming }, (transaction, received) =>
    putInPlace(services, transaction, { actor, record, file, received }),
  )
}

export interface FoundFile {
  readonly record: RequestRecord
  readonly file: RequestFileRecord
}

/** A file that staff may still change. */
export async function findChangeable(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<FoundFile, RequestFileError>> {
  const read = readInput(FileInput, input)
  if (!read.ok) return read
  const { no, file: id } = read.value
  const reached = await reachRequest(services, actor, 'request.handle', no)
  if (!reached.ok) return reached
  const file = await findRequestFile(services.db, reached.value.id, id)
  if (file === undefined) return fail({ code: 'request-file.unknown' })
  const kept = whyKept(file)
  return kept === null ? succeed({ record: reached.value, file }) : fail(kept)
}

export const putInPlace = (
  services: RequestServices,
  transaction: DbTransaction,
  { actor, record, file, received }: FoundFile & { readonly actor: Actor; readonly received: ReceivedFile },
): Promise<Result<ChangedFiles, RequestFileError>> =>
  changeFiles(services, transaction, { record, by: actor.person }, async (held) => {
    const { purpose } = file
    const present = await findRequestFile(transaction, held.id, file.id)
    if (present === undefined) return fail({ code: 'request-file.unknown' })
    if (present.digest === received.digest) return succeed({ file: file.id, purpose, changes: [] })
    const kept = whyKept(present)
    if (kept !== null) return fail(kept)
    const added = await holdRequestFile(services, transaction, { record: held, purpose, received, by: actor.person })
    if (!added.ok) return added
    const { id, change } = added.value
    const gone = await letGo(transaction, held, present)
    return succeed({ file: id, purpose, changes: change === null ? [gone] : [gone, change] })
  })
