import { type Passage, readSentences } from '../../text/sentences.js'
import type { Find } from '../statement.js'
import { deniedBehind } from './denied-behind.js'

/** 无。 · 没有。 · 无此情况。 */
const NOTHING = /^(?:无|没有)(?:此类|此项|该项|上述|相关|有关)?(?:情况|事项|申请)?。?$/
/** （二） · 3. */
const NUMBER = /^\(?[一二三四五六七八九十\d]{1,3}[)、.]{1,2}/

/** 3.政府信息公开行政复议、行政诉讼情况 and, right under it, 无: what the heading names there was none of. */
export function deniedUnderHeading({ sentences, heading, isUnderHeading }: Passage, at: number): Find[] {
  const sentence = sentences[at]
  if (!sentence?.codes.startsWith('!')) return []
  const { paragraph, tokens } = sentence
  const start = tokens[0]?.start ?? 0
  if (!NOTHING.test(paragraph.chars.slice(start, tokens.at(-1)?.end).slice(0, 12))) return []
  // （二）依申请公开。无。
  const before = sentences[at - 1]
  const isRunIn =
    at > 0 && before?.paragraph === paragraph && NUMBER.test(paragraph.chars.slice(before.tokens[0]?.start))
  if (!isRunIn && !(at === 0 && isUnderHeading)) return []
  const label = isRunIn ? paragraph.chars.slice(before?.tokens[0]?.start, start) : heading
  const chars = `${label.replace(NUMBER, '').replace(/[。:]$/, '')}:无。`
  const [said] = readSentences({ chars, runs: [], gaps: new Set() }, null)
  const denial = said?.codes.indexOf('!') ?? -1
  return said && denial !== -1 ? deniedBehind(said, denial, true).map((find) => ({ ...find, from: 0, to: 0 })) : []
}
