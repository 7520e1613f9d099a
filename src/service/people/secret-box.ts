import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals what must come back, digests what need not. Its key is kept outside the database. */
export interface SecretBox {
  /** @param context what the secret belongs to; it opens nowhere else */
  seal(context: string, secret: string): string
  /** @throws when it was sealed with another key, for another context, or was changed */
  open(context: string, sealed: string): string
  /** A keyed digest: whoever has the database alone cannot search for what it stands for. */
  digest(purpose: string, text: string): string
}

const NONCE = 12
const TAG = 16

/** AES-256-GCM and HMAC-SHA-256, each with a key of its own drawn from the one given (32 bytes). */
export function createSecretBox(key: Uint8Array): SecretBox {
  if (key.length !== 32) throw new RangeError('a key of 32 bytes is needed')
  const draw = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `gongkai ${purpose}`, 32))
  const sealing = draw('seal')
  const digesting = draw('digest')
  return {
    seal(context, secret) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
    },
    open(context, sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
    },
    digest: (purpose, text) => createHmac('sha256', digesting).update(`${purpose}\0${text}`).digest('hex'),
  }
}
