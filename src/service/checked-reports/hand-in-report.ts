import { type Refusal, refuse } from '../../formats/refusal.js'
import { measureUse } from '../../storage/checked-report-lists.js'
import { type CheckedFile, findCheckedFile, keepCheckedReport } from '../../storage/checked-reports.js'
import { digestOf } from '../../storage/files.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { hashSecret, type LinkToken, type OwnerSecret, toLinkToken } from './secrets.js'

export interface HandInReport {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly owner: OwnerSecret
}

export type HandInResult =
  | { readonly ok: true; readonly link: LinkToken; readonly errors: number; readonly notices: number }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly refusal: null; readonly quota: 'own-files' | 'all-bytes' }

/** Reads and checks a file, and keeps file and result under a link; the same file is read once. */
export async function handInReport(
  { db, files, pool, engine, quota }: CheckedReportServices,
  { fileName, bytes, owner }: HandInReport,
): Promise<HandInResult> {
  if (bytes.length === 0) return refuse('empty')
  const digest = digestOf(bytes)
  const ownerHash = hashSecret(owner)
  const use = await measureUse(db, { ownerHash, digest })
  if (use.ownFiles >= quota.ownFiles) return { ok: false, refusal: null, quota: 'own-files' }
  if (use.allBytes + bytes.length > quota.allBytes) return { ok: false, refusal: null, quota: 'all-bytes' }

  const known = await findCheckedFile(db, digest)
  let file: CheckedFile | undefined = known?.engine === engine ? known : undefined
  if (file === undefined) {
    const checked = await pool.check({ name: fileName, bytes })
    if (!checked.ok) return checked
    file = { digest, sizeBytes: bytes.length, engine, ...checked.value }
  }
  const link = toLinkToken(owner, digest)
  const handedIn = { linkHash: hashSecret(link), ownerHash, fileName }
  await keepCheckedReport({ db, files }, { file, bytes, handedIn })
  const count = (severity: string) => file.findings.filter((finding) => finding.severity === severity).length
  return { ok: true, link, errors: count('error'), notices: count('notice') }
}
