import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { RequestId } from './requests.js'

/** That somebody wrote something about a case for those who work on it; what, lies sealed among its texts. */
export interface RequestNote {
  /** From 1 within its case. */
  readonly number: number
  readonly writtenAt: Date
  readonly writtenBy: PersonId
}

/** Adds a note after the last one. The caller holds the request. @returns its number */
export async function appendNote(
  transaction: DbTransaction,
  request: RequestId,
  { writtenAt, writtenBy }: Omit<RequestNote, 'number'>,
): Promise<number> {
  const { number } = await transaction
    .insertInto('request_note')
    .values(({ selectFrom, eb }) => ({
      request_id: request,
      number: selectFrom('request_note')
        .where('request_id', '=', request)
        .select(({ fn, lit }) => eb(fn.coalesce(fn.max('number'), lit(0)), '+', 1).as('next')),
      written_at: writtenAt,
      written_by: writtenBy,
    }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** In the order they were written. */
export async function listNotes(db: Db, request: RequestId): Promise<readonly RequestNote[]> {
  const rows = await db
    .selectFrom('request_note')
    .selectAll()
    .where('request_id', '=', request)
    .orderBy('number')
    .execute()
  return rows.map(({ number, written_at, written_by }) => ({
    number,
    writtenAt: written_at,
    writtenBy: written_by as PersonId,
  }))
}
