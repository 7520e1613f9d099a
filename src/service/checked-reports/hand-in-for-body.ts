import { z } from 'zod'
import type { BodyId } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import {
  type BodyReport,
  findBodyReport,
  findSameFile,
  insertBodyReport,
  setReportBody,
} from '../../storage/checked-reports/body-reports.js'
import type { CheckedFile } from '../../storage/checked-reports/checked-files.js'
import { measureUse } from '../../storage/checked-reports/storage-use.js'
import { countVerdicts } from '../../storage/checked-reports/verdicts.js'
import type { DbTransaction } from '../../storage/database.js'
import { digestOf } from '../../storage/files.js'
import { line, readInput } from '../input.js'
import { bodyId } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import { authoriseFor, loadBodies } from '../people/reach.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { checkFile, type GivenFile, type HandedInFile, keepReport } from './keep-report.js'
import { type BodyProposal, proposeBodies } from './propose-bodies.js'

export const ForBodyInput = z.strictObject({
  /** The body in which it is handed in. */
  desk: bodyId,
  /** Whose report it is; null: to be said later. */
  body: bodyId.nullable(),
  fileName: line(200),
})

export interface HandedInForBody {
  readonly report: BodyReport
  /** False: it was there already, and is that one. */
  readonly isNew: boolean
  /** Whose it may be by the name printed in it. */
  readonly proposals: readonly BodyProposal[]
}

/** Staff hand in a report: for a body, or to say later whose it is. A file that a body has already is that report. */
export async function handInForBody(
  services: CheckedReportServices,
  actor: Actor,
  input: unknown,
  bytes: Uint8Array,
): Promise<Result<HandedInForBody, BodyReportError>> {
  const read = readInput(ForBodyInput, input)
  if (!read.ok) return read
  const { desk, body, fileName } = read.value
  for (const one of body === null || body === desk ? [desk] : [desk, body]) {
    const allowed = await authoriseFor(services, actor, 'checked-report.hand-in', one)
    if (!allowed.ok) return allowed
  }
  const bodies = await loadBodies(services.db)
  if (!bodies.has(desk) || (body !== null && !bodies.has(body))) return fail({ code: 'report.body-unknown' })
  const checked = await checkWithinQuota(services, { fileName, bytes })
  if (!checked.ok) return checked
  const file = checked.value

  const given = { file, bytes, bodies: body === null ? [] : [body], by: actor.person }
  const { report, isNew } = await keepReport(services, given, (transaction) =>
    handIn(services, transaction, { file, fileName, desk, body, by: actor }),
  )
  return succeed({ report, isNew, proposals: proposeBodies(bodies, file.reading.agency, file.reading.year) })
}

async function checkWithinQuota(
  services: CheckedReportServices,
  { fileName, bytes }: GivenFile,
): Promise<Result<CheckedFile, BodyReportError>> {
  const { allBytes } = await measureUse(services.db, { ownerHash: '', digest: digestOf(bytes) })
  if (allBytes + bytes.length > services.quota.allBytes) return fail({ code: 'report.no-room' })
  const checked = await checkFile(services, { fileName, bytes })
  return checked.ok ? checked : fail({ code: 'report.refused', fileName, refusal: checked.refusal })
}

interface HandingIn {
  readonly file: CheckedFile
  readonly fileName: string
  readonly desk: BodyId
  readonly body: BodyId | null
  readonly by: Actor
}

async function handIn(
  { clock }: CheckedReportServices,
  transaction: DbTransaction,
  { file, fileName, desk, body, by }: HandingIn,
): Promise<HandedInFile<{ readonly report: BodyReport; readonly isNew: boolean }>> {
  const bodys = body === null ? undefined : await findSameFile(transaction, file.digest, { body })
  if (bodys !== undefined) return { value: { report: bodys, isNew: false }, changes: [] }
  const lying = await findSameFile(transaction, file.digest, { desk })
  if (lying !== undefined && body === null) return { value: { report: lying, isNew: false }, changes: [] }

  const at = { desk, body, handedInBy: by.person, handedInAt: clock.now(), fileName }
  const id = lying?.id ?? (await insertBodyReport(transaction, file, at))
  if (lying !== undefined && body !== null) await setReportBody(transaction, id, body)
  if (body !== null) await countVerdicts(transaction, { bodies: [body], edition: null })
  const chain = body ?? desk
  const event =
    lying !== undefined && body !== null
      ? ({ type: 'report.attached', report: id, body } as const)
      : ({ type: 'report.handed-in', report: id, file: file.digest } as const)
  const report = await getBodyReport(transaction, id)
  return { value: { report, isNew: lying === undefined }, changes: [{ chain, event }] }
}

async function getBodyReport(transaction: DbTransaction, id: number): Promise<BodyReport> {
  const report = await findBodyReport(transaction, id)
  if (report === undefined) throw new Error('a report is gone within its transaction')
  return report
}
