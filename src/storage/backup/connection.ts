import pg from 'pg'
import { StorageRefusal } from '../refusal.js'

/**
 * A connection for one long piece of work, beside the pool. @throws StorageRefusal without the address: that may hold
 * a password
 */
export async function connectAlone(
  url: string,
  config: Omit<pg.ClientConfig, 'connectionString'> = {},
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'gongkai backup',
    keepAlive: true,
    ...config,
  })
  // The query under way reports it.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    throw new StorageRefusal(
      `连接不上数据库（${code ?? '没有回答'}），请检查 DATABASE_URL。`,
      'The database cannot be reached: check DATABASE_URL.',
      { cause },
    )
  }
  return client
}
