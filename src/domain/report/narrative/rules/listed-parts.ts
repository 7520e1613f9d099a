import { withOtherUnits } from '../text/other-units.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage, Sentence, Token } from '../text/sentences.js'

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
  /(?:[按从以][^,;:。、\d]{1,14}?(?:来看|划分|区分|统计|分类|分为?|看)|分[^,;:。、\d]{1,8}?看)(?:的?话)?[,:]?/
/** 三者共计: so many figures before it. */
const SUMS_UP =
  /^[,;]?(?:以上|上述)?([两二三四五六七八])(?:者|项|类|种|个方面|个平台|个渠道|大平台)(?:共计|合计|总计|相加|共)(?:为|发布)?$/
const COUNTED = '两三四五六七八'

/** Lists divided by a named question and completed by a 其他, and lists that a total sums up. */
export function wrongLists(passage: Passage): WrongList[] {
  const sentences = passage.sentences.map(withOtherUnits)
  return sentences.flatMap((sentence, index) => [
    ...dividedList(sentence, sentences.slice(0, index)),
    ...summedLists(sentence),
  ])
}

/** 全年上网信息1615条。分栏目看，机构概况类35条，动态类1504条，其余78条 */
function dividedList(sentence: Sentence, earlier: readonly Sentence[]): WrongList[] {
  const { chars } = sentence.paragraph
  const [start, end] = [sentence.tokens[0]?.start ?? 0, sentence.tokens.at(-1)?.end ?? 0]
  const divides = DIVIDES.exec(chars.slice(start, end))
  if (!divides) return []
  const from = start + divides.index
  const own = figuresOf(sentence)
  const told = [...earlier.flatMap(figuresOf), ...own.filter((figure) => figure.end <= from)]
  const [whole, listed] = [told.at(-1), own.filter((figure) => figure.start > from)]
  const parts = listed.slice(0, listed.findIndex((figure) => CATCH_ALL.test(labelOf(sentence, figure, own))) + 1)
  if (!whole || parts.length < 2 || ![whole, ...parts].every((figure) => isCountIn(figure, whole))) return []
  const sum = sumOf(parts)
  // 收到33件，办结30件。按渠道分…: of either.
  if (told.some((figure) => isCountIn(figure, whole) && countOf(figure) === sum)) return []
  return [toList(sentence, parts, countOf(whole))]
}

/** 公众号854篇、头条181篇、微博227篇，三者共计1262篇 */
function summedLists(sentence: Sentence): WrongList[] {
  const figures = figuresOf(sentence)
  return figures.flatMap((whole, index) => {
    const said = SUMS_UP.exec(labelOf(sentence, whole, figures))?.[1]
    if (said === undefined) return []
    const length = said === '二' ? 2 : COUNTED.indexOf(said) + 2
    const parts = figures.slice(Math.max(0, index - length), index)
    const isSure = parts.length === length && [whole, ...parts].every((figure) => isCountIn(figure, whole))
    return !isSure || sumOf(parts) === countOf(whole) ? [] : [toList(sentence, parts, countOf(whole))]
  })
}

const figuresOf = ({ tokens }: Sentence): Token[] => tokens.filter(({ number }) => number !== null)
const countOf = ({ number }: Token): number => number?.value ?? 0
const sumOf = (figures: readonly Token[]): number => figures.reduce((all, figure) => all + countOf(figure), 0)

const isCountIn = ({ code, number }: Token, { number: whole }: Token): boolean =>
  code === 'N' && number !== null && number.unit === whole?.unit && !number.approximate && !number.uncertain

/** The words between a figure and the one before it in its sentence. */
function labelOf({ tokens, paragraph }: Sentence, figure: Token, figures: readonly Token[]): string {
  const before = figures[figures.indexOf(figure) - 1]?.end ?? tokens[0]?.start ?? 0
  return paragraph.chars.slice(before, figure.start)
}

function toList({ paragraph }: Sentence, parts: readonly Token[], total: number): WrongList {
  const offset = offsetAt(paragraph, parts[0]?.start ?? 0) ?? 0
  const end = (offsetAt(paragraph, (parts.at(-1)?.end ?? 1) - 1) ?? offset) + 1
  return { offset, length: end - offset, parts: parts.length, sum: sumOf(parts), total }
}
