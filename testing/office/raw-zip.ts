import { crc32, deflateRawSync } from 'node:zlib'

export interface RawPart {
  readonly name: string
  readonly content: Uint8Array
  /** What the headers say instead of the truth. */
  readonly forged?: { readonly size?: number; readonly packed?: number; readonly crc?: number }
  /** The general purpose flags: 1 says that the part is encrypted. */
  readonly flags?: number
}

/** A zip written field by field, so that its headers may lie. */
export function rawZip(parts: readonly RawPart[]): Uint8Array {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, forged = {}, flags = 0 } of parts) {
    const packed = deflateRawSync(content, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(forged.crc ?? crc32(content), 10)
    fields.writeUInt32LE(forged.packed ?? packed.length, 14)
    fields.writeUInt32LE(forged.size ?? content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([signature(0x04034b50), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), fields, place, Buffer.from(name)]))
    written.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...written, ...directory, signature(0x06054b50), end]))
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
