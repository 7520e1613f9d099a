import type { Refusal } from '../../formats/refusal.js'
import { insertLink } from '../../storage/checked-reports/handed-in.js'
import { measureUse } from '../../storage/checked-reports/storage-use.js'
import { digestOf } from '../../storage/files.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { checkFile, type GivenFile, keepReport } from './keep-report.js'
import { hashSecret, type LinkToken, type OwnerSecret, toLinkToken } from './secrets.js'

export interface HandInReport extends GivenFile {
  readonly owner: OwnerSecret
}

export type HandInResult =
  | { readonly ok: true; readonly link: LinkToken; readonly errors: number; readonly notices: number }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly refusal: null; readonly quota: 'own-files' | 'all-bytes' }

/** Reads and checks a file, and keeps file and result under a link; the same file is read once. */
export async function handInReport(
  services: CheckedReportServices,
  { fileName, bytes, owner }: HandInReport,
): Promise<HandInResult> {
  const { db, quota } = services
  const digest = digestOf(bytes)
  const ownerHash = hashSecret(owner)
  const use = await measureUse(db, { ownerHash, digest })
  if (use.ownFiles >= quota.ownFiles) return { ok: false, refusal: null, quota: 'own-files' }
  if (use.allBytes + bytes.length > quota.allBytes) return { ok: false, refusal: null, quota: 'all-bytes' }

  const checked = await checkFile(services, { fileName, bytes })
  if (!checked.ok) return checked
  const file = checked.value
  const link = toLinkToken(owner, digest)
  await keepReport(services, { file, bytes, by: null }, async (transaction) => {
    const report = await insertLink(transaction, file, { linkHash: hashSecret(link), ownerHash, fileName })
    // Handed in by them before: nothing changed.
    if (report === undefined) return { value: undefined, changes: [] }
    return {
      value: undefined,
      changes: [{ chain: 'portal', event: { type: 'report.handed-in', report, file: digest } }],
    }
  })
  const count = (severity: string) => file.findings.filter((finding) => finding.severity === severity).length
  return { ok: true, link, errors: count('error'), notices: count('notice') }
}
