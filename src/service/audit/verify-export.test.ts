import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeExport, tamperExport, toExport } from '../../../testing/audit/made-export.js'
import { headOf, makeRecord, makeTrail, rechain } from '../../../testing/audit/made-trail.js'
import { temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { createRandom } from '../../../testing/reports/random.js'
import { type ChainHead, findDigestedText, type Instant } from '../../domain/audit/index.js'
import { digestOf } from './digests.js'
import { readKeptHeads, type Verification, verifyExport } from './verify-trail.js'

const SEED = 20_260_701
const folder = temporaryFolder()
afterAll(folder.remove)

async function put(name: string, content: readonly string[] | Buffer): Promise<string> {
  const path = join(folder.path, name)
  await writeFile(path, Array.isArray(content) ? `${content.join('\n')}\n` : (content as Buffer))
  return path
}

async function check(path: string, heads: readonly ChainHead[] = []): Promise<Verification> {
  const result = await verifyExport(path, heads)
  if (typeof result === 'string') throw new Error(result)
  return result
}

interface StandAlone {
  readonly status: number
  /** Of each file that could be read: chain, sequence and code of each problem. */
  readonly problems: ReadonlyMap<string, readonly string[]>
}

/** Runs the tool as anyone would, in a folder where nothing of ours is installed. */
async function standAlone(args: readonly string[]): Promise<StandAlone> {
  const tool = new URL('../../../tools/verify-audit.mjs', import.meta.url).pathname
  const { status, stdout } = await new Promise<{ status: number; stdout: string }>((resolve) => {
    execFile(process.execPath, [tool, ...args], { cwd: folder.path, maxBuffer: 1 << 24 }, (error, stdout) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout }),
    )
  })
  const problems = new Map<string, string[]>()
  for (const line of stdout.split('\n').filter(Boolean)) {
    const [file = '', ...fields] = line.split('\t')
    const known = problems.get(file)
    if (known) known.push(fields.join(' '))
    else problems.set(file, [])
  }
  return { status, problems }
}

const toWords = ({ fileProblems, chainProblems }: Verification): string[] =>
  [
    ...fileProblems.map(({ code }) => `- 0 ${code}`),
    ...chainProblems.map(({ chain, sequence, code }) => `${chain} ${sequence} ${code}`),
  ].sort()

test(`the stand-alone verifier agrees with ours on 200 tampered and 50 true exports (seed ${SEED})`, async () => {
  const random = createRandom(SEED)
  const ours = new Map<string, string[]>()
  for (let index = 0; index < 250; index++) {
    const tampered = index < 200 ? tamperExport(random) : undefined
    const path = await put(`${index}.jsonl`, tampered?.bytes ?? makeExport(random).lines)
    const words = toWords(await check(path))
    expect(words.length > 0, `${index}: ${tampered?.what ?? 'a true export'}`).toBe(tampered !== undefined)
    ours.set(path, words)
  }
  const theirs = await standAlone([...ours.keys()])
  expect(theirs.status).toBe(1)
  for (const [path, words] of ours) expect([path, theirs.problems.get(path)?.toSorted()]).toEqual([path, words])
})

describe('heads that somebody kept', () => {
  test('show that a whole export was made anew, heads and all', async () => {
    const random = createRandom(1)
    const trail = makeTrail(random)
    const kept = await put('kept.jsonl', toExport([trail]))
    const remade = rechain([makeRecord(random, 'site'), ...trail.records], undefined)
    const forged = await put('forged.jsonl', toExport([{ records: remade, heads: remade.slice(0, 1).map(headOf) }]))
    expect(toWords(await check(forged))).toEqual([])
    expect((await standAlone([forged])).status).toBe(0)

    const heads = await readKeptHeads(kept)
    if (typeof heads === 'string') throw new Error(heads)
    expect(toWords(await check(forged, heads))).toEqual(['site 1 rewritten'])
    expect(await standAlone([forged, '--heads', kept])).toEqual({
      status: 1,
      problems: new Map([[forged, ['site 1 rewritten']]]),
    })
  })
  test('after an export was made say nothing about it', async () => {
    const { lines, trails } = makeExport(createRandom(2))
    const path = await put('earlier.jsonl', lines)
    const last = trails[0]?.records.at(-1)
    if (last === undefined) throw new Error('no record')
    const later = { ...headOf(last), sequence: last.sequence + 5, at: '2027-01-01T00:00:00.000Z' as Instant }
    expect(await check(path, [later])).toMatchObject({ laterHeads: 1, chainProblems: [], fileProblems: [] })
  })
  test('are not found in a file of something else', async () => {
    expect(await readKeptHeads(await put('note.txt', ['公开']))).toBe('no-heads')
    expect(await readKeptHeads(await put('empty.txt', []))).toBe('no-heads')
  })
})

describe('a file', () => {
  const others: readonly (readonly [string, Buffer])[] = [
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('%PDF-1.7\n')],
    ['zeros', Buffer.alloc(300_000)],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x0a])],
  ]
  for (const [what, bytes] of others)
    test(`of ${what} is no export, and both verifiers say so`, async () => {
      const path = await put('other', bytes)
      expect(await verifyExport(path)).toBe('no-export')
      expect((await standAlone([path])).status).toBe(2)
    })
  test('that is not there is an error with its name', async () => {
    await expect(verifyExport(join(folder.path, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
  test('that came through Windows is sound', async () => {
    const { lines } = makeExport(createRandom(3))
    const path = await put('windows.jsonl', Buffer.from(lines.join('\r\n')))
    expect(toWords(await check(path))).toEqual([])
    expect((await standAlone([path])).status).toBe(0)
  })
})

test('the digest in docs/tasks/verify-the-audit-trail.md is the one that we make', () => {
  const text = findDigestedText({
    chain: 'site',
    sequence: 1,
    at: '2026-07-01T00:00:00.000Z' as Instant,
    actor: null,
    event: { type: 'report.published', report: 7 },
    previousDigest: null,
    algorithm: 'sha256',
  })
  expect(text).toBe(
    '{"actor":null,"algorithm":"sha256","at":"2026-07-01T00:00:00.000Z","chain":"site","event":{"report":7,"type":"report.published"},"previousDigest":null,"sequence":1}',
  )
  expect(digestOf('sha256', text ?? '')).toBe('49c730d00501f6a7c600a9bf5bb3504ea13c11648ecb3ef527294d0663a81dea')
  expect(digestOf('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(digestOf('md5', 'abc')).toBeUndefined()
  expect(digestOf('constructor', 'abc')).toBeUndefined()
})

test('100,000 records are checked from a file', { timeout: 60_000 }, async () => {
  const random = createRandom(SEED)
  const records = rechain(
    Array.from({ length: 100_000 }, () => makeRecord(random, 'site')),
    undefined,
  )
  const path = await put('large.jsonl', toExport([{ records, heads: [] }]))
  const began = performance.now()
  const ours = await check(path)
  const ourSeconds = (performance.now() - began) / 1_000
  const again = performance.now()
  const { status } = await standAlone([path])
  const theirSeconds = (performance.now() - again) / 1_000
  process.stdout.write(`100,000 records: ${ourSeconds.toFixed(2)} s, stand-alone ${theirSeconds.toFixed(2)} s\n`)
  expect(ours).toMatchObject({ records: 100_000, chainProblems: [], fileProblems: [] })
  expect(status).toBe(0)
  await rm(path)
})
