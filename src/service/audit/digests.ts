import { hash } from 'node:crypto'
import type { DigestOf } from '../../domain/audit/index.js'
import type { Digester } from '../../storage/audit/record-events.js'

/** What a record may name, and what that is called in the library: GM/T 0004-2012, FIPS 180-4. */
const ALGORITHMS = { sm3: 'sm3', sha256: 'sha256' } as const
export type DigestAlgorithm = keyof typeof ALGORITHMS
export const DIGEST_ALGORITHMS = Object.keys(ALGORITHMS) as DigestAlgorithm[]

export const digestOf: DigestOf = (algorithm, text) =>
  Object.hasOwn(ALGORITHMS, algorithm) ? hash(ALGORITHMS[algorithm as DigestAlgorithm], text, 'hex') : undefined

/** What new records are digested with. Those before keep theirs: a chain may change its algorithm and go on. */
export const digesterFor = (algorithm: DigestAlgorithm): Digester => ({
  algorithm,
  digest: (text) => hash(ALGORITHMS[algorithm], text, 'hex'),
})
