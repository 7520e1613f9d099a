import { sql } from 'kysely'
import type { Db, DbTransaction } from '../database.js'

/** A creating call, as its sender names it. */
export interface CallKey {
  readonly person: string
  readonly key: string
}

export interface KeptAnswer {
  readonly requestDigest: string
  readonly answer: string
}

/**
 * Takes a call for this transaction alone, whichever process it runs in.
 *
 * @returns false while another one has it
 */
export async function tryTakeCall(transaction: DbTransaction, { person, key }: CallKey): Promise<boolean> {
  const name = JSON.stringify(['call', person, key])
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`.execute(transaction)
  return rows[0]?.taken === true
}

/** What was answered to a call, as long as that is kept. */
export async function findKeptAnswer(db: Db, { person, key }: CallKey, now: Date): Promise<KeptAnswer | undefined> {
  const row = await db
    .selectFrom('kept_answer')
    .select(['request_digest', 'answer'])
    .where('person_id', '=', person)
    .where('key', '=', key)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row === undefined ? undefined : { requestDigest: row.request_digest, answer: row.answer }
}

/** In the place of an older one that has run out, if there is one. */
export async function keepAnswer(
  transaction: DbTransaction,
  { person, key }: CallKey,
  { requestDigest, answer, expiresAt }: KeptAnswer & { readonly expiresAt: Date },
): Promise<void> {
  const kept = { request_digest: requestDigest, answer, expires_at: expiresAt }
  await transaction
    .insertInto('kept_answer')
    .values({ person_id: person, key, ...kept })
    .onConflict((conflict) => conflict.columns(['person_id', 'key']).doUpdateSet(kept))
    .execute()
}

/** @returns how many had run out */
export async function deleteOldAnswers(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('kept_answer').where('expires_at', '<=', now).executeTakeFirst()
  return Number(numDeletedRows)
}
