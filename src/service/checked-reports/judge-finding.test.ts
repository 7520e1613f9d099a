import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReportOffice, type ReportOffice } from '../../../testing/checked-reports/report-office.js'
import { value } from '../../../testing/people/test-office.js'
import { aReading } from '../../../testing/reading/a-reading.js'
import type { BodyId } from '../../domain/body/index.js'
import type { Finding, Verdict } from '../../domain/report/index.js'
import type { Result } from '../../domain/result/index.js'
import { insertBodyReport } from '../../storage/checked-reports/body-reports.js'
import { keepCheckedFile } from '../../storage/checked-reports/checked-files.js'
import { countVerdicts } from '../../storage/checked-reports/verdicts.js'
import { digestOf } from '../../storage/files.js'
import type { Actor } from '../people/authorise.js'
import { attachReport } from './attach-report.js'
import { type BodyReportError, explainBodyReportError } from './body-report-error.js'
import { getBodyReport, type JudgedFinding } from './get-body-report.js'
import { judgeFinding } from './judge-finding.js'
import { listBodyReports } from './list-body-reports.js'
import { deleteBodyReport } from './manage-body-report.js'
import { recheckReports } from './recheck-reports.js'

let t: ReportOffice
let bureau: BodyId
let clerk: Actor
let head: Actor
let stranger: Actor
let supervisor: Actor
beforeAll(async () => {
  t = await openReportOffice()
  bureau = await t.establish('云溪县文化和旅游局')
  const neighbour = await t.establish('云溪县林业局')
  clerk = await t.act('clerk', bureau)
  head = await t.act('head', bureau)
  stranger = await t.act('reviewer', neighbour)
  supervisor = await t.act('supervisor', t.county)
}, 60_000)
afterAll(() => t.close())

const code = <T>(result: Result<T, BodyReportError>) => (result.ok ? 'ok' : result.error.code)

/** A report whose totals are too high by as much as is said: each a finding or two. */
const spoilt = (by: number) => ({
  spoilFigures: (figures: Record<string, number>) => {
    figures['requests.received.total'] = (figures['requests.received.total'] ?? 0) + by
  },
})
const look = async (report: number, by: Actor = clerk) => value(await getBodyReport(t.services, by, { report }))
async function firstFinding(report: number): Promise<JudgedFinding> {
  const [first] = (await look(report)).findings.filter(({ severity }) => severity === 'error')
  if (first === undefined) throw new Error('nothing was found')
  return first
}
const judge = (by: Actor, report: number, finding: string, verdict: Verdict, given: object = {}) =>
  judgeFinding(t.services, by, { report, finding, verdict, reason: null, seen: 0, ...given })

