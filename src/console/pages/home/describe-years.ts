import type { YearTotal } from '../../api/reports.js'
import type { Messages } from '../../language/zh/index.js'

/** A chart in words. */
export function describeYears(items: readonly YearTotal[], home: Messages['home']): string {
  const years = items.map(
    ({ year, reports, errors, notices }) =>
      `${year}：${home.reports} ${reports}，${home.errors} ${errors}，${home.notices} ${notices}`,
  )
  return `${home.chart}。${years.join('；')}`
}
