import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { type CipherName, cipherNamed, findCipher, NONCE_BYTES } from '../keys/cipher.js'
import { KEY_BYTES, type NamedKey, nameOfKey, type PurposeKeys } from '../keys/key-ring.js'

/** Seals what must come back, digests what need not. Its keys are kept outside the database. */
export interface SecretBox {
  /** @param context what the secret belongs to; it opens nowhere else */
  seal(context: string, secret: string): string
  /** @throws when it was sealed with an unknown key, for another context, or was changed */
  open(context: string, sealed: string): string
  /** Whether it was sealed with the key and the cipher that seal now. */
  isCurrent(sealed: string): boolean
  /** A keyed digest: whoever has the database alone cannot search for what it stands for. Rotation leaves it as it is. */
  digest(purpose: string, text: string): string
}

const VERSION = 1

/**
 * Sealed values name their key and cipher, so that what an older key sealed still opens. Sealing and digesting each have
 * a key of their own, drawn from the one given.
 *
 * @param keys of one purpose, from the ring; or a single key of 32 bytes
 */
export function createSecretBox(
  keys: PurposeKeys | Uint8Array,
  { cipher: cipherName = 'aes-256-gcm' }: { readonly cipher?: CipherName } = {},
): SecretBox {
  const ring = keys instanceof Uint8Array ? ringOfOne(keys) : keys
  const cipher = cipherNamed(cipherName)
  return {
    seal(context, secret) {
      const { current } = ring
      const header = toHeader(cipher.code, current.name)
      const nonce = randomBytes(NONCE_BYTES)
      const bound = Buffer.concat([header, Buffer.from(context)])
      const sealed = cipher.seal(draw(current, 'seal'), nonce, bound, Buffer.from(secret))
      return Buffer.concat([header, nonce, sealed]).toString('base64url')
    },
    open(context, text) {
      const { header, code, name, rest } = readSealed(text)
      const found = findCipher(code)
      const key = ring.find(name)
      if (found === undefined) throw new Error(`sealed with an unknown cipher: ${code}`)
      if (key === undefined) throw new Error(`sealed with a key that is not on the ring: ${name}`)
      const bound = Buffer.concat([header, Buffer.from(context)])
      const nonce = rest.subarray(0, NONCE_BYTES)
      return found.open(draw(key, 'seal'), nonce, bound, rest.subarray(NONCE_BYTES)).toString('utf8')
    },
    isCurrent(text) {
      const { code, name } = readSealed(text)
      return code === cipher.code && name === ring.current.name
    },
    digest: (purpose, text) =>
      createHmac('sha256', draw(ring.first, 'digest')).update(`${purpose}\0${text}`).digest('hex'),
  }
}

/** Version, cipher, length of the key's name, the name. */
const toHeader = (code: number, name: string): Buffer =>
  Buffer.concat([Buffer.from([VERSION, code, name.length]), Buffer.from(name, 'latin1')])

interface Sealed {
  readonly header: Buffer
  readonly code: number
  readonly name: string
  readonly rest: Buffer
}

function readSealed(text: string): Sealed {
  const bytes = Buffer.from(text, 'base64url')
  const [version, code, length] = bytes
  const end = 3 + (length ?? 0)
  if (version !== VERSION || code === undefined || bytes.length < end + NONCE_BYTES)
    throw new Error('not a sealed value, or cut short')
  const header = bytes.subarray(0, end)
  return { header, code, name: header.toString('latin1', 3), rest: bytes.subarray(end) }
}

const drawn = new WeakMap<NamedKey, Map<string, Buffer>>()

/** Drawn once for each key and purpose: it takes longer than what is done with it. */
function draw(key: NamedKey, purpose: string): Buffer {
  const known = drawn.get(key) ?? new Map<string, Buffer>()
  drawn.set(key, known)
  const found = known.get(purpose) ?? Buffer.from(hkdfSync('sha256', key.bytes, '', `gongkai ${purpose}`, KEY_BYTES))
  known.set(purpose, found)
  return found
}

function ringOfOne(bytes: Uint8Array): PurposeKeys {
  if (bytes.length !== KEY_BYTES) throw new RangeError(`a key of ${KEY_BYTES} bytes is needed`)
  const key: NamedKey = { name: nameOfKey(bytes), bytes }
  return { current: key, first: key, find: (name) => (name === key.name ? key : undefined) }
}
