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

/** By chain and sequence. */
export async function listPublishedHeads(db: Db): Promise<readonly ChainHead[]> {
  const rows = await db
    .selectFrom('audit_head_published')
    .select(['chain', 'sequence', 'digest', 'published_at'])
    .orderBy('chain')
    .orderBy('sequence')
    .execute()
  return rows.map(({ published_at, ...head }) => ({ ...head, at: toInstant(published_at) }))
}

export const toInstant = (date: Date): Instant => date.toISOString() as Instant
