import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReportOffice, type ReportOffice } from '../../../testing/checked-reports/report-office.js'
import { value } from '../../../testing/people/test-office.js'
import { countWaiting } from '../../../testing/storage/count-waiting.js'
import type { BodyId } from '../../domain/body/index.js'
import type { Result } from '../../domain/result/index.js'
import { setReportBody } from '../../storage/checked-reports/body-reports.js'
import { lockVerdicts } from '../../storage/checked-reports/verdicts.js'
import { lockDigest } from '../../storage/file-records/kept-files.js'
import { verifyDatabase } from '../audit/verify-trail.js'
import { mergeBodies, renameBody } from '../bodies/reforms.js'
import type { Actor } from '../people/authorise.js'
import { loadBodies } from '../people/reach.js'
import { adoptReport } from './adopt-report.js'
import { attachReport } from './attach-report.js'
import { type BodyReportError, explainBodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { findReport } from './find-report.js'
import { getBodyReport } from './get-body-report.js'
import { handInForBody } from './hand-in-for-body.js'
import { handInReport } from './hand-in-report.js'
import { judgeFinding } from './judge-finding.js'
import { type BodyReportPage, listBodyReports, totalBodyReports } from './list-body-reports.js'
import { deleteBodyReport, deleteUpload, publishBodyReport } from './manage-body-report.js'
import { deleteReport, publishReport } from './own-reports.js'
import { proposeBodies } from './propose-bodies.js'
import { newOwnerSecret } from './secrets.js'

let t: ReportOffice
let bureau: BodyId
let neighbour: BodyId
let clerk: Actor
let head: Actor
let stranger: Actor
let supervisor: Actor
let agency: string
beforeAll(async () => {
  t = await openReportOffice()
  agency = (await t.makeBytes()).agency
  bureau = await t.establish(agency)
  neighbour = await t.establish('云溪县林业局')
  clerk = await t.act('clerk', bureau)
  head = await t.act('head', bureau)
  stranger = await t.act('clerk', neighbour)
  supervisor = await t.act('supervisor', t.county)
}, 60_000)
afterAll(() => t.close())

const code = <T>(result: Result<T, BodyReportError>) => (result.ok ? 'ok' : result.error.code)
const ALL = { year: null, withErrors: false, undecided: false, unattached: false, cursor: null, limit: 50 }
const list = async (by: Actor, given: object = {}) =>
  value(await listBodyReports(t.services, by, { body: null, below: false, ...ALL, ...given })).items
const eventsOf = async (chain: string) => (await t.office.auditOf(chain)).map(({ type }) => type)

describe('handing in for a body', () => {
  test('the report is the body’s, read and checked, on record in its chain; the name printed in it speaks for it', async () => {
    const { report, isNew, proposals } = await t.handIn(clerk, bureau)
    expect(isNew).toBe(true)
    expect(report).toMatchObject({ body: bureau, holder: bureau, agency, handedInBy: clerk.person, version: 1 })
    expect(proposals[0]).toEqual({ body: bureau, name: agency, fit: 'in-year' })
    expect((await t.office.auditOf(bureau)).at(-1)).toEqual({
      type: 'report.handed-in',
      report: report.id,
      file: report.digest,
    })
  })
  test('the same file again, by somebody else of the body: that report, nothing more on record', async () => {
    const first = await t.handIn(clerk, bureau)
    const before = await eventsOf(bureau)
    const again = await t.handIn(head, bureau)
    expect(again.isNew).toBe(false)
    expect(again.report.id).toBe(first.report.id)
    expect(await eventsOf(bureau)).toEqual(before)
  })
  test('for another body, from another body’s desk, for one that is not there: refused, nothing kept', async () => {
    const { fileName, bytes } = await t.makeBytes({ copy: 'refused' })
    const tryIt = async (by: Actor, desk: string, body: string | null) =>
      code(await handInForBody(t.services, by, { desk, body, fileName }, bytes))
    expect(await tryIt(stranger, bureau, bureau)).toBe('access.denied')
    expect(await tryIt(stranger, neighbour, bureau)).toBe('access.denied')
    expect(await tryIt(t.administrator, bureau, bureau)).toBe('access.denied')
    expect(await tryIt(supervisor, t.county, 'nowhere')).toBe('access.denied')
    expect(await tryIt(clerk, '', null)).toBe('input.refused')
    expect(await list(stranger)).toEqual([])
  })
  test('a file that is no report: its reason, in words', async () => {
    const given = { desk: bureau, body: bureau, fileName: '菜谱.txt' }
    const refused = await handInForBody(t.services, clerk, given, new TextEncoder().encode('今天吃什么'))
    if (refused.ok) throw new Error('taken')
    expect(refused.error).toMatchObject({ code: 'report.refused', refusal: { code: 'not-a-report' } })
    expect(explainBodyReportError(refused.error)).toContain('菜谱.txt')
  })
  test('both hand in the same file for the same body at once: one report', async () => {
    const given = { copy: 'at once' }
    const both = await Promise.all([t.handIn(clerk, bureau, given), t.handIn(head, bureau, given)])
    expect(new Set(both.map(({ report }) => report.id)).size).toBe(1)
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1)
  })
})

