import { expect, test } from 'vitest'
import { checkReport } from '../../domain/report/index.js'
import { readReport } from '../../formats/read-report.js'
import { writeDocx } from '../../formats/write/write-docx.js'
import { loadPdfResources } from '../reading/pdf-resources.js'
import { readDemoCounty } from './demo-county.js'
import { readDemoReports, toReading } from './demo-reports.js'

const reports = readDemoReports()
const county = readDemoCounty()

/** The mistakes that were put in; nothing else is wrong with these reports. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  'bureau 2025': ['narrative.requests-received'],
  'county 2025': ['requests.balance'],
  'education 2025': ['fees.statement-missing'],
}

test.each(reports.map((report) => [`${report.body} ${report.year}`, report] as const))(
  '%s reads back as it was made, with the mistakes that were put in',
  async (title, report) => {
    const made = toReading(report, '云溪县某局')
    const read = await readReport({ name: made.file, bytes: await writeDocx(made) }, { pdf: loadPdfResources() })
    if (!read.ok) throw new Error(read.refusal.code)
    const values = (cells: typeof made.cells) =>
      Object.fromEntries(Object.entries(cells).map(([code, { value }]) => [code, value]))
    expect(values(read.value.cells)).toEqual(values(made.cells))
    const errors = checkReport(read.value).filter(({ severity }) => severity === 'error')
    expect([...new Set(errors.map(({ rule }) => rule))].sort()).toEqual([...(PLANTED[title] ?? [])].sort())
  },
)

test('every report is one of a body of the county', () => {
  const keys = [
    county.county,
    ...county.bodies,
    ...county.reforms.flatMap((reform) => ('establish' in reform ? [reform.establish] : [])),
  ].map(({ key }) => key)
  for (const { body } of reports) expect(keys).toContain(body)
})
