import type { Db, DbTransaction } from '../database.js'

/**
 * Puts down, in the transaction that does a run's work, that it is done. Whoever runs the same at the same time waits
 * here until the other one is saved or undone.
 *
 * @returns false when it was done before
 */
export async function markEffect(transaction: DbTransaction, run: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('job_effect')
    .values({ run })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Forgets what was done before; nothing so old is ever run again. */
export async function deleteOldEffects(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('job_effect').where('done_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
