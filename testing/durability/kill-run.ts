import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { verifyDatabase } from '../../src/service/audit/verify-trail.js'
import { type Db, openDatabase } from '../../src/storage/database.js'
import { processCommand } from '../../src/storage/embedded/process-identity.js'
import { startEmbeddedDatabase } from '../../src/storage/embedded/start-embedded-database.js'
import { type Digest, openFileFolder } from '../../src/storage/files.js'
import type { Random } from '../reports/random.js'

/** What the child said was written. */
interface Written {
  readonly people: string[]
  readonly files: string[]
  /** The latest version of the county's details. */
  details: number
}

export interface KillRun {
  readonly kills: number
  readonly acknowledged: number
  /** From its start until it could write again, for each start that was let get so far; milliseconds. */
  readonly restarts: readonly number[]
}

const CHILD = fileURLToPath(new URL('writing-child.mjs', import.meta.url))
/** A start that takes longer does not come up by itself. */
const START_MS = 60_000
/** How many are killed while they start, and how many together with their database server. */
const EARLY = 0.2
const WITH_DATABASE = 0.3

interface KillOptions {
  /** At every so many starts everything is looked for and the chains are verified; at the others, the latest writes. */
  readonly everythingEvery?: number
  readonly onKill?: (run: KillRun) => void
}

/**
 * Starts the writing child on one data folder again and again and kills it at random moments: most while it writes, some
 * while it starts. After each start, and at the end, everything that was ever acknowledged is looked for.
 */
export async function killAgainAndAgain(
  dataDir: string,
  kills: number,
  random: Random,
  { everythingEvery = 1, onKill = () => undefined }: KillOptions = {},
): Promise<KillRun> {
  const written: Written = { people: [], files: [], details: 0 }
  const restarts: number[] = []
  let acknowledged = 0
  for (let kill = 1; kill <= kills; kill++) {
    const child = startChild(dataDir, written)
    try {
      if (random.chance(EARLY)) await Promise.race([child.ready, sleep(random.between(1, 600))])
      else {
        const { url, ms } = await child.ready
        restarts.push(ms)
        // What was acknowledged before this start is there, whatever is written meanwhile.
        const before = structuredClone(written)
        const expect = kill % everythingEvery === 0 ? expectAll : expectLatest
        await withDatabase(url, (db) => expect(db, dataDir, before))
        await sleep(random.between(0, 250))
      }
      if (random.chance(WITH_DATABASE)) await killServer(dataDir)
    } finally {
      acknowledged += await child.kill()
    }
    onKill({ kills: kill, acknowledged, restarts })
  }
  const server = await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') })
  try {
    await withDatabase(server.url, (db) => expectAll(db, dataDir, written))
  } finally {
    await server.stop()
  }
  return { kills, acknowledged, restarts }
}

