import type { Db } from '../database.js'
import type { PersonId } from './people.js'

/** More than any profile asks to remember. */
const MOST_FORMER_PASSWORDS = 24

/** Sets a password; the one before joins the former ones. @param isInitial whether somebody else chose it */
export async function setPassword(
  transaction: Db,
  id: PersonId,
  { hash, at, isInitial }: { readonly hash: string; readonly at: Date; readonly isInitial: boolean },
): Promise<void> {
  await transaction
    .insertInto('former_password')
    .columns(['person_id', 'password_hash'])
    .expression((from) => from.selectFrom('person').select(['id', 'password_hash']).where('id', '=', id))
    .execute()
  await transaction
    .updateTable('person')
    .set({ password_hash: hash, password_set_at: at, password_is_initial: isInitial })
    .where('id', '=', id)
    .execute()
  await transaction
    .deleteFrom('former_password')
    .where('person_id', '=', id)
    .where('id', 'not in', (from) =>
      from
        .selectFrom('former_password')
        .select('id')
        .where('person_id', '=', id)
        .orderBy('id', 'desc')
        .limit(MOST_FORMER_PASSWORDS),
    )
    .execute()
}

/** Hashes of the passwords before the present one, the latest first. */
export async function listFormerPasswords(db: Db, id: PersonId, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('former_password')
    .select('password_hash')
    .where('person_id', '=', id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.password_hash)
}

/** Sets or takes away the second factor; codes of an older one open nothing any more. */
export async function setSecondFactor(
  transaction: Db,
  id: PersonId,
  factor: { readonly secret: string; readonly lastStep: number } | null,
): Promise<void> {
  await transaction
    .updateTable('person')
    .set({ totp_secret: factor?.secret ?? null, totp_last_step: factor?.lastStep ?? null })
    .where('id', '=', id)
    .execute()
}

/** Spends a time step and all before it. @returns false when it was spent already, by whoever came first */
export async function spendTimeStep(db: Db, id: PersonId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where((row) => row.or([row('totp_last_step', 'is', null), row('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** New recovery codes; the old ones open nothing any more. */
export async function replaceRecoveryCodes(transaction: Db, id: PersonId, hashes: readonly string[]): Promise<void> {
  await transaction.deleteFrom('recovery_code').where('person_id', '=', id).execute()
  if (hashes.length === 0) return
  await transaction
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ person_id: id, code_hash })))
    .execute()
}

/** @returns false when there is no such code, or no more */
export async function spendRecoveryCode(db: Db, id: PersonId, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('person_id', '=', id)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function countRecoveryCodes(db: Db, id: PersonId): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow()
  return left
}
