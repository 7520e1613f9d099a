import { dayOf, monthOf, type PlainDate, toChineseDate } from '../../calendar/index.js'
import { regulation } from '../../statute/index.js'
import type { ReportRule } from '../rule.js'

const isOn = (date: PlainDate, month: number, day: number): boolean => monthOf(date) === month && dayOf(date) === day

export const datesPeriodIncomplete: ReportRule = {
  id: 'dates.period-incomplete',
  severity: 'error',
  citation: regulation(49),
  text: '年度报告说明上一年度全年的情况，统计期限为1月1日至12月31日',
  summary: 'The stated period is not the whole year',
  since: 2019,
  example: {
    given: '统计期限自2023年1月1日至2023年12月12日',
    finding: '统计期限为2023年1月1日至2023年12月12日，不是全年，应为1月1日至12月31日',
  },
  reading: '只看读得完整的日期；起止日期有一个没有读出的，只核对另一个',
  check: ({ period }) => {
    if (!period) return []
    const { from, to } = period
    const wrongFrom = from !== null && !isOn(from, 1, 1)
    const wrongTo = to !== null && !isOn(to, 12, 31)
    if (!wrongFrom && !wrongTo) return []
    const found = `${from ? toChineseDate(from) : '（未读出）'}至${to ? toChineseDate(to) : '（未读出）'}`
    return [
      {
        message: `统计期限为${found}，不是全年，应为1月1日至12月31日`,
        expected: '1月1日至12月31日',
        found,
      },
    ]
  },
}
