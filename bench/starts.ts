import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './measure.js'
import { row } from './row.js'

const ROUNDS = Number(process.env.GONGKAI_BENCH_STARTS ?? 5)
const DIST = fileURLToPath(new URL('../dist/', import.meta.url))

/** Something that is started anew, and says on standard output when it can be used. */
interface Started {
  readonly arguments: readonly string[]
  readonly says: RegExp
}

/**
 * How long a site takes that has been started before, until it answers: once after a proper end, once after `kill -9` of
 * the program, whose database server is then still running. Beside it the least that could be: Node and the same
 * server, nothing else.
 */
export async function runStarts(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-starts-'))
  // Open to the user that the database runs as when the bench is run by root.
  await chmod(folder, 0o755)
  const site: Started = { arguments: [join(DIST, 'main.js'), '--empty'], says: /Gongkai is ready/ }
  const least: Started = { arguments: ['--input-type=module', '-e', ALONE], says: /up/ }
  const environment = (name: string) => ({
    ...process.env,
    ...{ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', DATA_DIR: join(folder, name) },
  })
  try {
    process.stdout.write(`\nstarts: milliseconds until it answers, median of ${ROUNDS}\n`)
    row('start', 'floor', 'gongkai', 'floor', 'of the floor')
    for (const [name, signal] of [
      ['once migrated', 'SIGTERM'],
      ['after kill -9', 'SIGKILL'],
    ] as const) {
      const product = await timesOf(site, environment('site'), signal)
      const floor = await timesOf(least, environment('alone'), signal)
      row(name, 'Node and PostgreSQL', product.toFixed(0), floor.toFixed(0), (floor / product).toFixed(2))
    }
  } finally {
    // Whoever was killed last left a server behind; one more proper end takes it along.
    for (const [started, name] of [
      [site, 'site'],
      [least, 'alone'],
    ] as const)
      await end(await start(started, environment(name)), 'SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
}

const ALONE = `
const { startEmbeddedDatabase } = await import(${JSON.stringify(join(DIST, 'storage/embedded/start-embedded-database.js'))})
const database = await startEmbeddedDatabase({ dataDir: process.env.DATA_DIR })
process.stdout.write('up')
process.on('SIGTERM', () => database.stop().then(() => process.exit()))
setInterval(() => undefined, 1_000)
`

async function timesOf(started: Started, env: NodeJS.ProcessEnv, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  const times: number[] = []
  // The first one makes the tables.
  for (let round = -1; round < ROUNDS; round += 1) {
    const began = performance.now()
    const child = await start(started, env)
    if (round >= 0) times.push(performance.now() - began)
    await end(child, signal)
  }
  return median(times)
}

async function start({ arguments: given, says }: Started, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, given, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk
    if (says.test(said)) {
      child.stdout.resume()
      return child
    }
  }
  throw new Error(`did not start: ${said}`)
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
