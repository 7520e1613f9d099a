import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { isKeptPath, KEPT_FOLDERS } from './kept-files.js'
import { ENTRY, LARGEST_MANIFEST, MARK, type Manifest, parseManifest } from './manifest.js'
import { DamagedTar, readTar, type TarEntry } from './tar-reader.js'

export type ArchiveProblem =
  | { readonly code: 'no-backup' }
  /** Cut off, or a place in it is not as it was written; `entry` where that is known. */
  | { readonly code: 'damaged'; readonly entry: string | null }
  /** Sound, but not the one whose digest was asked for. */
  | { readonly code: 'another-backup'; readonly digest: string }

/** A backup that was read from its first byte to its last and is what its manifest says. */
export interface CheckedArchive {
  readonly manifest: Manifest
  /** SHA-256 of the manifest, which holds the digests of all the rest. */
  readonly digest: string
  readonly sizeBytes: number
  /** Where each table's text begins. */
  readonly tables: ReadonlyMap<string, number>
  /** Where the kept files begin. */
  readonly files: number
}

/** @param expected the digest of the manifest, where somebody kept it */
export async function checkArchive(path: string, expected?: string): Promise<CheckedArchive | ArchiveProblem> {
  const handle = await open(path, 'r')
  try {
    const archive = await readArchive(handle)
    if (expected !== undefined && 'digest' in archive && archive.digest !== expected)
      return { code: 'another-backup', digest: archive.digest }
    return archive
  } catch (error) {
    if (error instanceof DamagedTar) return { code: 'damaged', entry: null }
    throw error
  } finally {
    await handle.close()
  }
}

interface Found {
  readonly offset: number
  readonly hash: Hash
  parts: number
  bytes: number
}

async function readArchive(handle: FileHandle): Promise<CheckedArchive | ArchiveProblem> {
  const tables = new Map<string, Found>()
  const files = createFileList()
  let filesOffset: number | undefined
  let manifest: { readonly bytes: Buffer; readonly offset: number } | undefined
  let isFirst = true
  for await (const entry of entriesOf(handle)) {
    if (entry === undefined || (isFirst && !(await isMark(entry)))) return { code: 'no-backup' }
    const damaged = { code: 'damaged', entry: entry.name } as const
    const [kind = ''] = entry.name.split('/')
    if (isFirst) isFirst = false
    else if (manifest !== undefined) return damaged
    else if (kind === 'tables' && filesOffset === undefined) {
      if (!(await takePart(tables, entry))) return damaged
    } else if (KEPT_FOLDERS.some((folder) => folder === kind)) {
      filesOffset ??= entry.offset
      const content = files.through(entry.name, entry.size, entry.content())
      if (content === undefined) return damaged
      for await (const _ of content);
    } else if (entry.name === ENTRY.manifest && entry.size <= LARGEST_MANIFEST)
      manifest = { bytes: await bytesOf(entry), offset: entry.offset }
    else return damaged
  }
  const parsed = manifest && parseManifest(manifest.bytes)
  if (manifest === undefined || parsed === undefined) return { code: 'damaged', entry: ENTRY.manifest }
  const problem = compare(parsed, tables, files.end())
  if (problem !== undefined) return problem
  return {
    manifest: parsed,
    digest: createHash('sha256').update(manifest.bytes).digest('hex'),
    sizeBytes: (await handle.stat()).size,
    tables: new Map([...tables].map(([name, { offset }]) => [name, offset])),
    files: filesOffset ?? manifest.offset,
  }
}

/** With `undefined` for a file that is no tar of ours from its first block on. */
async function* entriesOf(handle: FileHandle): AsyncGenerator<TarEntry | undefined> {
  let seen = false
  try {
    for await (const entry of readTar(handle)) {
      seen = true
      yield entry
    }
  } catch (error) {
    if (seen || !(error instanceof DamagedTar)) throw error
  }
  if (!seen) yield undefined
}

async function isMark(entry: TarEntry): Promise<boolean> {
  if (entry.name !== ENTRY.mark || entry.size !== MARK.length) return false
  return (await bytesOf(entry)).equals(MARK)
}

/** Parts come one after another and tables in the order of their names, so none comes twice. */
async function takePart(tables: Map<string, Found>, entry: TarEntry): Promise<boolean> {
  const name = entry.name.split('/')[1] ?? ''
  const last = [...tables.keys()].at(-1)
  const table = tables.get(name) ?? { offset: entry.offset, hash: createHash('sha256'), parts: 0, bytes: 0 }
  if (last !== undefined && name < last) return false
  table.parts++
  if (entry.name !== ENTRY.table(name, table.parts)) return false
  tables.set(name, table)
  for await (const chunk of entry.content()) table.hash.update(chunk)
  table.bytes += entry.size
  return true
}

/** The kept files as the manifest sums them up. */
export function createFileList() {
  const lines = createHash('sha256')
  let last = ''
  let count = 0
  let bytes = 0
  return {
    /** Passes a file's content on; read to its end, the file counts. @returns `undefined` if it may not stand here */
    through(path: string, size: number, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> | undefined {
      if (!isKeptPath(path) || path <= last) return undefined
      last = path
      return (async function* () {
        const hash = createHash('sha256')
        for await (const chunk of content) {
          hash.update(chunk)
          yield chunk
        }
        lines.update(`${hash.digest('hex')} ${size} ${path}\n`)
        count++
        bytes += size
      })()
    },
    end: () => ({ count, bytes, sha256: lines.digest('hex') }),
  }
}

function compare(
  manifest: Manifest,
  tables: ReadonlyMap<string, Found>,
  files: { readonly count: number; readonly bytes: number; readonly sha256: string },
): ArchiveProblem | undefined {
  const names = manifest.tables.map(({ name }) => name)
  const extra = [...tables.keys()].find((name) => !names.includes(name))
  if (extra !== undefined || new Set(names).size !== names.length)
    return { code: 'damaged', entry: extra === undefined ? ENTRY.manifest : ENTRY.table(extra, 1) }
  for (const { name, bytes, sha256 } of manifest.tables) {
    const found = tables.get(name)
    const [foundBytes, foundSha] = [found?.bytes ?? 0, (found?.hash ?? createHash('sha256')).digest('hex')]
    if (foundBytes !== bytes || foundSha !== sha256) return { code: 'damaged', entry: `tables/${name}` }
  }
  const { count, bytes, sha256 } = manifest.files
  if (files.count !== count || files.bytes !== bytes || files.sha256 !== sha256)
    return { code: 'damaged', entry: 'files' }
  return undefined
}

async function bytesOf(entry: TarEntry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of entry.content()) chunks.push(chunk)
  return Buffer.concat(chunks)
}
