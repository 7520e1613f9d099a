import type { ChainProblem } from './chain-problem.js'
import type { AuditRecord, ChainHead, DigestOf } from './record.js'
import { type ChainVerifier, createChainVerifier } from './verify-chain.js'

/** Takes the records of all chains; of each chain in the order they lie. */
export interface TrailVerifier {
  add(record: AuditRecord): void
  /** After the last record. @returns every problem, chain by chain */
  end(): readonly ChainProblem[]
}

export interface TrailOptions {
  /** Of all chains, in any order, from wherever they were kept. */
  readonly heads: readonly ChainHead[]
  /** The sequence of each chain's last record, where the source says so: then a chain not named has none. */
  readonly ends?: ReadonlyMap<string, number> | undefined
  readonly digestOf: DigestOf
}

export function createTrailVerifier({ heads, ends, digestOf }: TrailOptions): TrailVerifier {
  const headsOf = new Map<string, ChainHead[]>()
  for (const head of heads) {
    const known = headsOf.get(head.chain)
    if (known) known.push(head)
    else headsOf.set(head.chain, [head])
  }
  const verifiers = new Map<string, ChainVerifier>()
  const verifierOf = (chain: string): ChainVerifier => {
    let verifier = verifiers.get(chain)
    if (verifier === undefined) {
      const end = ends && (ends.get(chain) ?? 0)
      verifier = createChainVerifier({ chain, heads: headsOf.get(chain) ?? [], digestOf, end })
      verifiers.set(chain, verifier)
    }
    return verifier
  }
  // A chain of which nothing is left is missed by its heads.
  for (const chain of headsOf.keys()) verifierOf(chain)
  return {
    add: (record) => verifierOf(record.chain).add(record),
    end: () => [...verifiers.values()].flatMap((verifier) => verifier.end()),
  }
}

/** How far each chain goes by its own heads. */
export function endsOf(heads: readonly ChainHead[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>()
  for (const { chain, sequence } of heads) ends.set(chain, Math.max(sequence, ends.get(chain) ?? 0))
  return ends
}
