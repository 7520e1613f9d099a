import { HTML_LAYOUTS } from '../testing/reports/html-layouts.js'
import { type MadeReport, makeReport } from '../testing/reports/made-report.js'
import { createRandom } from '../testing/reports/random.js'

export interface MadeFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
  readonly report: MadeReport
}

/** A made report as a web page; `spoil` changes its figures before it is drawn. */
export async function makeFile(seed: number, spoil: (report: MadeReport) => void = () => undefined): Promise<MadeFile> {
  const random = createRandom(seed)
  const report = makeReport(random)
  spoil(report)
  const [layout] = HTML_LAYOUTS
  if (layout === undefined) throw new Error('no layout')
  const { bytes } = await layout.render(report, random)
  return { name: `${report.agency}${report.year}.html`, mimeType: 'text/html', buffer: Buffer.from(bytes), report }
}
