import { z } from 'zod'
import { fail, type Result } from '../../domain/result/index.js'
import { findCheckedReport } from '../../storage/checked-reports/handed-in.js'
import { readInput } from '../input.js'
import { bodyId } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import { authoriseFor } from '../people/reach.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { getOriginal } from './find-report.js'
import { type HandedInForBody, handInForBody } from './hand-in-for-body.js'
import { hashSecret, isKey } from './secrets.js'

export const AdoptionInput = z.strictObject({
  /** The end of the address that it was handed in or made public under. */
  key: z.string().refine(isKey, '请填写报告地址的最后一段'),
  desk: bodyId,
  body: bodyId.nullable(),
})

/**
 * A body takes up what somebody handed in without an account: it has the same file from then on. Whoever handed it in
 * keeps their own link, and publishes and deletes nothing of the body's.
 */
export async function adoptReport(
  services: CheckedReportServices,
  actor: Actor,
  input: unknown,
): Promise<Result<HandedInForBody, BodyReportError>> {
  const read = readInput(AdoptionInput, input)
  if (!read.ok) return read
  const { key, desk, body } = read.value
  const allowed = await authoriseFor(services, actor, 'checked-report.hand-in', desk)
  if (!allowed.ok) return allowed
  const found = await findCheckedReport(services.db, { linkHash: hashSecret(key), publicId: key })
  if (found === undefined) return fail({ code: 'report.unknown' })
  const bytes = await getOriginal(services, found)
  return handInForBody(services, actor, { desk, body, fileName: found.fileName }, bytes)
}
