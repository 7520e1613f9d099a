import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  endConnections,
  listQueueRows,
  listTraces,
  MADE_JOBS,
  type MadeServices,
  makeTraces,
  QUICK,
  runAgain,
  trace,
  withoutSchemas,
} from '../../testing/jobs/made-jobs.js'
import { type Relay, startRelay } from '../../testing/storage/relay.js'
import { startTestStores, type TestStores } from '../../testing/storage/test-stores.js'
import { type Jobs, startJobs } from './start-jobs.js'

/** A process that runs the made jobs. */
interface Child {
  readonly process: ChildProcess
  readonly said: string[]
  stop(): Promise<void>
}

let stores: TestStores
let relay: Relay
let first: Child
let second: Child
/** Sends, and looks at what became of it; the runs are left to the children. */
let desk: Jobs<keyof typeof MADE_JOBS>

beforeAll(async () => {
  stores = await startTestStores()
  await withoutSchemas(stores.db, () => expect(openDesk()).rejects.toThrow('没有权限建立后台任务的表'))
  relay = await startRelay(stores.databaseUrl)
  await makeTraces(stores.db)
  // Both find no queue yet, and make it at the same time.
  first = startChild()
  second = startChild()
  await Promise.all([first, second].map((child) => until(() => child.said.includes('started'))))
  desk = await openDesk()
}, 60_000)
afterAll(async () => {
  await desk?.stop()
  for (const child of [first, second]) child?.process.kill('SIGKILL')
  await relay?.close()
  await stores?.close()
})

function startChild(): Child {
  const process = fork(new URL('../../testing/jobs/jobs-child.ts', import.meta.url), [relay.url], {
    execArgv: ['--import', 'tsx'],
  })
  const said: string[] = []
  process.on('message', (what) => said.push(String(what)))
  return {
    process,
    said,
    async stop() {
      process.send('stop')
      await once(process, 'exit')
    },
  }
}

function openDesk(): Promise<Jobs<keyof typeof MADE_JOBS>> {
  const { db } = stores
  return startJobs({
    databaseUrl: stores.databaseUrl,
    db,
    services: { db, tell: () => undefined } satisfies MadeServices,
    jobs: MADE_JOBS,
    onDefect: () => undefined,
    sendsOnly: true,
    times: QUICK,
  })
}

const until = (isSo: () => boolean | Promise<boolean>, timeout = 30_000): Promise<unknown> =>
  vi.waitUntil(isSo, { timeout, interval: 50 })
const traces = (job: string) => listTraces(stores.db, job)
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(1_000 + index))

test('an effect is there once, however often its run is sent and whoever takes it', async () => {
  const names = numbers(60)
  const sent = await Promise.all(
    [...names, ...names].map((name) => desk.send('count', { of: name }, { run: `count of ${name}` })),
  )
  expect(sent.filter((isNew) => isNew)).toHaveLength(60)
  await until(async () => (await traces('count')).length >= 60)
  // Run again behind the queue's back, as after a process that died between saving and telling.
  await runAgain(stores.db, 'count')
  await until(async () => (await queue('count')).waiting + (await queue('count')).active === 0)
  expect(await traces('count')).toEqual(names)
})

test('a process is killed in the middle of its work: another one does it, once', async () => {
  await desk.send('stand', { of: 'work' })
  await until(() => [first, second].some((child) => child.said.includes('standing')))
  const victim = first.said.includes('standing') ? first : second
  victim.process.kill('SIGKILL')
  await until(async () => (await traces('stand')).length > 0)
  expect(await traces('stand')).toEqual(['work'])
  expect(await traces('stood')).toEqual([String(victim.process.pid)])
  await until(async () => (await queue('stand')).active === 0)

  const anew = startChild()
  await until(() => anew.said.includes('started'))
  if (victim === first) first = anew
  else second = anew
})

