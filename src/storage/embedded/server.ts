import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { StorageRefusal } from '../refusal.js'
import type { Account } from './account.js'
import type { Home } from './home.js'
import { isRunning, processCommand, processStart } from './process-identity.js'
import { type Outcome, run } from './run.js'

/** One server: its programs, its files, and the user that runs it. */
export interface Server {
  readonly binaries: string
  readonly home: Home
  readonly account: Account | undefined
}

export const SUPERUSER = 'postgres'
const LOG_LIMIT = 10_000_000
/** Recovery after a power cut may replay a lot; ending early would only leave a server nobody waits for. */
const PATIENCE_SECONDS = '600'

/** On the command line, where they outrank every file in the cluster. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  // What a statement carries may be personal data, and a log is read by more people than a table.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const program = (server: Server, name: string): string => join(server.binaries, 'bin', name)

/** Makes the cluster where there is none: in a draft folder first, so that a half-made one is never mistaken for it. */
export async function createCluster(server: Server, password: string): Promise<void> {
  const { home, account } = server
  for (const entry of await readdir(home.folder))
    if (entry.startsWith('cluster.')) await rm(join(home.folder, entry), { recursive: true, force: true })
  if (existsSync(home.cluster)) return

  const draft = `${home.cluster}.${randomBytes(4).toString('hex')}`
  const secret = join(draft, 'secret')
  const data = join(draft, 'data')
  await mkdir(data, { recursive: true, mode: 0o700 })
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  if (account) for (const path of [draft, data, secret]) await chown(path, account.uid, account.gid)
  // The built-in C.UTF-8: characters are told apart as Unicode does, on every system alike; order is by code point.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${secret}`]
  const text = '--text-search-config=pg_catalog.simple'
  const made = await run(program(server, 'initdb'), [`--pgdata=${data}`, ...locale, ...access, text], account)
  if (made.code !== 0) throw failed('建立数据库目录', 'create its folder', made, server)
  await rename(data, home.cluster)
  await syncFolder(home.folder)
  await rm(draft, { recursive: true, force: true })
}

/** @returns the port it listens on */
export async function startServer(server: Server): Promise<number> {
  await prepareLog(server)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const options = Object.entries({ ...SETTINGS, port }).map(([name, value]) => `-c ${name}=${value}`)
    const { home, account } = server
    const logged = (await stat(home.log)).size
    const started = await run(
      program(server, 'pg_ctl'),
      ['start', '-w', '-t', PATIENCE_SECONDS, '-D', home.cluster, '-l', home.log, '-o', options.join(' ')],
      account,
    )
    if (started.code === 0) return port
    const log = (await readFile(home.log, 'utf8')).slice(logged)
    const portTaken = log.includes('could not create any TCP/IP sockets')
    if (!portTaken || attempt === 5)
      throw failed('启动', 'start', { ...started, output: log || started.output }, server)
  }
}

/** Stops the server if it runs, whoever started it; afterwards nothing of it is left in the way of a start. */
export async function stopServer(server: Server): Promise<void> {
  const { home, account } = server
  const pid = await postmasterPid(home)
  if (pid === undefined) return
  if (await isPostmaster(pid, home)) {
    for (const [mode, seconds] of [
      ['fast', '30'],
      ['immediate', '30'],
    ] as const) {
      await run(program(server, 'pg_ctl'), ['stop', '-w', '-t', seconds, '-m', mode, '-D', home.cluster], account)
      if (!(await isPostmaster(pid, home))) return
    }
    throw new StorageRefusal(
      `先前的数据库进程（进程号 ${pid}）无法停止，请手动结束它后重试。`,
      `The earlier database process (pid ${pid}) does not stop: end it by hand and try again.`,
    )
  }
  // The number has gone to a stranger, or to a process nobody has collected: PostgreSQL would take it for itself.
  if (isRunning(pid)) await rm(join(home.cluster, 'postmaster.pid'), { force: true })
}

/** The number that the server left in its folder, whether or not it still runs. */
export async function postmasterPid(home: Home): Promise<number | undefined> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const pid = Number(text?.split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

async function isPostmaster(pid: number, home: Home): Promise<boolean> {
  if ((await processStart(pid)) === undefined) return false
  const command = await processCommand(pid)
  return command === undefined || command.includes(home.cluster)
}

async function prepareLog({ home, account }: Server): Promise<void> {
  const size = (await stat(home.log).catch(() => undefined))?.size ?? 0
  if (size > LOG_LIMIT) await rename(home.log, `${home.log}.1`)
  await (await open(home.log, 'a', 0o600)).close()
  if (account) await chown(home.log, account.uid, account.gid)
}

/** A port nobody listens on now; the caller tries again if somebody is faster. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows opens no folders
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}

function failed(chinese: string, english: string, { output }: Outcome, { home }: Server): StorageRefusal {
  const reason = output.split('\n').filter((line) => /fatal|error|could not|cannot|panic/i.test(line))
  const words = (reason.length > 0 ? reason.slice(-2) : output.split('\n').slice(-2)).join(' / ')
  return new StorageRefusal(
    `内置数据库无法${chinese}：${words}（日志：${home.log}）。`,
    `The built-in database could not ${english}; see the log, or set DATABASE_URL.`,
  )
}
