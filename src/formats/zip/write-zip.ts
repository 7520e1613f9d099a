import { crc32, deflateRawSync } from 'node:zlib'

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const VERSION = 20
const NAMES_ARE_UTF8 = 0x0800
const DEFLATED = 8
/** DOS time 00:00:00 in the lower half, DOS date 1980-01-01 in the upper: the same parts are the same bytes. */
const EARLIEST = 0x00210000

/** A container of these parts, in this order. */
export function writeZip(parts: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const title = Buffer.from(name)
    const packed = deflateRawSync(content)
    const facts = factsOf(content, packed, title)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(LOCAL_HEADER)
    directory.push(entryOf(facts, at), title)
    const before = at
    for (const piece of [local, facts, title, packed]) {
      written.push(piece)
      at += piece.length
    }
    if (at - before > 0xffffffff || at > 0xffffffff) throw new RangeError('too long for a plain ZIP file')
  }
  const entries = Buffer.concat(directory)
  return new Uint8Array(Buffer.concat([...written, entries, endOf(parts.length, entries.length, at)]))
}

/** What stands alike before a part and in the directory: from the version needed to the length of extra fields. */
function factsOf(content: Uint8Array, packed: Buffer, title: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(VERSION, 0)
  facts.writeUInt16LE(NAMES_ARE_UTF8, 2)
  facts.writeUInt16LE(DEFLATED, 4)
  facts.writeUInt32LE(EARLIEST, 6)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(title.length, 22)
  return facts
}

function entryOf(facts: Buffer, at: number): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt32LE(DIRECTORY_ENTRY, 0)
  head.writeUInt16LE(VERSION, 4)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(at, 10)
  return Buffer.concat([head, facts, tail])
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_DIRECTORY, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
