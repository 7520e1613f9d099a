import { sql } from 'kysely'
import type { BodyId } from '../domain/body/index.js'
import type { Finding, Reading } from '../domain/report/index.js'
import { mayRemoveFiles } from './backup/removal-hold.js'
import { toFindingKey } from './checked-reports/finding-keys.js'
import { countVerdicts, lockVerdicts } from './checked-reports/verdicts.js'
import type { Db, DbTransaction } from './database.js'
import { findKept } from './file-records/kept-files.js'
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
  /** The number of the handing in. */
  readonly id: number
  readonly fileName: string
  /** null: handed in by staff. */
  readonly ownerHash: string | null
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

export interface FileToKeep {
  readonly file: CheckedFile
  readonly bytes: Uint8Array
  /** Bodies whose reports `handIn` changes: nobody judges or attaches theirs meanwhile. */
  readonly bodies?: readonly BodyId[]
}

/** What keeping a file came to. */
export interface KeptFile {
  /** Whether it was there already, with another engine's result. */
  readonly isRechecked: boolean
}

/**
 * Keeps a result and the file's bytes, and what `handIn` adds to it in the same transaction, or nothing of it. Keeping
 * the same result again changes nothing; a newer engine's takes an older one's place.
 */
export async function keepCheckedFile<T>(
  { db, files }: ReportStores,
  { file, bytes, bodies = [] }: FileToKeep,
  handIn: (transaction: DbTransaction, kept: KeptFile) => Promise<T>,
): Promise<T> {
  // Written down first: if we are ended before the result is kept, the next start finds the bytes.
  await noteLooseBytes(db, file.digest)
  return db.transaction().execute(async (transaction) => {
    await lockDigest(transaction, file.digest)
    await files.put(bytes)
    // All at once and in order: two that took them one by one could wait for each other.
    const bodiesWithFile = await listBodiesWith(transaction, file.digest)
    await lockVerdicts(transaction, [...bodiesWithFile, ...bodies])
    const kept = await saveCheckedFile(transaction, file)
    if (kept.isRechecked) await countVerdicts(transaction, { bodies: bodiesWithFile, edition: null })
    await transaction.deleteFrom('loose_bytes').where('digest', '=', file.digest).execute()
    return handIn(transaction, kept)
  })
}

/** Adds somebody's link to a file. @returns its number, or `undefined` when they had one already */
export async function insertLink(
  transaction: DbTransaction,
  file: CheckedFile,
  { linkHash, ownerHash, fileName }: HandedIn,
): Promise<number | undefined> {
  const row = await transaction
    .insertInto('handed_in')
    .values({
      digest: file.digest,
      link_hash: linkHash,
      owner_hash: ownerHash,
      file_name: fileName,
      ...toCopies(file),
    })
    .onConflict((conflict) => conflict.constraint('handed_in_owner_uq').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Handing in and deleting the same file at the same time: one after the other, bytes included. */
export async function lockDigest(transaction: DbTransaction, digest: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(transaction)
}

async function saveCheckedFile(transaction: DbTransaction, file: CheckedFile): Promise<KeptFile> {
  const before = await transaction
    .selectFrom('checked_file')
    .select('engine')
    .where('digest', '=', file.digest)
    .executeTakeFirst()
  // The same program says the same.
  if (before?.engine === file.engine) return { isRechecked: false }
  const copies = toCopies(file)
  const result = {
    engine: file.engine,
    ...copies,
    reading: toStorableJson(file.reading),
    findings: toStorableJson(file.findings),
    finding_keys: file.findings.map((finding) => toFindingKey(finding, file.reading.cells)),
  }
  await transaction
    .insertInto('checked_file')
    .values({ digest: file.digest, size_bytes: file.sizeBytes, ...result })
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ ...result, checked_at: sql`now()` }))
    .execute()
  if (before === undefined) return { isRechecked: false }

  await transaction.updateTable('handed_in').set(copies).where('digest', '=', file.digest).execute()
  return { isRechecked: true }
}

/** What lists show of a result, kept beside every handing in. */
export function toCopies({ reading, findings }: CheckedFile) {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    agency: reading.agency === null ? null : toStorableText(reading.agency),
    report_year: reading.year,
    error_count: count('error'),
    notice_count: count('notice'),
  }
}

async function listBodiesWith(transaction: DbTransaction, digest: string): Promise<BodyId[]> {
  const rows = await transaction
    .selectFrom('handed_in')
    .select('body_id')
    .distinct()
    .where('digest', '=', digest)
    .where('body_id', 'is not', null)
    .execute()
  return rows.map((row) => row.body_id as BodyId)
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
      'handed_in.id',
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

/** What a link leads to, if it is this owner's. */
export async function findLinked(
  db: Db,
  { linkHash, ownerHash }: OwnLink,
): Promise<{ readonly id: number; readonly digest: string } | undefined> {
  return db
    .selectFrom('handed_in')
    .select(['id', 'digest'])
    .where('link_hash', '=', linkHash)
    .where('owner_hash', '=', ownerHash)
    .executeTakeFirst()
}

/** Makes a report public under `publicId`; one that is public already keeps its address. @returns whether it was not */
export async function publishHandedIn(transaction: DbTransaction, id: number, publicId: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('handed_in')
    .set({ public_id: publicId })
    .where('id', '=', id)
    .where('public_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Makes a report private again. @returns whether it was public */
export async function withdrawHandedIn(transaction: DbTransaction, id: number): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('handed_in')
    .set({ public_id: null })
    .where('id', '=', id)
    .where('public_id', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Takes a report away, and the result and bytes with it when nobody else has them. @param record puts it on record,
 * last of all in the transaction; of a body's, only while it is with that one
 *
 * @returns whether it was still there
 */
export async function deleteHandedIn(
  { db, files }: ReportStores,
  { id, digest, holder }: { readonly id: number; readonly digest: string; readonly holder?: BodyId },
  record: (transaction: DbTransaction) => Promise<void>,
): Promise<boolean> {
  const { wasThere, isLoose } = await db.transaction().execute(async (transaction) => {
    await lockDigest(transaction, digest)
    if (!(await removeHandedIn(transaction, id, holder))) return { wasThere: false, isLoose: false }
    const isLoose = !(await isHandedIn(transaction, digest))
    if (isLoose) {
      await transaction.deleteFrom('checked_file').where('digest', '=', digest).execute()
      await noteLooseBytes(transaction, digest)
    }
    await record(transaction)
    return { wasThere: true, isLoose }
  })
  // Only once the result is gone for good: a result without its bytes would be a broken promise.
  if (isLoose) await removeLooseBytes({ db, files }, digest)
  return wasThere
}

/** Takes one handing in away, of several of the same file. @returns whether it was there, and with this holder */
export async function removeHandedIn(transaction: DbTransaction, id: number, holder?: BodyId): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('handed_in')
    .where('id', '=', id)
    .$if(holder !== undefined, (query) => query.where('holder_id', '=', holder ?? ''))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

async function isHandedIn(transaction: Db, digest: string): Promise<boolean> {
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
