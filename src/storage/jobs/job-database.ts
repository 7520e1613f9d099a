import { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { DbTransaction } from '../database.js'
import { isOutage } from '../outage.js'
import { StorageRefusal } from '../refusal.js'

/** What the queue says its SQL through. */
export interface SqlRunner {
  // The queue's own type: what the columns are, its own statements know.
  // biome-ignore lint/suspicious/noExplicitAny: pg-boss names it so
  executeSql(text: string, values: any[]): Promise<{ rows: any[] }>
}

/** Connections of the queue: a few of their own, so that pages never wait for jobs. */
export interface JobDatabase extends SqlRunner {
  /** Whether the last thing asked of it failed because the database was away. */
  readonly isAway: boolean
  /** While the work lasts, no other process does such work: the queue's tables are made by one at a time. */
  alone<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

const CONNECTIONS = 4
const CONNECT_MS = 10_000
const STATEMENT_MS = 60_000

export function openJobDatabase(url: string): JobDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    application_name: 'gongkai-jobs',
  })
  let isAway = false
  // An idle connection that the server closed is replaced at the next statement, which tells what is wrong, if anything.
  pool.on('error', () => {
    isAway = true
  })
  // One that is lent out tells only itself; unheard that would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return {
    get isAway() {
      return isAway
    },
    async executeSql(text, values) {
      try {
        // After an error the pool throws the connection away, and with it a transaction that statements left open.
        const { rows } = await pool.query(text, values)
        isAway = false
        return { rows: rows ?? [] }
      } catch (error) {
        isAway = isOutage(error)
        throw error
      }
    },
    async alone(work) {
      const client = await pool.connect()
      // Unlocked with the connection, however the work ends.
      try {
        // Waits as long as another process needs to make its tables.
        await client.query('set statement_timeout = 0')
        await client.query("select pg_advisory_lock(hashtextextended('gongkai jobs', 0))")
        return await work()
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === NO_PRIVILEGE) throw refusePrivilege(error)
        throw error
      } finally {
        client.release(true)
      }
    },
    close: () => pool.end(),
  }
}

const NO_PRIVILEGE = '42501'

const refusePrivilege = (cause: Error): StorageRefusal =>
  new StorageRefusal(
    '数据库用户没有权限建立后台任务的表，请授予它在这个数据库中建立模式（schema）的权限。',
    'The database user may not make the tables of jobs: grant it CREATE on the database.',
    { cause },
  )

/** The statements of the queue as part of a transaction of ours: both are saved, or neither. */
export const joinQueue = (transaction: DbTransaction): SqlRunner => ({
  async executeSql(text, values) {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values))
    return { rows }
  },
})
