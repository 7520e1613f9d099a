import type { Reading, Section } from '../../reading.js'
import { REQUEST_UNIT, speaksOfRequests } from '../claims/of-requests.js'
import { type Item, itemsOf } from '../company/item.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage } from '../text/sentences.js'
import type { WrongList } from './listed-parts.js'
import { totalsOf } from './request-totals.js'

/** 网上9件，邮寄5件，当面1件: by what way they came; every request came by one. */
const WAY =
  /网|平台|在线|线上|线下|邮寄|邮件|邮箱|邮政|快递|信函|来函|来信|当面|现场|窗口|当场|书面|传真|公众号|客户端|上门|来访/
const QUARTER = /季度/
/** 征地补偿8件，规划许可4件，其他2件: what was asked for; only a 其他 says that it is all. */
const CONTENT = /内容|涉及|事项|类型|类别|类/
const REST = /其[他它余]/
/** How far parts may be off their total and still be thought to be its parts. */
const NEAR = 0.2
const NEAR_AT_LEAST = 3

/**
 * Divisions of the year's requests that come to none of the tables' totals, though close to one, the total that they
 * fail by least: by the way they came, by quarters, or by anything that a 其他 completes.
 */
export function wrongDivisions(report: Reading, section: Section): WrongList[] {
  // Ways and quarters are asked of what came, before they are of what was settled.
  const totals = totalsOf(report).toReversed()
  if (totals.length === 0) return []
  return passagesOf(section, report.year).flatMap((passage) =>
    runsOf(passage).flatMap((run) => wrongDivision(run, totals) ?? []),
  )
}

function wrongDivision(run: readonly Item[], totals: readonly number[]): WrongList | null {
  const all = run.reduce((before, { token }) => before + (token.number?.value ?? 0), 0)
  const [nearest] = totals.toSorted((a, b) => Math.abs(a - all) - Math.abs(b - all))
  if (nearest === undefined || all === nearest) return null
  if (Math.abs(all - nearest) > Math.max(NEAR_AT_LEAST, NEAR * nearest)) return null
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return null
  const { paragraph } = first.sentence
  const offset = offsetAt(paragraph, first.begin) ?? 0
  const end = (offsetAt(paragraph, last.token.end - 1) ?? offset) + 1
  return { offset, length: end - offset, parts: run.length, sum: all, total: nearest }
}

/** Figures in a row of one sentence, divided the same way. */
function runsOf(passage: Passage): (readonly Item[])[] {
  if (!speaksOfRequests(passage)) return []
  const runs: Item[][] = []
  let run: Item[] = []
  let by: RegExp | null = null
  const close = (isComplete = by !== CONTENT) => {
    if (run.length > 1 && isComplete) runs.push(run)
    run = []
    by = null
  }
  for (const item of itemsOf(passage)) {
    const kind = [WAY, QUARTER].find((way) => way.test(item.before)) ?? (isOfContent(item) ? CONTENT : null)
    const isNext = run.length > 0 && run[0]?.sentence === item.sentence
    if (!isCase(item) || NOT_OF_REQUESTS.test(item.before)) close()
    else if (isNext && by !== null && REST.test(item.before)) {
      run.push(item)
      close(true)
    } else if (kind !== null && isNext && kind === by) run.push(item)
    else {
      close()
      if (kind !== null && !(item.sentence.tokens[item.index - 1]?.code === '(')) {
        run = [item]
        by = kind
      }
    }
  }
  close()
  return runs
}

const isOfContent = ({ before, all }: Item): boolean =>
  CONTENT.test(all) &&
  before !== '' &&
  !/自然人|企业|公司|法人|组织|机构|个人|公开|提供|处理|收到|受理|新收|结转|办结|答复|共/.test(before)

const isCase = ({ token: { number } }: Item): boolean =>
  number !== null && !number.approximate && REQUEST_UNIT.test(number.unit)

/** 公开信息网上发布58件, 邮寄答复5件: not how requests came. */
const NOT_OF_REQUESTS = /发布|公开(?!申请)|答复|送达|咨询|信访|投诉|办结|领取|工单|复议|诉讼|许可|处罚/
