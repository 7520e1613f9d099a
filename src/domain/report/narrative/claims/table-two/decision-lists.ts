import { type Spot, textOf } from '../statement.js'

/** A kind of decision with its figure and nothing else, beginning a clause. */
const BARE_KIND = /(?<=^|[,;:.)&])[fgyovw]*X[fe]*[NB]/g

/**
 * 行政许可9件均为登记，行政处罚3件; 行政许可9、行政处罚3: two kinds named in one sentence are table two's rows,
 * whatever stands between them.
 */
export function isOneOfKinds({ sentence }: Spot): boolean {
  const { codes, tokens } = sentence
  let first: string | null = null
  let start = 0
  for (const { 0: match, index } of codes.matchAll(BARE_KIND)) {
    const end = index + match.length - 1
    const means = tokens[index + match.indexOf('X')]?.means ?? ''
    if (!/^(?:[件宗起例]|$)/.test(tokens[end]?.number?.unit ?? '-')) continue
    if (means === 'fees' || means === first) continue
    if (first !== null) return !NO_DECISIONS.test(sentenceBefore(sentence, start))
    first = means
    start = end
  }
  return false
}

/** 45件行政许可、8件行政处罚: two kinds with their figures before them. */
export function isCountedBeside({ sentence: { codes, tokens } }: Spot): boolean {
  let first: string | null = null
  for (const { 0: match, index } of codes.matchAll(COUNTED_KIND)) {
    const means = tokens[index + match.length - 1]?.means ?? 'fees'
    if (means === 'fees' || tokens[index + match.indexOf('N')]?.number?.unit !== '件') continue
    if (first !== null && means !== first) return true
    first = means
  }
  return false
}

const COUNTED_KIND = /(?<=^|[,;:.&])f{0,2}N[fe]*X/g

const NO_DECISIONS =
  /案卷|评查|评议|清单|权责|目录|归集|典型|案例|报送|上报|事项|类型|案由|事由|(?:复议|诉讼|应诉)[^;]*其中/

/** 执法总量95件，其中行政许可87件、行政处罚8件: the parts of all that was decided. */
export const isOfAllDecisions = ({ sentence, index }: Spot): boolean =>
  ALL_DECISIONS.test(sentenceBefore(sentence, index))

const ALL_DECISIONS =
  /^(?:(?!公[开示])[^;。]){0,24}执法(?:决定|案件)?(?:总量|总数|总数量|决定)[为共\d.万件]{0,12}[,:(]其中/

/** 执法统计：…; 严格规范执法，…: said of all that the body does, and of no one action. */
export const isSaidOfAll = (before: string): boolean => SAID_OF_ALL.test(before)

const SAID_OF_ALL =
  /执法(?:总量|总数|决定|统计|结果|情况|数据|工作)|各项数据|依法行政|依法履职|严格[^,;]{0,4}执法|规范[^,;]{0,4}执法/

const sentenceBefore = (sentence: Spot['sentence'], end: number): string =>
  textOf(sentence, sentence.tokens[0]?.start ?? 0, sentence.tokens[end]?.start ?? 0)
