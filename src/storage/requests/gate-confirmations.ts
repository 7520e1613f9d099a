import type { Db, DbTransaction } from '../database.js'
import type { Digest } from '../files.js'
import type { PersonId } from '../people/people.js'
import type { RequestId } from './requests.js'

/** Somebody says that what was found in a file may go out in a case. */
export interface GateConfirmation {
  readonly request: RequestId
  readonly digest: Digest
  /** The key of the finding. */
  readonly finding: string
  readonly confirmedAt: Date
  readonly confirmedBy: PersonId
}

/** @returns whether they had not confirmed it before */
export async function insertConfirmation(transaction: DbTransaction, given: GateConfirmation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('gate_confirmation')
    .values({
      request_id: given.request,
      digest: given.digest,
      finding: given.finding,
      confirmed_at: given.confirmedAt,
      confirmed_by: given.confirmedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function listConfirmations(db: Db, request: RequestId): Promise<readonly GateConfirmation[]> {
  const rows = await db.selectFrom('gate_confirmation').selectAll().where('request_id', '=', request).execute()
  return rows.map((row) => ({
    request,
    digest: row.digest as Digest,
    finding: row.finding,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by as PersonId,
  }))
}
