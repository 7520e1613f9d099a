import { maskPersonalData } from '../../../domain/privacy/index.js'
import { fail, type Result } from '../../../domain/result/index.js'
import type { Actor } from '../../people/authorise.js'
import { isPersonal } from '../gate/gate-finding.js'
import { type InspectedContent, loadVerdicts, neutralName } from '../gate/gate-verdict.js'
import type { RequestServices } from '../request-services.js'
import { type ChangedFiles, withReceived } from './add-file.js'
import { openFileTexts } from './file-texts.js'
import { findChangeable, putInPlace } from './replace-file.js'
import type { RequestFileError } from './request-file-error.js'

/**
 * Puts a file in the place of one, with every number of a person in it and in its name masked. Only where the new
 * file, looked into like any other, shows that they are gone; what the program cannot mask, people mask themselves.
 */
export async function maskFile(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<ChangedFiles, RequestFileError>> {
  const found = await findChangeable(services, actor, input)
  if (!found.ok) return found
  const { record, file } = found.value
  if (file.purpose !== 'release') return fail({ code: 'release.not-maskable' })
  const bytes = await services.files.get(file.digest)
  if (bytes === undefined) return fail({ code: 'file.gone' })
  const masked = await services.pool.mask({ name: neutralName(file.mediaType), bytes })
  if (!masked.ok) return fail({ code: 'release.not-maskable' })
  const texts = await openFileTexts(services.db, services.applicants, record.id)
  const incoming = { fileName: maskPersonalData(texts.nameOf(file.id)), bytes: inOnePiece(masked.value) }
  return withReceived(services, { purpose: file.purpose, incoming }, async (transaction, received) =>
    (await showsNobody(services, received))
      ? putInPlace(services, transaction, { actor, record, file, received })
      : fail({ code: 'release.not-maskable' }),
  )
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Whether it was looked into, as everything that is to go out, and no number of a person was found. */
async function showsNobody(services: RequestServices, { digest }: InspectedContent): Promise<boolean> {
  const [verdict] = await loadVerdicts(services, services.db, [digest], [services.engine])
  return verdict?.refusal === null && !verdict.findings.some(({ kind }) => isPersonal(kind))
}
