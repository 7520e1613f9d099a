import type { Reading, Section, SectionKind } from '../reading.js'
import type { Hit } from '../rule.js'
import { headingPlace } from './hit-cells.js'
import { otherYearHit, withoutQuoted } from './other-year.js'
import { listYears } from './years.js'

/** How a sentence begins that is about one year: 2022年，我局……; not 2022年修订的……, 2022年度部门决算. */
const BEGINS = /^(?:在)?20\d{2}\s{0,4}年(?:度|全年)?(?=[，,我本全共各区县市局镇乡街院校公发收受未没因无]|以来)/
/** What such a sentence says where it states the work of the report's own year. */
const STATES: Partial<Record<SectionKind, RegExp>> = {
  opening: /^.{0,60}(?:贯彻|落实|执行|领导下|扎实|推进|坚持|围绕|有序|稳步)/,
  overview: /^.{0,60}(?:收到|受理|接收|办理|主动公开|公开政府信息|无依申请|没有依申请|贯彻|领导下)/,
  disclosure: /^.{0,60}(?:主动公开|公开政府信息|制发|制定|作出|办理)/,
  requests: /^.{0,60}(?:收到|受理|接收|办理|办结|答复)/,
  remedies: /^.{0,60}(?:复议|诉讼|应诉)/,
  problems: /取得.{0,60}(?:但|不足|问题|差距)|仍然?存在|还存在/,
}
/** Marks of a sentence that speaks of another year on purpose. */
const COMPARES =
  /今年|本年|将|计划|下一步|打算|拟|预计|比|较|同期|增|减|降|升|上年|去年|往年|历年|结转|截至|截止|自20|至20|以来|累计|整改|印发|修订|施行|实施/
/** 2022年收到的申请: what came of it later. */
const CAME_OF = /^.{0,20}(?:收到|受理|接收|办理|发生|提起|制定|制发|作出|公开|发布|遗留)的/
/** Years that a section names without telling of them: the report's announcement, and in an opening its period. */
const ANNOUNCED =
  /(?:现将|编制|现公布|公布|发布|报告|做好)[^。；，\n]{0,40}20\d{2}\s{0,4}年[^。；，\n]{0,40}(?:报告|年报|如下)/g
const DAY = /20\d{2}\s{0,4}年\s{0,4}\d{1,2}\s{0,4}月\s{0,4}\d{1,2}\s{0,4}日/g
/** What the first sentence of section one says of the year as a whole: 以……为指导，认真落实……. */
const SUMS_UP = /为(?:指导|中心|引领|抓手|主线)|领导下|贯彻|落实|围绕|按照|依法|立足|聚焦|紧扣/
/** What it says of the work that a report counts. */
const COUNTS =
  /信息公开工作|(?:公开|发布|更新)(?:各类|政府|政务|工作)?信息|(?:公开|发布|更新)[^，。；]{0,20}\d[条件篇]|(?:收到|受理|办理)[^，。；]{0,12}申请/
/** What once happened to a body is told with its year in any later report. */
const HAPPENED =
  /成立|挂牌|组建|设立|划转|机构改革|评为|荣获|获评|获得|授予|表彰|验收|开通|上线|启用|建成|脱贫|撤销|更名|起，/
/** Marks in it of another year than the report's; what the work strove for (提升, 整改) is none. */
const OF_ANOTHER_YEAR =
  /今年|本年|将|计划|下一步|打算|拟|预计|同比|同期|上年|去年|往年|历年|结转|自20|至20|以来|累计|印发|修订|施行|实施|出台/
/** （一）主动公开情况。 and 一是主动公开： at the head of a paragraph. */
const PARAGRAPH_HEAD =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十\d]{1,2}[、.．]|[一二三]是)[^。：:，\n]{0,24}[。：:]\s{0,8}/

/**
 * Sentences left over from last year's report. Only in a section that never tells of the report's own
 * year, and never for a later year, which is a plan's.
 */
export function leftoverHits(report: Reading, year: number): Hit[] {
  return report.sections.flatMap((section) => {
    const heading = headingOfAnotherYear(section, year)
    if (heading !== null) return [heading]
    const elsewhere = feeOfAnotherYear(section, year) ?? endOfAnotherYear(section, year)
    if (elsewhere !== null) return [elsewhere]
    const opening = section.kind === 'overview' ? openingOfAnotherYear(section, year) : null
    if (opening !== null) return [opening]
    const states = STATES[section.kind]
    // Where 今年 is spoken of, an earlier year stands beside it on purpose.
    if (!states || tellsOf(section, year) || section.text.includes('今年')) return []
    const found = [...withoutQuoted(section.text).matchAll(/[^。；\n]+/g)].find((sentence) => {
      const words = sentence[0].trimStart()
      if (!BEGINS.test(words) || !states.test(words) || COMPARES.test(words)) return false
      if (section.kind === 'opening' && HAPPENED.test(words)) return false
      if (section.kind !== 'problems' && CAME_OF.test(words)) return false
      const years = listYears(words)
      return years.length === 1 && years.every((other) => other < year)
    })
    const [other] = listYears(found?.[0] ?? '')
    if (!found || other === undefined) return []
    return [otherYearHit(section, found.index, found[0].length, other, year, whereIn(section))]
  })
}

