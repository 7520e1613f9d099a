import { yearOf } from '../../calendar/index.js'
import { regulation } from '../../statute/index.js'
import type { Place, Reading, Section, SectionKind } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'
import { findPeriodWords } from './written-dates.js'
import { listYears, periodYearOf, statedYearOf, titleYearOf } from './years.js'

/** What stands in these is the name of some other document. */
const QUOTED = /《[^《》]{0,200}》|〔[^〔〕]{0,40}〕|“[^“”]{0,200}”|"[^"]{0,200}"|<[^<>]{0,200}>|〈[^〈〉]{0,200}〉/g
/** 现将2022年政府信息公开工作情况报告如下 */
const ANNOUNCES = /现将[^。；\n]{0,60}(?:如下|公布|公开|报告)/g
/** 编制本机关2022年政府信息公开工作年度报告 */
const COMPILES =
  /(?:编制|撰写|形成|制作)(?:完成)?(?:了|的|本|并|公布|我局|我办|我单位|本机关|本单位|本局|：|:|\s){0,4}(?:20\d{2}\s*年度?)政府信息公开工作年度报告/g
/** 现公布云溪县文化和旅游局2023年政府信息公开工作年度报告 */
const PUBLISHES =
  /(?:现|特|特此|现予|特向社会|现向社会|向社会)(?:公布|发布|公开)[^。；，\n]{0,30}?20\d{2}\s{0,4}年度?政府信息公开(?:工作)?(?:年度)?(?:报告|年报)/g
/** How a sentence begins that is about one year: 2022年，我局…… */
const BEGINS = /^(?:在)?20\d{2}\s{0,4}年(?:度|全年)?(?=[，,我本全共各区县市局]|以来)/
/** What such a sentence says where it states the work of the report's own year. */
const STATES: Partial<Record<SectionKind, RegExp>> = {
  opening: /^.{0,60}(?:贯彻|落实|领导下|扎实|推进)/,
  overview: /^.{0,60}(?:收到|受理|接收|办理|主动公开|公开政府信息|无依申请|没有依申请|贯彻|领导下)/,
  problems: /取得.{0,60}(?:但|不足|问题|差距)|仍然?存在|还存在/,
  other: /(?:收取|收费|产生|发生).{0,30}处理费|处理费.{0,30}(?:收取|收费|产生|发生)/,
}
/** Marks of a sentence that speaks of another year on purpose. */
const COMPARES =
  /今年|本年|将|计划|下一步|打算|拟|预计|比|较|同期|增|减|降|升|上年|去年|往年|历年|结转|截至|截止|自20|至20|以来|累计|整改|印发|修订|施行|实施/
/** What the first sentence of section one says of the year as a whole: 以……为指导，认真落实……. */
const SUMS_UP = /为(?:指导|中心|引领|抓手|主线)|领导下|贯彻|落实|围绕|按照|依法|立足|聚焦|紧扣/
/** Marks in it of another year than the report's; what the work strove for (提升, 整改) is none. */
const OF_ANOTHER_YEAR =
  /今年|本年|将|计划|下一步|打算|拟|预计|同比|同期|上年|去年|往年|历年|结转|自20|至20|以来|累计|印发|修订|施行|实施|出台/

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
    '只看报告说自己的年度的话：标题、统计期限、“现将某年……报告如下”“编制某年年度报告”“现公布某年年度报告”，以及一个部分里以更早年份起句、陈述当年工作而该部分通篇不提报告年度的句子；文件名、文号、上年比较和下年计划中的年份不看',
  check: (report) => {
    const year = statedYearOf(report)
    if (year === null) return []
    return [
      ...titleHits(report, year),
      ...periodHits(report, year),
      ...announcementHits(report, year),
      ...statementHits(report, year),
    ]
  },
}

/** As far into a report as it says what it is. */
const HEAD = 400

/** The documents named in a text, blanked out so that offsets stay. */
const withoutQuoted = (text: string): string => text.replace(QUOTED, (quoted) => '□'.repeat(quoted.length))

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
    return matches.flatMap((match): Hit[] => {
      const [found, ...others] = listYears(match[0])
      if (found === undefined || others.length > 0 || found === year) return []
      if (!match[0].includes('信息公开') && !match[0].includes('政务公开')) return []
      return [hitOf(section, match.index, match[0].length, found, year, '开头')]
    })
  })
}

/**
 * Sentences left over from last year's report. Only in a section that never names the report's own
 * year, and never for a later year, which is a plan's.
 */
function statementHits(report: Reading, year: number): Hit[] {
  return report.sections.flatMap((section) => {
    const opening = section.kind === 'overview' ? openingOfAnotherYear(section, year) : null
    if (opening !== null) return [opening]
    const states = STATES[section.kind]
    // Where 今年 is spoken of, an earlier year stands beside it on purpose.
    if (!states || listYears(section.text).includes(year) || section.text.includes('今年')) return []
    const found = [...withoutQuoted(section.text).matchAll(/[^。；\n]+/g)].find((sentence) => {
      const words = sentence[0].trimStart()
      if (!BEGINS.test(words) || !states.test(words) || COMPARES.test(words)) return false
      const years = listYears(words)
      return years.length === 1 && years.every((other) => other < year)
    })
    const [other] = listYears(found?.[0] ?? '')
    if (!found || other === undefined) return []
    return [hitOf(section, found.index, found[0].length, other, year, section.kind === 'opening' ? '开头' : '正文')]
  })
}

/**
 * A section one that begins with the work of an earlier year and never names the report's own. Where
 * 今年 stands in the same paragraph, the earlier year stands beside it on purpose.
 */
function openingOfAnotherYear(section: Section, year: number): Hit | null {
  if (listYears(section.text).includes(year)) return null
  const start = section.text.search(/\S/)
  const paragraph = withoutQuoted(section.text.slice(Math.max(0, start)).split('\n', 1)[0] ?? '')
  const [words = ''] = paragraph.split(/[。；]/, 1)
  if (!BEGINS.test(words) || OF_ANOTHER_YEAR.test(words) || paragraph.includes('今年')) return null
  const [other, ...others] = listYears(words)
  if (other === undefined || others.length > 0 || other >= year) return null
  if (!SUMS_UP.test(words) && !isSaidAgain(section, other)) return null
  return hitOf(section, start, words.length, other, year, '正文')
}

/** 2022年，我办调整充实领导小组。……（一）主动公开情况：2022年，我办公开文件29份: what is told is that year's. */
const isSaidAgain = ({ text }: Section, year: number): boolean =>
  [...text.matchAll(/(?:^|[\n：:])\s{0,8}(20\d{2})年度?，(?!与|比|较|上|同)/g)].filter(
    ([, each]) => Number(each) === year,
  ).length > 1

function hitOf(section: Section, offset: number, length: number, found: number, year: number, where: string): Hit {
  const place: Place = { section: section.kind, offset, length }
  return {
    message: `${where}写的是${found}年，报告年度是${year}年`,
    at: [place],
    quote: section.text.slice(offset, offset + length).trim(),
    expected: year,
    found,
  }
}
