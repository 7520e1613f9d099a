import { format2021 } from '../../statute/index.js'
import type { ReportRule } from '../rule.js'
import { headingsWereRead, listHeadings } from './headings.js'
import { headingPlace } from './hit-cells.js'

export const formExtraSection: ReportRule = {
  id: 'form.extra-section',
  severity: 'error',
  citation: format2021(''),
  text: '报告只有格式规定的六个部分，内容不能遗漏，也不宜泛化',
  summary: 'A section that the form does not have',
  since: 2019,
  example: {
    given: '“五、全面推进数字政府建设”，其后各部分依次顺延为六、七',
    finding: '格式没有“五、全面推进数字政府建设”这一部分',
  },
  reading: '后面各部分因此顺延的编号不再另作一条',
  check: (report) => {
    const headings = listHeadings(report)
    if (!headingsWereRead(headings)) return []
    return headings
      .filter(({ kind }) => kind === 'extra')
      .map(({ printed, section }) => ({
        message: `格式没有“${printed}”这一部分`,
        at: [headingPlace(section)],
        quote: printed,
        found: printed,
      }))
  },
}
