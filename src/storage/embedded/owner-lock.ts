import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { StorageRefusal } from '../refusal.js'
import { processSpace, processStart } from './process-identity.js'

/** Who holds a data folder. Written once; the file's time is its sign of life. */
const Owner = z.object({ pid: z.number(), started: z.string(), space: z.string(), id: z.string() })
type Owner = z.infer<typeof Owner>

const HEARTBEAT_MS = 4_000
/** How long an owner that we cannot ask (on another machine or in another container) may be silent. */
const SILENCE_MS = 3 * HEARTBEAT_MS

export interface OwnerLock {
  release(): Promise<void>
}

/**
 * One live owner for a data folder. Node has no file locks, so the lock is a file that appears complete or not at all
 * (link), and a dead owner is recognised: in our own process space by number and start time, at once; elsewhere by its
 * silence. @throws StorageRefusal when the owner lives.
 */
export async function acquireOwnerLock(file: string): Promise<OwnerLock> {
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
      if (await isAlive(file, owner, space)) throw inUse(file, owner)
      await removeDead(file, text, id)
    }
  } finally {
    await rm(draft, { force: true })
  }

  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, HEARTBEAT_MS).unref()
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

async function isAlive(file: string, owner: Owner | undefined, space: string): Promise<boolean> {
  if (owner?.space === space) return (await processStart(owner.pid)) === owner.started
  const lastSign = async () => (await stat(file).catch(() => undefined))?.mtimeMs
  const before = await lastSign()
  if (before === undefined || Date.now() - before > 5 * SILENCE_MS) return false
  for (const end = Date.now() + SILENCE_MS; Date.now() < end; ) {
    await sleep(500)
    if ((await lastSign()) !== before) return true
  }
  return false
}

/** Moves the dead owner's file aside; whoever else took over in the meantime gets theirs back. */
async function removeDead(file: string, text: string, id: string): Promise<void> {
  const aside = `${file}.dead-${id}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

function inUse(file: string, owner: Owner | undefined): StorageRefusal {
  const pid = owner?.pid ?? '?'
  return new StorageRefusal(
    `数据目录正被另一个进程（进程号 ${pid}）使用，同一目录只能有一个实例，请先停止它或改用别的 DATA_DIR（锁文件：${file}）。`,
    `The data folder is in use by another process (pid ${pid}): stop it first, or choose another DATA_DIR.`,
  )
}