describe('a person decides about a finding', () => {
  test('confirmed, then dismissed with a reason, then open again: all of it stays known, each on record', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'history', ...spoilt(1) })
    const { key, rule } = await firstFinding(report.id)
    value(await judge(clerk, report.id, key, 'confirmed'))
    value(await judge(head, report.id, key, 'dismissed', { reason: ' 扫描件模糊，\r\n原件无误 ', seen: 1 }))
    value(await judge(clerk, report.id, key, 'open', { seen: 2 }))
    const { findings, people } = await look(report.id)
    const verdicts = findings.find((one) => one.key === key)?.verdicts
    expect(verdicts).toMatchObject([
      { number: 1, verdict: 'confirmed', reason: null, judgedBy: clerk.person },
      { number: 2, verdict: 'dismissed', reason: '扫描件模糊，\n原件无误', judgedBy: head.person },
      { number: 3, verdict: 'open', reason: null, judgedBy: clerk.person },
    ])
    expect(people[head.person]).toBe('陈静')
    const about = { report: report.id, rule, finding: key }
    expect((await t.office.auditOf(bureau)).slice(-3)).toEqual([
      { type: 'finding.confirmed', ...about },
      { type: 'finding.dismissed', ...about },
      { type: 'finding.reopened', ...about },
    ])
  })
  test('lists count what is undecided, confirmed and dismissed', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'counts', ...spoilt(2) })
    const before = (await look(report.id)).report
    expect(before.undecided).toBe(before.errors + before.notices)
    value(await judge(clerk, report.id, (await firstFinding(report.id)).key, 'dismissed', { reason: '另有说明' }))
    const given = { body: bureau, below: false, year: null, withErrors: false, undecided: false, unattached: false }
    const { items } = value(await listBodyReports(t.services, clerk, { ...given, cursor: null, limit: 50 }))
    expect(items.find(({ id }) => id === report.id)).toMatchObject({ dismissed: 1, undecided: before.undecided - 1 })
  })
  test('the same once more changes nothing and is not on record again', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'again', ...spoilt(3) })
    const { key } = await firstFinding(report.id)
    value(await judge(clerk, report.id, key, 'confirmed'))
    const before = (await t.office.auditOf(bureau)).length
    expect(value(await judge(clerk, report.id, key, 'confirmed', { seen: 1 }))).toHaveLength(1)
    expect((await t.office.auditOf(bureau)).length).toBe(before)
  })
  test('two at once, twenty times: one is kept, the other sees it, and nothing is lost', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'race', ...spoilt(4) })
    const { key } = await firstFinding(report.id)
    for (let seen = 0; seen < 20; seen += 1) {
      const both = await Promise.all([
        judge(clerk, report.id, key, 'confirmed', { seen, reason: `第${seen}次确认` }),
        judge(head, report.id, key, 'dismissed', { seen, reason: `第${seen}次排除` }),
      ])
      const lost = both.find(({ ok }) => !ok)
      if (both.filter(({ ok }) => ok).length !== 1 || lost === undefined || lost.ok)
        throw new Error(JSON.stringify(both))
      if (lost.error.code !== 'finding.judged-meanwhile') throw new Error(lost.error.code)
      expect(lost.error.current.number).toBe(seen + 1)
      expect(explainBodyReportError(lost.error)).toMatch(/^这个问题刚由陈静(确认为问题|排除)，您的意见尚未保存/)
    }
    const verdicts = (await look(report.id)).findings.find((one) => one.key === key)?.verdicts ?? []
    expect(verdicts.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })
  test('eight people on eight findings of one report at once: every count is right', async () => {
    const { report } = await t.handIn(clerk, bureau, {
      copy: 'many',
      spoilFigures: (figures) => {
        for (const applicant of ['naturalPerson', 'business', 'research', 'welfare'])
          figures[`requests.received.${applicant}`] = (figures[`requests.received.${applicant}`] ?? 0) + 5
      },
    })
    const keys = [...new Set((await look(report.id)).findings.map(({ key }) => key))].slice(0, 8)
    expect(keys.length).toBeGreaterThan(3)
    const judged = await Promise.all(keys.map((key) => judge(clerk, report.id, key, 'confirmed')))
    expect(judged.every(({ ok }) => ok)).toBe(true)
    const { findings, report: after } = await look(report.id)
    expect(after.confirmed).toBe(findings.filter(({ key }) => keys.includes(key)).length)
  })
})

