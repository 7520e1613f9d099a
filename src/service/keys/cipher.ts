import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** The ciphers that may be chosen, by the name of the setting. What one of them sealed, the other's choice still opens. */
export const CIPHER_NAMES = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const
export type CipherName = (typeof CIPHER_NAMES)[number]

/** Encrypts and authenticates. A nonce is never used twice with one key. */
export interface Cipher {
  readonly name: CipherName
  /** What stands for it in sealed bytes; never given to another. */
  readonly code: number
  /** By how much sealed bytes are longer. */
  readonly tagBytes: number
  /** @param key 32 bytes @param nonce 12 bytes @param context what the bytes belong to; they open nowhere else */
  seal(key: Uint8Array, nonce: Uint8Array, context: Uint8Array, bytes: Uint8Array): Buffer
  /** @throws when anything is not as it was sealed */
  open(key: Uint8Array, nonce: Uint8Array, context: Uint8Array, sealed: Uint8Array): Buffer
}

export const NONCE_BYTES = 12

const AES_TAG = 16

const aes256Gcm: Cipher = {
  name: 'aes-256-gcm',
  code: 1,
  tagBytes: AES_TAG,
  seal(key, nonce, context, bytes) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
    const text = [cipher.update(bytes), cipher.final()]
    return Buffer.concat([...text, cipher.getAuthTag()])
  },
  open(key, nonce, context, sealed) {
    const { text, tag } = split(sealed, AES_TAG)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: AES_TAG })
      .setAAD(context)
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  },
}

const SM3_TAG = 32

/** GB/T 32907 in counter mode, then GB/T 32905's HMAC over all of it: OpenSSL lists no SM4 with authentication. */
const sm4CtrHmacSm3: Cipher = {
  name: 'sm4-ctr-hmac-sm3',
  code: 2,
  tagBytes: SM3_TAG,
  seal(key, nonce, context, bytes) {
    const keys = drawSmKeys(key)
    const cipher = createCipheriv('sm4-ctr', keys.encrypting, counterFrom(nonce))
    const text = Buffer.concat([cipher.update(bytes), cipher.final()])
    return Buffer.concat([text, smTag(keys.authenticating, nonce, context, text)])
  },
  open(key, nonce, context, sealed) {
    const keys = drawSmKeys(key)
    const { text, tag } = split(sealed, SM3_TAG)
    if (!timingSafeEqual(tag, smTag(keys.authenticating, nonce, context, text))) throw new Error('not as it was sealed')
    const decipher = createDecipheriv('sm4-ctr', keys.encrypting, counterFrom(nonce))
    return Buffer.concat([decipher.update(text), decipher.final()])
  },
}

function drawSmKeys(key: Uint8Array): { readonly encrypting: Buffer; readonly authenticating: Buffer } {
  const drawn = Buffer.from(hkdfSync('sm3', key, '', 'gongkai sm4-ctr-hmac-sm3', 48))
  return { encrypting: drawn.subarray(0, 16), authenticating: drawn.subarray(16) }
}

/** The nonce and a counter of 32 bits from nought: 64 GiB before it would come round. */
const counterFrom = (nonce: Uint8Array): Buffer => Buffer.concat([nonce, Buffer.alloc(4)])

/** The lengths stand before the parts, so that none can be taken for the beginning of the next. */
function smTag(key: Uint8Array, nonce: Uint8Array, context: Uint8Array, text: Uint8Array): Buffer {
  const lengths = Buffer.alloc(12)
  lengths.writeUInt32BE(nonce.length, 0)
  lengths.writeUInt32BE(context.length, 4)
  lengths.writeUInt32BE(text.length, 8)
  return createHmac('sm3', key).update(lengths).update(nonce).update(context).update(text).digest()
}

function split(sealed: Uint8Array, tagBytes: number): { readonly text: Uint8Array; readonly tag: Uint8Array } {
  if (sealed.length < tagBytes) throw new Error('sealed bytes are cut short')
  const end = sealed.length - tagBytes
  return { text: sealed.subarray(0, end), tag: sealed.subarray(end) }
}

const CIPHERS: Readonly<Record<CipherName, Cipher>> = {
  'aes-256-gcm': aes256Gcm,
  'sm4-ctr-hmac-sm3': sm4CtrHmacSm3,
}

export const cipherNamed = (name: CipherName): Cipher => CIPHERS[name]

/** The cipher that stands behind a number in sealed bytes. */
export const findCipher = (code: number): Cipher | undefined =>
  Object.values(CIPHERS).find((cipher) => cipher.code === code)
