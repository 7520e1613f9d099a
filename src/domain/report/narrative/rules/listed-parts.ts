import { REQUEST_UNIT } from '../claims/requests/of-requests.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage } from '../text/sentences.js'
import { type Figure, type FigureLine, figureLineOf, withoutAsides, withoutBrackets } from './figure-line.js'

/** Parts that a text lists, and the whole that they do not come to: one it tells, or one of the tables. */
export interface WrongList {
  readonly offset: number
  readonly length: number
  readonly parts: number
  readonly sum: number
  readonly total: number
}

/** 其他权力 is a kind of power among ten; it does not stand for the rest. */
export const CATCH_ALL = /(?:其他|其它|其余)(?!(?:行政)?(?:权力|职权|对外管理)|结果)/
/** 按提交方式分，, 分栏目看，, 从提出单位层级看：what follows divides what was told before. */
const DIVIDES =
  /(?:(?<!予)[按从以][^,;:。、#%]{1,14}?(?:来看|划分|区分|统计|分类|(?<!部)分为?|看)|分[^,;:。、#%]{1,8}?看)(?:的?话)?[,:]?|(?<=[。·])[,;]?其中[,:]?/g
/** 法人或其他组织4件 is a kind of applicant. */
const APPLICANT = /其[他它]组织/
/** 结转4件, 已答复13件: no part of what was divided. */
const NO_PART = /结转|转下|转入|转至|转办|办结|答复|未|全部|已|合计|总计|共|较|同比|[@^]/
const OPEN_ENDED = /主要|等(?!(?:其他|其它))/
/** What a list of results divides is what was settled, told or not. */
const OF_RESULTS = /结果|答复|处理|办理|决定|类型/
/** How far parts may be off the whole and still be thought to be its parts. */
const NEAR = 0.25
const NEAR_AT_LEAST = 3
/** 三者共计, 合计: so many figures before it, or all of them. */
const SUMS_UP =
  /[,;](?:(?:以上|上述)?([两二三四五六七八])(?:者|项|类|种|个方面|个平台|个渠道|大平台)(?:共计|合计|总计|相加|共)(?:为|发布)?|(?:总共|共计|合计|总计|总数)为?)$/
const RESULT = /公开|提供|处理|不掌握/
/** Words for requests of the year before. */
export const CARRIED = /结转|结存|转入|转来|遗留|上年|@/
const COUNTED = '一二三四五六七八'
const LONGEST_LABEL = 24
const LONGEST_LIST = 400
/** Figures added up in one place; a text that lists more was written to be slow. */
const MOST = 40

/**
 * Lists divided by a named question and completed by a 其他, and lists that a total sums up.
 *
 * @param totals what the tables say of requests, which a list may divide without telling it
 */
export function wrongLists(passage: Passage, totals: readonly number[]): WrongList[] {
  const line = figureLineOf(passage)
  return [...dividedLists(line, totals), ...summedLists(line, totals)]
}

/** 全年上网信息1615条。分栏目看，机构概况类35条，动态类1504条，其余78条 */
function dividedLists(line: FigureLine, totals: readonly number[]): WrongList[] {
  // Brackets, shares and comparisons tell of the figure before them.
  const plain = withoutAsides(withoutBrackets(line.text))
  const divisions = divisionsIn(plain)
  return divisions.flatMap((division, order): WrongList[] => {
    const listed = listedIn(line, plain, division.from, division.to)
    const whole = wholeOf(line, plain, division, divisions.slice(0, order), listed[0]?.figure.unit ?? '')
    if (!whole) return []
    const rest = listed.findIndex(({ label }) => CATCH_ALL.test(label) && !APPLICANT.test(label))
    const end = listed.findIndex(({ label }) => NO_PART.test(label))
    const last = rest === -1 ? (end === -1 ? listed.length : end) - 1 : rest
    const [parts, behind] = [listed.slice(0, last + 1), listed[last + 1]]
    if (parts.length < 2 || parts.some((part) => part.figure.unit !== whole.unit || !isPart(part))) return []
    const sum = sumOf(parts)
    // Only a 其他 says that it is all; but there cannot be more of them than there are.
    if (rest === -1 && (sum < whole.value || !isCountedOnce(division, whole))) return []
    const told = toldBefore(line, division.index, whole.unit)
    // 收到33件，上年结转2件（33件，含上年结转2件）。按渠道分…: of either, of both, of what is left.
    const pairs = told.slice(1).flatMap((value, at) => [value + (told[at] ?? 0), (told[at] ?? 0) - value])
    const wholes = [...told, ...pairs, ...(OF_RESULTS.test(division.question) ? totals : [])]
    // 其他5件，结转4件: of what was carried on too; 网上11件，信函7件，合计18件: of what is told behind.
    const next = behind?.figure.value ?? 0
    if ((next === sum && NO_PART.test(behind?.label ?? '')) || [sum, sum + next].some((all) => wholes.includes(all)))
      return []
    return isNear(sum, whole.value) ? [toList(line, parts, sum, whole.value)] : []
  })
}

/** A notice may stand in two columns, a request came in one way. */
const isCountedOnce = ({ question }: Division, { unit }: Figure): boolean =>
  REQUEST_UNIT.test(unit) || question.includes('其中')

interface Division {
  readonly question: string
  readonly index: number
  /** The stretch in which its parts are listed. */
  readonly from: number
  readonly to: number
}

function divisionsIn(plain: string): Division[] {
  const marks = [...plain.matchAll(DIVIDES)].slice(0, MOST)
  return marks.map(({ 0: question, index }, order) => {
    const from = index + question.length
    const stops = [marks[order + 1]?.index ?? -1, plain.indexOf('。', from)]
    return { question, index, from, to: Math.min(...stops.filter((stop) => stop !== -1), plain.length) }
  })
}

/** The figure right before it; several divisions in a row are of one whole, which stands before the first. */
function wholeOf(
  line: FigureLine,
  plain: string,
  { index, question }: Division,
  earlier: readonly Division[],
  unit: string,
): Figure | null {
  if (question.includes('其中')) {
    // 办结4件，另有1件结转。其中…: of the largest, if it cannot be told of which.
    const told = [...plain.slice(0, index).matchAll(/#/g)].flatMap((mark) => line.figures.get(mark.index) ?? [])
    const ofUnit = told.filter((figure) => figure.unit === unit)
    return ofUnit.toSorted((one, other) => other.value - one.value)[0] ?? null
  }
  const isListed = (at: number): boolean => earlier.some(({ from, to }) => at >= from && at < to)
  let at = plain.lastIndexOf('#', index)
  while (at !== -1 && isListed(at)) at = at === 0 ? -1 : plain.lastIndexOf('#', at - 1)
  return line.figures.get(at) ?? null
}

const isPart = ({ label }: Listed): boolean => {
  const words = label.replace(/^[·,;、和及与]+/, '')
  return words !== '' && words.length <= LONGEST_LABEL && !OPEN_ENDED.test(words)
}

const isNear = (sum: number, whole: number): boolean => Math.abs(sum - whole) <= Math.max(NEAR_AT_LEAST, NEAR * whole)

const UNSURE: Figure = { value: 0, precision: 1, unit: '', start: 0, end: 0 }

interface Listed {
  readonly label: string
  readonly figure: Figure
}

/** The figures of a stretch with the words before them. */
function listedIn(line: FigureLine, plain: string, from: number, to: number): Listed[] {
  let begin = from
  return [...plain.slice(from, to).matchAll(/[#~%]/g)].flatMap(({ index }) => {
    const label = plain.slice(begin, from + index)
    begin = from + index + 1
    return { label, figure: line.figures.get(from + index) ?? UNSURE }
  })
}

const toldBefore = ({ figures }: FigureLine, before: number, unit: string): number[] =>
  [...figures].filter(([at, figure]) => at < before && figure.unit === unit).map(([, { value }]) => value)

/** 公众号854篇、头条181篇、微博227篇，三者共计1262篇 */
function summedLists(line: FigureLine, totals: readonly number[]): WrongList[] {
  const plain = withoutBrackets(line.text)
  const positions = [...plain.matchAll(/#/g)].map(({ index }) => index)
  return positions.flatMap((at): WrongList[] => {
    const before = plain.slice(Math.max(0, at - LONGEST_LABEL), at)
    const summed = SUMS_UP.exec(before)
    const whole = line.figures.get(at)
    if (!summed || !whole) return []
    const listed = listedIn(line, plain, Math.max(plain.lastIndexOf('。', at) + 1, at - LONGEST_LIST), at)
    const said = summed[1]
    const length = said === undefined ? listed.length : said === '两' ? 2 : COUNTED.indexOf(said) + 1
    const parts = listed.slice(-length)
    if (parts.length < Math.max(2, length) || parts.some(({ figure }) => figure.unit !== whole.unit)) return []
    if (said !== undefined) {
      const sum = sumOf(parts)
      return sum === whole.value ? [] : [toList(line, parts, sum, whole.value)]
    }
    return ofAnyLength(line, parts, whole.value, totals)
  })
}

/** 展览212条，赛事96条，其他50条，合计358条: of as many of the figures before it as come nearest. */
function ofAnyLength(
  line: FigureLine,
  parts: readonly Listed[],
  whole: number,
  totals: readonly number[],
): WrongList[] {
  if (parts.length > MOST) return []
  const values = parts.map(({ figure }) => figure.value)
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => one + other))
  // 公开8件，无法提供3件，总计17件: results are held against the tables.
  if (parts.some(({ label, figure }) => REQUEST_UNIT.test(figure.unit) && RESULT.test(label))) return []
  const carried = parts.some(({ label }) => CARRIED.test(label)) ? totals : []
  if ([...values, ...pairs, ...carried].includes(whole)) return []
  const runs = parts.slice(1).map((_, index) => parts.slice(index))
  const off = (run: readonly Listed[]): number => Math.abs(sumOf(run) - whole)
  const [nearest] = runs.toSorted((one, other) => off(one) - off(other))
  if (!nearest || off(nearest) === 0 || off(nearest) > Math.max(NEAR_AT_LEAST, whole / 10)) return []
  return [toList(line, nearest, sumOf(nearest), whole)]
}

const sumOf = (parts: readonly Listed[]): number => parts.reduce((all, { figure }) => all + figure.value, 0)

function toList({ paragraph }: FigureLine, parts: readonly Listed[], sum: number, total: number): WrongList {
  const [first, last] = [parts[0]?.figure.start ?? 0, (parts.at(-1)?.figure.end ?? 1) - 1]
  const offset = (paragraph && offsetAt(paragraph, first)) ?? 0
  const end = ((paragraph && offsetAt(paragraph, last)) ?? offset) + 1
  return { offset, length: end - offset, parts: parts.length, sum, total }
}
