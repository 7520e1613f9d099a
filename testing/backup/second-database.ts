import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Another, empty database on the same embedded server, owned by the same role. @returns its address */
export async function createSecondDatabase(url: string): Promise<string> {
  const name = `other_${randomBytes(4).toString('hex')}`
  const superuser = new URL(url)
  superuser.username = 'postgres'
  superuser.pathname = '/postgres'
  const client = new pg.Client({ connectionString: superuser.href })
  await client.connect()
  await client.query(`create database ${name} owner gongkai`)
  await client.end()
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** Every row of every table as text, sorted, to be held against another database's. */
export async function dumpRows(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not like 'kysely%' order by 1`,
    )
    const dump = new Map<string, readonly string[]>()
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t`)
      dump.set(name, rows.map(({ row }) => row).sort())
    }
    return dump
  } finally {
    await client.end()
  }
}
