import { withArabicYears } from './dates.js'
import { type ProseLine, withoutSpaces } from './prose.js'

export interface Title {
  /** Joined without line breaks. */
  readonly text: string
  readonly year: number | null
  /** What stands before the year, as a rule the body's name. */
  readonly agency: string | null
  /** Lines it takes, counted from the first of `lines`; `null` where it is not among them. */
  readonly from: number | null
  readonly to: number | null
  /** What stands behind the title in its own line, where the text runs on. */
  readonly rest: string
}

const NAMES_A_REPORT = /(?:信息公开|政务公开)[^。]{0,20}(?:年度报告|年报|工作报告|情况报告|情况的报告|工作总结)/
const LONGEST_TITLE = 90
const MOST_LINES = 5
/** `标题: …`, as saved pages head their text. */
const LABEL = /^(?:标\s{0,4}题|文章标题|信息名称|名\s{0,4}称|题名)\s{0,4}(?:[:：]|\s)\s{0,4}/
/** `首页 > 政务公开 > 政府信息公开年报`: the way to the page names reports too; the title may be its last step. */
const CRUMBS = /^.{0,12}首页\s{0,4}[>＞»›→]|^(?:您)?(?:现在的|当前的?)?(?:所在)?(?:的)?位置\s{0,4}[:：]/
const CRUMB_MARKS = ['>', '＞', '»', '›', '→', ':', '：']
/** What a site calls the column that holds all its reports, which names neither a body nor a year. */
const COLUMN = /^(?:法定主动公开内容)?(?:政府|政务)?(?:信息)?公开(?:工作)?(?:年度报告|年报)(?:列表|目录|专栏|栏目)?$/
/** `（2023年度）`: the year of a title, behind it or in a line of its own. */
const YEAR_BEHIND = /^[（(]\s{0,4}(?:20\d\d|二[〇○零]..)\s{0,4}年?度?\s{0,4}[）)]/
const YEAR_LINE = /^[（(]?\s{0,4}(?:20\d\d|二[〇○零]..)\s{0,4}年度?\s{0,4}[）)]?$/
/** The box above a document; its 分类 may be 政府信息公开年报. */
const INDEX_BOX =
  /^(?:索\s{0,4}引\s{0,4}号|(?:主题|信息|组配|体裁)分类|发布机构|发文机关|公开方式|关\s{0,4}键\s{0,4}[词字])(?!.{0,200}(?:标题|名称)\s{0,4}[:：])/
