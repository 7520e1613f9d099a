import type { Reading, Section } from '../../reading.js'
import { REQUEST_UNIT, speaksOfRequests } from '../claims/requests/of-requests.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage } from '../text/sentences.js'
import { type Figure, type FigureLine, figureLineOf, withoutAsides, withoutBrackets } from './figure-line.js'
import { CARRIED, type WrongList } from './listed-parts.js'
import { totalsOf } from './request-totals.js'

/** 网上9件，邮寄5件，当面1件: by what way they came; every request came by one. */
const WAY =
  /网|平台|系统|在线|线上|线下|寄|邮|快递|信函|来函|来信|信件|EMS|当面|现场|窗口|当场|书面|传真|公众号|小程序|客户端|上门|来访|来人/
/** 5件从邮局寄来: the way told behind the figure. */
const WAY_BEHIND = /^(?:来自|为|是|从|通过|经|由|系)/
const QUARTER = /季度|[上下]半年/
/** 县级部门89件，乡镇38件: by who received them. */
const UNIT =
  /(?:单位|部门|机关|[局镇乡县区市委办处]|街道|政府|办公室|本级)(?:共|各)?(?:收到|受理|承办|办理|接收|收件)?(?:申请)?的?$/
/** 征地补偿8件，规划许可4件，其他2件: what was asked for; only a 其他 says that it is all. */
const CONTENT = /内容|涉及|事项|类型|类别|类/
const OF_ONE_KIND = /类(?:申请|信息|事项)?的?$/
const REST = /其[他它余]/
/** How far parts may be off their total and still be thought to be its parts. */
const NEAR = 0.2
const NEAR_AT_LEAST = 3
/** Figures compared in one paragraph; one that tells more was written to be slow. */
const MOST = 200
/** How far the words that say what a list is of may stand from its figures. */
const LOOK = 160
/** 公开信息网上发布58件, 邮寄答复5件: not how requests came. */
const NOT_OF_REQUESTS =
  /发布|(?<!依申请)公开(?!申请)|答复|送达|咨询|信访|投诉|办结|领取|工单|复议|诉讼|许可|处罚|举报|热线|留言|建议|提案/
const NO_CONTENT =
  /自然人|企业|公司|法人|组织|机构|个人|公民|律|公益|科研|公开|提供|处理|收到|受理|新收|结转|办结|答复|共/
/** 收到16件, 受理申请16件 */
const RECEIVED = /收到|受理|新收|接收|接到|收件|新增|登记|申请/
const SUMMED = /合计|共|总|全年/
const SETTLED = /办结|办理|答复|应办|合计|共/

interface WrongDivision extends WrongList {
  /** Whether the total is table three's; else the text tells it. */
  readonly isOfTables: boolean
}

/**
 * Divisions of the year's requests that come to none of the totals that they may divide, though close to one: by the
 * way they came, by quarters, by who received them, or by anything that a 其他 completes.
 */
