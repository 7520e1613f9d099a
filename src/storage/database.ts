import { Kysely, type Migration, Migrator, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { MIGRATIONS } from './migrations/index.js'
import { preparing } from './prepared.js'
import { StorageRefusal } from './refusal.js'
import type { Database } from './schema.js'

export type Db = Kysely<Database>
/** What has to happen in one. */
export type DbTransaction = Transaction<Database>

const CONNECTIONS = 10
const CONNECT_MS = 10_000
/** Nobody waits longer for a page; a report over everything sets its own limit in its transaction. */
const STATEMENT_MS = 30_000
const IDLE_IN_TRANSACTION_MS = 60_000

/**
 * Opens a pool of connections to any PostgreSQL. Nothing is connected before the first query.
 * The caller ends it with `db.destroy()`.
 */
export function openDatabase(url: string): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    application_name: 'gongkai',
    types: { getTypeParser },
  })
  // A connection that broke is replaced at the next query, which reports what is wrong, if anything. The pool hears of
  // those that lie idle; one that is lent out tells only itself, and unheard that would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db: Db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Db, pg.Pool>()

/** How many connections a database has open, how many of them have nothing to do, and who waits for one. */
export function poolSizesOf(db: Db): { readonly open: number; readonly idle: number; readonly waiting: number } {
  const pool = pools.get(db)
  return { open: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 }
}

/**
 * Brings the tables up to date and tells which migrations ran. Safe when several processes do it at once: the migrator
 * holds an advisory lock, and waits for it as long as another one's migration takes.
 */
export async function migrate(
  db: Db,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<readonly string[]> {
  return db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection)
    try {
      const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => ({ ...migrations }) } })
      const { error, results } = await migrator.migrateToLatest()
      if (error) throw error
      return (results ?? []).map(({ migrationName }) => migrationName)
    } finally {
      await sql`set statement_timeout = ${sql.lit(STATEMENT_MS)}`.execute(connection)
    }
  })
}

/** Connects once. @throws StorageRefusal that says why it cannot, without the address: that may hold a password. */
export async function connect(db: Db): Promise<void> {
  try {
    await sql`select 1`.execute(db)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    const reason = code ?? (cause instanceof Error ? cause.message : cause)
    throw new StorageRefusal(
      `连接不上数据库（${reason}），请检查 DATABASE_URL。`,
      'The database cannot be reached: check DATABASE_URL.',
      { cause },
    )
  }
}

/** Whether the database answers. */
export async function isDatabaseUp(db: Db): Promise<boolean> {
  return connect(db).then(
    () => true,
    () => false,
  )
}

const { INT8, DATE } = pg.types.builtins

/** Counts are numbers as long as that is exact; a calendar day is its own text, without a time zone to lose it in. */
export const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: unknown) => {
  if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
  if (oid === INT8) return parseCount
  if (oid === DATE) return (text: string) => text
  return pg.types.getTypeParser(oid, 'text')
}

function parseCount(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be exact as a number`)
  return value
}
