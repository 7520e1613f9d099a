import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { aDate, aReading } from '../../../testing/reading/a-reading.js'
import { HTML_LAYOUTS } from '../../../testing/reports/html-layouts.js'
import { makeReport } from '../../../testing/reports/made-report.js'
import { createRandom } from '../../../testing/reports/random.js'
import { type CheckContext, checkReport, NO_CONTEXT } from '../../domain/report/index.js'
import type { ReportFile } from '../../formats/read-report.js'
import { READER_LIMITS, type ReaderLimits } from './reader-limits.js'
import { createReaderPool, type ReaderPool, type ReaderPoolOptions } from './reader-pool.js'

const pools: ReaderPool[] = []
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

function aPool(options: ReaderPoolOptions = {}): ReaderPool {
  const pool = createReaderPool({ processes: 1, ...options })
  pools.push(pool)
  return pool
}

const withLimits = (limits: Partial<ReaderLimits>): ReaderPool => aPool({ limits: { ...READER_LIMITS, ...limits } })

const [officialGrid] = HTML_LAYOUTS

async function aReport(seed: number): Promise<{ file: ReportFile; agency: string; year: number }> {
  const random = createRandom(seed)
  const report = makeReport(random)
  const rendered = await officialGrid?.render(report, random)
  const bytes = rendered?.bytes ?? new Uint8Array()
  return { file: { name: `${seed}.html`, bytes }, agency: report.agency, year: report.year }
}

/** Keeps a reader busy for seconds: well-formed, and far larger than any report. */
const longPage = (): ReportFile => ({
  name: 'long.html',
  bytes: new TextEncoder().encode(`<html><body>${'<p>共收到申请12件，办结11件。</p>'.repeat(150_000)}</body></html>`),
})

