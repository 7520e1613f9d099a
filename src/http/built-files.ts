import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface BuiltFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same, packed when it was built; by content encoding, the smallest first. */
  readonly packed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** By their paths below the folder. What is not in here is not given out, whatever an address says. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const PACKINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** All files of a finished build, to be kept in memory: a few hundred kilobytes. @returns `undefined` if there is none */
export function loadBuiltFiles(folder: string): BuiltFiles | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined
  const files = new Map<string, BuiltFile>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).split(sep).join('/'), { type, bytes: read(path), packed: readPacked(path) })
  }
  return files
}

function readPacked(path: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  return new Map(
    PACKINGS.flatMap(([encoding, suffix]) =>
      existsSync(`${path}${suffix}`) ? [[encoding, read(`${path}${suffix}`)] as const] : [],
    ),
  )
}

const read = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path))
