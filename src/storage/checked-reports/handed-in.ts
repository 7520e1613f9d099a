import type { BodyId } from '../../domain/body/index.js'
import type { Db, DbTransaction } from '../database.js'
import { lockDigest, noteLoose } from '../file-records/kept-files.js'
import { type CheckedFile, type ReportStores, toCopies } from './checked-files.js'
import { removeLooseBytes } from './loose-bytes.js'

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
      await noteLoose(transaction, digest)
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
