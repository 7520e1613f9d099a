import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pino from 'pino'
import { type Config, readConfig } from './config/config.js'
import { health } from './http/health.js'
import { createPortal } from './portal/portal.js'
import { digesterFor } from './service/audit/digests.js'
import { HAND_IN_QUOTA } from './service/checked-reports/checked-report-services.js'
import { readEngineDigest } from './service/checked-reports/engine.js'
import { WORLD_CLOCK } from './service/clock.js'
import { createReaderPool } from './service/reading/reader-pool.js'
import { sweepLooseBytes } from './storage/checked-reports.js'
import { connect, isDatabaseUp, migrate, openDatabase } from './storage/database.js'
import { startEmbeddedDatabase } from './storage/embedded/start-embedded-database.js'
import { openFileFolder } from './storage/files.js'
import { StorageRefusal } from './storage/refusal.js'
import { isLoopbackName, type Site } from './web/site.js'

/** How long an answer under way may take to finish once we were told to stop. */
const GRACE_MS = 10_000

/** What has been opened so far, and how to close it; closed in the reverse order. */
const closers: (() => unknown)[] = []

/** Resolves at the first SIGINT or SIGTERM. A terminal's Ctrl-C may arrive more than once; once is enough. */
const told = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
})

async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) throw new Refusal(read.message)
  const { config } = read

  const db = openDatabase(config.databaseUrl ?? (await startDatabase(config)))
  closers.push(() => db.destroy())
  await connect(db)
  await migrate(db)

  const pool = createReaderPool()
  closers.push(() => pool.close())
  const files = openFileFolder(join(config.dataDir, 'files'))
  await sweepLooseBytes({ db, files })
  const services = {
    db,
    files,
    clock: WORLD_CLOCK,
    digester: digesterFor(config.digest),
    pool,
    engine: readEngineDigest(),
    quota: HAND_IN_QUOTA,
    dataDir: config.dataDir,
  }

  const app = new Hono()
  app.route('/', health({ isDatabaseUp: () => isDatabaseUp(db) }))
  app.mount('/', createPortal({ services, site: siteOf(config), onDefect: logDefect }).fetch)

  const address = await listen(app, config)
  say(`公开已启动 · Gongkai is ready: ${address}`)
  await told
  say('正在停止 · stopping …')
}

async function startDatabase({ dataDir }: Config): Promise<string> {
  const database = await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') })
  closers.push(() => database.stop())
  for (const note of database.notes) say(note)
  say(`数据库已启动 · database: ${database.dataDir}`)
  return database.url
}

const siteOf = ({ host, publicUrl }: Config): Site => ({
  publicOrigin: publicUrl,
  isLoopback: isLoopbackName(host.includes(':') ? `[${host}]` : host),
})

/** @returns the address to open in a browser */
function listen(app: Hono, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      const name = host.includes(':') ? `[${host}]` : host
      resolve(`http://${name}:${info.port}/`)
    })
    server.once('error', (error) => reject(cannotListen(error, host, port)))
    closers.push(
      () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          if ('closeIdleConnections' in server) server.closeIdleConnections()
          setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS).unref()
        }),
    )
  })
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Refusal(
        `端口 ${port} 已被占用，请先停止占用它的程序，或设置 PORT 换一个端口。Port ${port} is in use: free it, or choose another with PORT.`,
      )
    case 'EACCES':
      return new Refusal(`没有权限使用端口 ${port}，请设置 PORT 换一个端口。No permission for port ${port}: set PORT.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refusal(`本机没有地址 ${host}，请改正 HOST。This machine has no address ${host}: correct HOST.`)
    default:
      return error
  }
}

const log = pino({ name: 'gongkai' })

/** What went wrong and where in the program; never what somebody sent. */
function logDefect(error: Error): void {
  log.error({ error: error.name, code: 'code' in error ? error.code : undefined, stack: framesOf(error) }, 'defect')
}

/** The message may quote data, the frames cannot. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)

/** Something the person who started us can put right; its message is all they need. */
class Refusal extends Error {}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function closeAll(): Promise<void> {
  for (const close of closers.reverse()) await close()
}

try {
  await main()
} catch (error) {
  const expected = error instanceof Refusal || error instanceof StorageRefusal
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
}
await closeAll()
process.exit()