describe('what fails at every try is set aside', () => {
  let poison: string
  let refusing: string

  test('after three tries, with a code and nothing of what the error said', async () => {
    for (const job of ['poison', 'refusing', 'hang'] as const) await desk.send(job, {}, { run: `${job} run` })
    await until(async () => (await desk.listFailures({ limit: 10 })).items.length === 3)
    const { items, next } = await desk.listFailures({ limit: 10 })
    expect(next).toBeNull()
    expect(items.map(({ job, run, code }) => [job, run, code]).sort()).toEqual([
      ['hang', 'hang run', 'job.timed-out'],
      ['poison', 'poison run', 'TypeError'],
      ['refusing', 'refusing run', 'mail.refused'],
    ])
    expect(await traces('poison-tries')).toHaveLength(3)
    expect(await traces('poison')).toEqual([])
    const rows = await listQueueRows(stores.db)
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row).not.toMatch(/王芳|13800000000/)
    const idOf = (name: string) => items.find(({ job }) => job === name)?.id ?? ''
    poison = idOf('poison')
    refusing = idOf('refusing')
    expect([first, second].flatMap((child) => child.said).filter((what) => what === 'defect TypeError')).toHaveLength(3)
  })

  test('page by page', async () => {
    const page = await desk.listFailures({ limit: 2 })
    expect(page.items).toHaveLength(2)
    const last = await desk.listFailures({ limit: 2, after: page.next ?? '' })
    expect(last.items).toHaveLength(1)
    expect(last.next).toBeNull()
  })

  test('it can be tried again once its cause is mended, or discarded', async () => {
    expect((await queue('refusing')).failed).toBe(1)
    await trace(stores.db, 'mended', '')
    expect(await desk.retry(refusing)).toBe(true)
    expect(await desk.retry(refusing)).toBe(false)
    await until(async () => (await traces('refusing')).length > 0)
    expect(await desk.discard(poison)).toBe(true)
    expect(await desk.discard(poison)).toBe(false)
    expect((await desk.listFailures({ limit: 10 })).items.map(({ job }) => job)).toEqual(['hang'])
    expect(await queue('poison')).toMatchObject({ failed: 0, waiting: 0 })
  })
})

test('a job that wants to be alone is, across processes', async () => {
  const names = numbers(10)
  for (const name of names) await desk.send('alone', { of: name })
  await until(async () => (await traces('alone')).length >= names.length)
  expect(await traces('alone')).toEqual(names)
  expect(await traces('crowded')).toEqual([])
})

test('a schedule is due once, for all processes together', async () => {
  await until(async () => (await traces('tick')).length >= 3)
  const ticks = await traces('tick')
  expect(new Set(ticks).size).toBe(ticks.length)
  const { lastRunAt, nextRunAt } = await queue('tick')
  expect(lastRunAt).toBeInstanceOf(Date)
  await until(async () => (await queue('tick')).nextRunAt !== null)
  expect(nextRunAt === null || nextRunAt instanceof Date).toBe(true)
})

test('a run is sent with the transaction that sends it, or not at all', async () => {
  const send = (name: string) =>
    stores.db.transaction().execute(async (transaction) => {
      await desk.send('count', { of: name }, { transaction })
      if (name === 'undone') throw new Error('undone')
    })
  await expect(send('undone')).rejects.toThrow('undone')
  await send('saved')
  await until(async () => (await traces('count')).includes('saved'))
  expect(await traces('count')).not.toContain('undone')
})

test('the database goes away and comes back: the same processes go on', async () => {
  const pids = [first, second].map((child) => child.process.pid)
  relay.cut()
  await desk.send('count', { of: 'while away' })
  await until(() => relay.refused >= 20)
  relay.join()
  await until(async () => (await traces('count')).includes('while away'))
  // Once more, as when the server is told to stop.
  await endConnections(stores.db)
  await until(() =>
    desk.send('count', { of: 'after' }, { run: 'after' }).then(
      () => true,
      () => false,
    ),
  )
  await until(async () => (await traces('count').catch((): string[] => [])).includes('after'))
  expect([first, second].map((child) => [child.process.pid, child.process.exitCode])).toEqual(
    pids.map((pid) => [pid, null]),
  )
  expect([first, second].flatMap((child) => child.said).filter((what) => /^defect (?!TypeError)/.test(what))).toEqual(
    [],
  )
})

test('told to stop, a process ends by itself; what it could not end is begun again by the next one', async () => {
  await desk.send('endless', {})
  await until(() => [first, second].some((child) => child.said.includes('endless')))
  await Promise.all([first.stop(), second.stop()])
  expect([first.process.exitCode, second.process.exitCode]).toEqual([0, 0])
  expect(await queue('endless')).toMatchObject({ waiting: 1, active: 0 })
})

async function queue(name: string) {
  const found = (await desk.listQueues()).find((one) => one.name === name)
  if (found === undefined) throw new Error(`no queue ${name}`)
  return found
}