/** 一、2022年总体情况; section five may look ahead, and a section of the body's own may look back. */
function headingOfAnotherYear(section: Section, year: number): Hit | null {
  const { kind, heading } = section
  if (heading === null || kind === 'problems' || kind === 'extra') return null
  const [found, ...others] = listYears(heading)
  if (found === undefined || others.length > 0 || found >= year) return null
  return {
    message: `标题“${heading.trim()}”写的是${found}年，报告年度是${year}年`,
    at: [headingPlace(section)],
    quote: heading.trim(),
    expected: year,
    found,
  }
}

/** 截至2022年12月31日，现行有效的规范性文件共5件: the end of a year that is not the report's. */
const AS_OF = /截[至止]到?\s{0,4}20\d{2}\s{0,4}年(?:\s{0,4}12\s{0,4}月\s{0,4}31\s{0,4}日|年?底|末)[^。；\n]*/g
const STANDS = /现行有效|(?:公开|发布|收到|受理|办理)[^，。；]{0,20}\d/
const CARRIED_ON = /结转|未办结|尚未|累计|比|较|增|减|今年|本年/

function endOfAnotherYear(section: Section, year: number): Hit | null {
  if (!END_OF_YEAR_IN.has(section.kind) || tellsOf(section, year) || /今年|本年/.test(section.text)) return null
  for (const { 0: words, index } of withoutQuoted(section.text).matchAll(AS_OF)) {
    const [found, ...others] = listYears(words)
    if (found === undefined || others.length > 0 || found >= year) continue
    if (STANDS.test(words) && !CARRIED_ON.test(words))
      return otherYearHit(section, index, words.length, found, year, '正文')
  }
  return null
}

const END_OF_YEAR_IN: ReadonlySet<SectionKind> = new Set(['overview', 'disclosure', 'requests'])

const whereIn = ({ kind }: Section): string => (kind === 'opening' ? '开头' : '正文')

/** Whether a section tells of a year, beyond naming it where the report says what it is. */
function tellsOf({ kind, text }: Section, year: number): boolean {
  const told = text.replace(ANNOUNCED, '')
  return listYears(kind === 'opening' ? told.replace(DAY, '') : told).includes(year)
}

/**
 * A section one that begins with the work of an earlier year and never names the report's own. Where
 * 今年 stands in the same paragraph, the earlier year stands beside it on purpose.
 */
function openingOfAnotherYear(section: Section, year: number): Hit | null {
  if (tellsOf(section, year)) return null
  const start = Math.max(0, section.text.search(/\S/))
  const paragraph = withoutQuoted(section.text.slice(start).split('\n', 1)[0] ?? '')
  const head = PARAGRAPH_HEAD.exec(paragraph)?.[0].length ?? 0
  const [words = ''] = paragraph.slice(head).split(/[。；]/, 1)
  if (!BEGINS.test(words) || paragraph.includes('今年')) return null
  const [other, ...others] = listYears(words)
  if (other === undefined || others.length > 0 || other >= year) return null
  const isToldOnPurpose = OF_ANOTHER_YEAR.test(words)
  const sumsUp = head === 0 && !isToldOnPurpose && (SUMS_UP.test(words) || isSaidAgain(section, other))
  if (!sumsUp && !countsLastYear(section, words, year - other)) return null
  return otherYearHit(section, start + head, words.length, other, year, '正文')
}

/** 2022年，我局公开信息48条: the figures are last year's where nothing in the section speaks of this one. */
const countsLastYear = ({ text }: Section, words: string, age: number): boolean =>
  age === 1 &&
  COUNTS.test(words) &&
  !HAPPENED.test(words) &&
  !COMPARES.test(words) &&
  !CAME_OF.test(words) &&
  !/今年|本年/.test(text)

/** 2022年，我办调整充实领导小组。……（一）主动公开情况：2022年，我办公开文件29份: what is told is that year's. */
const isSaidAgain = ({ text }: Section, year: number): boolean =>
  [...text.matchAll(/(?:^|[\n：:])\s{0,8}(20\d{2})年度?，(?!与|比|较|上|同)/g)].filter(
    ([, each]) => Number(each) === year,
  ).length > 1

const FEE = /(?:收取|收费|产生|发生).{0,30}处理费|处理费.{0,30}(?:收取|收费|产生|发生|为0|为零)/
const FEE_YEAR = /(?:^|[，,：:）)])\s{0,8}((?:在)?20\d{2}\s{0,4}年(?:度|全年)?(?!\s{0,4}\d)[^。；\n]*)/

/** 按照……要求，2022年度我局未收取信息处理费: whether a fee was charged is said of one year, whichever. */
function feeOfAnotherYear(section: Section, year: number): Hit | null {
  if (section.kind !== 'other' || tellsOf(section, year) || section.text.includes('今年')) return null
  for (const sentence of withoutQuoted(section.text).matchAll(/[^。；\n]+/g)) {
    const clause = FEE_YEAR.exec(sentence[0])
    const words = clause?.[1] ?? ''
    if (!clause || !FEE.test(words) || COMPARES.test(words)) continue
    const [found, ...others] = listYears(words)
    if (found === undefined || others.length > 0 || found === year) continue
    const offset = sentence.index + clause.index + clause[0].length - words.length
    return otherYearHit(section, offset, words.length, found, year, '正文')
  }
  return null
}
