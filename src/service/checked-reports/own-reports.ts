import {
  deleteHandedIn,
  listOwnReports as listOwn,
  type ReportSummary,
  setPublicId,
} from '../../storage/checked-reports.js'
import { parseDigest } from '../../storage/files.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { hashSecret, type LinkToken, newPublicId, type OwnerSecret, toLinkToken } from './secrets.js'

export interface OwnReport extends ReportSummary {
  readonly link: LinkToken
}

/** What this uploader handed in, newest first, with the links. */
export async function listOwnReports(
  { db }: Pick<CheckedReportServices, 'db'>,
  owner: OwnerSecret,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<OwnReport[]> {
  const reports = await listOwn(db, { ownerHash: hashSecret(owner), before, limit })
  return reports.map((report) => ({ ...report, link: toLinkToken(owner, report.digest) }))
}

/** Puts a report on the public list or takes it off. @returns whether it is this uploader's */
export async function publishReport(
  { db }: Pick<CheckedReportServices, 'db'>,
  { key, owner, isPublic }: { readonly key: string; readonly owner: OwnerSecret; readonly isPublic: boolean },
): Promise<boolean> {
  const publicId = isPublic ? newPublicId() : null
  return setPublicId(db, { linkHash: hashSecret(key), ownerHash: hashSecret(owner), publicId })
}

/** Deletes what this uploader handed in. @returns whether there was such a report */
export async function deleteReport(
  { db, files }: Pick<CheckedReportServices, 'db' | 'files'>,
  { key, owner }: { readonly key: string; readonly owner: OwnerSecret },
): Promise<boolean> {
  return deleteHandedIn(db, { linkHash: hashSecret(key), ownerHash: hashSecret(owner) }, async (text) => {
    const digest = parseDigest(text)
    if (digest !== undefined) await files.remove(digest)
  })
}
