import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { AuditRecord, ChainHead } from '../../domain/audit/index.js'
import type { Db } from '../database.js'
import type { Database } from '../schema.js'
import { toInstant } from './publish-heads.js'

export interface RecordFilter {
  /** null: all there are. */
  readonly chains: readonly string[] | null
  readonly type: string | null
  /** Who did it, or whom it was done to. */
  readonly person: string | null
  readonly from: Date | null
  /** Before this moment. */
  readonly before: Date | null
}

/** Where a record stands among all of them, newest first. */
export interface RecordPlace {
  readonly at: string
  readonly chain: string
  readonly sequence: number
}

/**
 * Newest first, by indexes over time. Of some chains, each one's newest are put together: a page grows with the number
 * of chains and not with their length.
 */
export async function listRecords(
  db: Db,
  filter: RecordFilter,
  { after, limit }: { readonly after: RecordPlace | null; readonly limit: number },
): Promise<AuditRecord[]> {
  const conditions = sql.join([sql`true`, ...conditionsOf(filter, after)], sql` and `)
  const newest = sql`order by at desc, chain desc, sequence desc limit ${limit}`
  const { rows } = await (filter.chains === null
    ? sql<Row>`select * from audit_record where ${conditions} ${newest}`.execute(db)
    : sql<Row>`
        select of_chain.* from unnest(${filter.chains}::text[]) as wanted(chain_id)
        cross join lateral (
          select * from audit_record where chain = wanted.chain_id and ${conditions} ${newest}
        ) as of_chain ${newest}`.execute(db))
  return rows.map(toRecord)
}

type Row = Selectable<Database['audit_record']>

function conditionsOf({ type, person, from, before }: RecordFilter, after: RecordPlace | null): RawBuilder<unknown>[] {
  return [
    ...(type === null ? [] : [sql`event ->> 'type' = ${type}`]),
    ...(person === null ? [] : [sql`(actor = ${person} or event ->> 'person' = ${person})`]),
    ...(from === null ? [] : [sql`at >= ${from}`]),
    ...(before === null ? [] : [sql`at < ${before}`]),
    ...(after === null
      ? []
      : [sql`(at, chain, sequence) < (${after.at}::timestamptz, ${after.chain}::text, ${after.sequence}::bigint)`]),
  ]
}

const toRecord = ({ previous_digest, at, ...row }: Row): AuditRecord => ({
  ...row,
  at: toInstant(at),
  previousDigest: previous_digest,
})

/** Where chains end now, by chain; one without a record is left out. */
export async function listEnds(db: Db, chains: readonly string[] | null): Promise<Omit<ChainHead, 'at'>[]> {
  let select = db.selectFrom('audit_chain').select(['chain', 'sequence', 'digest']).where('sequence', '>', 0)
  if (chains !== null) select = select.where('chain', '=', sql<string>`any(${chains}::text[])`)
  const rows = await select.orderBy('chain').execute()
  return rows.map(({ digest, ...end }) => ({ ...end, digest: digest ?? '' }))
}

const BATCH = 2_000

/** A chain's records in their order up to where it ended: what is below never changes, whatever is recorded meanwhile. */
export async function* readChain(db: Db, chain: string, end: number): AsyncGenerator<AuditRecord> {
  for (let last = 0; last < end; last += BATCH) {
    const rows = await db
      .selectFrom('audit_record')
      .selectAll()
      .where('chain', '=', chain)
      .where('sequence', '>', last)
      .where('sequence', '<=', Math.min(end, last + BATCH))
      .orderBy('sequence')
      .execute()
    yield* rows.map(toRecord)
  }
}
