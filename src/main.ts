import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Config, readConfig } from './config/config.js'
import { JOBS } from './jobs/jobs.js'
import { startJobs } from './jobs/start-jobs.js'
import { refuseUnfinishedRestore } from './service/backup/restore-mark.js'
import { createApp } from './start/app.js'
import { createFaces } from './start/create-faces.js'
import { log, logDefect } from './start/log.js'
import { openInstallationOf } from './start/open-installation.js'
import { openServices } from './start/open-services.js'
import { Refusal, say } from './start/say.js'
import { countFailedJobs, createSystemSources } from './start/system-sources.js'
import { connect, migrate, openDatabase } from './storage/database.js'
import { startEmbeddedDatabase } from './storage/embedded/start-embedded-database.js'
import { StorageRefusal } from './storage/refusal.js'
import { createRequestLog } from './web/request-log.js'

/** How long an answer under way may take to finish once we were told to stop. */
const GRACE_MS = 10_000

/** What has been opened so far, and how to close it; closed in the reverse order. */
const closers: (() => unknown)[] = []

/** Resolves at the first SIGINT or SIGTERM. A terminal's Ctrl-C may arrive more than once; once is enough. */
const told = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
})

async function main(): Promise<void> {
  const { wantsEmpty } = readArguments()
  const read = readConfig(process.env)
  if (!read.ok) throw new Refusal(read.message)
  const { config } = read
  await refuseUnfinishedRestore(config.dataDir)

  const databaseUrl = config.databaseUrl ?? (await startDatabase(config))
  const db = openDatabase(databaseUrl)
  closers.push(() => db.destroy())
  await connect(db)
  await migrate(db)

  const installation = await openInstallationOf(db, { wantsEmpty })
  const { services, close } = await openServices(config, db, installation.kind)
  closers.push(close)
  await installation.build(services, config)
  const jobs = await startJobs({ databaseUrl, db, services, jobs: JOBS, onDefect: logDefect })
  closers.push(() => jobs.stop())

  const version = readVersion()
  const system = await createSystemSources(config, services, { version, jobs })
  const all = { ...services, jobs, system, countFailedJobs: () => countFailedJobs(jobs) }
  const faces = createFaces({ config, services: all, jobs, version, onDefect: logDefect })
  const app = createApp(faces, [faces.metrics.observe, createRequestLog(log)])
  const address = await listen(app, config)
  closers.push(() => faces.health.stop())
  say(await installation.welcome(services, address))
  say(`公开已启动 · Gongkai is ready: ${address}`)
  await told
  say('正在停止 · stopping …')
}

const readVersion = (): string => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version

function readArguments(): { readonly wantsEmpty: boolean } {
  try {
    const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } })
    return { wantsEmpty: values.empty }
  } catch {
    throw new Refusal(
      '只有一个选项：--empty（建立真实的系统，不带演示数据）。The one option is --empty: no demonstration.',
    )
  }
}

async function startDatabase({ dataDir }: Config): Promise<string> {
  const database = await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') })
  closers.push(() => database.stop())
  for (const note of database.notes) say(note)
  say(`数据库已启动 · database: ${database.dataDir}`)
  return database.url
}

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