/** Words that a page prints around the title. */
const DEBRIS = /^(?:正文|首页|当前位置|附件\d*|字体|打印|来源|发布(?:时间|日期|机构)|索引号|信息来源|浏览次数|[#*\s]*)$/
const AGENCY_LINE =
  /(?:局|委员会|委|办公室|办公厅|办|政府|厅|院|中心|队|站|街道|镇|乡|社|会|区|县|市|省|部|处|所|分局|公司|大学|中学|小学|学院|旗|州|盟)$/
/** A sentence about the report, however much it names: 现公布……年度报告, 根据……编制, ……报告如下. */
const SENTENCE =
  /^(?:根据|依据|依照|遵照|按照|按(?=《|有关|上级)|为(?:了|贯彻|进一步|落实|切实|保障|推进|加强|做好|深入|全面|认真)|本(?:年度?)?报告)|，|如下|条例》|现(?:将|予|公布|公开|发布|向社会)|特(?:此|向社会)|(?<!机构)编制(?![委办局科处中管])/

const PAGE_LINE = /^(?:发布(?:时间|日期)|发文日期|公开日期|(?:信息)?来源|浏览次数|阅读量?)\s{0,4}[:：]/
const BEGINS_SENTENCE =
  /^(?:根据|依据|依照|遵照|按照|按(?=《|有关|上级)|为(?:了|贯彻|进一步|落实|切实|加强|做好|深入|全面)|本报告)/

interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly rest: string
}

/** The report's title from the first lines of the text, before the first heading. */
export function findTitle(lines: readonly ProseLine[]): Title | null {
  const heads = lines.slice(0, 40)
  const found = firstNamed(heads)
  if (found === null) return null
  const { from, to, text, rest } = withoutPageLines(heads, found)
  const behind = YEAR_BEHIND.exec(rest)?.[0] ?? ''
  if (behind !== '')
    return { ...partsOf(text + withoutSpaces(behind)), from, to, rest: rest.slice(behind.length).trim() }
  const next = rest === '' ? (heads[to + 1]?.text ?? '') : ''
  if (!/20\d\d|二[〇○零]/.test(text) && YEAR_LINE.test(next))
    return { ...partsOf(text + withoutSpaces(next)), from, to: to + 1, rest: '' }
  return { ...partsOf(text), from, to, rest }
}

/** The first lines that name a report; the name of a column only where nothing below it names one. */
function firstNamed(heads: readonly ProseLine[]): Stretch | null {
  let column: Stretch | null = null
  for (let from = 0; from < heads.length; from += 1) {
    const found = namedFrom(heads, from)
    if (found === null) continue
    if (!COLUMN.test(found.text)) return found
    column ??= found
  }
  return column
}

function namedFrom(heads: readonly ProseLine[], from: number): Stretch | null {
  let joined = ''
  for (const [index, line] of heads.slice(from, from + MOST_LINES).entries()) {
    const raw = wordsOf(line)
    // 发布时间：2020-01-14 来源：县公安局 ⏎ 按照…年度报告格式的要求: neither begins nor is within a title.
    if (PAGE_LINE.test(raw) || (index > 0 && BEGINS_SENTENCE.test(raw))) return null
    const leading = index === 0 ? leadingTitle(raw) : null
    const piece = leading ?? raw
    joined += withoutSpaces(piece)
    if (joined.length > LONGEST_TITLE || /[。；]/.test(joined)) return null
    if (!NAMES_A_REPORT.test(joined)) continue
    return SENTENCE.test(joined) ? null : { from, to: from + index, text: joined, rest: raw.slice(piece.length).trim() }
  }
  return null
}

/** A later start that still names a report is the title proper; what stood before is the page's. */
function withoutPageLines(
  heads: readonly ProseLine[],
  { from: first, to, text: whole, rest: behind }: Stretch,
): Stretch {
  let from = first
  let text = whole
  while (from < to) {
    const rest = joinFrom(heads, from + 1, to)
    const dropped = withoutSpaces(heads[from]?.text ?? '')
    const namesBody = AGENCY_LINE.test(dropped) && !/\d{4}年/.test(dropped)
    const datesTheRest = /\d{4}年/.test(dropped) && !/\d{4}年/.test(rest)
    if (!NAMES_A_REPORT.test(rest) || namesBody || datesTheRest) break
    from += 1
    text = rest
  }
  return { from, to, text, rest: behind }
}

/** A line without what a page or a format puts around its words. */
const wordsOf = (line: ProseLine): string => {
  const text = line.text.replace(/^[#*\s]+|[*\s]+$/g, '')
  if (INDEX_BOX.test(text)) return ''
  const from = CRUMBS.test(text) ? Math.max(...CRUMB_MARKS.map((mark) => text.lastIndexOf(mark))) + 1 : 0
  const words = text.slice(from).replace(LABEL, '')
  return from > 0 && COLUMN.test(withoutSpaces(words)) ? '' : words
}

const joinFrom = (lines: readonly ProseLine[], from: number, to: number): string =>
  lines
    .slice(from, to + 1)
    .map((line) => withoutSpaces(wordsOf(line)))
    .filter((text) => !DEBRIS.test(text))
    .join('')

/** A title from a page's own field (`<title>`, 标题:), site names cut off; `null` for the name of a column. */
export function titleFromField(field: string): Title | null {
  const text = withoutSpaces(field).replace(LABEL, '')
  const leading = leadingTitle(text)
  const own =
    leading !== null
      ? leading + (YEAR_BEHIND.exec(text.slice(leading.length))?.[0] ?? '')
      : (text.split(/[-_|—]{1,2}/).find((part) => NAMES_A_REPORT.test(part)) ?? text)
  if (!NAMES_A_REPORT.test(own) || own.length > LONGEST_TITLE || COLUMN.test(own)) return null
  return { ...partsOf(own), from: null, to: null, rest: '' }
}

/** Whether a title says no more than that the page holds reports. */
export const isColumnName = ({ text }: Title): boolean => COLUMN.test(text)

/** Where the title is run together with the text, it ends with 报告. */
function leadingTitle(text: string): string | null {
  const match = /^[^。；]{0,60}?(?:信息公开|政务公开)[^。；，]{0,12}?(?:年度报告|年报)/.exec(text)
  return match && match[0].length < text.length && !opensQuote(match[0]) ? match[0] : null
}

/** 现公布《…年度报告》: a sentence that quotes the title, not the title. */
const opensQuote = (text: string): boolean => text.lastIndexOf('《') > Math.max(0, text.lastIndexOf('》'))

/** 云溪县教育局政府信息公开工作年度报告（2023年）: the body stands before what the report is called. */
const REPORT_BEFORE_YEAR = /(?:政府信息公开|政务公开|信息公开)[^。]{0,8}(?:年度报告|年报|工作报告)[（(]?$/

function partsOf(text: string): { text: string; year: number | null; agency: string | null } {
  const plain = withArabicYears(text)
  const match = /(20\d\d)\s*(?:年度|年)?/.exec(plain)
  const year = match && /^20\d\d年?/.test(match[0]) ? Number(match[1]) : null
  const before = match
    ? plain.slice(0, match.index).replace(REPORT_BEFORE_YEAR, '')
    : plain.slice(0, Math.max(0, plain.search(/政府信息|政务公开|信息公开/)))
  const after = match ? plain.slice(match.index + match[0].length) : ''
  const agency =
    cleanAgency(before) ?? cleanAgency(after.slice(0, Math.max(0, after.search(/政府信息|政务公开|信息公开/))))
  return { text, year, agency }
}

function cleanAgency(text: string): string | null {
  const cleaned = text
    .replace(/^(?:正文|附件\d*[:：]?|关于|中共)/, '')
    .replace(/^[\s《【#*]+/, '')
    .replace(/(?:关于|的|开展)$/, '')
  return cleaned.length >= 2 && cleaned.length <= 40 && /[\u3400-\u9fff]/.test(cleaned) ? cleaned : null
}
