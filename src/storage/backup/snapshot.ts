import type { Readable } from 'node:stream'
import { connectAlone, disconnect } from './connection.js'
import { copyOut } from './copy-rows.js'
import { listFileReferences } from './file-references.js'
import { holdRemovals } from './removal-hold.js'
import {
  COPY_SETTINGS,
  listMigrations,
  listSequences,
  listTables,
  quoted,
  type SequenceState,
  type TableShape,
} from './tables.js'

/** The database as it stood at one moment, whatever is written meanwhile. No file that it needs is removed till it ends. */
export interface Snapshot {
  /** ISO, UTC. */
  readonly takenAt: string
  readonly migrations: readonly string[]
  readonly tables: readonly TableShape[]
  readonly sequences: readonly SequenceState[]
  /** To be read to its end before anything else is asked. */
  copyOut(table: TableShape): Readable
  /** The digests of the files that the rows speak of. */
  fileReferences(): AsyncIterable<string>
  close(): Promise<void>
}

/** @returns why there is none: another backup is being made, or the database has no tables of ours */
export async function openSnapshot(url: string): Promise<Snapshot | 'another-backup' | 'no-tables'> {
  const client = await connectAlone(url)
  const close = () => disconnect(client)
  try {
    if (!(await holdRemovals(client))) {
      await close()
      return 'another-backup'
    }
    await client.query('begin transaction isolation level repeatable read, read only')
    await client.query(COPY_SETTINGS)
    const migrations = await listMigrations(client)
    if (migrations.length === 0) {
      await close()
      return 'no-tables'
    }
    const tables = await listTables(client)
    // No migration changes a table between now and its turn.
    await client.query(`lock table ${tables.map(({ name }) => quoted(client, name)).join(', ')} in access share mode`)
    const { rows } = await client.query<{ now: Date }>('select now()')
    const takenAt = (rows[0]?.now ?? new Date()).toISOString()
    const sequences = await listSequences(client)
    return {
      takenAt,
      migrations,
      tables,
      sequences,
      copyOut: (table) => copyOut(client, table),
      fileReferences: () => listFileReferences(client, tables),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
