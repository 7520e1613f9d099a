import { type Selectable, sql } from 'kysely'
import type { Db, DbTransaction } from '../database.js'
import type { Database } from '../schema.js'

declare const personId: unique symbol
export type PersonId = string & { readonly [personId]: true }

export type PersonStatus = 'active' | 'suspended'

/** A person as others see them. */
export interface Person {
  readonly id: PersonId
  readonly version: number
  readonly account: string
  readonly displayName: string
  readonly status: PersonStatus
  readonly createdAt: Date
  readonly hasSecondFactor: boolean
  /** Whether the password is still one that somebody else chose. */
  readonly hasInitialPassword: boolean
}

/** What signing in needs; never leaves the services. */
export interface Credentials {
  readonly id: PersonId
  readonly account: string
  readonly status: PersonStatus
  readonly passwordHash: string
  readonly passwordSetAt: Date
  readonly passwordIsInitial: boolean
  readonly totpSecret: string | null
  readonly totpLastStep: number | null
}

export interface NewPerson {
  readonly id: PersonId
  readonly account: string
  readonly displayName: string
  readonly passwordHash: string
  /** Whether somebody else chose it. */
  readonly passwordIsInitial: boolean
  readonly at: Date
}

/**
 * One at a time manages people: who may act on whom depends on what both hold, and it is rare. Signing in is not kept
 * waiting. Held until the transaction ends.
 */
export async function lockPeople(transaction: DbTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('people', 0))`.execute(transaction)
}

/** Until the transaction ends nobody else gives this person a session, a password or a role that asks for more. */
export async function lockPerson(transaction: DbTransaction, id: PersonId): Promise<void> {
  await transaction.selectFrom('person').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** @returns whether the account was still free */
export async function insertPerson(db: Db, person: NewPerson): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('person')
    .values({
      id: person.id,
      version: 1,
      account: person.account,
      display_name: person.displayName,
      status: 'active',
      created_at: person.at,
      password_hash: person.passwordHash,
      password_set_at: person.at,
      password_is_initial: person.passwordIsInitial,
      totp_secret: null,
      totp_last_step: null,
    })
    .onConflict((conflict) => conflict.constraint('person_account_uq').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function findPerson(db: Db, id: PersonId): Promise<Person | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toPerson(row)
}

/** Ordered by account. */
export async function listPeople(db: Db, ids: readonly PersonId[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('person').selectAll().where('id', 'in', ids).orderBy('account').execute()
  return rows.map(toPerson)
}

/** People who hold no role at all, ordered by account. */
export async function listPeopleWithoutRole(db: Db): Promise<Person[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('role_grant')
            .select('role_grant.id')
            .whereRef('person_id', '=', 'person.id')
            .where('revoked_at', 'is', null),
        ),
      ),
    )
    .orderBy('account')
    .execute()
  return rows.map(toPerson)
}

export async function savePerson(
  db: Db,
  id: PersonId,
  change: { readonly displayName?: string; readonly status?: PersonStatus },
): Promise<void> {
  await db
    .updateTable('person')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(change.displayName !== undefined && { display_name: change.displayName }),
      ...(change.status !== undefined && { status: change.status }),
    }))
    .where('id', '=', id)
    .execute()
}

export async function findCredentials(db: Db, account: string): Promise<Credentials | undefined> {
  const row = await db.selectFrom('person').selectAll().where('account', '=', account).executeTakeFirst()
  return row === undefined ? undefined : toCredentials(row)
}

export async function getCredentials(db: Db, id: PersonId): Promise<Credentials> {
  return toCredentials(await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
}

const toPerson = (row: Selectable<Database['person']>): Person => ({
  id: row.id as PersonId,
  version: row.version,
  account: row.account,
  displayName: row.display_name,
  status: row.status,
  createdAt: row.created_at,
  hasSecondFactor: row.totp_secret !== null,
  hasInitialPassword: row.password_is_initial,
})

const toCredentials = (row: Selectable<Database['person']>): Credentials => ({
  id: row.id as PersonId,
  account: row.account,
  status: row.status,
  passwordHash: row.password_hash,
  passwordSetAt: row.password_set_at,
  passwordIsInitial: row.password_is_initial,
  totpSecret: row.totp_secret,
  totpLastStep: row.totp_last_step,
})
