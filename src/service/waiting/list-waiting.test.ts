import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { china } from '../../../testing/calendar/china-calendar.js'
import { openReportOffice, type ReportOffice } from '../../../testing/checked-reports/report-office.js'
import { value } from '../../../testing/people/test-office.js'
import { PASSWORD_PROFILES } from '../../domain/access/index.js'
import type { BodyId } from '../../domain/body/index.js'
import { parsePlainDate } from '../../domain/calendar/index.js'
import { DEFAULT_REQUEST_SETTINGS } from '../../domain/request/index.js'
import { correctDetails } from '../bodies/correct-details.js'
import { STATUTORY_DUE_DAYS } from '../checked-reports/due-days.js'
import { getBodyReport } from '../checked-reports/get-body-report.js'
import { judgeFinding } from '../checked-reports/judge-finding.js'
import type { Actor } from '../people/authorise.js'
import { getSystemStatus, type SystemServices } from '../system/system-status.js'
import { listWaiting, type WaitingServices } from './list-waiting.js'
import { toWaitingPath, toWaitingTitle, WAITING_KINDS } from './waiting-task.js'

let t: ReportOffice
let services: WaitingServices
let bureau: BodyId
let clerk: Actor
let head: Actor
let supervisor: Actor
beforeAll(async () => {
  t = await openReportOffice()
  const { profile } = t.office.services
  const requests = { calendar: () => china, settings: DEFAULT_REQUEST_SETTINGS, atRiskDays: 3 }
  services = { ...t.services, ...requests, profile, dueDays: STATUTORY_DUE_DAYS, countFailedJobs: async () => 2 }
  bureau = await t.establish('云溪县文化和旅游局')
  await t.establish('云溪县自来水公司', { kind: 'public-utility' })
  await t.establish('石桥镇人民政府', { kind: 'township' })
  clerk = await t.act('clerk', bureau)
  head = await t.act('head', bureau)
  supervisor = await t.act('supervisor', t.county)
  // Never signed in.
  await t.office.hire(t.administrator, 'reviewer', bureau)
}, 60_000)
afterAll(() => t.close())

const waiting = async (by: Actor) =>
  Object.fromEntries((await listWaiting(services, by)).map(({ kind, count, dueOn }) => [`${kind} ${dueOn}`, count]))

