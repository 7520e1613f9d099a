import { mayRemoveFiles } from '../backup/removal-hold.js'
import { findKept, lockDigest } from '../file-records/kept-files.js'
import { parseDigest } from '../files.js'
import type { ReportStores } from './checked-files.js'

/** Removes bytes that are noted as loose, unless somebody needs them again. */
export async function removeLooseBytes({ db, files }: ReportStores, text: string): Promise<void> {
  const digest = parseDigest(text)
  if (digest === undefined) return
  await db.transaction().execute(async (transaction) => {
    if (!(await mayRemoveFiles(transaction))) return
    await lockDigest(transaction, digest)
    const kept = await findKept(transaction, [digest])
    if (!kept.has(digest)) await files.remove(digest)
    await transaction.deleteFrom('loose_bytes').where('digest', '=', digest).execute()
  })
}

/** Removes the bytes of files whose handing in or deletion was cut short. @returns how many there were */
export async function sweepLooseBytes(stores: ReportStores): Promise<number> {
  const loose = await stores.db.selectFrom('loose_bytes').select('digest').execute()
  for (const { digest } of loose) await removeLooseBytes(stores, digest)
  return loose.length
}
