import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StorageRefusal } from '../refusal.js'

const exec = promisify(execFile)

/** The system user that runs the database server. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Users that systems have for this purpose, best first. */
const USUAL_USERS = ['postgres', '_postgres', 'nobody']
const OWN_USER = 'gongkai'

/** Both spellings of "add a system user without a home": shadow-utils, then BusyBox. */
const WAYS_TO_ADD: readonly (readonly [string, readonly string[]])[] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]],
  ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', OWN_USER]],
]

export const isRoot = (): boolean => process.getuid?.() === 0

/** PostgreSQL refuses to run as root, so root needs somebody else to run it. */
export async function chooseAccount(users: readonly string[] = USUAL_USERS): Promise<Account> {
  for (const user of [...users, OWN_USER]) {
    const account = await findAccount(user)
    if (account) return account
  }
  for (const [command, args] of WAYS_TO_ADD) {
    await exec(command, [...args]).catch(() => undefined)
    const account = await findAccount(OWN_USER)
    if (account) return account
  }
  throw new StorageRefusal(
    '数据库不能以 root 身份运行，而系统中没有可用的普通用户（postgres、nobody），也无法创建；请改用普通用户启动，或设置 DATABASE_URL。',
    'The database cannot run as root, and no ordinary user was found or could be created: start as another user, or set DATABASE_URL.',
  )
}

async function findAccount(user: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await exec('id', [flag, user])).stdout)),
    )
    return uid && gid !== undefined ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}
