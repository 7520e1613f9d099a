import { createHash } from 'node:crypto'
import { buildPdf, type PdfSource } from './pdf-builder.js'

const PADDING = Uint8Array.from(Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex'))
const PERMISSIONS = Uint8Array.of(0xfc, 0xff, 0xff, 0xff)

/** The PDF under the oldest standard security handler (40-bit keys), with a password for opening it. */
export function encryptedPdf(source: PdfSource, userPassword: string): Uint8Array {
  const id = md5(Buffer.from('gongkai'))
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(userPassword))
  const key = md5(padded(userPassword), owner, PERMISSIONS, id).subarray(0, 5)
  const user = rc4(key, PADDING)
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`
  const handler = `/Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${hex(owner)} /U ${hex(user)}`
  return buildPdf({
    ...source,
    trailer: `/Encrypt << ${handler} >> /ID [${hex(id)} ${hex(id)}]`,
    encrypt: (bytes, object) => rc4(md5(key, Uint8Array.of(object, object >> 8, 0, 0, 0)).subarray(0, 10), bytes),
  })
}

function md5(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

function padded(password: string): Uint8Array {
  const bytes = new Uint8Array(32)
  const given = new TextEncoder().encode(password).subarray(0, 32)
  bytes.set(given)
  bytes.set(PADDING.subarray(0, 32 - given.length), given.length)
  return bytes
}

/** Present OpenSSL no longer has it. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number): number => state[index & 255] ?? 0
  const swap = (a: number, b: number) => {
    const kept = at(a)
    state[a & 255] = at(b)
    state[b & 255] = kept
  }
  let j = 0
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  j = 0
  return data.map((byte) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  })
}
