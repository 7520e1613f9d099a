import { sql } from 'kysely'
import type { Db } from './database.js'
import { MIGRATIONS } from './migrations/index.js'

/** Migrations that this program has and that have not run in this database yet. */
export async function listPendingMigrations(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const done = new Set(rows.map(({ name }) => name))
  return Object.keys(MIGRATIONS).filter((name) => !done.has(name))
}
