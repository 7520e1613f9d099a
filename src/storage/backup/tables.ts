import type pg from 'pg'

/** A table as it is written into a backup: the columns that hold something of their own, in their order. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
}

/** Numbers that a table gives out by itself. */
export interface SequenceState {
  readonly name: string
  readonly lastValue: string
  readonly isCalled: boolean
}

/** What the migrator writes down of itself; a restore migrates anew. */
const MIGRATOR_TABLES = ['kysely_migration', 'kysely_migration_lock']

/** Everything that decides how a value is written, so that every server writes it alike and reads it back. */
export const COPY_SETTINGS = [
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
  "set local client_encoding = 'UTF8'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'iso_8601'",
  "set local timezone = 'UTC'",
  'set local extra_float_digits = 1',
  "set local bytea_output = 'hex'",
].join('; ')

/** Our tables by name, none of anyone else's: what jobs keep of themselves lies in a schema of its own. */
export async function listTables(client: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = ''), '{}') as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> all ($1)
    group by c.relname
    order by c.relname collate "C"`,
    [MIGRATOR_TABLES],
  )
  return rows
}

/** Read after the snapshot was taken: a number may be ahead of its table, never behind. */
export async function listSequences(client: pg.Client): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'S'
    order by relname collate "C"`,
  )
  const states: SequenceState[] = []
  for (const { name } of rows) {
    const state = await client.query<Omit<SequenceState, 'name'>>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(client, name)}`,
    )
    const [found] = state.rows
    if (found !== undefined) states.push({ name, ...found })
  }
  return states
}

/** The migrations that have run, in their order; none where there are no tables yet. */
export async function listMigrations(client: pg.Client): Promise<readonly string[]> {
  const { rows: found } = await client.query<{ found: boolean }>(
    `select to_regclass('kysely_migration') is not null as found`,
  )
  if (found[0]?.found !== true) return []
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name collate "C"')
  return rows.map(({ name }) => name)
}

export const quoted = (client: pg.Client, name: string): string => client.escapeIdentifier(name)

export const columnList = (client: pg.Client, { columns }: TableShape): string =>
  columns.map((column) => quoted(client, column)).join(', ')
