import { sql } from 'kysely'
import type { Db } from './database.js'

/** How the database is, for whoever runs it. */
export interface DatabaseStatus {
  /** Of PostgreSQL. */
  readonly version: string
  readonly bytes: number
  /** What has been done to the tables, the latest last. */
  readonly migrations: readonly { readonly name: string; readonly at: string }[]
  /** The largest, with their indexes; rows as the planner believes. */
  readonly tables: readonly { readonly name: string; readonly bytes: number; readonly rows: number }[]
}

const MOST_TABLES = 12

export async function readDatabaseStatus(db: Db): Promise<DatabaseStatus> {
  const [server, migrations, tables] = await Promise.all([
    sql<{ version: string; bytes: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(db),
    sql<{ name: string; at: string }>`select name, timestamp as at from kysely_migration order by name`.execute(db),
    sql<{ name: string; bytes: number; rows: number }>`
      select relname as name, pg_total_relation_size(oid) as bytes, greatest(reltuples, 0)::bigint as rows
      from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
      order by bytes desc, name limit ${MOST_TABLES}`.execute(db),
  ])
  return { version: '', bytes: 0, ...server.rows[0], migrations: migrations.rows, tables: tables.rows }
}

/** How many files are kept and how large they are together, each content once. */
export async function measureFiles(db: Db): Promise<{ readonly files: number; readonly bytes: number }> {
  const { rows } = await sql<{ files: number; bytes: number }>`
    select count(*) as files, coalesce(sum(size_bytes), 0)::bigint as bytes from (
      select digest, size_bytes from checked_file union select digest, size_bytes from stored_file
    ) as kept`.execute(db)
  return rows[0] ?? { files: 0, bytes: 0 }
}
