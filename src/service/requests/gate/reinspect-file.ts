import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { findRequestFile } from '../../../storage/requests/request-files.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { type CaseFiles, loadCaseFiles } from '../files/case-files.js'
import { FileInput } from '../files/file-fields.js'
import type { RequestFileError } from '../files/request-file-error.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { inspectFiles } from './gate-verdict.js'

/** Has a file looked into by the program of today, or once more where it was cut short. */
export async function reinspectFile(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<CaseFiles, RequestFileError>> {
  const read = readInput(FileInput, input)
  if (!read.ok) return read
  const { no, file: id } = read.value
  const reached = await reachRequest(services, actor, 'request.read', no)
  if (!reached.ok) return reached
  const file = await findRequestFile(services.db, reached.value.id, id)
  if (file === undefined) return fail({ code: 'request-file.unknown' })
  if (file.purpose === 'release' && file.event === null) await inspectFiles(services, [file])
  return succeed(await loadCaseFiles(services, services.db, reached.value))
}
