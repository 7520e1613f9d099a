import { yearOf } from '../../calendar/index.js'
import { regulation } from '../../statute/index.js'
import type { Reading } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'
import { comparisonHits } from './compared-years.js'
import { ownFiguresHits } from './figures-of-own-year.js'
import { leftoverHits } from './leftover-years.js'
import { otherYearHit, withoutQuoted } from './other-year.js'
import { findPeriodWords } from './written-dates.js'
import { listYears, periodYearOf, statedYearOf, titleYearOf } from './years.js'

/** 现将2022年政府信息公开工作情况报告如下 */
const ANNOUNCES = /现将[^。；\n]{0,60}(?:如下|公布|公开|报告)/g
/** 编制本机关2022年政府信息公开工作年度报告 */
const COMPILES =
  /(?:编制|撰写|形成|制作)(?:完成)?(?:了|的|本|并|公布|我局|我办|我单位|本机关|本单位|本局|：|:|\s){0,4}(?:20\d{2}\s*年度?)政府信息公开工作年度报告/g
/** 现公布云溪县文化和旅游局2023年政府信息公开工作年度报告 */
const PUBLISHES =
  /(?:现|特|特此|现予|特向社会|现向社会|向社会)(?:公布|发布|公开)[^。；，\n]{0,30}?20\d{2}\s{0,4}年度?政府信息公开(?:工作)?(?:年度)?(?:报告|年报)/g
/** 按照做好2022年政府信息公开工作年度报告的通知要求……形成本报告 */
const FOLLOWS_NOTICE =
  /做好20\d{2}\s*年度?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报)(?=[^。；\n]{0,60}(?:编制|形成|公布|撰写|报告如下))/g
/** 对2022年政府信息公开工作进行了总结 */
const REVIEWS =
  /对[^。；，\n]{0,16}20\d{2}\s*年度?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:进行|作|予以|开展)了?[^。；，\n]{0,6}(?:总结|梳理|统计|汇总)/g

export const datesYearMismatch: ReportRule = {
  id: 'dates.year-mismatch',
  severity: 'error',
  citation: regulation(49),
  text: '标题、开头、统计期限和正文所说的是同一个报告年度，即上一年度',
  summary: 'Title, opening, period and text name different years',
  since: 2019,
  example: {
    given: '标题“云溪县文化和旅游局2023年政府信息公开工作年度报告”；开头“现将2022年政府信息公开工作情况报告如下”',
    finding: '开头写的是2022年，报告年度是2023年',
  },
  reading:
    '只看报告说自己的年度的话：标题、统计期限、“现将某年……报告如下”“编制某年年度报告”“现公布某年年度报告”，以及一个部分里以更早年份起句、陈述当年工作而该部分通篇不提报告年度的句子；同一年与自己比较的句子；在更早年份下说出表中本年件数、又不作比较的句子；文件名、文号、上年比较和下年计划中的年份不看；标题与统计期限不一致时，报告年度由正文和落款决定',
  check: (report) => {
    const year = statedYearOf(report)
    if (year === null) return []
    return [
      ...titleHits(report, year),
      ...periodHits(report, year),
      ...announcementHits(report, year),
      ...leftoverHits(report, year),
      ...comparisonHits(report, year),
      ...ownFiguresHits(report, year),
    ]
  },
}

/** As far into a report as it says what it is. */
const HEAD = 400

/** A title that everything else contradicts. */
function titleHits(report: Reading, year: number): Hit[] {
  const found = titleYearOf(report)
  if (found === null || found === year) return []
  return [
    {
      message: `标题写的是${found}年，报告年度是${year}年`,
      ...(report.title === null ? {} : { quote: report.title }),
      expected: year,
      found,
    },
  ]
}

function periodHits(report: Reading, year: number): Hit[] {
  const { from, to } = report.period ?? { from: null, to: null }
  if (titleYearOf(report) === null) return []
  // From one year into the next on other days than the first and the last: that is an odd period,
  // which dates.period-incomplete tells, and no slip of a year.
  const isWholeYears = from !== null && to !== null && from.endsWith('-01-01') && to.endsWith('-12-31')
  if (periodYearOf(report) === null && !isWholeYears) return []
  const other = [from, to].flatMap((date) => (date ? [yearOf(date)] : [])).find((each) => each !== year)
  if (other === undefined) return []
  return [
    {
      message: `统计期限写的是${other}年，报告年度是${year}年`,
      ...findPeriodWords(report.sections, from, to),
      expected: year,
      found: other,
    },
  ]
}

function announcementHits(report: Reading, year: number): Hit[] {
  const sections = report.sections.filter(({ kind }) => kind === 'opening' || kind === 'overview')
  return sections.flatMap((section) => {
    const text = withoutQuoted(section.text)
    // Further down it is work that was done: 编制并发布上一年的报告.
    const head = section === sections[0] ? text.slice(0, HEAD) : ''
    const matches = [...text.matchAll(ANNOUNCES), ...head.matchAll(COMPILES), ...head.matchAll(PUBLISHES)]
    matches.push(...head.matchAll(FOLLOWS_NOTICE), ...head.matchAll(REVIEWS))
    return matches.flatMap((match): Hit[] => {
      const [found, ...others] = listYears(match[0])
      if (found === undefined || others.length > 0 || found === year) return []
      if (!match[0].includes('信息公开') && !match[0].includes('政务公开')) return []
      return [otherYearHit(section, match.index, match[0].length, found, year, '开头')]
    })
  })
}