describe('whose report it is', () => {
  test('a supervisor hands in, sees whose it may be, and says so: then the body has it', async () => {
    const { report, proposals } = await t.handIn(supervisor, t.county, { body: null, copy: 'desk' })
    expect(report).toMatchObject({ body: null, holder: t.county })
    expect((await list(supervisor, { unattached: true })).map(({ id }) => id)).toEqual([report.id])
    expect((await list(clerk)).map(({ id }) => id)).not.toContain(report.id)
    const body = proposals[0]?.body
    const attached = value(await attachReport(t.services, supervisor, { report: report.id, version: 1, body }))
    expect(attached).toMatchObject({ id: report.id, body: bureau, holder: bureau, version: 2 })
    expect((await list(clerk)).map(({ id }) => id)).toContain(report.id)
    for (const chain of [t.county, bureau])
      expect((await t.office.auditOf(chain)).at(-1)).toEqual({
        type: 'report.attached',
        report: report.id,
        body: bureau,
      })
  })
  test('two people say different things at once: the second is told what the first said', async () => {
    const { report } = await t.handIn(supervisor, t.county, { body: null, copy: 'contested' })
    const attach = (body: BodyId) => attachReport(t.services, supervisor, { report: report.id, version: 1, body })
    const both = await Promise.all([attach(bureau), attach(neighbour)])
    const [won, lost] = both[0].ok ? [both[0], both[1]] : [both[1], both[0]]
    if (!won.ok || lost.ok || lost.error.code !== 'report.changed') throw new Error(JSON.stringify(both))
    expect(lost.error.current.body).toBe(won.value.body)
  })
  test('the body has that file already: the two become one, and no address is lost', async () => {
    const own = (await t.handIn(clerk, bureau, { copy: 'twice' })).report
    const lying = (await t.handIn(supervisor, t.county, { body: neighbour, copy: 'twice' })).report
    value(await publishBodyReport(t.services, supervisor, { report: lying.id, isPublic: true }))
    const publicId = (await list(supervisor, { body: neighbour })).find(({ id }) => id === lying.id)?.publicId
    const given = { report: lying.id, version: lying.version, body: bureau }
    expect(value(await attachReport(t.services, supervisor, given))).toMatchObject({ id: own.id, publicId })
    expect(await getBodyReport(t.services, supervisor, { report: lying.id })).toMatchObject({
      error: { code: 'report.unknown' },
    })
    expect((await findReport(t.services, publicId ?? '', undefined))?.id).toBe(own.id)
  })
  test('a clerk gives nothing away and takes nothing', async () => {
    const { report } = await t.handIn(clerk, bureau)
    const give = { report: report.id, version: report.version, body: neighbour }
    expect(code(await attachReport(t.services, clerk, give))).toBe('access.denied')
    expect(code(await attachReport(t.services, stranger, give))).toBe('report.unknown')
  })
  test('a former name of the report’s year speaks for a body, today’s name only as another time', async () => {
    const body = await t.establish('云溪县旧名局')
    value(
      await renameBody(t.office.services, t.administrator, {
        body,
        version: 1,
        on: '2025-06-01',
        name: '云溪县新名局',
      }),
    )
    const bodies = await loadBodies(t.services.db)
    const fits = (name: string, year: number) => proposeBodies(bodies, name, year).map(({ body, fit }) => [body, fit])
    expect(fits('云溪县 旧名局', 2024)).toEqual([[body, 'in-year']])
    expect(fits('云溪县旧名局', 2025)).toEqual([[body, 'in-year']])
    expect(fits('云溪县旧名局', 2026)).toEqual([[body, 'other-time']])
    expect(fits('云溪县新名局', 2023)).toEqual([[body, 'other-time']])
    expect(fits('青岚省云溪县新名局', 2025)).toEqual([[body, 'part']])
    expect(fits('办公室', 2025)).toEqual([])
  })
})

