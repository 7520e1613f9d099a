import { createHash, type Hash, hash } from 'node:crypto'

/** How many rows there are and which, in whatever order they come. */
export interface RowsDigest {
  readonly rows: number
  /** The sum of the rows' SHA-256 modulo 2^256, hexadecimal: a row twice counts twice. */
  readonly digest: string
}

const NEWLINE = 0x0a
const WORDS = 8
const WORD = 32n
const MODULUS = 1n << 256n
/** So many words can be added before a double is no longer exact. */
const FOLD_AFTER = 1 << 20

/**
 * Takes the text of a COPY as it comes, in chunks that may cut rows anywhere. A newline ends a row and nothing else:
 * inside a value it is written `\n`. Memory stays the same however long a row is.
 */
export function createRowsDigester() {
  let rows = 0
  let total = 0n
  let pending = 0
  const words = new Float64Array(WORDS)
  let open: Hash | undefined

  const fold = () => {
    for (const [index, word] of words.entries()) total += BigInt(word) << (WORD * BigInt(WORDS - 1 - index))
    total %= MODULUS
    words.fill(0)
    pending = 0
  }
  const count = (digest: Buffer) => {
    rows++
    for (let index = 0; index < WORDS; index++) words[index] = (words[index] ?? 0) + digest.readUInt32BE(index * 4)
    pending++
    if (pending === FOLD_AFTER) fold()
  }

  return {
    add(chunk: Uint8Array): void {
      let from = 0
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        const row = chunk.subarray(from, end)
        count(open === undefined ? hash('sha256', row, 'buffer') : open.update(row).digest())
        open = undefined
        from = end + 1
      }
      if (from === chunk.length) return
      open ??= createHash('sha256')
      open.update(chunk.subarray(from))
    },
    /** @throws when the last row has no end: the text was cut off */
    end(): RowsDigest {
      if (open !== undefined) throw new Error('the rows end in the middle of one')
      fold()
      return { rows, digest: total.toString(16).padStart(64, '0') }
    },
  }
}