/** Processes that this one has started and that are still there, as Linux lists them. */
function childIds(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const isReader = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('reader-child.js')
      return Number(parent) === process.pid && state !== 'Z' && isReader ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !isTrue(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('a file that takes too much is refused, and the next one is read', () => {
  test('too long', async () => {
    const pool = withLimits({ milliseconds: 300 })
    expect(await pool.read(longPage())).toEqual({ ok: false, refusal: { code: 'too-slow', detail: '0.3 s' } })
    const { file, agency } = await aReport(1)
    expect(await pool.read(file)).toMatchObject({ ok: true, value: { agency } })
  })

  test.runIf(process.platform !== 'win32')('too much memory, seen from outside', async () => {
    const pool = withLimits({ residentBytes: 140 * 1024 * 1024 })
    expect(await pool.read(longPage())).toEqual({ ok: false, refusal: { code: 'too-much-memory', detail: '140 MB' } })
    const { file, agency } = await aReport(2)
    expect(await pool.read(file)).toMatchObject({ ok: true, value: { agency } })
  })

  test('too much memory, given up by the engine itself', async () => {
    const pool = withLimits({ heapMegabytes: 64 })
    expect(await pool.read(longPage())).toEqual({ ok: false, refusal: { code: 'too-much-memory', detail: '64 MB' } })
    const { file, agency } = await aReport(3)
    expect(await pool.read(file)).toMatchObject({ ok: true, value: { agency } })
  })
})

test('an error of our own is a refusal of that file alone, and says nothing of its content', async () => {
  const pool = aPool()
  const broken = { name: 'x.html', bytes: undefined } as unknown as ReportFile
  const result = await pool.read(broken)
  expect(result).toMatchObject({ ok: false, refusal: { code: 'crashed' } })
  expect(result.ok ? '' : result.refusal.detail).toMatch(/^TypeError [\w.-]+\.js:\d+$/)
  const { file, agency } = await aReport(4)
  expect(await pool.read(file)).toMatchObject({ ok: true, value: { agency } })
})

describe.runIf(process.platform === 'linux')('the processes', () => {
  test('one that is killed from outside takes only its own file with it', async () => {
    const pool = aPool()
    const before = childIds()
    const { file, agency } = await aReport(5)
    // It has read one file, so it is up and takes the next at once.
    await pool.read(file)
    const dying = pool.read(longPage())
    await new Promise((resolve) => setTimeout(resolve, 50))
    for (const id of childIds()) if (!before.includes(id)) process.kill(id, 'SIGKILL')
    expect(await dying).toEqual({ ok: false, refusal: { code: 'crashed', detail: 'SIGKILL' } })
    expect(await pool.read(file)).toMatchObject({ ok: true, value: { agency } })
  })

  test('one that dies while idle is replaced', async () => {
    const pool = aPool()
    const { file, agency } = await aReport(6)
    await pool.read(file)
    for (const id of childIds()) process.kill(id, 'SIGKILL')
    await until(() => childIds().length === 0)
    // The system tells of a child's end a moment after it.
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await pool.read(file)).toMatchObject({ ok: true, value: { agency } })
  })

  test('all are gone once the pool is closed, also with files in hand', async () => {
    const pool = createReaderPool({ processes: 2 })
    const { file } = await aReport(7)
    const running = [pool.read(longPage()), pool.read(file), pool.read(file), pool.read(longPage())]
    await running[1]
    await pool.close()
    const results = await Promise.all(running)
    expect(results.every((result) => result.ok || result.refusal.code === 'crashed')).toBe(true)
    expect(await pool.read(file)).toMatchObject({ ok: false, refusal: { code: 'crashed' } })
    await until(() => childIds().length === 0)
    expect(childIds()).toEqual([])
  })

  test('one is replaced after as many files as it may read', async () => {
    const pool = withLimits({ filesPerProcess: 2 })
    const { file } = await aReport(8)
    const seen = new Set<number>()
    for (let count = 0; count < 6; count += 1) {
      expect((await pool.read(file)).ok).toBe(true)
      for (const id of childIds()) seen.add(id)
    }
    expect(seen.size).toBeGreaterThanOrEqual(3)
  })
})

test('many files at once: every one gets its own result', async () => {
  const pool = aPool({ processes: 2 })
  const reports = await Promise.all(Array.from({ length: 60 }, (_, index) => aReport(100 + index)))
  const results = await Promise.all(reports.map(({ file }) => pool.read(file)))
  const facts = results.map((result) => (result.ok ? { agency: result.value.agency, year: result.value.year } : null))
  expect(facts).toEqual(reports.map(({ agency, year }) => ({ agency, year })))
  const names = results.map((result) => (result.ok ? result.value.file : null))
  expect(names).toEqual(reports.map(({ file }) => file.name))
})

test('a reading that was checked as well carries its findings', async () => {
  const pool = aPool()
  const { file } = await aReport(9)
  const checked = await pool.check(file)
  expect(checked.ok && checked.value.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('a report that was read before', () => {
  test('is checked with what is known from elsewhere', async () => {
    const pool = aPool()
    const late = { ...NO_CONTEXT, publishedOn: aDate(2030, 1, 1) }
    const rules = async (context: CheckContext) => {
      const checked = await pool.checkReading(aReading(), context)
      return checked.ok ? checked.value.map(({ rule }) => rule) : checked.refusal
    }
    expect(await rules(late)).toEqual(checkReport(aReading(), late).map(({ rule }) => rule))
    expect(await rules(late)).not.toEqual(await rules(NO_CONTEXT))
  })

  test('whose check takes too long is given up, and the next one is checked', async () => {
    const pool = withLimits({ milliseconds: 300 })
    const reading = aReading()
    const endless = {
      ...reading,
      remarks: [],
      sections: Array.from({ length: 200_000 }, () => reading.sections).flat(),
    }
    expect(await pool.checkReading(endless, NO_CONTEXT)).toEqual({
      ok: false,
      refusal: { code: 'too-slow', detail: '0.3 s' },
    })
    expect((await pool.checkReading(reading, NO_CONTEXT)).ok).toBe(true)
  })
})

describe('looking for what must not go out', () => {
  const page = '<html><body><p>联系电话13812345678</p><!-- 这里原来有补助名单，上网前删去 --></body></html>'
  const notice: ReportFile = { name: '公示.html', bytes: new TextEncoder().encode(page) }

  test('what is hidden and which numbers of persons there are, in one walk', async () => {
    const inspected = await aPool().inspect(notice)
    expect(inspected).toMatchObject({
      ok: true,
      value: {
        hidden: [{ kind: 'html-comment' }],
        personal: [{ kind: 'mobile', masked: '138****5678' }],
        unread: null,
      },
    })
  })
  test('a file that takes too long has not been looked at', async () => {
    const pool = withLimits({ milliseconds: 20 })
    expect(await pool.inspect(longPage())).toMatchObject({ ok: false, refusal: { code: 'too-slow' } })
    expect(await pool.inspect({ name: 'a.txt', bytes: new Uint8Array() })).toMatchObject({ ok: false })
  })
})
