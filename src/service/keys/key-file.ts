import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { StorageRefusal } from '../../storage/refusal.js'
import { syncFolder } from '../../storage/sync-folder.js'
import { type Clock, WORLD_CLOCK } from '../clock.js'
import { createKeyRing, KEY_BYTES, type KeyRing, type MasterKey, type MasterKeys, nameOfKey } from './key-ring.js'

const FORMAT = 'gongkai-keys-1'

const FileText = z.strictObject({
  format: z.literal(FORMAT),
  keys: z
    .array(z.strictObject({ name: z.string(), madeAt: z.iso.datetime(), key: z.string() }))
    .min(1)
    .max(1_000),
})

/** How a ring is opened. */
export interface OpenKeyRing {
  /** False where there is something already that only its old keys open: a lost file is then no reason for a new one. */
  readonly mayCreate?: boolean
  readonly clock?: Clock
}

/**
 * Opens the file of keys, and makes it with a first key where there is none; several processes at once make one.
 *
 * @throws StorageRefusal, in one sentence, when the file is damaged or open to others
 */
export async function openKeyRing(
  path: string,
  { mayCreate = true, clock = WORLD_CLOCK }: OpenKeyRing = {},
): Promise<KeyRing> {
  if (tryRead(path) === undefined) {
    if (!mayCreate) throw refuseMissing(path)
    await writeDraft(path, [newKey(clock)], async (draft) => {
      // A link, unlike a renaming, does not replace what another process put there in the meantime.
      await link(draft, path).catch(unless('EEXIST'))
      await rm(draft)
    })
  }
  return createKeyRing(() => readKeys(path))
}

/**
 * Adds a key that seals from now on; the older ones still open. Processes that run take it in when they meet it.
 *
 * @returns the name of the new key
 */
export const rotateKeys = (path: string, clock: Clock = WORLD_CLOCK): Promise<string> =>
  changeKeys(path, (keys) => {
    const key = newKey(clock)
    return { keys: [...keys, key], result: key.name }
  })

/**
 * Takes a key out of the file, for good: what it sealed opens no more, nor does any backup from then. Whether anything
 * still asks for it is the caller's to know. The first and the current key stay whatever anybody says.
 *
 * @returns whether it was there, and could go
 */
export const removeKey = (path: string, name: string): Promise<boolean> =>
  changeKeys(path, (keys) => {
    const rest = keys.filter((key, index) => key.name !== name || index === 0 || index === keys.length - 1)
    return { keys: rest, result: rest.length < keys.length }
  })

/** One change of the file at a time, whichever process makes it. */
async function changeKeys<T>(
  path: string,
  change: (keys: MasterKeys) => { readonly keys: readonly MasterKey[]; readonly result: T },
): Promise<T> {
  readKeys(path)
  const lock = `${path}.lock`
  const handle = await open(lock, 'wx', 0o600).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw refuseSystem(path, error)
    throw new StorageRefusal(
      `密钥正在更换；如果上一次更换中途断开，请删除 ${lock} 后再试。`,
      `The keys are being changed; if that was cut short, delete ${lock} and try again.`,
    )
  })
  try {
    await handle.close()
    const { keys, result } = change(readKeys(path))
    await writeDraft(path, keys, (draft) => rename(draft, path))
    return result
  } finally {
    await rm(lock, { force: true })
  }
}

/** @throws StorageRefusal */
export function readKeys(path: string): MasterKeys {
  const keys = tryRead(path)
  if (keys === undefined) throw refuseMissing(path)
  return keys
}

function tryRead(path: string): MasterKeys | undefined {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw refuseSystem(path, error)
  }
  try {
    const { mode } = fstatSync(handle)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new StorageRefusal(
        `密钥文件 ${path} 的权限过宽，请只留本程序的用户可读（chmod 600）。`,
        'The file of keys is open to others: chmod 600.',
      )
    return parse(readFileSync(handle, 'utf8')) ?? refuseDamaged(path)
  } catch (error) {
    throw error instanceof StorageRefusal ? error : refuseSystem(path, error)
  } finally {
    closeSync(handle)
  }
}

function parse(text: string): MasterKeys | undefined {
  const read = FileText.safeParse(parseJson(text))
  if (!read.success) return undefined
  const [first, ...more] = read.data.keys.map(({ name, madeAt, key }): MasterKey | undefined => {
    const bytes = Buffer.from(key, 'base64url')
    const isSound = bytes.length === KEY_BYTES && bytes.toString('base64url') === key && nameOfKey(bytes) === name
    return isSound ? { name, madeAt, bytes } : undefined
  })
  const sound = more.filter((key) => key !== undefined)
  return first === undefined || sound.length < more.length ? undefined : [first, ...sound]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function newKey(clock: Clock): MasterKey {
  const bytes = randomBytes(KEY_BYTES)
  return { name: nameOfKey(bytes), madeAt: clock.now().toISOString(), bytes }
}

/** Whole and on disk under a passing name, then put in its place. */
async function writeDraft(
  path: string,
  keys: readonly MasterKey[],
  place: (draft: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path)
  const draft = join(folder, `.keys-${randomUUID()}`)
  const shown = keys.map(({ name, madeAt, bytes }) => ({ name, madeAt, key: Buffer.from(bytes).toString('base64url') }))
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify({ format: FORMAT, keys: shown }, null, 2)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await place(draft)
    await syncFolder(folder)
  } catch (error) {
    await rm(draft, { force: true })
    throw refuseSystem(path, error)
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

const unless = (code: string) => (error: unknown) => {
  if (codeOf(error) !== code) throw error
}

const refuseMissing = (path: string): StorageRefusal =>
  new StorageRefusal(
    `没有密钥文件 ${path}，已加密的数据要靠它才能打开，请从备份恢复它。`,
    'The file of keys is missing: bring it back from a backup.',
  )

function refuseDamaged(path: string): never {
  throw new StorageRefusal(
    `密钥文件 ${path} 已损坏，请从备份恢复它，不要改动它。`,
    'The file of keys is damaged: bring it back from a backup.',
  )
}

function refuseSystem(path: string, cause: unknown): unknown {
  const code = codeOf(cause)
  if (code === undefined) return cause
  return new StorageRefusal(
    `密钥文件 ${path} 不能读写（${code}），请检查路径和权限。`,
    'The file of keys cannot be read or written.',
    { cause },
  )
}
