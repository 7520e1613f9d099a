import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { findBodyReport } from '../../storage/checked-reports/body-reports.js'
import {
  deleteHandedIn,
  findCheckedReport,
  publishHandedIn,
  withdrawHandedIn,
} from '../../storage/checked-reports/handed-in.js'
import { lockVerdicts } from '../../storage/checked-reports/verdicts.js'
import { readInput } from '../input.js'
import { type Actor, authorise } from '../people/authorise.js'
import { recordChanges } from '../people/record-changes.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { findForActor, hideOutOfReach } from './get-body-report.js'
import { reportId } from './report-fields.js'
import { hashSecret, isKey, newPublicId } from './secrets.js'

export const PublicationInput = z.strictObject({ report: reportId, isPublic: z.boolean() })

/** Puts a body's report on the public list or takes it off. Doing it twice changes nothing. */
export async function publishBodyReport(
  services: Pick<CheckedReportServices, 'db' | 'clock' | 'digester'>,
  actor: Actor,
  input: unknown,
): Promise<Result<void, BodyReportError>> {
  const read = readInput(PublicationInput, input)
  if (!read.ok) return read
  const { report, isPublic } = read.value
  const found = await findForActor(services, actor, 'checked-report.publish', report)
  if (!found.ok) return found
  const { body } = found.value
  if (body === null) return fail({ code: 'report.not-attached' })
  const published = await services.db.transaction().execute(async (transaction) => {
    await lockVerdicts(transaction, [body])
    const current = await findBodyReport(transaction, report)
    if (current === undefined) return fail({ code: 'report.unknown' } as const)
    // Given to another body while we waited: that one says who may.
    if (current.body !== body) return fail({ code: 'report.changed', current } as const)
    const isChanged = isPublic
      ? await publishHandedIn(transaction, report, newPublicId())
      : await withdrawHandedIn(transaction, report)
    const type = isPublic ? 'report.published' : 'report.withdrawn'
    if (isChanged) await recordChanges(services, transaction, actor.person, [{ chain: body, event: { type, report } }])
    return succeed(undefined)
  })
  return hideOutOfReach(services, actor, published)
}

const Deletion = z.strictObject({ report: reportId })

/** Deletes a body's report, and its file when nobody else has it. What was decided about its findings stays. */
export async function deleteBodyReport(
  services: Pick<CheckedReportServices, 'db' | 'files' | 'clock' | 'digester'>,
  actor: Actor,
  input: unknown,
): Promise<Result<void, BodyReportError>> {
  const read = readInput(Deletion, input)
  if (!read.ok) return read
  const found = await findForActor(services, actor, 'checked-report.delete', read.value.report)
  if (!found.ok) return found
  const { id, holder } = found.value
  const wasThere = await deleteHandedIn(services, found.value, (transaction) =>
    recordChanges(services, transaction, actor.person, [
      { chain: holder, event: { type: 'report.deleted', report: id } },
    ]),
  )
  return wasThere ? succeed(undefined) : fail({ code: 'report.unknown' })
}

export const UploadInput = z.strictObject({
  /** The end of its address, secret or public. */
  key: z.string().refine(isKey, '请填写报告地址的最后一段'),
})

/** Takes away what somebody without an account handed in: only who answers for the whole site may. */
export async function deleteUpload(
  services: Pick<CheckedReportServices, 'db' | 'files' | 'clock' | 'digester'>,
  actor: Actor,
  input: unknown,
): Promise<Result<void, BodyReportError>> {
  const read = readInput(UploadInput, input)
  if (!read.ok) return read
  const { key } = read.value
  const allowed = await authorise(services, actor, { action: 'checked-report.delete', body: null })
  if (!allowed.ok) return allowed
  const found = await findCheckedReport(services.db, { linkHash: hashSecret(key), publicId: key })
  if (found === undefined || found.ownerHash === null) return fail({ code: 'report.unknown' })
  const wasThere = await deleteHandedIn(services, found, (transaction) =>
    recordChanges(services, transaction, actor.person, [
      { chain: 'portal', event: { type: 'report.deleted', report: found.id } },
    ]),
  )
  return wasThere ? succeed(undefined) : fail({ code: 'report.unknown' })
}