describe('a body that is no more', () => {
  test('its reports are its own still, in the hands of its successor and of whoever is above', async () => {
    const ended = await t.establish('云溪县旧文化局')
    const { report } = await t.handIn(supervisor, t.county, { body: ended, copy: 'before the merger' })
    value(
      await mergeBodies(t.office.services, t.administrator, {
        on: '2026-07-01',
        bodies: [{ body: ended, version: 1 }],
        into: { body: bureau, establish: null },
        moves: [],
      }),
    )
    for (const by of [clerk, supervisor])
      expect(value(await getBodyReport(t.services, by, { report: report.id })).report.holder).toBe(ended)
    expect(code(await getBodyReport(t.services, stranger, { report: report.id }))).toBe('report.unknown')
    expect((await list(supervisor, { body: t.county, below: true })).map(({ id }) => id)).toContain(report.id)
    const late = await t.handIn(clerk, bureau, { body: ended, copy: 'found later' })
    expect(late.report).toMatchObject({ body: ended, desk: bureau })
    expect((await t.office.auditOf(ended)).at(-1)?.type).toBe('report.handed-in')
  })
})

describe('what somebody without an account handed in', () => {
  test('a body takes it up: it has its own; the uploader keeps theirs, and neither touches the other’s', async () => {
    const owner = newOwnerSecret()
    const { fileName, bytes } = await t.makeBytes({ copy: 'upload' })
    const uploaded = await handInReport(t.services, { fileName, bytes, owner })
    if (!uploaded.ok) throw new Error('refused')
    const key = uploaded.link
    const adopted = value(await adoptReport(t.services, clerk, { key, desk: bureau, body: bureau }))
    expect(adopted).toMatchObject({ isNew: true, report: { body: bureau } })
    await publishReport(t.services, { key, owner, isPublic: true })
    expect((await list(clerk)).find(({ id }) => id === adopted.report.id)?.publicId).toBeNull()
    expect(await deleteReport(t.services, { key, owner })).toBe(true)
    expect(value(await getBodyReport(t.services, clerk, { report: adopted.report.id })).file.digest).toBe(
      adopted.report.digest,
    )
    expect(await eventsOf('portal')).toEqual(['report.handed-in', 'report.published', 'report.deleted'])
    expect(code(await adoptReport(t.services, clerk, { key, desk: bureau, body: bureau }))).toBe('report.unknown')
  })
  test('only an administrator takes it away; staff reports have no key', async () => {
    const { fileName, bytes } = await t.makeBytes({ copy: 'unwanted' })
    const uploaded = await handInReport(t.services, { fileName, bytes, owner: newOwnerSecret() })
    if (!uploaded.ok) throw new Error('refused')
    const { link: key } = uploaded
    for (const by of [clerk, head, supervisor])
      expect(code(await deleteUpload(t.services, by, { key }))).toBe('access.denied')
    expect(code(await deleteUpload(t.services, t.administrator, { key }))).toBe('ok')
    expect(code(await deleteUpload(t.services, t.administrator, { key }))).toBe('report.unknown')
    expect(await findReport(t.services, key, undefined)).toBeUndefined()
    expect((await t.office.auditOf('portal')).at(-1)?.type).toBe('report.deleted')
  })
})

