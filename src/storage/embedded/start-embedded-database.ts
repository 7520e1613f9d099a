import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import pg from 'pg'
import { StorageRefusal } from '../refusal.js'
import { type Account, chooseAccount, isRoot } from './account.js'
import { installedBinaries, prepareBinaries } from './binaries.js'
import { chooseHome, clusterOwner, type Home, homeAt, openFolder, refuseFolder, SHELTER } from './home.js'
import { acquireOwnerLock } from './owner-lock.js'
import { run } from './run.js'
import { createCluster, type Server, SUPERUSER, startServer, stopServer } from './server.js'

export const APPLICATION = 'gongkai'
/** An owner that was just told to stop is gone by then. */
const PATIENCE_MS = 3_000

export interface EmbeddedDatabase {
  /** For `openDatabase`: the application's own role, which owns its database and nothing else. */
  readonly url: string
  /** Where the database really lies. */
  readonly dataDir: string
  /** What an administrator should know, each a sentence in Chinese and English. */
  readonly notes: readonly string[]
  /** Ends every connection, writes everything down, leaves no process behind. May be called twice. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** The folder with the server's `bin`, `lib` and `share`; by default the one that npm installed. */
  readonly binaries?: string
}

/**
 * Starts a PostgreSQL server of our own, with its data in `dataDir`. A server that an owner killed in mid-flight left
 * behind is stopped first. @throws StorageRefusal with a sentence that says what to do.
 */
export async function startEmbeddedDatabase({ dataDir, binaries }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const notes: string[] = []
  await mkdir(dataDir, { recursive: true }).catch(refuseFolder(dataDir))
  const asked = await realpath(dataDir)
  const account = isRoot() ? ((await clusterOwner(homeAt(asked))) ?? (await chooseAccount())) : undefined
  const home = await chooseHome(asked, account)
  if (home.folder !== asked) notes.push(movedNote(asked, home.folder))

  const lock = await acquireOwnerLock(home.lock, { patienceMs: PATIENCE_MS }).catch(refuseFolder(home.folder))
  try {
    const server = await prepareServer(home, account, binaries ?? installedBinaries().folder, notes)
    await stopServer(server)
    const password = await keepPassword(home)
    await createCluster(server, password)
    const { port, ended } = await startServer(server)
    const at = (user: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
    try {
      await createApplicationDatabase(at(SUPERUSER, 'postgres'), password)
    } catch (error) {
      await stopServer(server)
      throw error
    }
    let stopped: Promise<void> | undefined
    return {
      url: at(APPLICATION, APPLICATION),
      dataDir: home.folder,
      notes,
      stop() {
        stopped ??= stopServer(server)
          .then(async () => void (await ended()))
          .finally(() => lock.release())
        return stopped
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function prepareServer(home: Home, asked: Account | undefined, installed: string, notes: string[]) {
  const owner = asked && (await clusterOwner(home))
  const account = owner ?? asked
  // A folder that root restored belongs to root, whom the server refuses.
  if (account && !owner && existsSync(home.cluster))
    await run('chown', ['-R', `${account.uid}:${account.gid}`, home.cluster])
  if (account) await openFolder(SHELTER)
  const { folder, copied } = await prepareBinaries(installed, account ? SHELTER : home.folder, account)
  if (copied) notes.push(`数据库程序已复制到 ${folder}。The database programs were copied to ${folder}.`)
  return { binaries: folder, home, account } satisfies Server
}

/** Made once; only we can read it. Renamed into place, so that it is never half a password. */
async function keepPassword(home: Home): Promise<string> {
  const kept = await readFile(home.password, 'utf8').catch(() => undefined)
  if (kept !== undefined) return kept.trim()
  if (existsSync(home.cluster))
    throw new StorageRefusal(
      `数据库口令文件 ${home.password} 不见了或无法读取，请恢复它。`,
      `The password file ${home.password} is missing or cannot be read: restore it.`,
    )
  const password = randomBytes(24).toString('hex')
  await writeFile(`${home.password}.new`, `${password}\n`, { mode: 0o600, flush: true })
  await rename(`${home.password}.new`, home.password)
  return password
}

/** The application connects as a role without the superuser's powers (files, programs, other databases). */
async function createApplicationDatabase(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const has = async (query: string) => ((await client.query(query, [APPLICATION])).rowCount ?? 0) > 0
    // The password is hexadecimal, and neither statement takes parameters.
    if (!(await has('select from pg_roles where rolname = $1')))
      await client.query(`create role ${APPLICATION} login password '${password}'`)
    if (!(await has('select from pg_database where datname = $1')))
      await client.query(`create database ${APPLICATION} owner ${APPLICATION}`)
  } finally {
    await client.end()
  }
}

const movedNote = (asked: string, folder: string): string =>
  `数据库用户无法进入 ${asked}，数据库文件放在 ${folder}。` +
  `The database's user cannot enter ${asked}; its files are in ${folder}.`
