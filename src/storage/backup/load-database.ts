import { type Migration, Migrator } from 'kysely'
import type pg from 'pg'
import { type Db, getTypeParser } from '../database.js'
import { MIGRATIONS } from '../migrations/index.js'
import { connectAlone, disconnect } from './connection.js'
import { copyIn, digestRows } from './copy-rows.js'
import { listFileReferences } from './file-references.js'
import { joinTransaction } from './joined-database.js'
import type { RowsDigest } from './rows-digest.js'
import { COPY_SETTINGS, listTables, quoted, type SequenceState, type TableShape } from './tables.js'

export type LoadRefusal =
  | { readonly code: 'database-not-empty' }
  /** Migrations that ran there and that this program does not have, or not in this order. */
  | { readonly code: 'other-migrations'; readonly names: readonly string[] }
  /** The backup's tables are not those that its migrations make. */
  | { readonly code: 'other-tables'; readonly names: readonly string[] }
  /** What was read back is not what was backed up. */
  | { readonly code: 'rows-differ'; readonly table: string }

/** What is loaded: rows by table in PostgreSQL's text, and what they must come to. */
export interface DatabaseContent {
  readonly migrations: readonly string[]
  readonly tables: readonly (TableShape & RowsDigest)[]
  readonly sequences: readonly SequenceState[]
  rowsOf(table: string): AsyncIterable<Uint8Array>
}

/** What was loaded, before anyone else sees it. */
export interface LoadedDatabase {
  readonly db: Db
  fileReferences(): AsyncIterable<string>
}

class Refused extends Error {
  readonly refusal: LoadRefusal

  constructor(refusal: LoadRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Fills an empty database: tables, rows, numbering, all in one transaction with `beforeCommit` as its last step. So
 * whatever ends it, the database is either empty or whole.
 *
 * @returns why nothing was loaded
 */
export async function loadDatabase(
  url: string,
  content: DatabaseContent,
  beforeCommit: (loaded: LoadedDatabase) => Promise<void>,
): Promise<LoadRefusal | undefined> {
  const other = listUnknownMigrations(content.migrations)
  if (other.length > 0) return { code: 'other-migrations', names: other }
  const client = await connectAlone(url, { types: { getTypeParser } })
  try {
    await client.query('begin')
    await client.query(COPY_SETTINGS)
    if (!(await isEmpty(client))) return { code: 'database-not-empty' }
    const db = joinTransaction(client)
    await migrateTo(db, content.migrations)
    await fill(client, content)
    await beforeCommit({ db, fileReferences: () => listFileReferences(client, content.tables) })
    await client.query('commit')
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  } finally {
    // Ends the transaction too, if it still stands.
    await disconnect(client)
  }
}

/** Whether nothing of ours lies there, nor what jobs keep of themselves. */
export async function isDatabaseEmpty(url: string): Promise<boolean> {
  const client = await connectAlone(url)
  return isEmpty(client).finally(() => disconnect(client))
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where (n.oid = current_schema()::regnamespace or n.nspname = 'pgboss') and c.relkind in ('r', 'p', 'S', 'v', 'm')
    limit 1`,
  )
  return rows.length === 0
}

/** Ours, from the first, without a gap: anything else comes from another or a newer program. */
export function listUnknownMigrations(names: readonly string[]): readonly string[] {
  const known = Object.keys(MIGRATIONS).sort()
  return names.filter((name, index) => known[index] !== name)
}

async function migrateTo(db: Db, names: readonly string[]): Promise<void> {
  const migrations: Record<string, Migration> = {}
  for (const name of names) {
    const migration = MIGRATIONS[name]
    if (migration !== undefined) migrations[name] = migration
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

async function fill(client: pg.Client, content: DatabaseContent): Promise<void> {
  refuseOtherTables(content.tables, await listTables(client))
  const constraints = await dropForeignKeys(client)
  for (const table of content.tables) {
    const name = quoted(client, table.name)
    // Triggers refuse or add to what people do; these rows were done long ago.
    await client.query(`alter table ${name} disable trigger user`)
    await removeMigrated(client, name)
    await copyIn(client, table, content.rowsOf(table.name))
    await client.query(`alter table ${name} enable trigger user`)
  }
  for (const { table, name, definition } of constraints)
    await client.query(`alter table ${quoted(client, table)} add constraint ${quoted(client, name)} ${definition}`)
  for (const { name, lastValue, isCalled } of content.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(client, name), lastValue, isCalled])
  for (const table of content.tables) {
    const found = await digestRows(client, table)
    if (found.rows !== table.rows || found.digest !== table.digest)
      throw new Refused({ code: 'rows-differ', table: table.name })
  }
}

function refuseOtherTables(asked: readonly TableShape[], made: readonly TableShape[]): void {
  const shape = ({ name, columns }: TableShape) => `${name}(${columns.join(',')})`
  const [asks, has] = [new Set(asked.map(shape)), new Set(made.map(shape))]
  const differing = [...asked, ...made].filter((table) => !asks.has(shape(table)) || !has.has(shape(table)))
  const names = [...new Set(differing.map(({ name }) => name))]
  if (names.length > 0) throw new Refused({ code: 'other-tables', names })
}

/** Rows that a migration itself has written are in the backup as people left them. */
async function removeMigrated(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query(`select from ${name} limit 1`)
  if (rows.length > 0) await client.query(`delete from ${name}`)
}

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Tables that name each other can then be filled in any order; put back, every one is checked over all rows. */
async function dropForeignKeys(client: pg.Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.relname as table, f.conname as name, pg_get_constraintdef(f.oid) as definition
    from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conparentid = 0
    order by c.relname, f.conname`,
  )
  for (const { table, name } of rows)
    await client.query(`alter table ${quoted(client, table)} drop constraint ${quoted(client, name)}`)
  return rows
}
