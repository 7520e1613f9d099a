import { type CheckedReport, findCheckedReport } from '../../storage/checked-reports.js'
import { parseDigest } from '../../storage/files.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { hashSecret, type OwnerSecret } from './secrets.js'

export interface FoundReport extends CheckedReport {
  /** Whether the one who asks handed it in, and so may delete and publish it. */
  readonly isOwn: boolean
  /** Whether it was asked for by its public address. */
  readonly byPublicAddress: boolean
}

/** A report by the key in its address, link or public id; unknown, deleted and private look the same. */
export async function findReport(
  { db }: Pick<CheckedReportServices, 'db'>,
  key: string,
  owner: OwnerSecret | undefined,
): Promise<FoundReport | undefined> {
  if (key.length > 64) return undefined
  const found = await findCheckedReport(db, { linkHash: hashSecret(key), publicId: key })
  if (found === undefined) return undefined
  const isOwn = owner !== undefined && hashSecret(owner) === found.ownerHash
  return { ...found, isOwn, byPublicAddress: found.publicId === key }
}

/** The file as it was handed in. */
export async function getOriginal(
  { files }: Pick<CheckedReportServices, 'files'>,
  report: CheckedReport,
): Promise<Uint8Array> {
  const digest = parseDigest(report.digest)
  const bytes = digest === undefined ? undefined : await files.get(digest)
  if (bytes === undefined) throw new Error(`the file ${report.digest} is not in the store`)
  return bytes
}
