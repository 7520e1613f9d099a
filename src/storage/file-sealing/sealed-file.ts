import { hkdfSync, randomBytes } from 'node:crypto'
import type { ByteDraft, ByteSource } from '../file-bytes/byte-store.js'
import type { Digest } from '../file-store/digest.js'
import { DamagedFile, type FileKey, type FileSeal, type PieceCipher, UnknownFileKey } from './file-seal.js'

/*
 * A sealed file: header, pieces, trailer.
 *
 * header   "GKSF", version, cipher, length of the key's name, the name, 32 random bytes (the salt)
 * pieces   64 KiB each but the last, every one sealed with its number as the nonce and the header as its context
 * trailer  the length of the plain bytes (8), and the seal of header, length and digest
 *
 * Every file has a key of its own, drawn with the salt, so that numbers can be nonces. The trailer is read first: what
 * was cut short, or lies under another file's name, is refused before a single byte of it is given out.
 */
const MAGIC = Buffer.from('GKSF')
const VERSION = 1
const SALT_BYTES = 32
const FIXED_BYTES = MAGIC.length + 3
const LENGTH_BYTES = 8
const NONCE_BYTES = 12
const PIECE_BYTES = 65_536

/** Writes a sealed file into a draft, piece by piece. */
export interface SealedWriter {
  append(bytes: Uint8Array): Promise<void>
  /** Once all is written and its digest is known. */
  finish(digest: Digest): Promise<void>
}

export async function writeSealed(draft: ByteDraft, { cipher, keys }: FileSeal): Promise<SealedWriter> {
  const { current } = keys
  const name = Buffer.from(current.name, 'latin1')
  const salt = randomBytes(SALT_BYTES)
  const header = Buffer.concat([MAGIC, Buffer.from([VERSION, cipher.code, name.length]), name, salt])
  const key = keyOf(current, salt)
  const pending = Buffer.alloc(PIECE_BYTES)
  let filled = 0
  let pieces = 0
  let sizeBytes = 0
  const flush = async () => {
    await draft.append(cipher.seal(key, nonceOf(pieces), header, pending.subarray(0, filled)))
    pieces += 1
    filled = 0
  }
  await draft.append(header)
  return {
    async append(bytes) {
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + PIECE_BYTES - filled)
        pending.set(part, filled)
        filled += part.length
        from += part.length
        sizeBytes += part.length
        if (filled === PIECE_BYTES) await flush()
      }
    },
    async finish(digest) {
      if (filled > 0) await flush()
      const length = toLength(sizeBytes)
      await draft.append(length)
      await draft.append(cipher.seal(key, TRAILER_NONCE, trailerContext(header, length, digest), new Uint8Array()))
    },
  }
}

/** A sealed file whose header and trailer are sound. */
export interface SealedReader {
  readonly sizeBytes: number
  readonly keyName: string
  readonly cipherCode: number
  /** Every piece is checked before it is given out. @throws DamagedFile */
  pieces(): AsyncGenerator<Uint8Array>
}

/** @throws DamagedFile, UnknownFileKey */
export async function readSealed(source: ByteSource, digest: Digest, seal: FileSeal): Promise<SealedReader> {
  const { header, cipherCode, keyName, salt } = await readHeader(source, digest)
  const cipher = seal.findCipher(cipherCode)
  if (cipher === undefined) throw new UnknownFileKey(digest, `cipher ${cipherCode}`)
  const master = seal.keys.find(keyName)
  if (master === undefined) throw new UnknownFileKey(digest, `key ${keyName}`)
  const key = keyOf(master, salt)
  const sizeBytes = await readTrailer(source, digest, { header, cipher, key })
  return {
    sizeBytes,
    keyName,
    cipherCode,
    async *pieces() {
      let position = header.length
      for (let number = 0; number < piecesIn(sizeBytes); number += 1) {
        const length = Math.min(PIECE_BYTES, sizeBytes - number * PIECE_BYTES) + cipher.tagBytes
        const sealed = await source.read(position, length)
        position += length
        yield opened(digest, `piece ${number}`, () => cipher.open(key, nonceOf(number), header, sealed))
      }
    },
  }
}

/** The key a sealed file asks for, whether or not it is here. @throws DamagedFile */
export const readKeyName = async (source: ByteSource, digest: Digest): Promise<string> =>
  (await readHeader(source, digest)).keyName

interface Header {
  readonly header: Uint8Array
  readonly cipherCode: number
  readonly keyName: string
  readonly salt: Uint8Array
}

async function readHeader(source: ByteSource, digest: Digest): Promise<Header> {
  const fixed = Buffer.from(await source.read(0, FIXED_BYTES))
  const [version = 0, cipherCode = 0, nameBytes = 0] = fixed.subarray(MAGIC.length)
  if (fixed.length < FIXED_BYTES || !fixed.subarray(0, MAGIC.length).equals(MAGIC) || version !== VERSION)
    throw new DamagedFile(digest, 'its header')
  const header = Buffer.from(await source.read(0, FIXED_BYTES + nameBytes + SALT_BYTES))
  if (header.length < FIXED_BYTES + nameBytes + SALT_BYTES) throw new DamagedFile(digest, 'its header')
  const keyName = header.toString('latin1', FIXED_BYTES, FIXED_BYTES + nameBytes)
  if (!/^[0-9a-z-]{1,64}$/.test(keyName)) throw new DamagedFile(digest, 'its header')
  return { header, cipherCode, keyName, salt: header.subarray(FIXED_BYTES + nameBytes) }
}

interface Opening {
  readonly header: Uint8Array
  readonly cipher: PieceCipher
  readonly key: Uint8Array
}

/** @returns the length of the plain bytes */
async function readTrailer(source: ByteSource, digest: Digest, { header, cipher, key }: Opening): Promise<number> {
  const trailerBytes = LENGTH_BYTES + cipher.tagBytes
  const start = source.sizeBytes - trailerBytes
  if (start < header.length) throw new DamagedFile(digest, 'cut short')
  const trailer = Buffer.from(await source.read(start, trailerBytes))
  const length = trailer.subarray(0, LENGTH_BYTES)
  const tag = trailer.subarray(LENGTH_BYTES)
  opened(digest, 'its trailer', () => cipher.open(key, TRAILER_NONCE, trailerContext(header, length, digest), tag))
  const sizeBytes = Number(length.readBigUInt64BE())
  if (start !== header.length + sizeBytes + piecesIn(sizeBytes) * cipher.tagBytes)
    throw new DamagedFile(digest, 'its length')
  return sizeBytes
}

function opened(digest: Digest, what: string, open: () => Uint8Array): Uint8Array {
  try {
    return open()
  } catch {
    throw new DamagedFile(digest, what)
  }
}

const keyOf = (master: FileKey, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master.bytes, salt, 'gongkai one file', 32))

const piecesIn = (sizeBytes: number): number => Math.ceil(sizeBytes / PIECE_BYTES)

function nonceOf(number: number): Uint8Array {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeBigUInt64BE(BigInt(number), NONCE_BYTES - 8)
  return nonce
}

/** No piece has this number. */
const TRAILER_NONCE = new Uint8Array(NONCE_BYTES).fill(0xff)

function toLength(sizeBytes: number): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeBigUInt64BE(BigInt(sizeBytes))
  return length
}

const trailerContext = (header: Uint8Array, length: Uint8Array, digest: Digest): Buffer =>
  Buffer.concat([header, length, Buffer.from(digest, 'hex')])
