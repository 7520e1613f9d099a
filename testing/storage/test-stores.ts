import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, migrate, openDatabase } from '../../src/storage/database.js'
import { startEmbeddedDatabase } from '../../src/storage/embedded/start-embedded-database.js'
import { type FileStore, openFileFolder } from '../../src/storage/files.js'
import { copyDatabase, SHARED_SERVER } from './shared-server.js'

export interface TestStores {
  readonly db: Db
  readonly files: FileStore
  readonly folder: string
  readonly databaseUrl: string
  /** Takes the server away and brings it back on the same data, as after a power cut. Only of one's own. */
  stop(): Promise<void>
  start(): Promise<Db>
  close(): Promise<void>
}

/** What a test needs that does more to its server than ask it. */
export interface ServerWish {
  readonly ownServer?: boolean
}

/** A real PostgreSQL with the project's tables and an empty folder of files, in a place of their own. */
export async function startTestStores({ ownServer = false }: ServerWish = {}): Promise<TestStores> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-stores-'))
  const desk = process.env[SHARED_SERVER]
  return ownServer || desk === undefined ? startServer(folder) : openDatabaseOf(desk, folder)
}

async function startServer(folder: string): Promise<TestStores> {
  let server = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres') })
  const home = server.dataDir
  const opened: Db[] = []
  const open = (): Db => {
    const db = openDatabase(server.url)
    opened.push(db)
    return db
  }
  const db = open()
  await migrate(db)
  return {
    db,
    files: openFileFolder(join(folder, 'files')),
    folder,
    databaseUrl: server.url,
    stop: () => server.stop(),
    async start() {
      server = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres') })
      return open()
    },
    async close() {
      for (const one of opened) await one.destroy()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function openDatabaseOf(desk: string, folder: string): Promise<TestStores> {
  const { url, drop } = await copyDatabase(desk)
  const db = openDatabase(url)
  const refuse = async () => {
    throw new Error('others ask this server too: start the stores with `ownServer`')
  }
  return {
    db,
    files: openFileFolder(join(folder, 'files')),
    folder,
    databaseUrl: url,
    stop: refuse,
    start: refuse,
    async close() {
      await db.destroy()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
