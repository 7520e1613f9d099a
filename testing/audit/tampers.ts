import type { AuditRecord, Instant } from '../../src/domain/audit/index.js'
import type { Random } from '../reports/random.js'
import { type MadeTrail, makeRecord, rechain } from './made-trail.js'

export interface Tampered {
  readonly records: readonly AuditRecord[]
  /** The first record that is not what it was. */
  readonly sequence: number
  readonly what: string
  /** Which record the check may name as the first bad one. */
  readonly earliest: number
  readonly latest: number
}

/** What somebody with write access to the records might do, and the published heads must show. */
export const TAMPERS = { edit, redigest, remove, insert, swap, truncate, rewrite } as const
export type Tamper = keyof typeof TAMPERS
export const TAMPER_NAMES = Object.keys(TAMPERS) as Tamper[]

/** The last record that a head vouches for: only up to there is anything promised. */
const lastHead = ({ heads }: MadeTrail): number => Math.max(...heads.map(({ sequence }) => sequence))

const at = (records: readonly AuditRecord[], sequence: number): AuditRecord => {
  const record = records[sequence - 1]
  if (record === undefined) throw new Error(`no record ${sequence}`)
  return record
}

/** A value other than the one there. */
function other<T>(random: Random, values: readonly T[], than: T): T {
  const rest = values.filter((value) => JSON.stringify(value) !== JSON.stringify(than))
  return random.pick(rest)
}

const EDITS: Readonly<Record<string, (random: Random, record: AuditRecord) => Partial<AuditRecord>>> = {
  chain: () => ({ chain: 'body-7' }),
  sequence: (random, { sequence }) => ({ sequence: other(random, [sequence - 1 || 40, sequence + 1, 99], sequence) }),
  at: (_, record) => ({ at: record.at.replace(/\d\dZ$/, record.at.endsWith('00Z') ? '01Z' : '00Z') as Instant }),
  actor: (random, { actor }) => ({ actor: other(random, [null, 'person-77', 'person-7'], actor) }),
  type: (random, { event }) => ({
    event: { ...event, type: other(random, ['report.deleted', 'role.revoked', 'x'], event.type) },
  }),
  added: (_, { event }) => ({ event: { ...event, hidden: 1 } }),
  fraction: (_, { event }) => ({ event: { ...event, report: 0.5 } }),
  gone: (_, { event: { type } }) => ({ event: { type, gone: null } }),
  previousDigest: (random, { previousDigest, digest }) => ({
    previousDigest: other(random, [null, digest, 'f'.repeat(64)], previousDigest),
  }),
  algorithm: (random, { algorithm }) => ({
    algorithm: other(random, ['sha256', 'sm3', 'md5', '__proto__'], algorithm),
  }),
  digest: (random, { digest }) => ({ digest: other(random, ['', digest.toUpperCase(), '0'.repeat(64)], digest) }),
}
const FIELDS = Object.keys(EDITS)
/** Edits of these may show at an earlier number: another chain, another place, or a head that no longer agrees. */
const ELSEWHERE = ['chain', 'sequence', 'digest']

function edit(random: Random, { records }: MadeTrail): Tampered {
  const sequence = random.between(1, records.length)
  const field = random.pick(FIELDS)
  const record = at(records, sequence)
  const edited = { ...record, ...EDITS[field]?.(random, record) }
  return {
    records: records.with(sequence - 1, edited),
    sequence,
    what: `edit ${field}`,
    earliest: ELSEWHERE.includes(field) ? 1 : sequence,
    latest: sequence,
  }
}

/** An edit whose own digest was made anew: the next record, or a head, holds the old one. Either may be the bad one. */
function redigest(random: Random, trail: MadeTrail): Tampered {
  const sequence = random.between(1, lastHead(trail))
  const record = at(trail.records, sequence)
  const [made] = rechain([{ ...record, actor: `${record.actor}x` }], trail.records[sequence - 2])
  if (made === undefined) throw new Error('nothing was made')
  return {
    records: trail.records.with(sequence - 1, made),
    sequence,
    what: 'edit and digest',
    earliest: 1,
    latest: sequence + 1,
  }
}

function remove(random: Random, trail: MadeTrail): Tampered {
  const sequence = random.between(1, lastHead(trail))
  const count = random.between(1, 3)
  return {
    records: trail.records.toSpliced(sequence - 1, count),
    sequence,
    what: `remove ${count}`,
    earliest: sequence,
    latest: sequence,
  }
}

function insert(random: Random, trail: MadeTrail): Tampered {
  const { records } = trail
  const sequence = random.between(1, lastHead(trail))
  const copy = random.pick(records)
  const [made] = rechain([makeRecord(random, copy.chain)], records[sequence - 2])
  const inserted = random.chance(0.5) && made ? made : copy
  // A copy beside its original is the same list whichever of the two is the new one.
  return {
    records: records.toSpliced(sequence - 1, 0, inserted),
    sequence,
    what: 'insert',
    earliest: 1,
    latest: sequence,
  }
}

function swap(random: Random, { records }: MadeTrail): Tampered {
  const one = random.between(1, records.length - 1)
  const two = random.between(one + 1, records.length)
  return {
    records: records.with(one - 1, at(records, two)).with(two - 1, at(records, one)),
    sequence: one,
    what: 'swap',
    earliest: one,
    latest: one,
  }
}

function truncate(random: Random, trail: MadeTrail): Tampered {
  const sequence = random.between(1, lastHead(trail))
  return {
    records: trail.records.slice(0, sequence - 1),
    sequence,
    what: 'truncate',
    earliest: sequence,
    latest: sequence,
  }
}

/** Everything from a record on is made anew without a seam; only a head can show it. */
function rewrite(random: Random, trail: MadeTrail): Tampered {
  const { records } = trail
  const sequence = random.between(1, lastHead(trail))
  const record = at(records, sequence)
  const rest = records.slice(sequence)
  const changed = random.pick([
    [{ ...record, actor: `${record.actor}x` }, ...rest],
    rest,
    [makeRecord(random, record.chain), record, ...rest],
  ])
  return {
    records: [...records.slice(0, sequence - 1), ...rechain(changed, records[sequence - 2])],
    sequence,
    what: 'rewrite',
    earliest: 1,
    // One that has become shorter may show by its length alone.
    latest: lastHead(trail),
  }
}
