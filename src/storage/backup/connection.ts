import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StorageRefusal } from '../refusal.js'

const sockets = new WeakMap<pg.Client, Socket>()
const GOODBYE_MS = 2_000

/**
 * A connection for one long piece of work, beside the pool; closed by `disconnect`. @throws StorageRefusal without the
 * address: that may hold a password
 */
export async function connectAlone(
  url: string,
  config: Omit<pg.ClientConfig, 'connectionString' | 'stream'> = {},
): Promise<pg.Client> {
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: url,
    application_name: 'gongkai backup',
    keepAlive: true,
    ...config,
    stream: () => socket,
  })
  sockets.set(client, socket)
  // The query under way reports it.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (cause) {
    socket.destroy()
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    throw new StorageRefusal(
      `连接不上数据库（${code ?? '没有回答'}），请检查 DATABASE_URL。`,
      'The database cannot be reached: check DATABASE_URL.',
      { cause },
    )
  }
  return client
}

/** Ends the connection, and the transaction with it. One that was lost in the middle of a copy says no goodbye. */
export async function disconnect(client: pg.Client): Promise<void> {
  const waiting = new AbortController()
  const tooLong = sleep(GOODBYE_MS, undefined, { signal: waiting.signal }).catch(() => undefined)
  const ended = client.end().catch(() => undefined)
  await Promise.race([ended, tooLong])
  waiting.abort()
  sockets.get(client)?.destroy()
}
