import type { ChainProblem } from './chain-problem.js'
import { type AuditRecord, type ChainHead, type DigestOf, findDigestedText } from './record.js'

/** Takes the records of one chain in the order they lie. */
export interface ChainVerifier {
  add(record: AuditRecord): void
  /** After the last record. @returns every problem, the first bad sequence first */
  end(): readonly ChainProblem[]
}

export interface ChainOptions {
  readonly chain: string
  /** Of this chain, in any order. */
  readonly heads: readonly ChainHead[]
  readonly digestOf: DigestOf
  /** The sequence of the chain's last record, where the source says so. */
  readonly end?: number | undefined
}

/** A problem says the same of each of thousands of records; more than so many help nobody. */
const MOST_PROBLEMS = 100

/** One record at a time, so that a chain of any length needs no memory. */
export function createChainVerifier({ chain, heads, digestOf, end }: ChainOptions): ChainVerifier {
  const digestsAt = groupBySequence(heads)
  const problems: ChainProblem[] = []
  let rewritten: ChainProblem | undefined
  let last: { readonly sequence: number; readonly digest: string | null } = { sequence: 0, digest: null }
  let agreed = 0

  const report = (problem: ChainProblem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }

  function checkPlace({ sequence, previousDigest }: AuditRecord): void {
    const expected = last.sequence + 1
    if (sequence > expected) report({ chain, sequence: expected, code: 'missing', last: sequence - 1 })
    else if (sequence < expected) report({ chain, sequence, code: 'out-of-order' })
    else if (previousDigest !== last.digest) report({ chain, sequence, code: 'unlinked' })
  }

  function checkContent(record: AuditRecord): void {
    const text = findDigestedText(record)
    const digest = text === undefined ? '' : digestOf(record.algorithm, text)
    if (digest === undefined) report({ chain, sequence: record.sequence, code: 'unknown-algorithm' })
    else if (digest !== record.digest) report({ chain, sequence: record.sequence, code: 'edited' })
  }

  function checkHeads({ sequence, digest }: AuditRecord): void {
    const published = digestsAt.get(sequence)
    if (published === undefined) return
    if (published.every((one) => one === digest)) agreed = Math.max(agreed, sequence)
    else rewritten ??= { chain, sequence: agreed + 1, code: 'rewritten', head: sequence }
  }

  return {
    add(record) {
      checkPlace(record)
      checkContent(record)
      checkHeads(record)
      // One out of its place does not move the place of those that follow.
      if (record.sequence > last.sequence) last = record
    },
    end() {
      const furthest = heads.reduce((most, { sequence }) => Math.max(most, sequence), 0)
      if (rewritten) problems.push(rewritten)
      if (furthest > last.sequence)
        problems.push({ chain, sequence: last.sequence + 1, code: 'truncated', head: furthest })
      if (end !== undefined && last.sequence > end) problems.push({ chain, sequence: end + 1, code: 'beyond-end' })
      return problems.toSorted((a, b) => a.sequence - b.sequence)
    },
  }
}

function groupBySequence(heads: readonly ChainHead[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>()
  for (const { sequence, digest } of heads) groups.set(sequence, [...(groups.get(sequence) ?? []), digest])
  return groups
}

/** Checks one chain that is in memory. */
export function verifyChain(records: readonly AuditRecord[], options: ChainOptions): readonly ChainProblem[] {
  const verifier = createChainVerifier(options)
  for (const record of records) verifier.add(record)
  return verifier.end()
}
