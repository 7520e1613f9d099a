import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'

/** An OLE compound file ([MS-CFB]), the container of .doc, .xls and of encrypted Office documents. */
export interface CompoundFile {
  /** The names of its streams and storages. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** The bytes of a stream by its name; where several carry it, the first. */
  find(name: string): Buffer | undefined
}

const MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const END_OF_CHAIN = 0xfffffffe
const HIGHEST_SECTOR = 0xfffffffa
const HEADER_DIFAT = 109
const ENTRY_BYTES = 128
const STREAM = 2
const ROOT = 5

const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes.length >= MAGIC.length && MAGIC.every((byte, index) => bytes[index] === byte)

interface DirectoryEntry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

/** Reads the directory. Every chain is followed through a table once, so no loop can hold it. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isCompoundFile(file) || file.length < 512) throw new RefusedError('damaged', 'cfb: header')
  if (file.length > LIMITS.fileBytes) throw new RefusedError('too-large', `file > ${LIMITS.fileBytes} bytes`)
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new RefusedError('damaged', 'cfb: sector size')
  const sectorBytes = 1 << shift
  const sectorCount = Math.ceil(file.length / sectorBytes) - 1
  const sector = (id: number): Buffer => {
    if (id >= sectorCount) throw new RefusedError('damaged', 'cfb: sector outside the file')
    return file.subarray((id + 1) * sectorBytes, (id + 2) * sectorBytes)
  }

  const table = toNumbers(allocationSectors(file, sector, sectorBytes, sectorCount).map(sector))
  const read = (start: number) => Buffer.concat(chain(start, table, sectorCount).map(sector))
  const entries = directoryEntries(read(file.readUInt32LE(48)))
  const root = entries.find((entry) => entry.type === ROOT)
  const streams = new Map<string, DirectoryEntry>()
  for (const entry of entries) if (entry.type === STREAM && !streams.has(entry.name)) streams.set(entry.name, entry)

  const readSmall = smallStreamReader(file, root, read)
  const cutoff = file.readUInt32LE(56)
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => entries.some((entry) => entry.name === name),
    find: (name) => {
      const entry = streams.get(name)
      if (entry === undefined) return undefined
      if (entry.size > file.length) throw new RefusedError('damaged', `cfb: size of ${name}`)
      const content = entry.size < cutoff ? readSmall(entry.start) : read(entry.start)
      if (content.length < entry.size) throw new RefusedError('damaged', `cfb: ${name} is cut off`)
      return content.subarray(0, entry.size)
    },
  }
}

/** Where the allocation table itself lies: 109 places in the header, more in a chain of their own. */
function allocationSectors(
  file: Buffer,
  sector: (id: number) => Buffer,
  sectorBytes: number,
  sectorCount: number,
): number[] {
  const ids: number[] = []
  for (let index = 0; index < HEADER_DIFAT; index += 1) {
    const id = file.readUInt32LE(76 + index * 4)
    if (id < HIGHEST_SECTOR) ids.push(id)
  }
  const seen = new Set<number>()
  for (let next = file.readUInt32LE(68); next < HIGHEST_SECTOR; ) {
    if (seen.has(next)) throw new RefusedError('damaged', 'cfb: loop')
    seen.add(next)
    const block = sector(next)
    if (block.length < sectorBytes) throw new RefusedError('damaged', 'cfb: cut off')
    for (let at = 0; at < sectorBytes - 4; at += 4) {
      const id = block.readUInt32LE(at)
      if (id < HIGHEST_SECTOR) ids.push(id)
    }
    next = block.readUInt32LE(sectorBytes - 4)
  }
  if (ids.length > sectorCount) throw new RefusedError('damaged', 'cfb: allocation table')
  return ids
}

function chain(start: number, table: Uint32Array, sectorCount: number): number[] {
  const ids: number[] = []
  for (let id = start; id < HIGHEST_SECTOR; ) {
    ids.push(id)
    if (ids.length > sectorCount) throw new RefusedError('damaged', 'cfb: loop')
    id = table[id] ?? END_OF_CHAIN
  }
  return ids
}

function toNumbers(blocks: readonly Buffer[]): Uint32Array {
  const bytes = Buffer.concat(blocks)
  const numbers = new Uint32Array(Math.floor(bytes.length / 4))
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = bytes.readUInt32LE(index * 4)
  return numbers
}

function directoryEntries(directory: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const type = directory.readUInt8(at + 66)
    if (type === 0) continue
    const nameBytes = Math.min(64, Math.max(0, directory.readUInt16LE(at + 64) - 2))
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes),
      type,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}

/** Streams under the cut-off lie in 64-byte pieces of the root entry's stream, with a table of their own. */
function smallStreamReader(file: Buffer, root: DirectoryEntry | undefined, read: (start: number) => Buffer) {
  let loaded: { readonly pieces: Buffer; readonly table: Uint32Array } | undefined
  return (start: number): Buffer => {
    if (root === undefined) throw new RefusedError('damaged', 'cfb: no root')
    loaded ??= { pieces: read(root.start), table: toNumbers([read(file.readUInt32LE(60))]) }
    const { pieces, table } = loaded
    const count = Math.ceil(pieces.length / 64)
    const parts = chain(start, table, count).map((id) => pieces.subarray(id * 64, id * 64 + 64))
    return Buffer.concat(parts)
  }
}