describe('what waits', () => {
  test('for a clerk: their own body’s affairs', async () => {
    expect(await waiting(clerk)).toEqual({
      'reports-missing 2026-01-31': 1,
      'office-data-missing null': 1,
      'credit-codes-missing null': 1,
    })
  })
  test('for a supervisor: those of the county, departments and governments by their own days, utilities not asked', async () => {
    expect(await waiting(supervisor)).toEqual({
      'reports-missing 2026-01-31': 2,
      'reports-missing 2026-03-31': 1,
      'initial-passwords null': 1,
      'office-data-missing null': 4,
      'credit-codes-missing null': 4,
    })
  })
  test('reports are due on the days that a local notice has set', async () => {
    const dueDays = { ...STATUTORY_DUE_DAYS, department: '01-26', township: '02-20' }
    const tasks = await listWaiting({ ...services, dueDays }, supervisor)
    const missing = tasks.filter(({ kind }) => kind === 'reports-missing').map(({ dueOn, count }) => [dueOn, count])
    expect(missing).toEqual([
      ['2026-01-26', 1],
      ['2026-02-20', 1],
      ['2026-03-31', 1],
    ])
  })
  test('for an administrator: failed jobs and first passwords, no reports', async () => {
    expect(await waiting(t.administrator)).toEqual({
      'jobs-failed null': 2,
      'initial-passwords null': 1,
      'office-data-missing null': 4,
      'credit-codes-missing null': 4,
    })
  })
  test('no longer, once it is done', async () => {
    const given = { from: 2025, form: '2021' as const }
    const { report } = await t.handIn(clerk, bureau, {
      ...given,
      spoilFigures: (figures) => {
        figures['requests.received.total'] = (figures['requests.received.total'] ?? 0) + 1
      },
    })
    expect(report.year).toBe(2025)
    const open = (await waiting(clerk))['findings-undecided null'] ?? 0
    expect(open).toBe(report.errors + report.notices)
    const { findings } = value(await getBodyReport(t.services, clerk, { report: report.id }))
    for (const finding of new Set(findings.map(({ key }) => key)))
      value(
        await judgeFinding(t.services, clerk, {
          report: report.id,
          finding,
          verdict: 'confirmed',
          reason: null,
          seen: 0,
        }),
      )
    const office = {
      officeName: '办公室',
      address: '人民路1号',
      hours: '工作日',
      telephone: '0700-8888123',
      fax: null,
      web: null,
    }
    const codes = { creditCode: '11441700007280420Y', regionCode: null, siteIdCode: null }
    value(await correctDetails(t.office.services, clerk, { body: bureau, version: 1, ...codes, office }))
    expect(await waiting(clerk)).toEqual({})
    expect((await waiting(supervisor))['reports-missing 2026-01-31']).toBe(1)
  })
  test('a report of which nobody has said whose it is: at the desk where it was handed in', async () => {
    await t.handIn(supervisor, t.county, { body: null, copy: 'whose' })
    expect((await waiting(supervisor))['reports-unattached null']).toBe(1)
    expect((await waiting(clerk))['reports-unattached null']).toBeUndefined()
  })
  test('one’s own password, two weeks before it ages; never where it does not', async () => {
    t.office.pass({ days: 75 })
    expect(Object.keys(await waiting(head))).not.toContain('own-password-ageing 2026-09-29')
    t.office.pass({ days: 2 })
    const [first] = await listWaiting(services, head)
    expect(first).toMatchObject({ kind: 'own-password-ageing', dueOn: '2026-09-29', path: '/profile' })
    services = { ...services, profile: PASSWORD_PROFILES.asvs }
    expect((await listWaiting(services, head)).map(({ kind }) => kind)).not.toContain('own-password-ageing')
  })
  test('every kind has its words in both languages and a place in the console', () => {
    for (const kind of WAITING_KINDS) {
      const task = { kind, count: 3, year: 2025, dueOn: null }
      expect(toWaitingTitle(task).zh).toMatch(/\p{Script=Han}/u)
      expect(toWaitingTitle(task).en).toMatch(/^[A-Z]/)
      expect(toWaitingPath(task)).toMatch(/^\/[a-z]+(\?[a-z]+=[a-z0-9-]+)?$/)
    }
  })
})

describe('how the system is', () => {
  const systemServices = (): SystemServices => ({
    ...t.services,
    system: {
      version: '0.1.0',
      startedAt: new Date(0),
      quotaBytes: 1_000,
      isEncrypted: false,
      holidayYears: [{ year: 2026, notice: '某号' }],
      readJobs: null,
      readBackups: async () => [],
    },
  })
  test('for an administrator: versions, tables, files, days off', async () => {
    const status = value(await getSystemStatus(systemServices(), t.administrator))
    expect(status).toMatchObject({ version: '0.1.0', jobs: null, demoDay: null, backups: [] })
    expect(status.database.version).toMatch(/^\d+/)
    expect(status.database.bytes).toBeGreaterThan(1_000_000)
    expect(status.database.migrations.map(({ name }) => name)).toContain('0005-verdicts')
    expect(status.database.migration).toBe(status.database.migrations.at(-1)?.name)
    expect(status.database.tables.map(({ name }) => name)).toContain('audit_record')
    expect(status.storage).toMatchObject({ files: 2, quotaBytes: 1_000, encrypted: false })
    expect(status.storage.bytes).toBeGreaterThan(1_000)
  })
  test('a demonstration says on which day it stands', async () => {
    const { clock, ...rest } = systemServices()
    const standsOn = parsePlainDate('2026-07-01')
    if (standsOn === undefined) throw new Error('no day')
    const status = value(await getSystemStatus({ ...rest, clock: { ...clock, standsOn } }, t.administrator))
    expect(status.demoDay).toBe('2026-07-01')
  })
  test('for nobody else', async () => {
    for (const by of [clerk, head, supervisor])
      expect(await getSystemStatus(systemServices(), by)).toMatchObject({ ok: false, error: { code: 'access.denied' } })
  })
})
