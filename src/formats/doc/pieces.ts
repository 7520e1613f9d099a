import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { PAIRS, type WordFile } from './word-file.js'

/** A stretch of text that lies in one place of the main stream. */
export interface Piece {
  /** Its first character, counted from the beginning of the document. */
  readonly first: number
  readonly text: string
  /** Where its first character's bytes are. */
  readonly offset: number
  readonly bytesPerCharacter: 1 | 2
}

const PROPERTIES = 1
const TABLE = 2
const COMPRESSED = 0x40000000

/** The text in reading order ([MS-DOC] 2.4.1): quick saves leave it in many places. */
export function readPieces(file: WordFile): Piece[] {
  const table = pieceTable(file.structure(PAIRS.pieces))
  const count = Math.floor((table.length - 4) / 12)
  const pieces: Piece[] = []
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const first = table.readUInt32LE(index * 4)
    const length = table.readUInt32LE(index * 4 + 4) - first
    total += length
    if (length < 0) throw new RefusedError('damaged', 'piece table')
    if (total > LIMITS.textLength) throw new RefusedError('too-large', `text > ${LIMITS.textLength}`)
    const place = table.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const compressed = (place & COMPRESSED) !== 0
    const offset = compressed ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff
    const bytes = file.main.subarray(offset, offset + length * (compressed ? 1 : 2))
    const text = compressed ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf16le')
    if (text.length !== length) throw new RefusedError('damaged', 'text is cut off')
    pieces.push({ first, text, offset, bytesPerCharacter: compressed ? 1 : 2 })
  }
  return pieces
}

function pieceTable(clx: Buffer): Buffer {
  for (let at = 0; at < clx.length; ) {
    const kind = clx.readUInt8(at)
    if (kind === TABLE) return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
    if (kind !== PROPERTIES) break
    at += 3 + clx.readUInt16LE(at + 1)
  }
  throw new RefusedError('damaged', 'no piece table')
}
