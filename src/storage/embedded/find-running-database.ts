import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { type Home, homeAt } from './home.js'
import { isRunning } from './process-identity.js'
import { postmasterPid } from './server.js'
import { APPLICATION } from './start-embedded-database.js'

/**
 * The address of the server that runs on a data folder, for a command beside the program that started it. It may end
 * at any time. @returns `undefined` when none runs or we may not read its password
 */
export async function findRunningDatabase(dataDir: string): Promise<string | undefined> {
  const home = await findHome(dataDir)
  const pid = home && (await postmasterPid(home))
  if (home === undefined || pid === undefined || !isRunning(pid)) return undefined
  const port = (await textOf(join(home.cluster, 'postmaster.pid')))?.split('\n')[3]
  const password = (await textOf(home.password))?.trim()
  if (port === undefined || password === undefined) return undefined
  return `postgres://${APPLICATION}:${password}@127.0.0.1:${port}/${APPLICATION}`
}

async function findHome(dataDir: string): Promise<Home | undefined> {
  const folder = await realpath(dataDir).catch(() => undefined)
  if (folder === undefined) return undefined
  return homeAt((await textOf(join(folder, 'location')))?.trim() ?? folder)
}

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)
