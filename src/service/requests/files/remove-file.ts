import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { findRequestFile } from '../../../storage/requests/request-files.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { type ChangedFiles, changeFiles } from './add-file.js'
import { FileInput } from './file-fields.js'
import { letGo, whyKept } from './hold-request-file.js'
import type { RequestFileError } from './request-file-error.js'

/** Takes a file away that staff added and that belongs to no event yet. */
export async function removeFile(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<ChangedFiles, RequestFileError>> {
  const read = readInput(FileInput, input)
  if (!read.ok) return read
  const { no, file: id } = read.value
  const reached = await reachRequest(services, actor, 'request.handle', no)
  if (!reached.ok) return reached
  return services.db.transaction().execute((transaction) =>
    changeFiles(services, transaction, { record: reached.value, by: actor.person }, async (held) => {
      const file = await findRequestFile(transaction, held.id, id)
      if (file === undefined) return fail({ code: 'request-file.unknown' })
      const kept = whyKept(file)
      if (kept !== null) return fail(kept)
      return succeed({ file: id, purpose: file.purpose, changes: [await letGo(transaction, held, file)] })
    }),
  )
}
