import type { AuditEvent } from '../../domain/audit/index.js'
import {
  deleteHandedIn,
  findLinked,
  type OwnLink,
  publishHandedIn,
  withdrawHandedIn,
} from '../../storage/checked-reports/handed-in.js'
import { listOwnReports as listOwn, type ReportSummary } from '../../storage/checked-reports/report-lists.js'
import type { DbTransaction } from '../../storage/database.js'
import { recordChanges } from '../people/record-changes.js'
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
  services: Pick<CheckedReportServices, 'db' | 'clock' | 'digester'>,
  { key, owner, isPublic }: { readonly key: string; readonly owner: OwnerSecret; readonly isPublic: boolean },
): Promise<boolean> {
  return services.db.transaction().execute(async (transaction) => {
    const linked = await findLinked(transaction, toOwnLink(key, owner))
    if (linked === undefined) return false
    const isChanged = isPublic
      ? await publishHandedIn(transaction, linked.id, newPublicId())
      : await withdrawHandedIn(transaction, linked.id)
    const type = isPublic ? 'report.published' : 'report.withdrawn'
    if (isChanged) await recordOnPortal(services, transaction, { type, report: linked.id })
    return true
  })
}

/** Deletes what this uploader handed in. @returns whether there was such a report */
export async function deleteReport(
  services: Pick<CheckedReportServices, 'db' | 'files' | 'clock' | 'digester'>,
  { key, owner }: { readonly key: string; readonly owner: OwnerSecret },
): Promise<boolean> {
  const linked = await findLinked(services.db, toOwnLink(key, owner))
  if (linked === undefined) return false
  return deleteHandedIn(services, linked, (transaction) =>
    recordOnPortal(services, transaction, { type: 'report.deleted', report: linked.id }),
  )
}

/** What people without an account do is on record in the portal's chain, by nobody. */
const recordOnPortal = (
  services: Pick<CheckedReportServices, 'clock' | 'digester'>,
  transaction: DbTransaction,
  event: AuditEvent,
): Promise<void> => recordChanges(services, transaction, null, [{ chain: 'portal', event }])

const toOwnLink = (key: string, owner: OwnerSecret): OwnLink => ({
  linkHash: hashSecret(key),
  ownerHash: hashSecret(owner),
})
