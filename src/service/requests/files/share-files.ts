import { goesToParts } from '../../../domain/request/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import { shareReference } from '../../../storage/file-records/file-records.js'
import {
  bindRequestFile,
  insertRequestFile,
  listRequestFiles,
  type RequestFileId,
} from '../../../storage/requests/request-files.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import type { Change } from '../../people/record-changes.js'
import type { RequestServices } from '../request-services.js'
import { openFileTexts, sealName } from './file-texts.js'
import { holderOf } from './hold-request-file.js'

/** The event that every request begins with. */
const SUBMISSION = 1

/**
 * Gives a part of a request the files that came with the whole. The bytes are the same, and stay until the last case that
 * has them lets go; what belonged to an event of the whole belongs to the beginning of the part.
 *
 * @param whole is held by the caller, so that nobody takes a file away meanwhile
 */
export async function shareFiles(
  { applicants, newId }: Pick<RequestServices, 'applicants' | 'newId'>,
  transaction: DbTransaction,
  whole: RequestRecord,
  part: Pick<RequestRecord, 'id' | 'no'>,
): Promise<readonly Change[]> {
  const files = (await listRequestFiles(transaction, whole.id)).filter(({ purpose }) => goesToParts(purpose))
  if (files.length === 0) return []
  const texts = await openFileTexts(transaction, applicants, whole.id)
  const changes: Change[] = []
  for (const file of files) {
    const id = newId() as RequestFileId
    await insertRequestFile(transaction, { ...file, id, request: part.id })
    await shareReference(transaction, file.digest, { holder: holderOf(id), owner: whole.body, fileName: id })
    await sealName(transaction, applicants, part.id, { id, name: texts.nameOf(file.id) })
    if (file.event !== null) await bindRequestFile(transaction, id, { event: SUBMISSION, engine: null })
    const { digest } = file
    changes.push({ chain: whole.body, event: { type: 'request.file-added', request: part.no, file: id, digest } })
  }
  return changes
}
