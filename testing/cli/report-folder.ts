import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FilledReport, fillReport, withTexts } from '../reports/filled-report.js'
import { type MadeReport, type MadeReportOptions, makeReport } from '../reports/made-report.js'
import { createRandom } from '../reports/random.js'
import { HTML_RENDERER } from '../reports/render/html-renderer.js'
import type { Renderer } from '../reports/render/renderer.js'

export interface GivenReport extends MadeReportOptions {
  readonly seed?: number
  readonly renderer?: Renderer
  /** Changes what is printed. */
  readonly change?: (filled: FilledReport) => FilledReport
}

/** Writes a made report into a folder. */
export function putReport(folder: string, name: string, given: GivenReport = {}): MadeReport {
  const { seed = 1, renderer = HTML_RENDERER, change = (filled) => filled } = given
  const random = createRandom(seed)
  const report = makeReport(random, { form: '2021', ...given })
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, renderer.render(change(fillReport(report)), random))
  return report
}

/** Prints other figures in some cells. */
export const printing =
  (figures: Readonly<Record<string, number>>) =>
  (filled: FilledReport): FilledReport =>
    withTexts(filled, new Map(Object.entries(figures).map(([code, value]) => [code, String(value)])))
