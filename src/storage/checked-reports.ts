import { sql } from 'kysely'
import type { Finding, Reading } from '../domain/report/index.js'
import type { Db } from './database.js'

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
  readonly digest: string
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

export interface ReportSummary {
  readonly id: number
  readonly digest: string
  readonly fileName: string
  readonly agency: string | null
  readonly year: number | null
  readonly errors: number
  readonly notices: number
  readonly publicId: string | null
  readonly handedInAt: Date
}

export async function findCheckedFile(db: Db, digest: string): Promise<CheckedFile | undefined> {
  const row = await db
    .selectFrom('checked_file')
    .select(['digest', 'size_bytes as sizeBytes', 'engine', 'reading', 'findings'])
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row
}

/**
 * Keeps a result and one person's link to it, together with the file's bytes, or nothing of it.
 * Handing in the same file again changes nothing; a newer engine's result takes an older one's place.
 */
export async function keepCheckedReport(
  db: Db,
  file: CheckedFile,
  handedIn: HandedIn,
  storeBytes: () => Promise<unknown>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockDigest(transaction, file.digest)
    await storeBytes()
    await saveCheckedFile(transaction, file)
    await transaction
      .insertInto('handed_in')
      .values({
        digest: handedIn.digest,
        link_hash: handedIn.linkHash,
        owner_hash: handedIn.ownerHash,
        file_name: handedIn.fileName,
      })
      .onConflict((conflict) => conflict.constraint('handed_in_owner_uq').doNothing())
      .execute()
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
    agency: file.reading.agency,
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

/** PostgreSQL's text has no NUL and no halves of surrogate pairs; a reading may carry either. */
function toStorableJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\\u0000/g, '')
    .replace(/\\ud[89a-f][0-9a-f]{2}/gi, '\\ufffd')
}

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

export interface PublicListQuery {
  /** Words of the body's name, or empty. */
  readonly agency: string
  readonly year: number | null
  /** Only those older than this, for the next page. */
  readonly before: number | null
  readonly limit: number
}

/** Public reports, newest first. */
export async function listPublicReports(db: Db, query: PublicListQuery): Promise<ReportSummary[]> {
  let select = summaries(db).where('public_id', 'is not', null)
  if (query.agency !== '') {
    const pattern = `%${query.agency.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where('agency', 'like', pattern)
  }
  if (query.year !== null) select = select.where('report_year', '=', query.year)
  if (query.before !== null) select = select.where('handed_in.id', '<', query.before)
  return select.orderBy('handed_in.id', 'desc').limit(query.limit).execute()
}

/** What one person handed in, newest first. */
export async function listOwnReports(
  db: Db,
  { ownerHash, before, limit }: { readonly ownerHash: string; readonly before: number | null; readonly limit: number },
): Promise<ReportSummary[]> {
  let select = summaries(db).where('owner_hash', '=', ownerHash)
  if (before !== null) select = select.where('handed_in.id', '<', before)
  return select.orderBy('handed_in.id', 'desc').limit(limit).execute()
}

const summaries = (db: Db) =>
  db
    .selectFrom('handed_in')
    .innerJoin('checked_file', 'checked_file.digest', 'handed_in.digest')
    .select([
      'handed_in.id',
      'handed_in.digest',
      'file_name as fileName',
      'agency',
      'report_year as year',
      'error_count as errors',
      'notice_count as notices',
      'public_id as publicId',
      'handed_in_at as handedInAt',
    ])

/** Makes a report public under `publicId`, or private again. @returns whether it is this owner's */
export async function setPublicId(
  db: Db,
  {
    linkHash,
    ownerHash,
    publicId,
  }: { readonly linkHash: string; readonly ownerHash: string; readonly publicId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('handed_in')
    .set({ public_id: publicId })
    .where('link_hash', '=', linkHash)
    .where('owner_hash', '=', ownerHash)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Takes one person's link away, and the result and bytes with it when nobody else has one.
 *
 * @returns whether there was such a report of this owner
 */
export async function deleteHandedIn(
  db: Db,
  { linkHash, ownerHash }: { readonly linkHash: string; readonly ownerHash: string },
  removeBytes: (digest: string) => Promise<unknown>,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('handed_in')
      .where('link_hash', '=', linkHash)
      .where('owner_hash', '=', ownerHash)
      .returning('digest')
      .executeTakeFirst()
    if (gone === undefined) return false
    await lockDigest(transaction, gone.digest)
    const another = await transaction
      .selectFrom('handed_in')
      .select('id')
      .where('digest', '=', gone.digest)
      .limit(1)
      .executeTakeFirst()
    if (another !== undefined) return true
    await transaction.deleteFrom('checked_file').where('digest', '=', gone.digest).execute()
    await removeBytes(gone.digest)
    return true
  })
}

export interface StorageUse {
  readonly ownFiles: number
  readonly allBytes: number
}

/** What the quotas are measured by. */
export async function measureUse(db: Db, ownerHash: string): Promise<StorageUse> {
  const [own, all] = await Promise.all([
    db
      .selectFrom('handed_in')
      .select((select) => select.fn.countAll<number>().as('files'))
      .where('owner_hash', '=', ownerHash)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('checked_file')
      .select((select) => select.fn.coalesce(select.fn.sum<number>('size_bytes'), sql<number>`0`).as('bytes'))
      .executeTakeFirstOrThrow(),
  ])
  return { ownFiles: Number(own.files), allBytes: Number(all.bytes) }
}
