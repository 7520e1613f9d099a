import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { programRoot } from '../../src/service/reading/guarded-start.js'
import { createRandom } from '../reports/random.js'
import { makeCorpus, pickFile } from './corpus.js'
import { foreignFiles } from './foreign-files.js'
import { type FuzzInput, type FuzzOutcome, FuzzReader } from './fuzz-reader.js'
import { mutate } from './mutations.js'

/** More inputs or other ones: `GONGKAI_FUZZ_INPUTS=1000000 GONGKAI_FUZZ_SEED=7`. */
const INPUTS = Number(process.env.GONGKAI_FUZZ_INPUTS ?? 20_000)
const SEED = Number(process.env.GONGKAI_FUZZ_SEED ?? 1)
const READERS = Math.min(availableParallelism(), 8)
const FAILURES = join(programRoot(), 'test-results', 'fuzz')

const readers = Array.from({ length: READERS }, () => new FuzzReader())
afterAll(() => {
  for (const reader of readers) reader.close()
})

interface Failure {
  readonly saved: string
  readonly outcome: string
  readonly error: string | null
  readonly attempts: readonly string[]
}

const isFailure = ({ outcome, attempts }: FuzzOutcome): boolean =>
  outcome === 'hung' || outcome === 'crashed' || outcome === 'threw' || attempts.length > 0

function keep(input: FuzzInput, label: string, { outcome, error, attempts }: FuzzOutcome): Failure {
  mkdirSync(FAILURES, { recursive: true })
  const saved = join(FAILURES, `${label}-${input.name}`)
  writeFileSync(saved, input.bytes)
  return { saved, outcome, error, attempts }
}

const SEEN = expect.arrayContaining(['fs.readFileSync /etc/passwd'])

test('an attempt to open a foreign file is refused and seen, even one that is kept quiet', async () => {
  const [reader] = readers
  const loud = await reader?.open('/etc/passwd', { quietly: false })
  expect(loud).toMatchObject({
    outcome: 'threw',
    error: 'ERR_ACCESS_DENIED',
    attempts: SEEN,
  })
  const quiet = await reader?.open('/etc/passwd', { quietly: true })
  expect(quiet).toMatchObject({ outcome: 'read', attempts: SEEN })
})

test('no file or address that a document names is opened', async () => {
  const [reader] = readers
  const failures: Failure[] = []
  for (const [index, input] of foreignFiles().entries()) {
    const outcome = await reader?.read(input)
    if (outcome === undefined || isFailure(outcome))
      failures.push(keep(input, `foreign-${index}`, outcome as FuzzOutcome))
  }
  expect(failures).toEqual([])
})

test(`${INPUTS} spoilt files: no crash, no thrown error, no hang, no foreign file`, {
  timeout: 6 * 3_600_000,
}, async () => {
  const corpus = await makeCorpus(SEED)
  const failures: Failure[] = []
  const outcomes = new Map<string, number>()
  let next = 0
  const work = async (reader: FuzzReader) => {
    while (next < INPUTS && failures.length < 20) {
      const number = next++
      const random = createRandom(SEED * 1_000_003 + number)
      const file = pickFile(corpus, random.next())
      const { bytes } = mutate(file.bytes, pickFile(corpus, random.next()).bytes, random)
      const input = { name: file.name, bytes }
      const outcome = await reader.read(input)
      outcomes.set(outcome.outcome, (outcomes.get(outcome.outcome) ?? 0) + 1)
      if (isFailure(outcome)) failures.push(keep(input, `seed-${SEED}-${number}`, outcome))
    }
  }
  await Promise.all(readers.map(work))
  expect(failures).toEqual([])
  // Mutations that only ever break files, or never do, would test little.
  expect(outcomes.get('read') ?? 0).toBeGreaterThan(INPUTS / 20)
  expect(outcomes.get('damaged') ?? 0).toBeGreaterThan(0)
})
