import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acquireOwnerLock } from './owner-lock.js'
import { processSpace, processStart } from './process-identity.js'

/** Short, so that the silence of an owner elsewhere is soon noticed. */
const HEARTBEAT_MS = 100
let folder: string
let count = 0
const lockFile = () => join(folder, `${++count}.lock`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-lock-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const owner = async (changes: object) =>
  JSON.stringify({
    pid: process.pid,
    started: await processStart(process.pid),
    space: await processSpace(),
    id: 'other',
    ...changes,
  })

async function held(file: string): Promise<boolean> {
  const lock = await acquireOwnerLock(file, { heartbeatMs: HEARTBEAT_MS }).catch(() => undefined)
  await lock?.release()
  return lock === undefined
}

test('held by a live process: refused; released: free', async () => {
  const file = lockFile()
  const lock = await acquireOwnerLock(file)
  await expect(acquireOwnerLock(file)).rejects.toThrow(`进程号 ${process.pid}`)
  await lock.release()
  expect(await held(file)).toBe(false)
})

test('an owner that is about to end is waited for', async () => {
  const file = lockFile()
  const lock = await acquireOwnerLock(file)
  const next = acquireOwnerLock(file, { patienceMs: 5000 })
  setTimeout(() => lock.release(), 200)
  await (await next).release()
})

test('a number that was given to another process since does not hold it', async () => {
  const file = lockFile()
  await writeFile(file, await owner({ started: '1' }))
  expect(await held(file)).toBe(false)
})

test('a lock that is not one of ours holds as long as somebody touches it', async () => {
  const file = lockFile()
  await writeFile(file, 'not a lock')
  const touch = setInterval(() => utimes(file, new Date(), new Date()), HEARTBEAT_MS)
  expect(await held(file)).toBe(true)
  clearInterval(touch)
  expect(await held(file)).toBe(false)
})

test('an owner in another container: alive while its heart beats, dead when it stops', async () => {
  const file = lockFile()
  await writeFile(file, await owner({ space: 'elsewhere' }))
  const heart = setInterval(() => utimes(file, new Date(), new Date()), HEARTBEAT_MS)
  expect(await held(file)).toBe(true)
  clearInterval(heart)
  expect(await held(file)).toBe(false)
})

test('twenty that find a dead owner at once: one gets the lock', async () => {
  const file = lockFile()
  await writeFile(file, await owner({ started: '1' }))
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => acquireOwnerLock(file)))
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readdir(folder)).toContain(`${count}.lock`)
  expect(JSON.parse(await readFile(file, 'utf8')).pid).toBe(process.pid)
})
