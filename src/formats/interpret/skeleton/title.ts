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
/** The box above a document; its 分类 may be 政府信息公开年报. */
const INDEX_BOX =
  /^(?:索\s{0,4}引\s{0,4}号|(?:主题|信息|组配|体裁)分类|发布机构|发文机关|公开方式|关\s{0,4}键\s{0,4}[词字])(?!.{0,200}(?:标题|名称)\s{0,4}[:：])/
/** Words that a page prints around the title. */
const DEBRIS = /^(?:正文|首页|当前位置|附件\d*|字体|打印|来源|发布(?:时间|日期|机构)|索引号|信息来源|浏览次数|[#*\s]*)$/
const AGENCY_LINE =
  /(?:局|委员会|委|办公室|办公厅|办|政府|厅|院|中心|队|站|街道|镇|乡|社|会|区|县|市|省|部|处|所|分局|公司|大学|学院|旗|州|盟)$/
/** A sentence about the report, however much it names: 现公布……年度报告, 根据……编制, ……报告如下. */
const SENTENCE =
  /^(?:根据|依据|依照|遵照|按照|按(?=《|有关|上级)|为(?:了|贯彻|进一步|落实|切实|保障|推进|加强|做好|深入|全面|认真)|本(?:年度?)?报告)|，|如下|条例》|现(?:将|予|公布|公开|发布|向社会)|特(?:此|向社会)|(?<!机构)编制(?![委办局科处中管])/

/** The report's title from the first lines of the text, before the first heading. */
export function findTitle(lines: readonly ProseLine[]): Title | null {
  const heads = lines.slice(0, 40)
  let best: { from: number; to: number; text: string; rest: string } | null = null
  for (let from = 0; from < heads.length && best === null; from += 1) {
    let joined = ''
    for (let to = from; to < Math.min(heads.length, from + MOST_LINES); to += 1) {
      const line = heads[to]
      if (line === undefined) break
      const raw = wordsOf(line)
      const leading = to === from ? leadingTitle(raw) : null
      const piece = leading ?? raw
      joined += withoutSpaces(piece)
      if (joined.length > LONGEST_TITLE || /[。；]/.test(joined)) break
      if (NAMES_A_REPORT.test(joined)) {
        if (SENTENCE.test(joined)) break
        best = { from, to, text: joined, rest: raw.slice(piece.length).trim() }
        break
      }
    }
  }
  if (best === null) return null
  let { from, to, text, rest: behind } = best
  // A later start that still names a report is the title proper; what stood before is the page's.
  while (from < to) {
    const rest = joinFrom(heads, from + 1, to)
    const dropped = withoutSpaces(heads[from]?.text ?? '')
    const namesBody = AGENCY_LINE.test(dropped) && !/\d{4}年/.test(dropped)
    const datesTheRest = /\d{4}年/.test(dropped) && !/\d{4}年/.test(rest)
    if (!NAMES_A_REPORT.test(rest) || namesBody || datesTheRest) break
    from += 1
    text = rest
  }
  return { ...partsOf(text), from, to, rest: behind }
}

/** A line without what a page or a format puts around its words. */
const wordsOf = (line: ProseLine): string => {
  const text = line.text.replace(/^[#*\s]+|[*\s]+$/g, '')
  if (INDEX_BOX.test(text)) return ''
  const from = CRUMBS.test(text) ? Math.max(...CRUMB_MARKS.map((mark) => text.lastIndexOf(mark))) + 1 : 0
  return text.slice(from).replace(LABEL, '')
}

const joinFrom = (lines: readonly ProseLine[], from: number, to: number): string =>
  lines
    .slice(from, to + 1)
    .map((line) => withoutSpaces(wordsOf(line)))
    .filter((text) => !DEBRIS.test(text))
    .join('')

/** A title from a page's own field (`<title>`, 标题:), site names cut off. */
export function titleFromField(field: string): Title | null {
  const text = withoutSpaces(field).replace(LABEL, '')
  const own = leadingTitle(text) ?? text.split(/[-_|—]{1,2}/).find((part) => NAMES_A_REPORT.test(part)) ?? text
  if (!NAMES_A_REPORT.test(own) || own.length > LONGEST_TITLE) return null
  return { ...partsOf(own), from: null, to: null, rest: '' }
}

/** Where the title is run together with the text, it ends with 报告. */
function leadingTitle(text: string): string | null {
  const match = /^[^。；]{0,60}?(?:信息公开|政务公开)[^。；，]{0,12}?(?:年度报告|年报)/.exec(text)
  return match && match[0].length < text.length && !opensQuote(match[0]) ? match[0] : null
}

/** 现公布《…年度报告》: a sentence that quotes the title, not the title. */
const opensQuote = (text: string): boolean => text.lastIndexOf('《') > Math.max(0, text.lastIndexOf('》'))

function partsOf(text: string): { text: string; year: number | null; agency: string | null } {
  const plain = withArabicYears(text)
  const match = /(20\d\d)\s*(?:年度|年)?/.exec(plain)
  const year = match && /^20\d\d年?/.test(match[0]) ? Number(match[1]) : null
  const before = match
    ? plain.slice(0, match.index)
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
