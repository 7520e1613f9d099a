import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from './sync-folder.js'

/** The SHA-256 of a file's bytes, 64 hexadecimal digits: its name wherever files are stored. */
export type Digest = string & { readonly brand: 'Digest' }

/** Where files are kept by content. The same bytes are one file, however often they come. */
export interface FileStore {
  /** Stores the bytes durably before it returns. */
  put(bytes: Uint8Array): Promise<Digest>
  /** @throws when what lies there is no longer what was stored */
  get(digest: Digest): Promise<Uint8Array | undefined>
  has(digest: Digest): Promise<boolean>
  /** Removes the file if it is there. */
  remove(digest: Digest): Promise<void>
}

/** A digest from outside; anything else would be a way to name other files. */
export function parseDigest(text: string): Digest | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as Digest) : undefined
}

export function digestOf(bytes: Uint8Array): Digest {
  return createHash('sha256').update(bytes).digest('hex') as Digest
}

/** Files in a folder of this machine, in 256 subfolders. */
export function openFileFolder(folder: string): FileStore {
  const pathOf = (digest: Digest): string => {
    if (!parseDigest(digest)) throw new TypeError(`not a digest: ${digest}`)
    return join(folder, digest.slice(0, 2), digest)
  }
  const has = (digest: Digest): Promise<boolean> =>
    access(pathOf(digest)).then(
      () => true,
      () => false,
    )
  return {
    has,
    async put(bytes) {
      const digest = digestOf(bytes)
      if (!(await has(digest))) await writeDurably(pathOf(digest), bytes)
      return digest
    },
    async get(digest) {
      const bytes = await readFile(pathOf(digest)).catch(absent)
      if (bytes && digestOf(bytes) !== digest) throw new Error(`the stored file ${digest} is damaged`)
      return bytes
    },
    async remove(digest) {
      await rm(pathOf(digest), { force: true })
    },
  }
}

/** Under a passing name first and then renamed, with both on disk: after a power cut it is there whole or not at all. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `.${randomUUID()}`)
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(folder)
  if (made) await syncFolder(dirname(made))
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
