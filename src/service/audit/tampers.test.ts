import { expect, test } from 'vitest'
import { makeTrail } from '../../../testing/audit/made-trail.js'
import { TAMPER_NAMES, TAMPERS } from '../../../testing/audit/tampers.js'
import { createRandom } from '../../../testing/reports/random.js'
import { type AuditRecord, type ChainHead, createTrailVerifier, endsOf, verifyChain } from '../../domain/audit/index.js'
import { digestOf } from './digests.js'

const SEED = 20_260_701
const TRAILS = 500
const TAMPERED = 100_000

function verify(records: readonly AuditRecord[], heads: readonly ChainHead[], ends?: ReadonlyMap<string, number>) {
  const verifier = createTrailVerifier({ heads, ends, digestOf })
  for (const record of records) verifier.add(record)
  return verifier.end()
}

test('a true chain is never complained of, whatever of it was published', () => {
  const random = createRandom(SEED)
  for (let index = 0; index < 2_000; index++) {
    const { records, heads } = makeTrail(random)
    const chain = { chain: 'site', digestOf }
    expect(verifyChain(records, { ...chain, heads })).toEqual([])
    expect(verifyChain(records, { ...chain, heads: [] })).toEqual([])
    expect(verify(records, heads, new Map([['site', records.length]]))).toEqual([])
  }
})

test(`${TAMPERED} random tampers are all found, and the first bad record is named (seed ${SEED})`, () => {
  const random = createRandom(SEED)
  const trails = Array.from({ length: TRAILS }, () => makeTrail(random))
  const missed: string[] = []
  const misplaced: string[] = []
  const counts = new Map<string, number>()
  for (let index = 0; index < TAMPERED; index++) {
    const trail = random.pick(trails)
    const name = random.pick(TAMPER_NAMES)
    const { records, sequence, what, earliest, latest } = TAMPERS[name](random, trail)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const problems = verify(records, trail.heads)
    const first = Math.min(...problems.map((problem) => problem.sequence))
    if (problems.length === 0) missed.push(`${index}: ${what} at ${sequence}`)
    else if (first < earliest || first > latest)
      misplaced.push(`${index}: ${what} at ${sequence}, named ${first}: ${problems.map(({ code }) => code).join(' ')}`)
  }
  expect(missed.slice(0, 5)).toEqual([])
  expect(misplaced.slice(0, 5)).toEqual([])
  for (const name of TAMPER_NAMES) expect(counts.get(name)).toBeGreaterThan(TAMPERED / 20)
})

test('a record that was put after the end by hand is found where the source says where its chains end', () => {
  const { records, heads } = makeTrail(createRandom(1))
  const ends = new Map([['site', records.length - 1]])
  expect(verify(records, [], ends)).toEqual([{ chain: 'site', sequence: records.length, code: 'beyond-end' }])
  expect(verify(records, heads, new Map())).toContainEqual({ chain: 'site', sequence: 1, code: 'beyond-end' })
})

test('two heads that contradict each other are a problem, whichever of them is true', () => {
  const { records, heads } = makeTrail(createRandom(2))
  const [head] = heads
  if (head === undefined) throw new Error('no head')
  const problems = verify(records, [...heads, { ...head, digest: 'f'.repeat(64) }])
  expect(problems).toEqual([expect.objectContaining({ code: 'rewritten', head: head.sequence })])
  expect(endsOf(heads).get('site')).toBe(Math.max(...heads.map(({ sequence }) => sequence)))
})
