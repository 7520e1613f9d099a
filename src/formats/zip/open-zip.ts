import { crc32, inflateRawSync } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'

/** A container whose directory has been checked. Parts are inflated only when asked for by name. */
export interface ZipArchive {
  /** The names of its files, as the directory spells them. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** The bytes of a part, or `undefined` where there is none. Throws `RefusedError` past a limit. */
  find(name: string): Buffer | undefined
  /** As `find`, but a part that is not there means the file is damaged. */
  get(name: string): Buffer
}

interface Part {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly start: number
  readonly end: number
}

const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** Checks the directory of an archive against `LIMITS`; inflates nothing yet. */
export async function openZip(bytes: Uint8Array): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) throw new RefusedError('empty')
  if (buffer.length > LIMITS.fileBytes) throw new RefusedError('too-large', `file > ${LIMITS.fileBytes} bytes`)
  const entries = await listEntries(buffer)
  const parts = new Map<string, Part>()
  const spans: (readonly [start: number, end: number])[] = []
  for (const entry of entries) {
    const part = toPart(buffer, entry)
    spans.push([entry.relativeOffsetOfLocalHeader, part.end])
    if (part.name.endsWith('/')) continue
    const key = part.name.toLowerCase()
    if (parts.has(key)) throw new RefusedError('damaged', `two parts named ${part.name}`)
    parts.set(key, part)
  }
  refuseOverlaps(spans)
  return archive(buffer, parts)
}

function listEntries(buffer: Buffer): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(error instanceof RefusedError ? error : new RefusedError('damaged', `zip: ${error.message.slice(0, 120)}`))
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error: Error | null, zip: ZipFile | undefined) => {
      if (error !== null || zip === undefined) return fail(error ?? new Error('no directory'))
      if (zip.entryCount > LIMITS.zipEntries) {
        return fail(new RefusedError('too-many-parts', `${zip.entryCount} entries > ${LIMITS.zipEntries}`))
      }
      const entries: Entry[] = []
      zip.on('entry', (entry: Entry) => {
        entries.push(entry)
        zip.readEntry()
      })
      zip.on('end', () => resolve(entries))
      zip.on('error', fail)
      zip.readEntry()
    })
  })
}

function toPart(buffer: Buffer, entry: Entry): Part {
  const name = entry.fileName
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new RefusedError('encrypted', name)
  const at = entry.relativeOffsetOfLocalHeader
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== LOCAL_HEADER) {
    throw new RefusedError('damaged', `no local header: ${name}`)
  }
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  const end = start + entry.compressedSize
  if (end > buffer.length) throw new RefusedError('damaged', `cut off: ${name}`)
  return { name, method: entry.compressionMethod, crc: entry.crc32, size: entry.uncompressedSize, start, end }
}

/** Entries that share bytes are how a small file claims to be petabytes. */
function refuseOverlaps(spans: (readonly [number, number])[]): void {
  spans.sort((a, b) => a[0] - b[0])
  let reached = 0
  for (const [start, end] of spans) {
    if (start < reached) throw new RefusedError('damaged', 'overlapping entries')
    reached = end
  }
}

function archive(buffer: Buffer, parts: ReadonlyMap<string, Part>): ZipArchive {
  let budget: number = LIMITS.zipInflatedBytes
  const find = (name: string): Buffer | undefined => {
    const part = parts.get(name.toLowerCase())
    if (part === undefined) return undefined
    const content = inflate(buffer.subarray(part.start, part.end), part, budget)
    budget -= content.length
    return content
  }
  return {
    names: [...parts.values()].map((part) => part.name),
    has: (name) => parts.has(name.toLowerCase()),
    find,
    get: (name) => {
      const content = find(name)
      if (content === undefined) throw new RefusedError('damaged', `no part ${name}`)
      return content
    },
  }
}

function inflate(packed: Buffer, part: Part, budget: number): Buffer {
  const content = part.method === STORED ? packed : inflateWithin(packed, part, budget)
  if (content.length > budget) throw new RefusedError('too-large', `parts > ${LIMITS.zipInflatedBytes} bytes inflated`)
  if (content.length !== part.size) {
    throw new RefusedError('damaged', `${part.name}: ${content.length} bytes, ${part.size} stated`)
  }
  if (crc32(content) !== part.crc) throw new RefusedError('damaged', `checksum: ${part.name}`)
  return content
}

/** The sizes in the headers are not believed: zlib itself stops at the smaller of the two bounds. */
function inflateWithin(packed: Buffer, part: Part, budget: number): Buffer {
  if (part.method !== DEFLATED) throw new RefusedError('unsupported', `zip method ${part.method}: ${part.name}`)
  const byRatio = Math.max(LIMITS.zipRatioFrom, packed.length * LIMITS.zipRatio)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(budget, byRatio)) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      const bound =
        byRatio < budget ? `ratio > ${LIMITS.zipRatio}` : `parts > ${LIMITS.zipInflatedBytes} bytes inflated`
      throw new RefusedError('too-large', `${part.name}: ${bound}`)
    }
    throw new RefusedError('damaged', `cannot inflate ${part.name}`)
  }
}
