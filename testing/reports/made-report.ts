import type { CellCode, FormVersion } from '../../src/domain/report/index.js'
import { type Figures, makeFigures } from './figures.js'
import { makeNarrative, type Narrative } from './narrative.js'
import type { Random } from './random.js'

/** A report of an imaginary body whose every figure is known. */
export interface MadeReport {
  readonly agency: string
  readonly year: number
  readonly form: FormVersion
  readonly figures: Figures
  readonly narrative: Narrative
}

const PLACES = ['云溪县', '临湖区', '青岚市', '北岭县', '沙河口区', '白石镇']
const DEPARTMENTS = [
  '文化和旅游局',
  '教育局',
  '自然资源局',
  '卫生健康委员会',
  '农业农村局',
  '市场监督管理局',
  '交通运输局',
]

export interface MadeReportOptions {
  readonly form?: FormVersion
  /** First and last year it may be of. */
  readonly from?: number
  readonly to?: number
}

export function makeReport(random: Random, options: MadeReportOptions = {}): MadeReport {
  const { from = options.form === '2021' ? 2021 : 2019, to = 2025 } = options
  const year = random.between(from, to)
  const form: FormVersion = options.form ?? (year < 2021 ? '2019' : '2021')
  const place = random.pick(PLACES)
  const agency = `${place}${place.endsWith('镇') ? '人民政府' : random.pick(DEPARTMENTS)}`
  const figures = makeFigures(random, form)
  return { agency, year, form, figures, narrative: makeNarrative({ agency, year, form, figures }, random) }
}

/** The figure as a form prints it. */
export function printed(report: Pick<MadeReport, 'figures'>, code: CellCode): string {
  const value = report.figures[code]
  return value === undefined ? '' : String(value)
}
