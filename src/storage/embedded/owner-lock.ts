import { randomUUID } from 'node:crypto'
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { StorageRefusal } from '../refusal.js'
import { processSpace, processStart } from './process-identity.js'

/** Who holds a data folder. Written once; the file's time is its sign of life. */
const Owner = z.object({ pid: z.number(), started: z.string(), space: z.string(), id: z.string() })
type Owner = z.infer<typeof Owner>

const HEARTBEAT_MS = 4_000
/** So many missed heartbeats, and an owner that we cannot ask (on another machine, in another container) is dead. */
const MISSED = 3
/** A sign of life so old that nobody needs to wait for the next. */
const LONG_AGO = 15
const TURN_MS = 5_000
const RETRY_MS = 100

interface Pace {
  readonly heartbeatMs?: number
  readonly patienceMs?: number
}

export interface OwnerLock {
  release(): Promise<void>
}

/**
 * One live owner for a data folder. Node has no file locks, so the lock is a file that appears complete or not at all
 * (link), and a dead owner is recognised: in our own process space by number and start time, at once; elsewhere by its
 * silence. @throws StorageRefusal when the owner lives, and still does after `patienceMs`: it may be about to end.
 */
export async function acquireOwnerLock(file: string, { heartbeatMs, patienceMs }: Pace = {}): Promise<OwnerLock> {
  const giveUpAt = Date.now() + (patienceMs ?? 0)
  const id = randomUUID()
  const space = await processSpace()
  const own: Owner = { pid: process.pid, started: (await processStart(process.pid)) ?? '', space, id }
  const draft = `${file}.${id}`
  await writeFile(draft, JSON.stringify(own), { mode: 0o644 })
  try {
    while (!(await placed(draft, file))) {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      if (text === undefined) continue
      const owner = parseOwner(text)
      if (!(await isAlive(file, owner, space, heartbeatMs ?? HEARTBEAT_MS))) await removeDead(file, text, draft)
      else if (Date.now() < giveUpAt) await sleep(RETRY_MS)
      else throw inUse(file, owner)
    }
  } finally {
    await rm(draft, { force: true })
  }

  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, heartbeatMs ?? HEARTBEAT_MS).unref()
  return {
    async release() {
      clearInterval(heartbeat)
      const text = await readFile(file, 'utf8').catch(() => undefined)
      if (text !== undefined && parseOwner(text)?.id === id) await rm(file, { force: true })
    },
  }
}

async function placed(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    return Owner.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function isAlive(file: string, owner: Owner | undefined, space: string, heartbeatMs: number): Promise<boolean> {
  if (owner?.space === space) return (await processStart(owner.pid)) === owner.started
  const lastSign = async () => (await stat(file).catch(() => undefined))?.mtimeMs
  const before = await lastSign()
  if (before === undefined || Date.now() - before > LONG_AGO * heartbeatMs) return false
  for (const end = Date.now() + MISSED * heartbeatMs; Date.now() < end; ) {
    await sleep(heartbeatMs / 8)
    if ((await lastSign()) !== before) return true
  }
  return false
}

/**
 * Removes a dead owner's file. One at a time: whoever has looked and is slow to act must not remove the file of the
 * one that took over in the meantime. A remover that was itself killed at this point holds the others up for a moment.
 */
async function removeDead(file: string, text: string, draft: string): Promise<void> {
  const turn = `${file}.turn`
  if (!(await placed(draft, turn))) {
    const taken = await stat(turn).catch(() => undefined)
    if (taken && Date.now() - taken.ctimeMs > TURN_MS) await rm(turn, { force: true })
    await sleep(10)
    return
  }
  try {
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) await rm(file, { force: true })
  } finally {
    await rm(turn, { force: true })
  }
}

function inUse(file: string, owner: Owner | undefined): StorageRefusal {
  const pid = owner?.pid ?? '?'
  return new StorageRefusal(
    `数据目录正被另一个进程（进程号 ${pid}）使用，同一目录只能有一个实例，请先停止它或改用别的 DATA_DIR（锁文件：${file}）。`,
    `The data folder is in use by another process (pid ${pid}): stop it first, or choose another DATA_DIR.`,
  )
}
