import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StorageRefusal } from '../refusal.js'
import { syncFolder } from '../sync-folder.js'
import type { Account } from './account.js'
import type { Home } from './home.js'
import { isRunning, processCommand, processStart } from './process-identity.js'
import { run, surroundings } from './run.js'

/** One server: its programs, its files, and the user that runs it. */
export interface Server {
  readonly binaries: string
  readonly home: Home
  readonly account: Account | undefined
}

export const SUPERUSER = 'postgres'
const LOG_LIMIT = 10_000_000
const PORT_ATTEMPTS = 5
const POLL_MS = 20
const LAST_STEPS_MS = 5_000
const LEFTOVERS_MS = 30_000
const LEFTOVERS_POLL_MS = 200

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
  // Older clusters have a name here that does not exist: nobody minds until a query is given to parallel workers.
  default_text_search_config: 'pg_catalog.simple',
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
  const text = '--text-search-config=simple'
  const made = await run(program(server, 'initdb'), [`--pgdata=${data}`, ...locale, ...access, text], account)
  if (made.code !== 0) throw failed('建立数据库目录', 'create its folder', made.output, server)
  await rename(data, home.cluster)
  await syncFolder(home.folder)
  await rm(draft, { recursive: true, force: true })
}

/** A server that this process started. */
export interface Running {
  readonly port: number
  /** Waits for the server's end; until asked, a running server does not keep this process alive. */
  ended(): Promise<unknown>
}

/** Starts the server and returns when it takes connections; while it starts, only its own end is waited for. */
export async function startServer(server: Server): Promise<Running> {
  const patience = Date.now() + LEFTOVERS_MS
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const logged = await rotateLog(server.home)
    const { child, exited } = await launch(server, port)
    let over = false
    exited.finally(() => {
      over = true
    })
    while (!over && !(await isReady(server.home, child.pid))) await sleep(POLL_MS)
    if (!over) {
      child.unref()
      const ended = () => {
        child.ref()
        return exited
      }
      return { port, ended }
    }

    const output = (await readFile(server.home.log)).subarray(logged).toString('utf8')
    const portTaken = output.includes('could not create any TCP/IP sockets')
    // A server that was killed outright: what is still at work for it ends by itself, and until then holds its memory.
    const leftovers = output.includes('pre-existing shared memory block')
    if (leftovers && Date.now() < patience) await sleep(LEFTOVERS_POLL_MS)
    else if (!portTaken || attempt >= PORT_ATTEMPTS)
      throw failed('启动', 'start', output || String(await exited), server)
  }
}

/**
 * As our own child, so that it is collected when it ends (not every container has an init that does it), but in a
 * session of its own, so that Ctrl-C in a terminal does not end the database while we still answer.
 */
async function launch(server: Server, port: number): Promise<{ child: ChildProcess; exited: Promise<unknown> }> {
  const { home, account } = server
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await open(home.log, 'a')
  const child = spawn(program(server, 'postgres'), ['-D', home.cluster, ...settings], {
    ...surroundings(account),
    stdio: ['ignore', log.fd, log.fd],
  })
  const exited = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  })
  await log.close()
  return { child, exited }
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
      if (await isGone(pid, home)) return
    }
    throw new StorageRefusal(
      `先前的数据库进程（进程号 ${pid}）无法停止，请手动结束它后重试。`,
      `The earlier database process (pid ${pid}) does not stop: end it by hand and try again.`,
    )
  }
  // The number has gone to a stranger, or to a process nobody has collected: PostgreSQL would take it for itself.
  if (isRunning(pid)) await rm(join(home.cluster, 'postmaster.pid'), { force: true })
}

/** The server removes its file shortly before it ends. */
async function isGone(pid: number, home: Home): Promise<boolean> {
  for (const end = Date.now() + LAST_STEPS_MS; Date.now() < end; await sleep(POLL_MS))
    if (!(await isPostmaster(pid, home))) return true
  return false
}

/** The number that the server left in its folder, whether or not it still runs. */
export async function postmasterPid(home: Home): Promise<number | undefined> {
  const pid = Number((await postmasterFile(home))[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

async function isReady(home: Home, pid: number | undefined): Promise<boolean> {
  const lines = await postmasterFile(home)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/** postmaster.pid: number, data folder, start time, port, socket folder, address, shared memory, status. */
async function postmasterFile(home: Home): Promise<readonly string[]> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  return text.split('\n')
}

async function isPostmaster(pid: number, home: Home): Promise<boolean> {
  if ((await processStart(pid)) === undefined) return false
  const command = await processCommand(pid)
  return command === undefined || command.includes(home.cluster)
}

/** @returns the length of what the log already says */
async function rotateLog({ log }: Home): Promise<number> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0
  if (size > LOG_LIMIT) await rename(log, `${log}.1`)
  await (await open(log, 'a', 0o600)).close()
  return (await stat(log)).size
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

function failed(chinese: string, english: string, output: string, { home }: Server): StorageRefusal {
  const reason = output.split('\n').filter((line) => /fatal|error|could not|cannot|panic/i.test(line))
  const words = (reason.length > 0 ? reason.slice(-2) : output.split('\n').slice(-2)).join(' / ')
  return new StorageRefusal(
    `内置数据库无法${chinese}：${words}（日志：${home.log}）。`,
    `The built-in database could not ${english}; see the log, or set DATABASE_URL.`,
  )
}
