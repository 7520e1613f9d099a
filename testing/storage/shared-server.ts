import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, openDatabase } from '../../src/storage/database.js'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../src/storage/embedded/start-embedded-database.js'

/** Where a test file asks for a database. Nobody listens there but while tests are run. */
export const SHARED_SERVER = 'GONGKAI_TEST_SERVER'

/**
 * One PostgreSQL for all files of tests, begun when the first of them asks: each gets a database of its own with the
 * project's tables, copied in a fraction of the time that a server and its migrations take.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-server-'))
  let started: Promise<EmbeddedDatabase> | undefined
  const desk = createServer((_, response) => {
    started ??= startServer(join(folder, 'postgres'))
    started.then(
      ({ url }) => response.end(url),
      (error) => response.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(desk, 'listening')
  const address = desk.address()
  if (address === null || typeof address === 'string') throw new Error('the desk has no port')
  process.env[SHARED_SERVER] = `http://127.0.0.1:${address.port}`
  return async () => {
    delete process.env[SHARED_SERVER]
    desk.close()
    desk.closeAllConnections()
    const server = await started
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
    if (server) await rm(server.dataDir, { recursive: true, force: true })
  }
}

/** The database of its address has all tables and is only ever copied. */
async function startServer(dataDir: string): Promise<EmbeddedDatabase> {
  const server = await startEmbeddedDatabase({ dataDir })
  const db = openDatabase(server.url)
  await migrate(db)
  await db.destroy()
  return server
}

export interface CopiedDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A database for whoever asks at the desk. No power cut is survived: that is for servers of their own to show. */
export async function copyDatabase(desk: string): Promise<CopiedDatabase> {
  const answer = await fetch(desk)
  const said = await answer.text()
  if (!answer.ok) throw new Error(said)
  const original = new URL(said)
  const name = `test_${randomBytes(6).toString('hex')}`
  await ask(
    original,
    `create database ${name} template ${original.pathname.slice(1)} owner ${original.username}`,
    `alter database ${name} set synchronous_commit to off`,
  )
  const url = new URL(original)
  url.pathname = name
  return { url: url.href, drop: () => ask(original, `drop database ${name} with (force)`) }
}

async function ask(server: URL, ...statements: readonly string[]): Promise<void> {
  const superuser = new URL(server)
  superuser.username = 'postgres'
  superuser.pathname = 'postgres'
  const client = new pg.Client({ connectionString: superuser.href })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
