import { sql } from 'kysely'
import type { Db } from '../../src/storage/database.js'

/** How many wait in this database for what somebody else holds by name: a test goes on once somebody does. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<object>`
    select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db)
  return rows.length
}
