import type pg from 'pg'
import { quoted, type TableShape } from './tables.js'

/** Where rows name files that must be there: table, and the column with the file's digest. */
const REFERENCES: Readonly<Record<string, string>> = {
  checked_file: 'digest',
  stored_file: 'digest',
}

const BATCH = 5_000

/** In no order; a file may come more than once. Inside a transaction. */
export async function* listFileReferences(client: pg.Client, tables: readonly TableShape[]): AsyncGenerator<string> {
  for (const { name } of tables) {
    const column = REFERENCES[name]
    if (column === undefined) continue
    const digest = quoted(client, column)
    await client.query(
      `declare file_references no scroll cursor for
        select ${digest} as digest from ${quoted(client, name)} where ${digest} is not null`,
    )
    for (;;) {
      const { rows } = await client.query<{ digest: string }>(`fetch ${BATCH} from file_references`)
      for (const row of rows) yield row.digest
      if (rows.length < BATCH) break
    }
    await client.query('close file_references')
  }
}
