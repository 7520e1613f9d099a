import { sql } from 'kysely'
import type { Db } from '../database.js'
import type { Digest } from '../files.js'
import { lockDigest, noteLoose } from './kept-files.js'

/** A file that came, as its content tells. */
export interface NewFile {
  readonly digest: Digest
  readonly sizeBytes: number
  readonly mediaType: string
  readonly isScanned: boolean
}

/** Who holds it and at whose expense: codes and ids, such as `request:…` and a body's id. */
export interface FileHold {
  readonly holder: string
  readonly owner: string
  readonly fileName: string
}

/** A file as one holder has it. */
export interface HeldFile extends NewFile, FileHold {
  readonly createdAt: Date
}

/** Bytes of one owner's files, each counted once, and of all. */
export interface FileUse {
  readonly ownBytes: number
  readonly allBytes: number
}

/** Use of an owner, who is kept from storing more until the transaction ends. */
export async function measureFiles(transaction: Db, owner: string): Promise<FileUse> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`files of ${owner}`}, 0))`.execute(transaction)
  const { ownBytes } = await transaction
    .selectFrom('stored_file')
    .select(SUM.as('ownBytes'))
    .where('digest', 'in', (from) => from.selectFrom('file_reference').select('digest').where('owner', '=', owner))
    .executeTakeFirstOrThrow()
  const { allBytes } = await transaction.selectFrom('stored_file').select(SUM.as('allBytes')).executeTakeFirstOrThrow()
  return { ownBytes, allBytes }
}

const SUM = sql<number>`coalesce(sum(size_bytes), 0)::bigint`

/** Whether the owner has the file already: then it costs nothing more. */
export async function isOwned(db: Db, owner: string, digest: Digest): Promise<boolean> {
  const row = await db
    .selectFrom('file_reference')
    .select('digest')
    .where('owner', '=', owner)
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Puts down that a holder has the file. Its digest must be locked, and its bytes be there. */
export async function addReference(transaction: Db, file: NewFile, hold: FileHold): Promise<void> {
  await transaction
    .insertInto('stored_file')
    .values({
      digest: file.digest,
      size_bytes: file.sizeBytes,
      media_type: file.mediaType,
      is_scanned: file.isScanned,
      missing_since: null,
    })
    .onConflict((conflict) =>
      conflict.column('digest').doUpdateSet({
        is_scanned: sql<boolean>`stored_file.is_scanned or excluded.is_scanned`,
        missing_since: null,
      }),
    )
    .execute()
  await transaction
    .insertInto('file_reference')
    .values({ holder: hold.holder, digest: file.digest, owner: hold.owner, file_name: hold.fileName })
    .onConflict((conflict) => conflict.columns(['holder', 'digest']).doUpdateSet({ file_name: hold.fileName }))
    .execute()
}

/** Another holder has a file that one who is kept from letting go of it has: nothing is said of its bytes. */
export async function shareReference(
  transaction: Db,
  digest: Digest,
  { holder, owner, fileName }: FileHold,
): Promise<void> {
  await transaction.insertInto('file_reference').values({ holder, digest, owner, file_name: fileName }).execute()
}

/** The holder lets go; with the last one the record goes and the bytes become loose. @returns whether it had the file */
export async function removeReference(
  transaction: Db,
  { holder, digest }: { readonly holder: string; readonly digest: Digest },
): Promise<boolean> {
  await lockDigest(transaction, digest)
  const { numDeletedRows } = await transaction
    .deleteFrom('file_reference')
    .where('holder', '=', holder)
    .where('digest', '=', digest)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  const { numDeletedRows: gone } = await transaction
    .deleteFrom('stored_file')
    .where('digest', '=', digest)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('file_reference').select('digest').where('digest', '=', digest))),
    )
    .executeTakeFirst()
  if (gone > 0n) await noteLoose(transaction, digest)
  return true
}

/** Everything a holder has, in the order in which it came. */
export async function listHeldFiles(db: Db, holder: string): Promise<readonly HeldFile[]> {
  const rows = await db
    .selectFrom('file_reference')
    .innerJoin('stored_file', 'stored_file.digest', 'file_reference.digest')
    .select(['file_reference.digest', 'holder', 'owner', 'file_reference.created_at as createdAt'])
    .select(['file_name as fileName', 'size_bytes as sizeBytes', 'media_type as mediaType', 'is_scanned as isScanned'])
    .where('holder', '=', holder)
    .orderBy('file_reference.created_at')
    .orderBy('file_reference.digest')
    .execute()
  return rows.map((row) => ({ ...row, digest: row.digest as Digest }))
}
