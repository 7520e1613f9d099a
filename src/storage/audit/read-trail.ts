import { sql, type Transaction } from 'kysely'
import type { AuditRecord, ChainHead, Instant } from '../../domain/audit/index.js'
import type { Db } from '../database.js'
import type { Database } from '../schema.js'
import { listEnds } from './list-records.js'
import { listPublishedHeads, readClock, toInstant } from './publish-heads.js'

/** The whole trail as it stood at one moment, whatever is recorded meanwhile. */
export interface Trail {
  readonly at: Instant
  readonly recordCount: number
  /** Those that were published, and where each chain ends now. */
  readonly heads: readonly ChainHead[]
  /** Where each chain ends by what the database says; a chain not named has no record. */
  readonly ends: ReadonlyMap<string, number>
  /** Chain by chain, each in its order. To be read once. */
  records(): AsyncIterable<AuditRecord>
}

const BATCH = 5_000

/** @returns `undefined` when this database has no audit trail yet */
export async function readTrail<T>(db: Db, use: (trail: Trail) => Promise<T>): Promise<T | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      if (!(await hasTrail(transaction))) return undefined
      const at = await readClock(transaction)
      const current = await listEnds(transaction, null)
      const heads = [...(await listPublishedHeads(transaction)), ...current.map((end) => ({ ...end, at }))]
      const recordCount = await countRecords(transaction)
      const ends = new Map(current.map(({ chain, sequence }) => [chain, sequence]))
      return use({ at, recordCount, heads, ends, records: () => readRecords(transaction) })
    })
}

async function hasTrail(transaction: Transaction<Database>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('audit_record') is not null as found`.execute(transaction)
  return rows[0]?.found === true
}

async function countRecords(transaction: Transaction<Database>): Promise<number> {
  const { count } = await transaction
    .selectFrom('audit_record')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function* readRecords(transaction: Transaction<Database>): AsyncGenerator<AuditRecord> {
  let after = { chain: '', sequence: 0 }
  for (;;) {
    const rows = await transaction
      .selectFrom('audit_record')
      .selectAll()
      .where(({ eb, refTuple, tuple }) => eb(refTuple('chain', 'sequence'), '>', tuple(after.chain, after.sequence)))
      .orderBy('chain')
      .orderBy('sequence')
      .limit(BATCH)
      .execute()
    for (const { previous_digest, at, ...row } of rows)
      yield { ...row, at: toInstant(at), previousDigest: previous_digest }
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return
    after = last
  }
}
