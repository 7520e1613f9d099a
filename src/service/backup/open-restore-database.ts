import { join } from 'node:path'
import { findRunningDatabase } from '../../storage/embedded/find-running-database.js'
import { startEmbeddedDatabase } from '../../storage/embedded/start-embedded-database.js'
import type { DatabasePlace } from '../audit/open-trail-database.js'

/** The database that is named, or the embedded one of the data folder, made and started where there is none yet. */
export async function openRestoreDatabase({ databaseUrl, dataDir }: DatabasePlace) {
  const folder = join(dataDir, 'postgres')
  const url = databaseUrl ?? (await findRunningDatabase(folder))
  if (url !== undefined) return { url, close: async () => undefined }
  const server = await startEmbeddedDatabase({ dataDir: folder })
  return { url: server.url, close: () => server.stop() }
}
