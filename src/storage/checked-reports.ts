import { sql } from 'kysely'
import type { Finding, Reading } from '../domain/report/index.js'
import type { Db } from './database.js'
import { type FileStore, parseDigest } from './files.js'

/** The result of reading and checking one file, kept once however many people hand it in. */
export interface CheckedFile {
  readonly digest: string
  readonly sizeBytes: number
  readonly engine: string
  readonly reading: Reading
  readonly findings: readonly Finding[]
}

/** One person's link to a checked file. */
export interface HandedIn {
  readonly linkHash: string
  readonly ownerHash: string
  readonly fileName: string
}

export interface CheckedReport extends CheckedFile {
  readonly fileName: string
  readonly ownerHash: string
  readonly publicId: string | null
  readonly handedInAt: Date
}

/** Where a checked file is kept: its result in the database, its bytes in the store. */
export interface ReportStores {
  readonly db: Db
  readonly files: FileStore
}

export async function findCheckedFile(db: Db, digest: string): Promise<CheckedFile | undefined> {
  return db
    .selectFrom('checked_file')
    .select(['digest', 'size_bytes as sizeBytes', 'engine', 'reading', 'findings'])
    .where('digest', '=', digest)
    .executeTakeFirst()
}

/**
 * Keeps a result, the file's bytes and one person's link to them, or nothing of it. Handing in the same
 * file again changes nothing; a newer engine's result takes an older one's place.
 */
export async function keepCheckedReport(
  { db, files }: ReportStores,
  { file, bytes, handedIn }: { readonly file: CheckedFile; readonly bytes: Uint8Array; readonly handedIn: HandedIn },
): Promise<void> {
  // Written down first: if we are ended before the result is kept, the next start finds the bytes.
  await noteLooseBytes(db, file.digest)
  await db.transaction().execute(async (transaction) => {
    await lockDigest(transaction, file.digest)
    await files.put(bytes)
    await saveCheckedFile(transaction, file)
    await transaction
      .insertInto('handed_in')
      .values({
        digest: file.digest,
        link_hash: handedIn.linkHash,
        owner_hash: handedIn.ownerHash,
        file_name: handedIn.fileName,
      })
      .onConflict((conflict) => conflict.constraint('handed_in_owner_uq').doNothing())
      .execute()
    await transaction.deleteFrom('loose_bytes').where('digest', '=', file.digest).execute()
  })
}

/** Handing in and deleting the same file at the same time: one after the other, bytes included. */
async function lockDigest(transaction: Db, digest: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(transaction)
}

async function saveCheckedFile(db: Db, file: CheckedFile): Promise<void> {
  const count = (severity: string) => file.findings.filter((finding) => finding.severity === severity).length
  const result = {
    engine: file.engine,
    agency: file.reading.agency === null ? null : toStorableText(file.reading.agency),
    report_year: file.reading.year,
    error_count: count('error'),
    notice_count: count('notice'),
    reading: toStorableJson(file.reading),
    findings: toStorableJson(file.findings),
  }
  await db
    .insertInto('checked_file')
    .values({ digest: file.digest, size_bytes: file.sizeBytes, ...result })
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ ...result, checked_at: sql`now()` }))
    .execute()
}

/** PostgreSQL's text has neither NUL nor halves of surrogate pairs. One for one, so that offsets stay true. */
const toStorableText = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\ufffd')

const toStorableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? toStorableText(part) : part))

/** By the digest of its unguessable link or by its public address; one query for both. */
export async function findCheckedReport(
  db: Db,
  { linkHash, publicId }: { readonly linkHash: string; readonly publicId: string },
): Promise<CheckedReport | undefined> {
  return db
    .selectFrom('handed_in')
    .innerJoin('checked_file', 'checked_file.digest', 'handed_in.digest')
    .select([
      'checked_file.digest',
      'size_bytes as sizeBytes',
      'engine',
      'reading',
      'findings',
      'file_name as fileName',
      'owner_hash as ownerHash',
      'public_id as publicId',
      'handed_in_at as handedInAt',
    ])
    .where((where) => where.or([where('link_hash', '=', linkHash), where('public_id', '=', publicId)]))
    .executeTakeFirst()
}

/** Names one person's link; both digests have to fit. */
export interface OwnLink {
  readonly linkHash: string
  readonly ownerHash: string
}

/** Makes a report public under `publicId`, or private again. @returns whether it is this owner's */
export async function setPublicId(db: Db, link: OwnLink, publicId: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('handed_in')
    // One that is public already keeps its address.
    .set({ public_id: publicId === null ? null : sql`coalesce(public_id, ${publicId})` })
    .where('link_hash', '=', link.linkHash)
    .where('owner_hash', '=', link.ownerHash)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Takes one person's link away, and the result and bytes with it when nobody else has one.
 *
 * @returns whether there was such a report of this owner
 */
export async function deleteHandedIn({ db, files }: ReportStores, link: OwnLink): Promise<boolean> {
  const found = await db
    .selectFrom('handed_in')
    .select('digest')
    .where('link_hash', '=', link.linkHash)
    .where('owner_hash', '=', link.ownerHash)
    .executeTakeFirst()
  if (found === undefined) return false
  const { digest } = found
  const { wasThere, isLoose } = await db.transaction().execute(async (transaction) => {
    await lockDigest(transaction, digest)
    const { numDeletedRows } = await transaction
      .deleteFrom('handed_in')
      .where('link_hash', '=', link.linkHash)
      .executeTakeFirst()
    const wasThere = numDeletedRows > 0n
    if (!wasThere || (await hasLinks(transaction, digest))) return { wasThere, isLoose: false }
    await transaction.deleteFrom('checked_file').where('digest', '=', digest).execute()
    await noteLooseBytes(transaction, digest)
    return { wasThere, isLoose: true }
  })
  // Only once the result is gone for good: a result without its bytes would be a broken promise.
  if (isLoose) await removeLooseBytes({ db, files }, digest)
  return wasThere
}

async function hasLinks(transaction: Db, digest: string): Promise<boolean> {
  const one = await transaction.selectFrom('handed_in').select('id').where('digest', '=', digest).limit(1).execute()
  return one.length > 0
}

async function noteLooseBytes(db: Db, digest: string): Promise<void> {
  await db
    .insertInto('loose_bytes')
    .values({ digest })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function removeLooseBytes({ db, files }: ReportStores, text: string): Promise<void> {
  const digest = parseDigest(text)
  if (digest === undefined) return
  await db.transaction().execute(async (transaction) => {
    await lockDigest(transaction, digest)
    const kept = await transaction.selectFrom('checked_file').select('digest').where('digest', '=', digest).execute()
    if (kept.length === 0) await files.remove(digest)
    await transaction.deleteFrom('loose_bytes').where('digest', '=', digest).execute()
  })
}

/** Removes the bytes of files whose handing in or deletion was cut short. @returns how many there were */
export async function sweepLooseBytes(stores: ReportStores): Promise<number> {
  const loose = await stores.db.selectFrom('loose_bytes').select('digest').execute()
  for (const { digest } of loose) await removeLooseBytes(stores, digest)
  return loose.length
}
