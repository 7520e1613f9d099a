import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StorageRefusal } from '../refusal.js'
import type { Account } from './account.js'
import { run } from './run.js'

/** Where root keeps what another user must be able to enter. */
export const SHELTER = '/var/lib/gongkai'

/** The database's files as they lie in one folder. */
export interface Home {
  readonly folder: string
  readonly cluster: string
  readonly password: string
  readonly log: string
  readonly lock: string
}

export const homeAt = (folder: string): Home => ({
  folder,
  cluster: join(folder, 'cluster'),
  password: join(folder, 'password'),
  log: join(folder, 'server.log'),
  lock: join(folder, 'owner.lock'),
})

/**
 * The folder asked for, or, where the server's user cannot reach that, one that it can. The choice is written down in
 * the folder asked for, so that moving or deleting that folder takes its database along or leaves it behind knowingly:
 * a fresh folder at an old path never meets old data.
 */
export async function chooseHome(dataDir: string, account: Account | undefined): Promise<Home> {
  await mkdir(dataDir, { recursive: true })
  const pointer = join(dataDir, 'location')
  const recorded = await readFile(pointer, 'utf8').catch(() => undefined)
  if (recorded !== undefined) {
    const folder = recorded.trim()
    if (existsSync(folder)) return homeAt(folder)
    throw new StorageRefusal(
      `数据库目录 ${folder} 不见了（见 ${pointer}）；请恢复它，或删除该文件以从空数据库开始。`,
      `The database folder named in ${pointer} is gone: restore it, or delete that file to begin with an empty database.`,
    )
  }
  const here = homeAt(dataDir)
  if (!account || existsSync(here.cluster) || (await canUse(dataDir, account))) return here

  const folder = join(SHELTER, `database-${randomBytes(6).toString('hex')}`)
  await openFolder(SHELTER)
  await openFolder(folder)
  await writeFile(pointer, `${folder}\n`)
  return homeAt(folder)
}

/** The user that the cluster belongs to already; root would have to be replaced and does not count. */
export async function clusterOwner(home: Home): Promise<Account | undefined> {
  const info = await stat(home.cluster).catch(() => undefined)
  return info?.uid ? { uid: info.uid, gid: info.gid } : undefined
}

/** A folder that others may pass through, whatever the umask. */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await chmod(folder, 0o755)
  } catch (error) {
    refuseFolder(folder)(error)
  }
}

/** Tried, not deduced: a folder of the account's own is made there and the account writes into it. */
async function canUse(folder: string, account: Account): Promise<boolean> {
  const probe = join(folder, `probe-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(probe, { mode: 0o700 })
    await chown(probe, account.uid, account.gid)
    const { mode } = await stat(probe)
    const { code } = await run('/bin/sh', ['-c', 'cd "$1" && : > file', 'sh', probe], account)
    return code === 0 && (mode & 0o777) === 0o700
  } catch {
    return false
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}

/** Turns what the system says about a folder into the sentence for the person who named it. */
export function refuseFolder(folder: string) {
  return (cause: unknown): never => {
    if (cause instanceof StorageRefusal) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause
    throw new StorageRefusal(
      `数据目录 ${folder} 不能写入（${code}）；请检查权限，或用 DATA_DIR 另指一个目录。`,
      `The data folder ${folder} cannot be written: check its permissions, or name another in DATA_DIR.`,
      { cause },
    )
  }
}
