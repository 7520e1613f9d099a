/** A tar is blocks of this many bytes: a header, then the content, filled up with zeros. */
export const BLOCK = 512
/** Two blocks of zeros. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

const NAME_BYTES = 100
const LARGEST_OCTAL = 0o77777777777

/** The header of a plain file that its owner alone may read. No owner, no time: the same content is the same bytes. */
export function toTarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) >= NAME_BYTES) throw new RangeError(`too long a name for a tar: ${name}`)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  writeSize(header, size)
  header.write('00000000000\0', 136)
  header.write('        ', 148) // what the sum counts in its own place
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

export interface TarHeader {
  readonly name: string
  readonly size: number
}

/** @returns `undefined` for anything that `toTarHeader` would not have written: links, folders, odd names, a wrong sum */
export function parseTarHeader(header: Buffer): TarHeader | undefined {
  const nameEnd = header.indexOf(0)
  if (nameEnd <= 0 || nameEnd >= NAME_BYTES) return undefined
  const name = header.toString('latin1', 0, nameEnd)
  const size = readSize(header)
  if (size === undefined || !toTarHeader(name, size).equals(header)) return undefined
  return { name, size }
}

/** Octal digits as ever; from 8 GiB on a number of base 256, as every tar of today understands. */
function writeSize(header: Buffer, size: number): void {
  if (size <= LARGEST_OCTAL) {
    header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
    return
  }
  header[124] = 0x80
  header.writeBigUInt64BE(BigInt(size), 128)
}

function readSize(header: Buffer): number | undefined {
  if (header[124] === 0x80) {
    const size = header.readBigUInt64BE(128)
    return size <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(size) : undefined
  }
  const digits = header.toString('latin1', 124, 135)
  return /^[0-7]{11}$/.test(digits) ? Number.parseInt(digits, 8) : undefined
}

const sumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0)

/** How many zeros follow a content. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK
