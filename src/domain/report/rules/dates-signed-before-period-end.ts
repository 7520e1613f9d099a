import { compareDates, findPlainDate, toChineseDate } from '../../calendar/index.js'
import { regulation } from '../../statute/index.js'
import type { ReportRule } from '../rule.js'
import { findSignatureWords } from './written-dates.js'
import { statedYearOf } from './years.js'

export const datesSignedBeforePeriodEnd: ReportRule = {
  id: 'dates.signed-before-period-end',
  severity: 'error',
  citation: regulation(49),
  text: '年度报告在报告年度结束以后作出，落款日期不早于12月31日',
  summary: 'Signed before the period had ended',
  since: 2019,
  example: {
    given: '2023年度的报告，落款2022年12月7日',
    finding: '落款日期2022年12月7日早于报告年度结束之日2023年12月31日',
  },
  check: (report) => {
    const year = statedYearOf(report)
    const end = year === null ? undefined : findPlainDate(year, 12, 31)
    if (!end || report.signedOn === null || compareDates(report.signedOn, end) >= 0) return []
    return [
      {
        message: `落款日期${toChineseDate(report.signedOn)}早于报告年度结束之日${toChineseDate(end)}`,
        ...findSignatureWords(report.sections, report.signedOn),
        expected: end,
        found: report.signedOn,
      },
    ]
  },
}
