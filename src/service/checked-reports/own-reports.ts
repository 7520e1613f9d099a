import { listOwnReports as listOwn, type ReportSummary } from '../../storage/checked-report-lists.js'
import { deleteHandedIn, type OwnLink, setPublicId } from '../../storage/checked-reports.js'
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
  return setPublicId(db, toOwnLink(key, owner), isPublic ? newPublicId() : null)
}

/** Deletes what this uploader handed in. @returns whether there was such a report */
export async function deleteReport(
  { db, files }: Pick<CheckedReportServices, 'db' | 'files'>,
  { key, owner }: { readonly key: string; readonly owner: OwnerSecret },
): Promise<boolean> {
  return deleteHandedIn({ db, files }, toOwnLink(key, owner))
}

const toOwnLink = (key: string, owner: OwnerSecret): OwnLink => ({
  linkHash: hashSecret(key),
  ownerHash: hashSecret(owner),
})