describe('what is refused', () => {
  test('dismissing without a reason, a reason too long or hidden in it, a verdict that is none: by field', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'fields', ...spoilt(5) })
    const { key } = await firstFinding(report.id)
    const wrong: [object, string][] = [
      [{ verdict: 'dismissed' }, 'reason'],
      [{ verdict: 'dismissed', reason: '  \n ' }, 'reason'],
      [{ verdict: 'dismissed', reason: '因'.repeat(501) }, 'reason'],
      [{ verdict: 'dismissed', reason: 'a\u202eb' }, 'reason'],
      [{ verdict: 'dismissed', reason: 'a\0b' }, 'reason'],
      [{ verdict: 'perhaps' }, 'verdict'],
      [{ finding: '../..' }, 'finding'],
      [{ seen: -1 }, 'seen'],
      [{ judgedBy: 'me' }, 'judgedBy'],
    ]
    for (const [given, field] of wrong) {
      const refused = await judge(clerk, report.id, key, 'confirmed', given)
      expect(refused).toMatchObject({ ok: false, error: { code: 'input.refused', fields: [{ field }] } })
    }
    expect(code(await judge(clerk, report.id, key, 'dismissed', { reason: '因'.repeat(500) }))).toBe('ok')
  })
  test('a finding that is not in the report; a report of nobody yet; one that is gone', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'unknown', ...spoilt(6) })
    const { key } = await firstFinding(report.id)
    expect(code(await judge(clerk, report.id, 'f'.repeat(32), 'confirmed'))).toBe('finding.unknown')
    const lying = (await t.handIn(supervisor, t.county, { body: null, copy: 'desk', ...spoilt(6) })).report
    expect(code(await judge(supervisor, lying.id, key, 'confirmed'))).toBe('report.not-attached')
    value(await deleteBodyReport(t.services, head, { report: report.id }))
    expect(code(await judge(clerk, report.id, key, 'confirmed'))).toBe('report.unknown')
  })
  test('to whoever is not of the body, or only runs the system', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'denied', ...spoilt(7) })
    const { key } = await firstFinding(report.id)
    expect(code(await judge(await t.act('secrecy-reviewer', bureau), report.id, key, 'confirmed'))).toBe(
      'access.denied',
    )
    // To whom it is hidden, it is not there.
    for (const by of [stranger, t.administrator])
      expect(code(await judge(by, report.id, key, 'confirmed'))).toBe('report.unknown')
    expect(code(await judge(supervisor, report.id, key, 'confirmed'))).toBe('ok')
  })
})

