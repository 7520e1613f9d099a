import type { Sentence } from '../text/sentences.js'
import { type Find, textBetween } from './statement.js'

/** 没有(被纠错和败诉), 未发生(行政复议被纠正、行政诉讼败诉): what follows the denial, up to the end of its clause. */
const DENIED =
  /^(?:一[件起]?|发生|出现|产生|存在|有|任何|因?(?:政府)?信息公开(?:工作|事项|答复)?(?:引[发起]|导致)?|[、和及或被经的]|行政|复议(?:机关|案件|决定)?|诉讼(?:案件)?|法院|依法|责令|判决?|判令)*(?:纠错|纠正|败诉)(?:[、和及或与]|被|判决?|行政|复议|诉讼|应诉|案件|纠错|纠正|败诉|[发产]生|出现|的|情况|情形|现象|行为|等)*(?=[,;:。()]|$)/
/** 零纠错、零败诉 */
const NONE = /(?:行政)?(复议|诉讼|应诉)?(?:案件)?(?:实现|保持)?零(纠错|败诉)/g
/** 办理的复议案件没有被纠正: what a body hears or represents others in. */
const OTHERS = /审理|承办|代理|[受办]理[^,;:。申请]{0,8}(?:复议|诉讼)/

/** No case was decided against the body: 结果纠正 of reconsiderations, of lawsuits or of both. */
export function deniedResults(sentence: Sentence, at: number): Find[] {
  const said = DENIED.exec(textBetween(sentence, at + 1, sentence.tokens.length))?.[0]
  if (said === undefined || isOfOthers(sentence, said, at)) return []
  const end = (sentence.tokens[at]?.end ?? 0) + said.length
  return blocksOf(said, textBetween(sentence, 0, at)).map((block) => denied(sentence, block, at, end))
}

/** 行政复议零纠错、行政诉讼零败诉 */
export function noneCorrected(sentence: Sentence): Find[] {
  const text = textBetween(sentence, 0, sentence.tokens.length)
  return [...text.matchAll(NONE)].flatMap(({ 0: said, 1: review, 2: result, index }) => {
    const start = (sentence.tokens[0]?.start ?? 0) + index
    const from = sentence.tokens.findIndex(({ end }) => end > start)
    const blocks = isOfOthers(sentence, said, from) ? [] : blocksOf((review ?? '') + result, text.slice(0, index))
    return blocks.map((block) => denied(sentence, block, from, start + said.length))
  })
}

/** 行政处罚案件未出现败诉: of those acts, unless lawsuits or disclosure are named. */
function isOfOthers(sentence: Sentence, said: string, at: number): boolean {
  const before = textBetween(sentence, 0, at)
  if (OTHERS.test(before) || ACTS.test(before)) return true
  return !/复议|诉讼|应诉/.test(before + said) && !/[iQD]/.test(sentence.codes)
}

const ACTS = /处罚|许可|强制|执法|征收|工伤|税务/

/** 败诉 is said of lawsuits; 纠错 of what is named with it, or else of what was told of before. */
function blocksOf(said: string, before: string): string[] {
  const blocks = new Set<string>()
  if (said.includes('败诉')) blocks.add('litigation')
  if (!/纠[错正]/.test(said)) return [...blocks]
  const named = /复议|诉讼|应诉/.test(said) ? said : before
  if (named.includes('复议')) blocks.add('reconsideration')
  if (/诉讼|应诉/.test(named)) blocks.add('litigation')
  return [...blocks]
}

/** @param end where the words end, among the paragraph's characters */
function denied({ tokens }: Sentence, block: string, from: number, end: number): Find {
  const behind = tokens.findIndex((token) => token.end >= end)
  const found = { kind: 'count', value: 0, from, to: behind === -1 ? tokens.length - 1 : behind } as const
  return { ...found, measure: `${block}.corrected`, hints: ['loosely-denied'] }
}
