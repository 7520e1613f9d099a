import { randomUUID } from 'node:crypto'
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../sync-folder.js'
import { type ByteDraft, type ByteSource, type ByteStore, type StoredName, StoreRefusal } from './byte-store.js'

/** How a draft's file is opened; a test opens one that has no room. */
type OpenDraft = (path: string) => Promise<FileHandle>

/** Bytes in a folder of this machine, in subfolders by the first two characters of their names. */
export function openByteFolder(folder: string, openDraft: OpenDraft = (path) => open(path, 'wx', 0o600)): ByteStore {
  const pathOf = (name: string): string => {
    if (!/^[0-9a-z][0-9a-z.-]{1,99}$/.test(name)) throw new TypeError(`not a name of stored bytes: ${name}`)
    return join(folder, name.slice(0, 2), name)
  }
  return {
    begin: () => beginDraft(folder, pathOf, openDraft).catch(refuseFull),
    async open(name) {
      const handle = await open(pathOf(name), 'r').catch(absent)
      if (handle === undefined) return undefined
      return toSource(handle).catch(async (error: unknown) => {
        await handle.close()
        throw error
      })
    },
    has: async (name) =>
      access(pathOf(name)).then(
        () => true,
        () => false,
      ),
    remove: async (name) => rm(pathOf(name), { force: true }),
    list: () => listNames(folder),
    removeDrafts: (before) => removeDrafts(folder, before),
  }
}

/** Under a passing name first and then renamed, with both on disk: after a power cut it is there whole or not at all. */
async function beginDraft(folder: string, pathOf: (name: string) => string, openDraft: OpenDraft): Promise<ByteDraft> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made) await syncFolder(dirname(made))
  const draft = join(folder, `.${randomUUID()}`)
  const handle = await openDraft(draft)
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await handle.close()
  }
  return {
    async append(bytes) {
      await handle.appendFile(bytes).catch(refuseFull)
    },
    async keep(name) {
      const path = pathOf(name)
      await handle.sync().catch(refuseFull)
      await close()
      const made = await mkdir(dirname(path), { mode: 0o700, recursive: true }).catch(refuseFull)
      await rename(draft, path).catch(refuseFull)
      await syncFolder(dirname(path))
      if (made) await syncFolder(folder)
    },
    async drop() {
      await close()
      await rm(draft, { force: true })
    },
  }
}

async function toSource(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat()
  return {
    sizeBytes: size,
    async read(position, length) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)))
      let filled = 0
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    },
    close: () => handle.close(),
  }
}

async function* listNames(folder: string): AsyncGenerator<StoredName> {
  const parts = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? []
  for (const part of parts
    .filter((one) => one.isDirectory() && one.name.length === 2)
    .map((one) => one.name)
    .sort()) {
    const names = (await readdir(join(folder, part)).catch(absent)) ?? []
    for (const name of names.filter((one) => !one.startsWith('.')).sort()) {
      const found = await stat(join(folder, part, name)).catch(absent)
      if (found?.isFile()) yield { name, sizeBytes: found.size, changedAt: found.mtime }
    }
  }
}

async function removeDrafts(folder: string, before: Date): Promise<number> {
  let removed = 0
  const names = (await readdir(folder).catch(absent)) ?? []
  for (const name of names.filter((one) => one.startsWith('.'))) {
    const found = await stat(join(folder, name)).catch(absent)
    if (!found?.isFile() || found.mtime >= before) continue
    await rm(join(folder, name), { force: true })
    removed += 1
  }
  return removed
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

function absent(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}

function refuseFull(error: unknown): never {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') throw new StoreRefusal('files.store-full', { cause: error })
  throw error
}
