import { mayRemoveFiles } from '../../storage/backup/removal-hold.js'
import type { Db } from '../../storage/database.js'
import { findKept, listKeptAfter, lockDigest, noteLoose, noteMissing } from '../../storage/file-records/kept-files.js'
import type { Digest, FileStore } from '../../storage/files.js'
import type { Clock } from '../clock.js'

interface Stores {
  readonly db: Db
  readonly files: FileStore
}

/** What a sweep found. */
export interface SweptFiles {
  /** Bytes that nothing needs: removed. */
  readonly orphans: number
  /** What killed writers left: removed. */
  readonly drafts: number
  /** Records without their bytes: told, and to be brought back from a backup. */
  readonly missing: readonly Digest[]
}

/** A file that came may wait this long to be held by a record. */
const GRACE_MS = 24 * 3_600_000
const AT_ONCE = 500

/** Looks in both directions: for bytes without a record, and for records without their bytes. */
export async function sweepFiles({ db, files, clock }: Stores & { readonly clock: Clock }): Promise<SweptFiles> {
  const now = clock.now()
  const before = new Date(now.getTime() - GRACE_MS)
  let orphans = 0
  for await (const digests of inGroups(listOlder(files, before))) {
    const kept = await findKept(db, digests)
    for (const digest of digests) if (!kept.has(digest) && (await removeUnheld({ db, files }, digest))) orphans += 1
  }
  const missing: Digest[] = []
  for (let after = ''; ; ) {
    const digests = await listKeptAfter(db, after, AT_ONCE)
    for (const digest of digests) if (!(await files.has(digest))) missing.push(digest)
    after = digests.at(-1) ?? ''
    if (digests.length < AT_ONCE) break
  }
  // Once more: what was missing may have been let go of meanwhile.
  const kept = await findKept(db, missing)
  const stillMissing = missing.filter((digest) => kept.has(digest))
  await noteMissing(db, stillMissing, now)
  return { orphans, drafts: await files.removeDrafts(before), missing: stillMissing }
}

/** Removes bytes that no record needs. During a backup they are only noted, for a later sweep. @returns whether it did */
export async function removeUnheld({ db, files }: Stores, digest: Digest): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockDigest(transaction, digest)
    if ((await findKept(transaction, [digest])).has(digest)) return false
    if (!(await mayRemoveFiles(transaction))) {
      await noteLoose(transaction, digest)
      return false
    }
    await files.remove(digest)
    return true
  })
}

async function* listOlder(files: FileStore, before: Date): AsyncGenerator<Digest> {
  for await (const { digest, changedAt } of files.list()) if (changedAt < before) yield digest
}

async function* inGroups(digests: AsyncIterable<Digest>): AsyncGenerator<readonly Digest[]> {
  let group: Digest[] = []
  for await (const digest of digests) {
    group.push(digest)
    if (group.length < AT_ONCE) continue
    yield group
    group = []
  }
  yield group
}
