import { createHash } from 'node:crypto'

/** The SHA-256 of a file's bytes, 64 hexadecimal digits: its name wherever files are stored. */
export type Digest = string & { readonly brand: 'Digest' }

/** A digest from outside; anything else would be a way to name other files. */
export function parseDigest(text: string): Digest | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as Digest) : undefined
}

export function digestOf(bytes: Uint8Array): Digest {
  return createHash('sha256').update(bytes).digest('hex') as Digest
}