describe('publishing and deleting', () => {
  test('each once on record, however often it is asked for', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'public' })
    const before = (await eventsOf(bureau)).length
    for (const isPublic of [true, true, false, false])
      value(await publishBodyReport(t.services, head, { report: report.id, isPublic }))
    value(await deleteBodyReport(t.services, head, { report: report.id }))
    expect(code(await deleteBodyReport(t.services, head, { report: report.id }))).toBe('report.unknown')
    expect((await eventsOf(bureau)).slice(before)).toEqual(['report.published', 'report.withdrawn', 'report.deleted'])
  })
  test('one that is given to another body meanwhile is the other’s to publish', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'given away' })
    const publishing = await t.services.db.transaction().execute(async (transaction) => {
      await lockVerdicts(transaction, [bureau, neighbour])
      const published = publishBodyReport(t.services, head, { report: report.id, isPublic: true })
      await expect.poll(() => countWaiting(t.services.db)).toBeGreaterThan(0)
      await setReportBody(transaction, report.id, neighbour)
      return { published }
    })
    expect(code(await publishing.published)).toBe('report.unknown')
    expect(value(await getBodyReport(t.services, supervisor, { report: report.id })).report.publicId).toBeNull()
  })
  test('nor does the one before delete it', async () => {
    const { report } = await t.handIn(clerk, bureau, { copy: 'given away, too' })
    const deleting = await t.services.db.transaction().execute(async (transaction) => {
      await lockDigest(transaction, report.digest)
      const deleted = deleteBodyReport(t.services, head, { report: report.id })
      await expect.poll(() => countWaiting(t.services.db)).toBeGreaterThan(0)
      await setReportBody(transaction, report.id, neighbour)
      return { deleted }
    })
    expect(code(await deleting.deleted)).toBe('report.unknown')
    expect(value(await getBodyReport(t.services, supervisor, { report: report.id })).report.holder).toBe(neighbour)
  })
  test('what nobody has said whose it is cannot be made public', async () => {
    const { report } = await t.handIn(supervisor, t.county, { body: null, copy: 'nobody’s' })
    const published = await publishBodyReport(t.services, supervisor, { report: report.id, isPublic: true })
    expect(code(published)).toBe('report.not-attached')
  })
  test('clerks do neither, a supervisor does not delete, a neighbour does nothing at all', async () => {
    const { report } = await t.handIn(clerk, bureau)
    const [one, publish] = [{ report: report.id }, { report: report.id, isPublic: true }]
    expect(code(await publishBodyReport(t.services, clerk, publish))).toBe('access.denied')
    expect(code(await deleteBodyReport(t.services, clerk, one))).toBe('access.denied')
    expect(code(await deleteBodyReport(t.services, supervisor, one))).toBe('access.denied')
    expect(code(await getBodyReport(t.services, stranger, one))).toBe('report.unknown')
    expect(code(await deleteBodyReport(t.services, stranger, one))).toBe('report.unknown')
    expect(code(await getBodyReport(t.services, clerk, { report: 999_999 }))).toBe('report.unknown')
  })
})

