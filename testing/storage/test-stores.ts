import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, migrate, openDatabase } from '../../src/storage/database.js'
import { startEmbeddedDatabase } from '../../src/storage/embedded/start-embedded-database.js'
import { type FileStore, openFileFolder } from '../../src/storage/files.js'

export interface TestStores {
  readonly db: Db
  readonly files: FileStore
  readonly folder: string
  readonly databaseUrl: string
  /** Takes the server away and brings it back on the same data, as after a power cut. */
  stop(): Promise<void>
  start(): Promise<Db>
  close(): Promise<void>
}

/** A real PostgreSQL with the project's tables and an empty folder of files, in a place of their own. */
export async function startTestStores(): Promise<TestStores> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-stores-'))
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
