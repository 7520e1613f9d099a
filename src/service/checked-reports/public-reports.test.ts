import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReportOffice, type ReportOffice } from '../../../testing/checked-reports/report-office.js'
import { value } from '../../../testing/people/test-office.js'
import { aReading } from '../../../testing/reading/a-reading.js'
import type { BodyId } from '../../domain/body/index.js'
import type { Finding } from '../../domain/report/index.js'
import { insertBodyReport } from '../../storage/checked-reports/body-reports.js'
import { keepCheckedFile } from '../../storage/checked-reports/checked-files.js'
import { insertLink, publishHandedIn } from '../../storage/checked-reports/handed-in.js'
import { digestOf } from '../../storage/files.js'
import type { PersonId } from '../../storage/people/people.js'
import { correctDetails } from '../bodies/correct-details.js'
import { renameBody } from '../bodies/reforms.js'
import { listPublicReports, type PublicReportSearch } from './public-reports.js'

let t: ReportOffice
let bureau: BodyId
let town: BodyId
let school: BodyId
beforeAll(async () => {
  t = await openReportOffice()
  bureau = await t.establish('云溪县文化和旅游局')
  school = await t.establish('云溪县文化学校', { parent: bureau, kind: 'public-utility' })
  town = await t.establish('石桥镇人民政府', { kind: 'township' })
  await inRegion(t.county, '420701')
  await inRegion(town, '420701101')
  value(
    await renameBody(t.office.services, t.administrator, {
      body: bureau,
      version: 1,
      on: '2026-07-01',
      name: '云溪县文旅体育局',
    }),
  )
  await keep({ agency: '云溪县文化和旅游局', year: 2024, body: bureau, errors: 2 })
  await keep({ agency: '云溪县文化和旅游局', year: 2025, body: bureau })
  await keep({ agency: '石桥镇人民政府', year: 2025, body: town, errors: 1 })
  await keep({ agency: '云溪县文化学校', year: 2025, body: school })
  await keep({ agency: '青岚市教育局', year: 2025, body: null })
  await keep({ agency: '云溪县文化和旅游局', year: 2023, body: bureau, isPublic: false })
}, 60_000)
afterAll(() => t.close())

async function inRegion(body: BodyId, regionCode: string): Promise<void> {
  const office = { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null }
  const details = { creditCode: null, regionCode, siteIdCode: null, office }
  value(await correctDetails(t.office.services, t.administrator, { body, version: 1, ...details }))
}

interface Given {
  readonly agency: string
  readonly year: number
  readonly body: BodyId | null
  readonly errors?: number
  readonly isPublic?: boolean
}

async function keep({ agency, year, body, errors = 0, isPublic = true }: Given): Promise<void> {
  const bytes = new TextEncoder().encode(`${agency}${year}`)
  const finding: Finding = {
    rule: 'requests.balance',
    severity: 'error',
    message: '不平',
    cells: [],
    at: [],
    quote: null,
    citation: null,
    expected: 1,
    found: 2,
  }
  const findings = Array.from({ length: errors }, () => finding)
  const file = { digest: digestOf(bytes), sizeBytes: 1, engine: 'e', reading: aReading({ agency, year }), findings }
  await keepCheckedFile(t.services, { file, bytes }, async (transaction) => {
    const at = { handedInBy: 'p' as PersonId, handedInAt: new Date(0), fileName: 'f' }
    const id =
      body === null
        ? await insertLink(transaction, file, { linkHash: agency, ownerHash: agency, fileName: 'f' })
        : await insertBodyReport(transaction, file, { desk: body, body, ...at })
    if (isPublic && id !== undefined) await publishHandedIn(transaction, id, `${agency}${year}`)
  })
}

const ALL: PublicReportSearch = { agency: '', year: null }
const find = async (given: Partial<PublicReportSearch> = {}) =>
  (await listPublicReports(t.services, { ...ALL, ...given, before: null, limit: 50 })).map(
    ({ agency, year }) => `${agency}${year}`,
  )

describe('public reports', () => {
  const cases: readonly [string, () => Partial<PublicReportSearch>, readonly string[]][] = [
    [
      'all, newest first, the private one left out',
      () => ({}),
      [
        '青岚市教育局2025',
        '云溪县文化学校2025',
        '石桥镇人民政府2025',
        '云溪县文化和旅游局2025',
        '云溪县文化和旅游局2024',
      ],
    ],
    [
      'a part of the name',
      () => ({ agency: '文化' }),
      ['云溪县文化学校2025', '云溪县文化和旅游局2025', '云溪县文化和旅游局2024'],
    ],
    ['one character', () => ({ agency: '镇' }), ['石桥镇人民政府2025']],
    [
      'several words, in any order',
      () => ({ agency: ' 旅游局　云溪 ' }),
      ['云溪县文化和旅游局2025', '云溪县文化和旅游局2024'],
    ],
    ['pairs that stand there, but not together', () => ({ agency: '县文游局' }), []],
    ['a year', () => ({ year: 2024 }), ['云溪县文化和旅游局2024']],
    ['a body', () => ({ body: bureau }), ['云溪县文化和旅游局2025', '云溪县文化和旅游局2024']],
    ['those with errors', () => ({ withErrors: true }), ['石桥镇人民政府2025', '云溪县文化和旅游局2024']],
    ['those of a body with errors', () => ({ withErrors: true, body: bureau }), ['云溪县文化和旅游局2024']],
    ['those with errors by a word', () => ({ withErrors: true, agency: '文化' }), ['云溪县文化和旅游局2024']],
    ['a body and a word', () => ({ body: bureau, agency: '学校' }), []],
    [
      'a county: its own code, and those below it that have none',
      () => ({ region: '420701' }),
      ['云溪县文化学校2025', '石桥镇人民政府2025', '云溪县文化和旅游局2025', '云溪县文化和旅游局2024'],
    ],
    ['a township', () => ({ region: '420701101' }), ['石桥镇人民政府2025']],
    ['a region of nobody', () => ({ region: '99' }), []],
    ['a body elsewhere in the region', () => ({ region: '420701101', body: bureau }), []],
    [
      'only signs and blanks',
      () => ({ agency: '\u0000 \ud800' }),
      [
        '青岚市教育局2025',
        '云溪县文化学校2025',
        '石桥镇人民政府2025',
        '云溪县文化和旅游局2025',
        '云溪县文化和旅游局2024',
      ],
    ],
  ]
  for (const [what, given, found] of cases) test(`by ${what}`, async () => expect(await find(given())).toEqual(found))

  test('page by page, also among those of a common name', async () => {
    const seen: string[] = []
    let before: number | null = null
    for (let pages = 0; pages < 5; pages += 1) {
      const page: Awaited<ReturnType<typeof listPublicReports>> = await listPublicReports(t.services, {
        ...ALL,
        agency: '云溪',
        before,
        limit: 2,
      })
      seen.push(...page.map(({ publicId }) => publicId ?? ''))
      const last = page.at(-1)
      if (last === undefined) break
      before = last.id
    }
    expect(seen).toEqual(['云溪县文化学校2025', '云溪县文化和旅游局2025', '云溪县文化和旅游局2024'])
  })
})