export function wrongDivisions(report: Reading, section: Section): WrongDivision[] {
  // Ways and quarters are asked of what came, before they are of what was settled.
  const totals = totalsOf(report).toReversed()
  return passagesOf(section, report.year).flatMap((passage) => {
    const line = figureLineOf(passage)
    if (!line.text.includes('#')) return []
    // 征地拆迁（31件）、教育入学（9件）: the figure of the words before it.
    const open = line.text.replace(/(?<=[^#%~,;:。(])\(#\)/g, '·#·')
    const items = itemsOf(line, withoutAsides(withoutBrackets(open)), 0)
    // 38件（网络19件、信函14件）
    const inside = [...open.matchAll(/\(([^()]{3,200})\)/g)].filter(({ 1: list = '' }) => /#.*#/.test(list))
    const runs = [items, ...inside.slice(0, MOST).map(({ 1: list = '', index }) => itemsOf(line, list, index + 1))]
    return runs.flatMap((each) =>
      runsOf(each, passage, line).flatMap((run) => wrongDivision(line, run, items, totals) ?? []),
    )
  })
}

interface Item {
  /** Position in the line. */
  readonly at: number
  readonly figure: Figure
  readonly before: string
  readonly behind: string
  /** Whether it stands in the same sentence as the one before it, with nothing between but a mark. */
  readonly isNext: boolean
}

interface Run {
  readonly items: readonly Item[]
  /** That these are all there are; else they are too many, or nothing is known. */
  readonly isComplete: boolean
}

function wrongDivision(
  line: FigureLine,
  run: Run,
  items: readonly Item[],
  totals: readonly number[],
): WrongDivision | null {
  const all = run.items.reduce((before, { figure }) => before + figure.value, 0)
  const [first, last] = [run.items[0], run.items.at(-1)]
  if (!first || !last) return null
  const told = items.filter(({ at, figure }) => at < first.at && REQUEST_UNIT.test(figure.unit))
  const received = told.findLast(({ before }) => isReceived(before))
  const wholes = received ? wholesTold(received, told) : totals
  // 网上11件，信函7件，合计18件: of what is told behind.
  const next = items[items.findIndex(({ at }) => at === last.at) + 1]
  if (wholes.includes(all) || (next?.figure.value === all && SUMMED.test(next.before))) return null
  const nearest = received?.figure.value ?? wholes.toSorted((a, b) => Math.abs(a - all) - Math.abs(b - all))[0]
  if (nearest === undefined || (!run.isComplete && all < nearest)) return null
  if (Math.abs(all - nearest) > Math.max(NEAR_AT_LEAST, NEAR * nearest)) return null
  const { paragraph } = line
  const offset = (paragraph && offsetAt(paragraph, first.figure.start - labelLength(first))) ?? 0
  const end = ((paragraph && offsetAt(paragraph, last.figure.end - 1)) ?? offset) + 1
  return { offset, length: end - offset, parts: run.items.length, sum: all, total: nearest, isOfTables: !received }
}

/** 自然人申请12件, 由46件, 复议3件: of some of them, or of other things. */
const PART = /自然人|企业|公司|法人|组织|机构|个人|公民|律|[由从比]|复议|诉讼|许可|处罚|文件/
const isReceived = (label: string): boolean =>
  RECEIVED.test(label) && !CARRIED.test(label) && !PART.test(label) && !/答复|办结/.test(label)
const labelLength = ({ before }: Item): number => before.replace(/^.*·/, '').length

/** What the text says came, what was settled, and what came with what was carried over. */
function wholesTold(received: Item, told: readonly Item[]): number[] {
  const settled = told.filter(({ before }) => (RECEIVED.test(before) || SETTLED.test(before)) && !PART.test(before))
  const carried = told.filter(({ before }) => CARRIED.test(before))
  return [
    ...settled.map(({ figure }) => figure.value),
    ...carried.map(({ figure }) => received.figure.value + figure.value),
  ]
}

function itemsOf(line: FigureLine, plain: string, offset: number): Item[] {
  let end = 0
  return [...plain.matchAll(/#/g)].slice(0, MOST).flatMap(({ index }): Item[] => {
    const between = plain.slice(end, index)
    end = index + 1
    const figure = line.figures.get(offset + index)
    if (!figure) return []
    const before = /[^#%~,;:。、]{0,30}$/.exec(between)?.[0] ?? ''
    const behind = /^[^#%~,;:。、]{0,16}/.exec(plain.slice(end, end + 16))?.[0] ?? ''
    const isNext = /^[^#%~,;:。]{0,40}(?:[,;][^#%~,;:。]*)?$/.test(between)
    return [{ at: offset + index, figure, before, behind, isNext }]
  })
}

/** Figures in a row of one sentence, divided the same way. */
function runsOf(items: readonly Item[], passage: Passage, { text }: FigureLine): Run[] {
  const isKnown = speaksOfRequests(passage)
  if (!isKnown && !(/新收|收件|收到/.test(text) && !NOT_OF_REQUESTS.test(text))) return []
  const runs: Run[] = []
  let run: Item[] = []
  let by: RegExp | null = null
  let isBroken = false
  const close = (isComplete = by === WAY || by === QUARTER) => {
    if (run.length > 1 && !isBroken) runs.push({ items: run, isComplete })
    run = []
    by = null
  }
  for (const item of items) {
    const kind = kindOf(item, text)
    const isNext = run.length > 0 && item.isNext
    if (!item.isNext) {
      close()
      isBroken = false
    }
    if (!REQUEST_UNIT.test(item.figure.unit) || NOT_OF_REQUESTS.test(item.before)) {
      close()
      // What follows in the same list is only some of it.
      isBroken = true
    } else if (isNext && by !== null && REST.test(item.before)) {
      run.push(item)
      close(true)
    } else if (kind !== null && isNext && kind === by) run.push(item)
    else {
      close()
      if (kind !== null) {
        run = [item]
        by = kind
      }
    }
  }
  close()
  return runs
}

function kindOf({ at, before, behind }: Item, text: string): RegExp | null {
  if (QUARTER.test(before)) return QUARTER
  if (WAY.test(before) || (before.replace(/·/g, '').length < 2 && WAY_BEHIND.test(behind) && WAY.test(behind)))
    return WAY
  if (before === '' || NO_CONTENT.test(before)) return UNIT.test(before) ? UNIT : null
  if (OF_ONE_KIND.test(before)) return OF_ONE_KIND
  if (UNIT.test(before)) return UNIT
  const [earlier, later] = [text.slice(Math.max(0, at - LOOK), at), text.slice(at, at + LOOK)]
  const sentence = earlier.slice(earlier.lastIndexOf('。') + 1) + later.replace(/。.*$/, '')
  return CONTENT.test(sentence) ? CONTENT : null
}
