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

/** The time by the database's clock, as records have it. */
export async function readClock(db: Db): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', now()) as now`.execute(db)
  return toInstant(rows[0]?.now ?? new Date())
}
