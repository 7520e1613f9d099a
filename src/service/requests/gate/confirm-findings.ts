import { z } from 'zod'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { insertConfirmation, listConfirmations } from '../../../storage/requests/gate-confirmations.js'
import { findRequestFile } from '../../../storage/requests/request-files.js'
import { remark } from '../../checked-reports/report-fields.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import type { Change } from '../../people/record-changes.js'
import { type ChangedFiles, changeFiles } from '../files/add-file.js'
import { FileInput } from '../files/file-fields.js'
import { openFileTexts, sealReason } from '../files/file-texts.js'
import type { RequestFileError } from '../files/request-file-error.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { judgeFile } from './gate-state.js'
import { loadVerdicts, MOST_FINDINGS } from './gate-verdict.js'

export const ConfirmationInput = FileInput.extend({
  /** Keys of findings, all for one reason. */
  findings: z
    .array(z.string().regex(/^[0-9a-f]{32}$/))
    .min(1)
    .max(MOST_FINDINGS + 100),
  reason: remark(500),
})

/** Another person than the one who added a file answers for what was found in it: it may go out all the same. */
export async function confirmFindings(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<ChangedFiles, RequestFileError>> {
  const read = readInput(ConfirmationInput, input)
  if (!read.ok) return read
  const { no, file: id, findings: keys, reason } = read.value
  const reached = await reachRequest(services, actor, 'release.confirm', no)
  if (!reached.ok) return reached
  const { applicants, engine, clock } = services
  return services.db.transaction().execute((transaction) =>
    changeFiles(services, transaction, { record: reached.value, by: actor.person }, async (held) => {
      const file = await findRequestFile(transaction, held.id, id)
      if (file === undefined) return fail({ code: 'request-file.unknown' })
      if (file.purpose !== 'release' || file.event !== null) return fail({ code: 'release.not-open' })
      if (file.addedBy === actor.person) return fail({ code: 'release.own-file' })
      const { digest, purpose } = file
      const [verdict] = await loadVerdicts(services, transaction, [digest], [engine])
      const texts = await openFileTexts(transaction, applicants, held.id)
      const confirmations = await listConfirmations(transaction, held.id)
      const name = texts.nameOf(id)
      const state = judgeFile(applicants, { file, name, verdict, confirmations, sender: null })
      if (state.status === 'uninspected' || state.status === 'blocked') return fail({ code: 'release.not-open' })
      const known = new Set(state.findings.map(({ key }) => key))
      if (!keys.every((key) => known.has(key))) return fail({ code: 'release.finding-unknown' })

      const changes: Change[] = []
      for (const finding of new Set(keys)) {
        const confirmation = { request: held.id, digest, finding, confirmedBy: actor.person, confirmedAt: clock.now() }
        if (!(await insertConfirmation(transaction, confirmation))) continue
        await sealReason(transaction, applicants, held.id, { digest, finding, confirmedBy: actor.person, reason })
        const event = { type: 'release.confirmed', request: held.no, digest, finding } as const
        changes.push({ chain: held.body, event })
      }
      return succeed({ file: id, purpose, changes })
    }),
  )
}
