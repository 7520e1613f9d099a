import { hkdfSync } from 'node:crypto'

/** What keys are drawn for: a leak of one opens nothing of the others. */
export type KeyPurpose = 'totp' | 'files' | 'applicants' | 'identity-digest'

/** A key of 32 bytes and the name that sealed values carry. */
export interface NamedKey {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The keys of one purpose. Rotation shows here at once: ask anew for every value. */
export interface PurposeKeys {
  /** What is sealed now is sealed with this one. */
  readonly current: NamedKey
  /** The oldest. Keyed digests are made with it, for digests cannot be made anew when the key changes. */
  readonly first: NamedKey
  /** Any that is on the ring. */
  find(name: string): NamedKey | undefined
}

/** One key as the operator sees it: nothing that opens anything. */
export interface KeyDescription {
  readonly name: string
  readonly madeAt: string
  readonly isCurrent: boolean
}

/** The installation's secrets: named keys, one current, older ones for what was sealed before. */
export interface KeyRing {
  keyFor(purpose: KeyPurpose): NamedKey
  keysFor(purpose: KeyPurpose): PurposeKeys
  /** The oldest first. */
  list(): readonly KeyDescription[]
  /** Takes in what was added to the file since; a value sealed with a new key does so by itself. */
  reload(): void
}

/** A key as it lies in the file. */
export interface MasterKey extends NamedKey {
  readonly madeAt: string
}

/** Keys in the order in which they were made; the last one is current. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]]

export const KEY_BYTES = 32

/** Says which key it is without saying what it is; also a check of its bytes. */
export const nameOfKey = (bytes: Uint8Array): string => `k${draw(bytes, 'gongkai name of a key', 6).toString('hex')}`

/** @param read what lies in the file now */
export function createKeyRing(read: () => MasterKeys): KeyRing {
  let keys = read()
  const current = (): MasterKey => keys.at(-1) ?? keys[0]
  const drawn = new Map<string, NamedKey>()
  const forPurpose = (key: MasterKey, purpose: KeyPurpose): NamedKey => {
    const id = `${key.name} ${purpose}`
    const known = drawn.get(id)
    if (known !== undefined) return known
    const made = { name: key.name, bytes: draw(key.bytes, `gongkai ${purpose}`, KEY_BYTES) }
    drawn.set(id, made)
    return made
  }
  const find = (name: string): MasterKey | undefined => {
    const found = keys.find((key) => key.name === name)
    if (found !== undefined) return found
    keys = read()
    return keys.find((key) => key.name === name)
  }
  return {
    keyFor: (purpose) => forPurpose(current(), purpose),
    keysFor: (purpose) => ({
      get current() {
        return forPurpose(current(), purpose)
      },
      get first() {
        return forPurpose(keys[0], purpose)
      },
      find(name) {
        const key = find(name)
        return key && forPurpose(key, purpose)
      },
    }),
    list: () => keys.map((key) => ({ name: key.name, madeAt: key.madeAt, isCurrent: key === current() })),
    reload() {
      keys = read()
    },
  }
}

const draw = (key: Uint8Array, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', purpose, length))
