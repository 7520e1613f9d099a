import { sql } from 'kysely'
import type { ChainHead, Instant } from '../../domain/audit/index.js'
import type { Db } from '../database.js'

/**
 * Puts down how far every chain has come, to be shown to everyone. A chain that has not moved since keeps its last
 * head. @returns how many were added
 */
export async function publishHeads(db: Db): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('audit_head_published')
    .columns(['chain', 'sequence', 'digest', 'published_at'])
    .expression((from) =>
      from
        .selectFrom('audit_chain')
        .where('digest', 'is not', null)
        .select(['chain', 'sequence', sql<string>`digest`.as('digest')])
        .select(sql<string>`date_trunc('milliseconds', now())`.as('published_at')),
    )
    .onConflict((conflict) => conflict.constraint('audit_head_published_pk').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/** By chain and sequence. @param chains null: of all */
export async function listPublishedHeads(
  db: Db,
  chains: readonly string[] | null = null,
): Promise<readonly ChainHead[]> {
  let select = db.selectFrom('audit_head_published').select(['chain', 'sequence', 'digest', 'published_at'])
  if (chains !== null) select = select.where('chain', '=', sql<string>`any(${chains}::text[])`)
  const rows = await select.orderBy('chain').orderBy('sequence').execute()
  return rows.map(({ published_at, ...head }) => ({ ...head, at: toInstant(published_at) }))
}

export const toInstant = (date: Date): Instant => date.toISOString() as Instant

/** Newest first, for pages. @param chain null: of all */
export async function listNewestHeads(
  db: Db,
  { chain, after, limit }: { readonly chain: string | null; readonly after: HeadPlace | null; readonly limit: number },
): Promise<readonly ChainHead[]> {
  let select = db.selectFrom('audit_head_published').select(['chain', 'sequence', 'digest', 'published_at'])
  if (chain !== null) select = select.where('chain', '=', chain)
  if (after !== null)
    select = select.where(
      sql<boolean>`(published_at, chain, sequence)
        < (${after.at}::timestamptz, ${after.chain}::text, ${after.sequence}::bigint)`,
    )
  const rows = await select
    .orderBy('published_at', 'desc')
    .orderBy('chain', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ published_at, ...head }) => ({ ...head, at: toInstant(published_at) }))
}

/** Where a head stands among all of them, newest first. */
export interface HeadPlace {
  readonly at: string
  readonly chain: string
  readonly sequence: number
}

/** The time by the database's clock, as records have it. */
export async function readClock(db: Db): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', now()) as now`.execute(db)
  return toInstant(rows[0]?.now ?? new Date())
}
