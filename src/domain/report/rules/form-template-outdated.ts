import { format2021 } from '../../statute/index.js'
import type { ReportRule } from '../rule.js'
import { toPlaces } from './hit-cells.js'
import { statedYearOf } from './years.js'

/** 行政规范性文件 was called 规范性文件 on the old form, but the short name alone is only short. */
const SHORT_NAME = '规范性文件'
/** One row where the form has had three since 2021. */
const OTHER_ROW = '（六）其他处理'
const NAMED = 3

export const formTemplateOutdated: ReportRule = {
  id: 'form.template-outdated',
  severity: 'error',
  citation: format2021(''),
  text: '2021年度起的报告使用国办公开办函〔2021〕30号印发的格式',
  summary: 'Rows or columns of the 2019 form in a report for 2021 or later',
  since: 2021,
  example: {
    given: '2022年度报告的表三中“（六）其他处理”只有一行',
    finding: '2022年度的报告用了2019年试行格式的栏目：“（六）其他处理”，应使用2021年印发的格式',
  },
  reading: '仅把“行政规范性文件”写作“规范性文件”的，不算旧格式',
  check: (report) => {
    const year = statedYearOf(report) ?? report.year
    if (year === null || year < 2021) return []
    const single = report.remarks.filter(({ code }) => code === 'single-other-row')
    const outdated = [...report.layout.outdated, ...single.map(({ at }) => ({ printed: OTHER_ROW, at }))].filter(
      ({ printed }) => printed.replace(/\s/g, '') !== SHORT_NAME,
    )
    if (outdated.length === 0 && report.form !== '2019') return []
    const labels = [...new Set(outdated.map(({ printed }) => printed.trim()))]
    const named = labels.slice(0, NAMED).map((label) => `“${label}”`)
    const list = named.length === 0 ? '' : `的栏目：${named.join('')}${labels.length > NAMED ? '等' : ''}`
    return [
      {
        message: `${year}年度的报告用了2019年试行格式${list}，应使用2021年印发的格式`,
        at: toPlaces(...outdated.map(({ at }) => at)),
        expected: '2021',
        found: '2019',
      },
    ]
  },
}
