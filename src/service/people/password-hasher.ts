import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

export interface PasswordHasher {
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
  /** A hash of nothing anybody knows, as costly as the others: what an unknown name's password is held against. */
  readonly dummy: Promise<string>
}

export interface HashingCost {
  readonly memoryKib: number
  readonly passes: number
}

/** @source OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, two passes, one lane */
const HASHING_COST: HashingCost = { memoryKib: 19_456, passes: 2 }

/** Argon2id, the library's default kind; its enum cannot be named under isolated modules. */
const ARGON2ID = 2

export function createPasswordHasher({ memoryKib, passes }: HashingCost = HASHING_COST): PasswordHasher {
  const options = { algorithm: ARGON2ID, memoryCost: memoryKib, timeCost: passes, parallelism: 1 }
  const hashPassword = (password: string) => hash(toBytes(password), options)
  return {
    hash: hashPassword,
    verify: (known, password) => verify(known, toBytes(password)),
    dummy: hashPassword(randomBytes(32).toString('base64url')),
  }
}

/** The same password from another keyboard may come in another composition of the same characters. */
const toBytes = (password: string): Uint8Array => new TextEncoder().encode(password.normalize('NFKC'))
