import { sql } from 'kysely'
import type pg from 'pg'
import type { DbTransaction } from '../database.js'

/** Two numbers: a space of their own beside the locks that are named by one. */
const SPACE = 0x676b
const REMOVAL = 1
const BACKUP = 2
const SWEEP_MS = 60_000

/**
 * Whether files may be removed in this transaction. Not while a backup is made: the rows it has seen need their files
 * until it has them. Whoever may not leaves the file noted as loose; a later sweep removes it.
 */
export async function mayRemoveFiles(transaction: DbTransaction): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock_shared(${SPACE}, ${REMOVAL}) as free`.execute(transaction)
  return rows[0]?.free === true
}

/**
 * Keeps every file in its place until the connection ends; removals that have begun are waited for. To be called before
 * the snapshot is taken, or a removal could end between the two.
 *
 * @returns whether it is ours; not when another backup is being made
 */
export async function holdRemovals(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${SPACE}, ${BACKUP}) as free`)
  if (rows[0]?.free !== true) return false
  await client.query(`set lock_timeout = ${SWEEP_MS}`)
  await client.query(`select pg_advisory_lock(${SPACE}, ${REMOVAL})`)
  await client.query('set lock_timeout = 0')
  return true
}
