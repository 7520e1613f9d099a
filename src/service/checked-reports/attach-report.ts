import { z } from 'zod'
import type { BodyId } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import {
  type BodyReport,
  findBodyReport,
  findSameFile,
  setReportBody,
} from '../../storage/checked-reports/body-reports.js'
import { publishHandedIn, removeHandedIn } from '../../storage/checked-reports/handed-in.js'
import { countVerdicts, lockVerdicts } from '../../storage/checked-reports/verdicts.js'
import type { DbTransaction } from '../../storage/database.js'
import { lockDigest } from '../../storage/file-records/kept-files.js'
import { readInput } from '../input.js'
import { bodyId, version } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import { authoriseFor, loadBodies } from '../people/reach.js'
import { type Change, recordChanges } from '../people/record-changes.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { findForActor, hideOutOfReach } from './get-body-report.js'
import { reportId } from './report-fields.js'

export const AttachmentInput = z.strictObject({ report: reportId, version, body: bodyId })

/**
 * A person says whose report it is, also when somebody else said otherwise before. Where the body has the same file
 * already, the two become one. What was decided about findings stays with the body it was decided for.
 */
export async function attachReport(
  services: CheckedReportServices,
  actor: Actor,
  input: unknown,
): Promise<Result<BodyReport, BodyReportError>> {
  const read = readInput(AttachmentInput, input)
  if (!read.ok) return read
  const { report, version, body } = read.value
  const found = await findForActor(services, actor, 'checked-report.hand-in', report)
  if (!found.ok) return found
  const allowed = await authoriseFor(services, actor, 'checked-report.hand-in', body)
  if (!allowed.ok) return allowed
  if (!(await loadBodies(services.db)).has(body)) return fail({ code: 'report.body-unknown' })
  const attached = await services.db.transaction().execute(async (transaction) => {
    const { digest, holder } = found.value
    await lockDigest(transaction, digest)
    await lockVerdicts(transaction, [holder, body])
    const current = await findBodyReport(transaction, report)
    if (current === undefined) return fail({ code: 'report.unknown' } as const)
    if (current.version !== version || current.holder !== holder)
      return fail({ code: 'report.changed', current } as const)
    if (current.body === body) return succeed(current)
    const same = await findSameFile(transaction, current.digest, { body })
    const changes =
      same === undefined ? await move(transaction, current, body) : await join(transaction, current, same, body)
    await recordChanges(services, transaction, actor.person, changes)
    const attached = await findBodyReport(transaction, same?.id ?? report)
    return attached === undefined ? fail({ code: 'report.unknown' } as const) : succeed(attached)
  })
  return hideOutOfReach(services, actor, attached)
}

async function move(transaction: DbTransaction, { id, holder }: BodyReport, body: BodyId): Promise<Change[]> {
  await setReportBody(transaction, id, body)
  await countVerdicts(transaction, { bodies: [body], edition: null })
  return [...new Set([holder, body])].map(
    (chain): Change => ({ chain, event: { type: 'report.attached', report: id, body } }),
  )
}

/** The body's own stays, and takes over the public address if it has none. */
async function join(
  transaction: DbTransaction,
  { id, holder, publicId }: BodyReport,
  same: BodyReport,
  body: BodyId,
): Promise<Change[]> {
  await removeHandedIn(transaction, id)
  const changes: Change[] = [{ chain: holder, event: { type: 'report.deleted', report: id } }]
  if (publicId !== null && (await publishHandedIn(transaction, same.id, publicId)))
    changes.push({ chain: body, event: { type: 'report.published', report: same.id } })
  return changes
}
