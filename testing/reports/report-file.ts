import type { Figures } from './figures.js'
import { HTML_LAYOUTS } from './html-layouts.js'
import { type MadeReport, type MadeReportOptions, makeReport } from './made-report.js'
import type { Narrative } from './narrative.js'
import { createRandom } from './random.js'

export interface ReportFileOptions extends MadeReportOptions {
  readonly seed?: number
  /** Change what the report says before it is drawn. */
  readonly spoilFigures?: (figures: Figures) => void
  readonly spoilText?: (narrative: Narrative) => Narrative
}

export interface ReportFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly report: MadeReport
}

/** A made report as a web page. The seed's own has requests, so that a broken sum shows. */
export async function makeReportFile(given: ReportFileOptions = {}): Promise<ReportFile> {
  const { seed = 7, spoilFigures, spoilText = (narrative) => narrative, ...options } = given
  const random = createRandom(seed)
  const made = makeReport(random, options)
  spoilFigures?.(made.figures)
  const report = { ...made, narrative: spoilText(made.narrative) }
  const [layout] = HTML_LAYOUTS
  if (layout === undefined) throw new Error('no layout')
  const { bytes } = await layout.render(report, random)
  return { name: `${report.agency}${report.year}.html`, bytes, report }
}
