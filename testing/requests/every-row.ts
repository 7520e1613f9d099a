import { sql } from 'kysely'
import type { Db } from '../../src/storage/database.js'

/** Every row of every table of ours, as text: what somebody with the database alone can read. */
export async function listEveryRow(db: Db): Promise<readonly { readonly table: string; readonly row: string }[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
  const all = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db)
    all.push(...rows.map(({ row }) => ({ table: name, row })))
  }
  return all
}
