import type { Selectable } from 'kysely'
import type { FilePurpose } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { Digest } from '../files.js'
import type { PersonId } from '../people/people.js'
import type { Database } from '../schema.js'
import type { RequestId } from './requests.js'

declare const requestFileId: unique symbol
export type RequestFileId = string & { readonly [requestFileId]: true }

export interface NewRequestFile {
  readonly id: RequestFileId
  readonly request: RequestId
  readonly purpose: FilePurpose
  readonly digest: Digest
  readonly sizeBytes: number
  readonly mediaType: string
  readonly addedAt: Date
  /** Null: the applicant. */
  readonly addedBy: PersonId | null
}

export interface RequestFileRecord extends NewRequestFile {
  /** The event that it belongs to for good; null while it can still be taken away. */
  readonly event: number | null
  /** Whose verdict let it out. */
  readonly engine: string | null
}

export async function insertRequestFile(transaction: DbTransaction, file: NewRequestFile): Promise<void> {
  await transaction
    .insertInto('request_file')
    .values({
      id: file.id,
      request_id: file.request,
      purpose: file.purpose,
      digest: file.digest,
      size_bytes: file.sizeBytes,
      media_type: file.mediaType,
      added_at: file.addedAt,
      added_by: file.addedBy,
      event_number: null,
      engine: null,
    })
    .execute()
}

/** The files of a case, in the order in which they came. */
export async function listRequestFiles(db: Db, request: RequestId): Promise<readonly RequestFileRecord[]> {
  const rows = await db
    .selectFrom('request_file')
    .selectAll()
    .where('request_id', '=', request)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(toFile)
}

export async function findRequestFile(
  db: Db,
  request: RequestId,
  id: RequestFileId,
): Promise<RequestFileRecord | undefined> {
  const row = await db
    .selectFrom('request_file')
    .selectAll()
    .where('request_id', '=', request)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toFile(row)
}

/** Takes away a file that belongs to no event. @returns whether it was there, and belonged to none */
export async function deleteRequestFile(transaction: DbTransaction, id: RequestFileId): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('request_file')
    .where('id', '=', id)
    .where('event_number', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** From now on the file belongs to the event. @param engine whose verdict let it out, if it goes out */
export async function bindRequestFile(
  transaction: DbTransaction,
  id: RequestFileId,
  { event, engine }: { readonly event: number; readonly engine: string | null },
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('request_file')
    .set({ event_number: event, engine })
    .where('id', '=', id)
    .where('event_number', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`the file ${id} belongs to an event already`)
}

const toFile = (row: Selectable<Database['request_file']>): RequestFileRecord => ({
  id: row.id as RequestFileId,
  request: row.request_id as RequestId,
  purpose: row.purpose,
  digest: row.digest as Digest,
  sizeBytes: row.size_bytes,
  mediaType: row.media_type,
  addedAt: row.added_at,
  addedBy: row.added_by as PersonId | null,
  event: row.event_number,
  engine: row.engine,
})
