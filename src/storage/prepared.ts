import { createHash } from 'node:crypto'
import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import type pg from 'pg'

const MARK = '/* prepared */'

/**
 * Stands in a statement that is sent very often and is always the same text: each connection reads and plans it once.
 * Not for those whose text depends on what is asked: a connection keeps all that it ever prepared.
 */
export const PREPARED = sql.raw(MARK)

/** A pool whose connections keep the statements that are marked. */
export function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, parameters: readonly unknown[]): Promise<unknown> => {
      const values = [...parameters]
      return text.includes(MARK) ? client.query({ name: nameOf(text), text, values }) : client.query(text, values)
    }
    // Kysely asks for cursors only where it is given their class.
    return { query: query as PostgresPoolClient['query'], release: () => client.release() }
  }
  return {
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? wrap(client)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
