import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { connect, type Db, openDatabase } from '../../storage/database.js'
import { findRunningDatabase } from '../../storage/embedded/find-running-database.js'
import { startEmbeddedDatabase } from '../../storage/embedded/start-embedded-database.js'

export interface TrailDatabase {
  readonly db: Db
  readonly url: string
  close(): Promise<void>
}

export interface DatabasePlace {
  readonly databaseUrl: string | undefined
  readonly dataDir: string
}

/**
 * The database to look at: the one that is named, or the embedded one, as it runs or, if it does not, started for as
 * long as we look. Nothing is migrated and nothing made.
 *
 * @returns `undefined` when there is none; @throws StorageRefusal when there is one that cannot be reached
 */
export async function openTrailDatabase({ databaseUrl, dataDir }: DatabasePlace): Promise<TrailDatabase | undefined> {
  if (databaseUrl !== undefined) return opened(databaseUrl)
  const folder = join(dataDir, 'postgres')
  if (!existsSync(folder)) return undefined
  const running = await findRunningDatabase(folder)
  if (running !== undefined) return opened(running)
  const server = await startEmbeddedDatabase({ dataDir: folder })
  return opened(server.url, () => server.stop())
}

async function opened(url: string, stop?: () => Promise<void>): Promise<TrailDatabase> {
  const db = openDatabase(url)
  const close = async () => {
    await db.destroy()
    await stop?.()
  }
  await connect(db).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return { db, url, close }
}
