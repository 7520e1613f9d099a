import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Finding, Reading } from '../../domain/report/index.js'
import type { Db, DbTransaction } from '../database.js'
import { lockDigest, noteLoose } from '../file-records/kept-files.js'
import type { FileStore } from '../files.js'
import { toFindingKey } from './finding-keys.js'
import { countVerdicts, lockVerdicts } from './verdicts.js'

/** The result of reading and checking one file, kept once however many people hand it in. */
export interface CheckedFile {
  readonly digest: string
  readonly sizeBytes: number
  readonly engine: string
  readonly reading: Reading
  readonly findings: readonly Finding[]
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
  await noteLoose(db, file.digest)
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
