import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { RequestId } from './requests.js'

/** Keeps everything of a request from being removed. */
export interface HoldRecord {
  readonly id: string
  readonly placedAt: Date
  readonly placedBy: PersonId
  readonly liftedAt: Date | null
  readonly liftedBy: PersonId | null
}

export async function listHolds(db: Db, request: RequestId): Promise<readonly HoldRecord[]> {
  const rows = await db
    .selectFrom('request_hold')
    .selectAll()
    .where('request_id', '=', request)
    .orderBy('placed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    placedAt: row.placed_at,
    placedBy: row.placed_by as PersonId,
    liftedAt: row.lifted_at,
    liftedBy: row.lifted_by as PersonId | null,
  }))
}

export async function insertHold(
  transaction: DbTransaction,
  request: RequestId,
  { id, at, by }: { readonly id: string; readonly at: Date; readonly by: PersonId },
): Promise<void> {
  await transaction
    .insertInto('request_hold')
    .values({ request_id: request, id, placed_at: at, placed_by: by, lifted_at: null, lifted_by: null })
    .execute()
}

/** @returns whether it was placed until now */
export async function liftHold(
  transaction: DbTransaction,
  request: RequestId,
  { id, at, by }: { readonly id: string; readonly at: Date; readonly by: PersonId },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('request_hold')
    .set({ lifted_at: at, lifted_by: by })
    .where('request_id', '=', request)
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
