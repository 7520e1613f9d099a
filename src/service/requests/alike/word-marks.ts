import { createCipheriv } from 'node:crypto'
import type { BodyId } from '../../../domain/body/index.js'
import type { SecretBox } from '../../people/secret-box.js'

/** So many marks; two texts share one with about the square of the share of words that they have in common. */
const MARKS = 16
/** Hashes of a pair of characters that are kept the least of, two to a mark. */
const HASHES = MARKS * 2
const BLOCK_BYTES = 16
const HASH_BYTES = 4
const BLOCKS = (HASHES * HASH_BYTES) / BLOCK_BYTES
/** What is longer says nothing new that would be compared. */
const MOST_PAIRS = 600

/**
 * Marks of the words in a text: whoever wants the same in like words leaves some of the same marks at the same body.
 * They are the least of keyed hashes of all pairs of characters, so that nothing can be read back, nor be held against
 * a guess without the key.
 */
export function markWords(identities: SecretBox, body: BodyId, text: string): readonly number[] {
  const pairs = pairsOf(text)
  if (pairs.length === 0) return []
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  const hashes = hashAll(Buffer.from(identities.digest('words of a request', body), 'hex'), pairs)
  for (let place = 0; place < hashes.length; place += HASHES)
    for (let index = 0; index < HASHES; index += 1) {
      const hash = hashes[place + index] ?? 0
      if (hash < (least[index] ?? 0)) least[index] = hash
    }
  return Array.from({ length: MARKS }, (_, index) => markOf(index, least[2 * index] ?? 0, least[2 * index + 1] ?? 0))
}

/** How like two texts are that share so many marks, from 0 to 1. */
export const likenessOfShared = (shared: number): number => Math.sqrt(Math.min(shared, MARKS) / MARKS)

/** Of letters, digits and characters alone: how a text is set makes no other. */
function pairsOf(text: string): readonly string[] {
  const signs = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
  const pairs = new Set<string>()
  for (let index = 0; index + 1 < signs.length && pairs.size < MOST_PAIRS; index += 1)
    pairs.add(`${signs[index]}${signs[index + 1]}`)
  return [...pairs]
}

/** A cipher over blocks that hold a pair and a number is a keyed hash of both; all of them at once. */
function hashAll(key: Buffer, pairs: readonly string[]): Uint32Array {
  const blocks = new Uint32Array(pairs.length * BLOCKS * (BLOCK_BYTES / HASH_BYTES))
  for (const [index, pair] of pairs.entries()) {
    const [first = 0, second = 0] = [...pair].map((sign) => sign.codePointAt(0) ?? 0)
    for (let number = 0; number < BLOCKS; number += 1)
      blocks.set([first, second, number], (index * BLOCKS + number) * (BLOCK_BYTES / HASH_BYTES))
  }
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const hashed = cipher.update(Buffer.from(blocks.buffer))
  return new Uint32Array(hashed.buffer.slice(hashed.byteOffset, hashed.byteOffset + hashed.byteLength))
}

/** A mark is its place and two hashes in one number, as the database keeps them. */
function markOf(index: number, first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) ^ second
  return ((mixed & 0x03ffffff) * MARKS + index) | 0
}
