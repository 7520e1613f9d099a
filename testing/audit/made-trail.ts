import type { AuditRecord, ChainHead, Instant, RecordedEvent } from '../../src/domain/audit/index.js'
import { findDigestedText } from '../../src/domain/audit/index.js'
import { DIGEST_ALGORITHMS, digesterFor } from '../../src/service/audit/digests.js'
import type { Random } from '../reports/random.js'

/** A sound trail: one chain, and what was published of it. The last head may lie before the chain's end. */
export interface MadeTrail {
  readonly records: readonly AuditRecord[]
  readonly heads: readonly ChainHead[]
}

const FIRST_DAY = Date.UTC(2026, 0, 1)
const instantOf = (step: number): Instant => new Date(FIRST_DAY + step * 61_001).toISOString() as Instant

function makeEvent(random: Random): RecordedEvent {
  const person = `person-${random.between(1, 9)}`
  const body = `body-${random.between(1, 9)}`
  return random.pick<RecordedEvent>([
    { type: 'report.published', report: random.between(1, 1_000) },
    { type: 'person.created', person },
    { type: 'role.granted', person, role: 'reviewer', body },
    { type: 'body.split', body, on: '2026-07-01', into: ['body-10', 'body-11'] },
    { type: 'body.moved', body, on: '2026-07-01', parent: null },
  ])
}

/** Puts records into one chain, as they would have been recorded after `previous`. */
export function rechain(records: readonly AuditRecord[], previous: AuditRecord | undefined): AuditRecord[] {
  let last = previous
  return records.map((record) => {
    const sequence = (last?.sequence ?? 0) + 1
    const linked = { ...record, sequence, previousDigest: last?.digest ?? null }
    const algorithm = DIGEST_ALGORITHMS.find((name) => name === record.algorithm) ?? 'sha256'
    last = { ...linked, digest: digesterFor(algorithm).digest(findDigestedText(linked) ?? '') }
    return last
  })
}

export function makeRecord(random: Random, chain: string): AuditRecord {
  return {
    chain,
    sequence: 1,
    at: instantOf(random.between(0, 100_000)),
    actor: random.chance(0.2) ? null : `person-${random.between(1, 9)}`,
    event: makeEvent(random),
    previousDigest: null,
    algorithm: random.pick(DIGEST_ALGORITHMS),
    digest: '',
  }
}

export function headOf({ chain, sequence, digest, at }: AuditRecord): ChainHead {
  return { chain, sequence, digest, at }
}

/** Of at least two records, with at least one head. */
export function makeTrail(
  random: Random,
  { chain = 'site', most = 14 }: { chain?: string; most?: number } = {},
): MadeTrail {
  const length = random.between(2, most)
  const records = rechain(
    Array.from({ length }, () => makeRecord(random, chain)),
    undefined,
  )
  const published = records.filter(() => random.chance(0.25))
  const heads = (published.length > 0 ? published : records.slice(-1)).map(headOf)
  return { records, heads }
}
