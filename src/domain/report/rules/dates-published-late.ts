import { compareDates, type PlainDate, parsePlainDate, toChineseDate } from '../../calendar/index.js'
import { regulation } from '../../statute/index.js'
import { BODY_KINDS, type BodyKind, type CheckContext, type ReportRule } from '../rule.js'
import { bodyOf } from './body.js'
import { findSignatureWords } from './written-dates.js'
import { statedYearOf } from './years.js'

const KIND_NAMES: Readonly<Record<BodyKind, string>> = { government: '政府', department: '部门', township: '乡镇街道' }

/** The last day for a kind of body; where the kind is unknown, the latest day of all kinds. */
function dueOn(kind: BodyKind | null, year: number, { dueDays }: CheckContext): PlainDate | undefined {
  const kinds = kind === null ? BODY_KINDS : [kind]
  const days = kinds.flatMap((each) => parsePlainDate(`${year + 1}-${dueDays[each]}`) ?? [])
  return days.sort(compareDates).at(-1)
}

export const datesPublishedLate: ReportRule = {
  id: 'dates.published-late',
  severity: 'notice',
  citation: regulation(49),
  text: '县级以上人民政府部门每年1月31日前提交并公布上一年度报告，县级以上地方人民政府的报告每年3月31日前公布',
  summary: 'Published after 31 January (departments) or 31 March (governments), or the configured day',
  since: 2019,
  example: {
    given: '云溪县文化和旅游局2023年度报告，2024年2月20日公布',
    finding: '2024年2月20日公布，晚于部门年度报告的期限2024年1月31日',
  },
  reading:
    '政府办公室以自己名义作的报告按部门的期限；乡镇街道条例没有规定，按设定的日期；名称看不出种类的按最晚的期限；网页没有公布日期时看落款日期，因为公布不会早于落款',
  check: (report, context) => {
    const year = statedYearOf(report) ?? report.year
    const published = context.publishedOn ?? report.publishedOn
    const date = published ?? report.signedOn
    if (year === null || date === null) return []
    const { kind } = bodyOf(report, context)
    const due = dueOn(kind, year, context)
    if (!due || compareDates(date, due) <= 0) return []
    const verb = published === null ? '落款' : '公布'
    const whose = kind === null ? '年度报告' : `${KIND_NAMES[kind]}年度报告`
    return [
      {
        message: `${toChineseDate(date)}${verb}，晚于${whose}的期限${toChineseDate(due)}`,
        ...(published === null ? findSignatureWords(report.sections, date) : {}),
        expected: due,
        found: date,
      },
    ]
  },
}
