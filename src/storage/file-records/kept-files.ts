import { sql } from 'kysely'
import type { Db } from '../database.js'
import type { Digest } from '../files.js'

/** Whoever stores, removes or seals the bytes of a digest does so one after the other, in a transaction. */
export async function lockDigest(transaction: Db, digest: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(transaction)
}

/** Which of these files some record still needs; the bytes of the others may go. A new kind of record joins here. */
export async function findKept(db: Db, digests: readonly Digest[]): Promise<ReadonlySet<Digest>> {
  if (digests.length === 0) return new Set()
  const rows = await db
    .selectFrom('stored_file')
    .select('digest')
    .where('digest', 'in', digests)
    .union(db.selectFrom('checked_file').select('digest').where('digest', 'in', digests))
    .execute()
  return new Set(rows.map((row) => row.digest as Digest))
}

/** Every digest that some record needs, a page at a time. */
export async function listKeptAfter(db: Db, after: string, limit: number): Promise<readonly Digest[]> {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('stored_file')
        .select('digest')
        .union(from.selectFrom('checked_file').select('digest'))
        .as('kept'),
    )
    .select('digest')
    .where('digest', '>', after)
    .orderBy('digest')
    .limit(limit)
    .execute()
  return rows.map((row) => row.digest as Digest)
}

/** Bytes that no record needs any more: removed by the next sweep, also after a power cut. */
export async function noteLoose(db: Db, digest: string): Promise<void> {
  await db
    .insertInto('loose_bytes')
    .values({ digest })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Notes which files' bytes are missing now, and that the others are there. */
export async function noteMissing(db: Db, missing: readonly Digest[], at: Date): Promise<void> {
  await db
    .updateTable('stored_file')
    .set({ missing_since: null })
    .where('missing_since', 'is not', null)
    .$if(missing.length > 0, (query) => query.where('digest', 'not in', missing))
    .execute()
  if (missing.length === 0) return
  await db
    .updateTable('stored_file')
    .set({ missing_since: at })
    .where('digest', 'in', missing)
    .where('missing_since', 'is', null)
    .execute()
}

/** Files whose bytes the last sweep did not find. */
export async function countMissing(db: Db): Promise<number> {
  const { missing } = await db
    .selectFrom('stored_file')
    .select(({ fn }) => fn.count<number>('missing_since').as('missing'))
    .executeTakeFirstOrThrow()
  return missing
}