function startChild(dataDir: string, written: Written) {
  const began = performance.now()
  const child: ChildProcess = spawn(process.execPath, [CHILD, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] })
  let trouble = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    trouble += text
  })
  let acknowledged = 0
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ready = new Promise<{ url: string; ms: number }>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not up after ${START_MS} ms: ${trouble}`)), START_MS)
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (text) => {
      const line = JSON.parse(text) as { kind: string; url: string; id: string; digest: string; version: number }
      if (line.kind === 'ready') {
        clearTimeout(late)
        resolve({ url: line.url, ms: performance.now() - began })
        return
      }
      acknowledged++
      if (line.kind === 'person') written.people.push(line.id)
      if (line.kind === 'file') written.files.push(line.digest)
      if (line.kind === 'details') written.details = Math.max(written.details, line.version)
    })
    ended.then(() => {
      clearTimeout(late)
      reject(new Error(`ended before it was ready: ${trouble}`))
    })
  })
  ready.catch(() => undefined)
  return {
    ready,
    /** @returns how many changes it had acknowledged */
    async kill(): Promise<number> {
      child.kill('SIGKILL')
      await ended
      return acknowledged
    },
  }
}

/** As when the machine goes: nothing is shut down. */
async function killServer(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'postgres')
  const home = (await readFile(join(folder, 'location'), 'utf8').catch(() => folder)).trim()
  const [first] = (await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(first)
  // The number of a server that was killed before may be somebody else's by now.
  if (!Number.isInteger(pid) || pid <= 1 || !(await processCommand(pid))?.includes(home)) return
  process.kill(pid, 'SIGKILL')
}

async function withDatabase(url: string, use: (db: Db) => Promise<void>): Promise<void> {
  const db = openDatabase(url)
  await use(db).finally(() => db.destroy())
}

async function expectAll(db: Db, dataDir: string, written: Written): Promise<void> {
  await expectLatest(db, dataDir, written)
  const people = new Set((await db.selectFrom('person').select('id').execute()).map(({ id }) => id))
  expectNone(
    'people lost',
    written.people.filter((id) => !people.has(id)),
  )
  const digests = new Set((await db.selectFrom('checked_file').select('digest').execute()).map(({ digest }) => digest))
  expectNone(
    'files lost',
    written.files.filter((digest) => !digests.has(digest)),
  )
  await expectNothingHalfDone(db)
  const verified = await verifyDatabase(db)
  if (typeof verified === 'string') throw new Error(verified)
  expectNone(
    'chain problems',
    verified.chainProblems.map(({ chain, code }) => `${chain} ${code}`),
  )
}

const LATEST = 200

async function expectLatest(db: Db, dataDir: string, written: Written): Promise<void> {
  const people = written.people.slice(-LATEST)
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ['', ...people])
    .execute()
  const ids = new Set<string>(found.map(({ id }) => id))
  expectNone(
    'people lost',
    people.filter((id) => !ids.has(id)),
  )
  const files = openFileFolder(join(dataDir, 'files'))
  for (const digest of written.files.slice(-LATEST)) {
    const row = await db.selectFrom('checked_file').select('digest').where('digest', '=', digest).executeTakeFirst()
    const bytes = await files.get(digest as Digest)
    if (row === undefined || bytes === undefined) expectNone('files lost', [digest])
  }
  const body = await db.selectFrom('body').select('version').executeTakeFirst()
  if ((body?.version ?? 0) < written.details) expectNone('details lost', [`${body?.version} < ${written.details}`])
}

/** Every person has a role and a record, every version of the details a record: they were written together. */
async function expectNothingHalfDone(db: Db): Promise<void> {
  const { rows } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const count = async (type: string) => {
        const { number } = await transaction
          .selectFrom('audit_record')
          .select(({ fn }) => fn.countAll<number>().as('number'))
          .where(({ eb, ref }) => eb(ref('event', '->>').key('type'), '=', type))
          .executeTakeFirstOrThrow()
        return number
      }
      const { people } = await transaction
        .selectFrom('person')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .executeTakeFirstOrThrow()
      const { grants } = await transaction
        .selectFrom('role_grant')
        .select(({ fn }) => fn.countAll<number>().as('grants'))
        .executeTakeFirstOrThrow()
      const { links } = await transaction
        .selectFrom('handed_in')
        .select(({ fn }) => fn.countAll<number>().as('links'))
        .executeTakeFirstOrThrow()
      const { version } = await transaction.selectFrom('body').select('version').executeTakeFirstOrThrow()
      return {
        rows: [
          ['people', people, await count('person.created')],
          ['grants', grants, await count('role.granted')],
          ['reports', links, await count('report.handed-in')],
          ['details', version - 1, await count('body.details-changed')],
        ] as const,
      }
    })
  expectNone(
    'half done',
    rows.filter(([, rows, records]) => rows !== records).map((row) => row.join(' ')),
  )
}

function expectNone(what: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${what}: ${found.length}: ${found.slice(0, 5).join(', ')}`)
}

/** Removes a data folder and the place where root's server keeps its files; a server that still runs there is stopped. */
export async function removeData(dataDir: string): Promise<void> {
  await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') }).then((server) => server.stop())
  const home = await readFile(join(dataDir, 'postgres', 'location'), 'utf8').catch(() => undefined)
  if (home !== undefined) await rm(home.trim(), { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** One line about a run. */
export function describeRun({ kills, acknowledged, restarts }: KillRun): string {
  const sorted = restarts.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return `${kills} kills, ${acknowledged} acknowledged writes, none lost; restart ${at(0.5)} ms (p95 ${at(0.95)}, longest ${at(1)})`
}
