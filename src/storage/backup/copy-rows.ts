import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { createRowsDigester, type RowsDigest } from './rows-digest.js'
import { columnList, quoted, type TableShape } from './tables.js'

/** A table's rows in PostgreSQL's own text, as the server sends them; to be read to its end. */
export const copyOut = (client: pg.Client, table: TableShape): Readable =>
  client.query(to(`copy (select ${columnList(client, table)} from ${quoted(client, table.name)}) to stdout`))

/** Writes such a text into a table. */
export async function copyIn(client: pg.Client, table: TableShape, text: AsyncIterable<Uint8Array>): Promise<void> {
  const copy = from(`copy ${quoted(client, table.name)} (${columnList(client, table)}) from stdin`)
  await pipeline(text, client.query(copy))
}

export async function digestRows(client: pg.Client, table: TableShape): Promise<RowsDigest> {
  const digester = createRowsDigester()
  for await (const chunk of copyOut(client, table)) digester.add(chunk as Buffer)
  return digester.end()
}
