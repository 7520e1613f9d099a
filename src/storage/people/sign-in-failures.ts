import { sql } from 'kysely'
import type { Db } from '../database.js'

/** What wrong tries are counted by: the account, the address, and the two together. */
export type FailureKind = 'account' | 'address' | 'pair'

/** One count, and when it locks. */
export interface Counter {
  readonly kind: FailureKind
  readonly digest: string
  /** From this many failures on, every further one locks. */
  readonly threshold: number
}

export interface LockOutTimes {
  readonly now: Date
  /** Failures before this are forgotten. */
  readonly forgottenBefore: Date
  /** The first lock; each further failure doubles it, up to `longestSeconds`. */
  readonly firstSeconds: number
  readonly longestSeconds: number
}

/** When the first of these counts that is locked opens again; none, when none is. */
export async function findLock(db: Db, counters: readonly Counter[], now: Date): Promise<Date | undefined> {
  const rows = await db
    .selectFrom('sign_in_failures')
    .select('locked_until as until')
    .where('locked_until', '>', now)
    .where((row) =>
      row.or(counters.map(({ kind, digest }) => row.and([row('kind', '=', kind), row('digest', '=', digest)]))),
    )
    .execute()
  const times = rows.flatMap(({ until }) => (until === null ? [] : [until.getTime()]))
  return times.length === 0 ? undefined : new Date(Math.max(...times))
}

/**
 * Counts a try as failed before it is looked at, so that many at once are counted like many in a row. The order of the
 * counters is the order in which rows are taken: always the same.
 *
 * @returns when it may be tried again, if a count was locked already; then nothing is counted
 */
export async function countTry(
  transaction: Db,
  counters: readonly Counter[],
  times: LockOutTimes,
): Promise<Date | undefined> {
  for (const { kind, digest } of counters) {
    await transaction
      .insertInto('sign_in_failures')
      .values({ kind, digest, failures: 0, last_failed_at: times.now, locked_until: null })
      .onConflict((conflict) => conflict.constraint('sign_in_failures_pk').doNothing())
      .execute()
    await transaction
      .selectFrom('sign_in_failures')
      .select('kind')
      .where('kind', '=', kind)
      .where('digest', '=', digest)
      .forUpdate()
      .execute()
  }
  const lockedUntil = await findLock(transaction, counters, times.now)
  if (lockedUntil !== undefined) return lockedUntil
  for (const counter of counters) await addFailure(transaction, counter, times)
  return undefined
}

async function addFailure(transaction: Db, { kind, digest, threshold }: Counter, times: LockOutTimes): Promise<void> {
  const { now, forgottenBefore, firstSeconds, longestSeconds } = times
  const failures = sql<number>`case when last_failed_at < ${forgottenBefore} then 1 else failures + 1 end`
  const beyond = sql`least(${failures} - ${threshold}::integer, 20)`
  const seconds = sql`least(${firstSeconds}::float8 * power(2, ${beyond}), ${longestSeconds}::float8)`
  await transaction
    .updateTable('sign_in_failures')
    .set({
      failures,
      last_failed_at: now,
      locked_until: sql<Date | null>`case when ${failures} >= ${threshold}::integer
        then ${now}::timestamptz + ${seconds} * interval '1 second' end`,
    })
    .where('kind', '=', kind)
    .where('digest', '=', digest)
    .execute()
}

/** After a right try: these counts begin anew. */
export async function clearFailures(db: Db, counters: readonly Pick<Counter, 'kind' | 'digest'>[]): Promise<void> {
  for (const { kind, digest } of counters)
    await db.deleteFrom('sign_in_failures').where('kind', '=', kind).where('digest', '=', digest).execute()
}

/** After a right try at an address that others share: only this one is taken back. */
export async function takeBackFailure(db: Db, { kind, digest, threshold }: Counter): Promise<void> {
  await db
    .updateTable('sign_in_failures')
    .set((row) => ({
      failures: sql<number>`greatest(failures - 1, 0)`,
      locked_until: sql<Date | null>`case when failures - 1 >= ${threshold}::integer then ${row.ref('locked_until')} end`,
    }))
    .where('kind', '=', kind)
    .where('digest', '=', digest)
    .execute()
}

export async function deleteOldFailures(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sign_in_failures')
    .where('last_failed_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deleteOldFamiliar(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('familiar_address')
    .where('last_signed_in_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function isFamiliar(db: Db, pairDigest: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('familiar_address')
    .select('pair_digest')
    .where('pair_digest', '=', pairDigest)
    .where('last_signed_in_at', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}

export async function noteFamiliar(db: Db, pairDigest: string, at: Date): Promise<void> {
  await db
    .insertInto('familiar_address')
    .values({ pair_digest: pairDigest, last_signed_in_at: at })
    .onConflict((conflict) => conflict.column('pair_digest').doUpdateSet({ last_signed_in_at: at }))
    .execute()
}