describe('lists', () => {
  test('pages go on where the last one ended, each report once, within reach only', async () => {
    const all = await list(supervisor, { below: true, body: t.county })
    expect(all.length).toBeGreaterThan(5)
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const given: object = { body: t.county, below: true, ...ALL, cursor, limit: 2 }
      const page: BodyReportPage = value(await listBodyReports(t.services, supervisor, given))
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toEqual(all.map(({ id }) => id))
    expect((await list(clerk)).map(({ holder }) => holder)).not.toContain(neighbour)
    expect(new Set((await list(clerk, { body: bureau })).map(({ holder }) => holder))).toEqual(new Set([bureau]))
    expect((await list(supervisor, { body: t.county })).every(({ holder }) => holder === t.county)).toBe(true)
  })
  test('by year, with errors, undecided: and all of them at once', async () => {
    const broken = await t.handIn(clerk, bureau, {
      copy: 'broken',
      spoilFigures: (figures) => {
        figures['requests.received.total'] = (figures['requests.received.total'] ?? 0) + 1
      },
    })
    const { year, id } = broken.report
    const found = await list(clerk, { year, withErrors: true, undecided: true })
    expect(found.map((one) => one.id)).toEqual([id])
    expect(found[0]).toMatchObject({ bodyName: agency, undecided: found[0]?.errors ?? -1 })
    expect(await list(clerk, { year: (year ?? 0) - 1 })).toEqual([])
    const totals = value(await totalBodyReports(t.services, clerk, { body: bureau, below: false }))
    expect(totals).toMatchObject([{ year, withErrors: 1 }])
  })
  test('another body’s are refused, also to whoever may read none', async () => {
    const of = (body: BodyId | null) => ({ body, below: true, ...ALL })
    expect(code(await listBodyReports(t.services, stranger, of(bureau)))).toBe('access.denied')
    expect(code(await listBodyReports(t.services, t.administrator, of(null)))).toBe('access.denied')
    expect(code(await totalBodyReports(t.services, stranger, { body: bureau, below: false }))).toBe('access.denied')
  })
})

describe('all of it at once', () => {
  test('handed in, checked by changing programs, judged, given away, published, deleted: nothing waits for ever, nothing is counted wrong', async () => {
    const bodies = [bureau, neighbour, t.county]
    const spoilt = (seed: number) => ({
      seed,
      copy: `storm ${seed}`,
      spoilFigures: (figures: Record<string, number>) => {
        figures['requests.received.total'] = (figures['requests.received.total'] ?? 0) + 1
      },
    })
    const files = await Promise.all([1, 2, 3].map((seed) => t.makeBytes(spoilt(seed))))
    const pick = <T>(from: readonly T[], by: number): T => from[by % from.length] as T
    const at = (round: number, engine: string): CheckedReportServices => ({
      ...t.services,
      engine: `${engine}-${round % 3}`,
      // What is kept and locked is the matter here, and not the reading of it again and again.
      pool: { ...t.services.pool, check: async () => ({ ok: true, value: pick(known, round) }) },
    })
    const known = await Promise.all(
      files.map(async ({ fileName, bytes }) => {
        const checked = await t.services.pool.check({ name: fileName, bytes })
        if (!checked.ok) throw new Error('refused')
        return checked.value
      }),
    )
    const acts = Array.from({ length: 90 }, (_, round) => async () => {
      const file = pick(files, round)
      const body = pick(bodies, Math.floor(round / 3))
      const input = { desk: t.county, body: round % 7 === 0 ? null : body, fileName: file.fileName }
      const { report } = value(await handInForBody(at(round, 'storm'), supervisor, input, file.bytes))
      const read = await getBodyReport(t.services, supervisor, { report: report.id })
      const finding = read.ok ? pick(read.value.findings, round)?.key : undefined
      const verdict = pick(['confirmed', 'open'] as const, round)
      const given = { report: report.id, finding, verdict, reason: null, seen: 0 }
      if (finding !== undefined) await judgeFinding(t.services, supervisor, given)
      const elsewhere = pick(bodies, round)
      await attachReport(t.services, supervisor, { report: report.id, version: report.version, body: elsewhere })
      await publishBodyReport(t.services, supervisor, { report: report.id, isPublic: round % 2 === 0 })
      if (round % 5 === 0) await deleteBodyReport(t.services, head, { report: report.id })
    })
    await Promise.all(acts.map((act) => act()))

    for (const { id } of await list(supervisor)) {
      const { report, findings } = value(await getBodyReport(t.services, supervisor, { report: id }))
      const count = (verdict: string) => findings.filter(({ verdicts }) => verdicts.at(-1)?.verdict === verdict).length
      expect([report.confirmed, report.dismissed]).toEqual([count('confirmed'), count('dismissed')])
      expect(report.errors + report.notices).toBe(findings.length)
    }
    expect(await verifyDatabase(t.services.db)).toMatchObject({ chainProblems: [] })
  })
})
