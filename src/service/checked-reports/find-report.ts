import { type CheckedReport, findCheckedReport } from '../../storage/checked-reports/handed-in.js'
import { parseDigest } from '../../storage/files.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { hashSecret, isKey, type OwnerSecret } from './secrets.js'

export interface FoundReport extends CheckedReport {
  /** Whether the one who asks handed it in, and so may delete and publish it. */
  readonly isOwn: boolean
  /** Whether it was asked for by its public address. */
  readonly byPublicAddress: boolean
  /** Whether the program has changed since the report was checked. */
  readonly isOutdated: boolean
}

/** A report by the key in its address, link or public id; unknown, deleted and private look the same. */
export async function findReport(
  { db, engine }: Pick<CheckedReportServices, 'db' | 'engine'>,
  key: string,
  owner: OwnerSecret | undefined,
): Promise<FoundReport | undefined> {
  if (!isKey(key)) return undefined
  const found = await findCheckedReport(db, { linkHash: hashSecret(key), publicId: key })
  if (found === undefined) return undefined
  return {
    ...found,
    // The result is shared by all who hand in the same bytes; each sees the name they gave it.
    reading: { ...found.reading, file: found.fileName },
    isOwn: owner !== undefined && hashSecret(owner) === found.ownerHash,
    byPublicAddress: found.publicId === key,
    isOutdated: found.engine !== engine,
  }
}

/** The file as it was handed in. */
export async function getOriginal(
  { files }: Pick<CheckedReportServices, 'files'>,
  report: Pick<CheckedReport, 'digest'>,
): Promise<Uint8Array> {
  const digest = parseDigest(report.digest)
  const bytes = digest === undefined ? undefined : await files.get(digest)
  if (bytes === undefined) throw new Error(`the file ${report.digest} is not in the store`)
  return bytes
}
