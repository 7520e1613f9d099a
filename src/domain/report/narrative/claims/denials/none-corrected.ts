import type { Sentence } from '../../text/sentences.js'
import { type Find, textBetween } from '../statement.js'
import { AIMED } from './denied-nought.js'

/** 零纠错、零败诉 */
const NONE = /(?:行政)?(复议|诉讼|应诉)?(?:案件)?(?:实现|保持)?零(纠错|败诉)/g
/** 办理的复议案件, 行政处罚案件: reviews of other things, or for others. */
const OF_OTHERS = /审理|承办|代理|[受办]理[^,;:。申请]{0,8}(?:复议|诉讼)|处罚|许可|强制|执法|征收|工伤|税务/

/** 行政复议零纠错、行政诉讼零败诉: no case was decided against the body. */
export function noneCorrected(sentence: Sentence): Find[] {
  if (!sentence.paragraph.chars.includes('零')) return []
  const text = textBetween(sentence, 0, sentence.tokens.length)
  if (AIMED.test(text)) return []
  return [...text.matchAll(NONE)].flatMap(({ 0: said, 1: review, 2: result = '', index }): Find[] => {
    const before = text.slice(0, index)
    if (OF_OTHERS.test(before) || (review === undefined && !/复议|诉讼|应诉/.test(before + said))) return []
    const start = (sentence.tokens[0]?.start ?? 0) + index
    const found = {
      kind: 'count',
      value: 0,
      from: sentence.tokens.findIndex(({ end }) => end > start),
      to: sentence.tokens.findIndex(({ end }) => end >= start + said.length),
      hints: ['in-other-words'],
    } as const
    return blocksOf(result, review ?? before).map((block) => ({ ...found, measure: `${block}.corrected` }))
  })
}

/** 败诉 is said of lawsuits; 纠错 of what is named with it, or told of before. */
function blocksOf(result: string, named: string): string[] {
  if (result === '败诉') return ['litigation']
  return [...(named.includes('复议') ? ['reconsideration'] : []), ...(/诉讼|应诉/.test(named) ? ['litigation'] : [])]
}