describe('verdicts survive', () => {
  const standing = async (report: number) =>
    (await look(report)).findings.map(({ key, verdicts }) => [key, verdicts.at(-1)?.verdict ?? 'open'])

  test('another program’s check, on record in the body’s chain', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'recheck', ...spoilt(8) })
    value(await judge(clerk, report.id, (await firstFinding(report.id)).key, 'confirmed'))
    const before = await standing(report.id)
    t = { ...t, services: { ...t.services, engine: 'engine-2' } }
    expect((await look(report.id)).isOutdated).toBe(true)
    const { rechecked, refused } = await recheckReports(t.services)
    expect([rechecked > 0, refused]).toEqual([true, 0])
    expect(await recheckReports(t.services)).toEqual({ rechecked: 0, refused: 0 })
    expect((await look(report.id)).isOutdated).toBe(false)
    expect(await standing(report.id)).toEqual(before)
    expect((await t.office.auditOf(bureau)).at(-1)).toMatchObject({ type: 'report.rechecked', engine: 'engine-2' })
  })
  test('a corrected file in which the finding is the same; one in which it is another starts open', async () => {
    const first = (await t.handIn(clerk, bureau, { copy: 'first', ...spoilt(9) })).report
    const { key } = await firstFinding(first.id)
    value(await judge(clerk, first.id, key, 'dismissed', { reason: '原件无误' }))
    const corrected = (await t.handIn(clerk, bureau, { copy: 'corrected', ...spoilt(9) })).report
    expect(corrected.dismissed).toBe(1)
    expect((await look(corrected.id)).findings.find((one) => one.key === key)?.verdicts).toHaveLength(1)
    const other = (await t.handIn(clerk, bureau, { copy: 'other', ...spoilt(10) })).report
    expect((await standing(other.id)).every(([, verdict]) => verdict === 'open')).toBe(true)
    // Judged in the one file, it is judged in the other.
    value(await judge(head, corrected.id, key, 'confirmed', { seen: 1 }))
    expect((await look(first.id)).report).toMatchObject({ confirmed: 1, dismissed: 0 })
  })
  test('being deleted and handed in again; not being given to another body', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'gone', ...spoilt(11) })
    value(await judge(clerk, report.id, (await firstFinding(report.id)).key, 'confirmed'))
    value(await deleteBodyReport(t.services, head, { report: report.id }))
    const again = (await t.handIn(clerk, bureau, { copy: 'gone', ...spoilt(11) })).report
    expect(again.confirmed).toBe(1)
    const given = { report: again.id, version: again.version, body: t.county }
    expect(value(await attachReport(t.services, supervisor, given))).toMatchObject({ confirmed: 0, dismissed: 0 })
  })

  test('whatever a later check finds beside, before and after them, in any order', async () => {
    const someFinding = fc.record({
      rule: fc.constantFrom('requests.balance', 'narrative.share', 'form.unsigned'),
      expected: fc.integer({ min: 0, max: 3 }),
      found: fc.constantFrom(null, 5, '5'),
      quote: fc.constantFrom(null, '收到3件', '收到4件'),
    })
    const reports = fc.record({
      first: fc.array(someFinding, { minLength: 1, maxLength: 8 }),
      second: fc.array(someFinding, { maxLength: 8 }),
      kept: fc.infiniteStream(fc.boolean()),
      verdicts: fc.infiniteStream(fc.constantFrom<Verdict>('confirmed', 'dismissed')),
      words: fc.constantFrom('一种说法', '另一种说法'),
    })
    let year = 2100
    await fc.assert(
      fc.asyncProperty(reports, async ({ first, second, kept, verdicts, words }) => {
        year += 1
        const report = await keep({ year, engine: 'one', findings: first.map((one) => toFinding(one, '原来的说法')) })
        const judged = new Map<string, Verdict>()
        for (const { key } of (await look(report)).findings) {
          const verdict = verdicts.next().value ?? 'confirmed'
          if (judged.has(key)) continue
          value(await judge(clerk, report, key, verdict, { reason: '理由' }))
          judged.set(key, verdict)
        }
        const left = first.filter(() => kept.next().value)
        const later = [...second, ...left].reverse().map((one) => toFinding(one, words))
        await keep({ year, engine: 'two', findings: later })
        const { findings, report: after } = await look(report)
        expect(findings).toHaveLength(later.length)
        for (const { key, verdicts } of findings) expect(verdicts.at(-1)?.verdict).toBe(judged.get(key))
        const count = (verdict: Verdict) => findings.filter(({ key }) => judged.get(key) === verdict).length
        expect([after.confirmed, after.dismissed]).toEqual([count('confirmed'), count('dismissed')])
      }),
      { numRuns: 40 },
    )
  })

  const toFinding = (given: Pick<Finding, 'rule' | 'expected' | 'found' | 'quote'>, message: string): Finding => ({
    severity: 'error',
    cells: [],
    at: [],
    citation: null,
    ...given,
    message,
  })

  /** The year's report as one program or another sees it: the same bytes, other findings. */
  async function keep(given: { year: number; engine: string; findings: readonly Finding[] }): Promise<number> {
    const { year, engine, findings } = given
    const bytes = new TextEncoder().encode(`the report on ${year}`)
    const file = { digest: digestOf(bytes), sizeBytes: 1, engine, reading: aReading({ year }), findings }
    return keepCheckedFile(t.services, { file, bytes, bodies: [bureau] }, async (transaction) => {
      const there = await transaction.selectFrom('handed_in').select('id').where('digest', '=', file.digest).execute()
      if (there[0] !== undefined) return there[0].id
      const at = { desk: bureau, body: bureau, handedInBy: clerk.person, handedInAt: new Date(0), fileName: 'f' }
      const id = await insertBodyReport(transaction, file, at)
      await countVerdicts(transaction, { bodies: [bureau], edition: null })
      return id
    })
  }
})
