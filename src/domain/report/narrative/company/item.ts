import type { Passage, Sentence, Token } from '../text/sentences.js'

/** A figure with the words that stand right before and right behind it, up to the next mark or figure. */
export interface Item {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly sentenceIndex: number
  /** Position of the number among the sentence's tokens. */
  readonly index: number
  readonly token: Token
  readonly before: string
  /** Where `before` begins among the paragraph's characters. */
  readonly begin: number
  readonly behind: string
  /** What the mark behind it begins: （含部分公开6件）. */
  readonly next: string
  /** The paragraph up to the figure's sentence, and that sentence up to the figure. */
  readonly earlier: string
  readonly said: string
  /** All of the sentence. */
  readonly all: string
}

const COUNTED = 'NBM'
/** Counts by words that also count other things: 许可9482户次. */
const OTHER_UNITS = /^(?:户次|人次|名|位|人|户|家)/
const MARKS = ',;:.()'
const QUOTES = /[“”"'「」]/g
/** How much of a paragraph is looked back over for what it is about. */
const LOOK_BACK = 80
const LOOK_AHEAD = 8
const LONGEST = 60

/** Every settled figure of a passage that may count what the tables count. */
export function itemsOf(passage: Passage): Item[] {
  const items: Item[] = []
  for (const [sentenceIndex, sentence] of passage.sentences.entries()) {
    const { tokens, paragraph } = sentence
    const first = tokens[0]?.start ?? 0
    for (const [index, token] of tokens.entries()) {
      if (!isCounted(token, paragraph.chars)) continue
      const words = (from: number, to: number) => paragraph.chars.slice(from, to).replace(QUOTES, '')
      const spans = spansBefore(sentence, index)
      const end = endOf(tokens, index)
      items.push({
        passage,
        sentence,
        sentenceIndex,
        index,
        token,
        before: spans
          .map(([from, to]) => words(from, to))
          .join('')
          .slice(-LONGEST),
        begin: spans[0]?.[0] ?? token.start,
        behind: words(token.end, end),
        next: words(end, end + LOOK_AHEAD),
        earlier: words(Math.max(0, first - LOOK_BACK), first),
        said: words(first, token.start),
        all: words(first, tokens.at(-1)?.end ?? first),
      })
    }
  }
  return items
}

const isCounted = ({ number, code, end }: Token, chars: string): boolean =>
  number !== null &&
  !number.uncertain &&
  (COUNTED.includes(code) || (code === 'n' && OTHER_UNITS.test(number.unit || chars.slice(end, end + 2))))

const isFigure = (token: Token): boolean => token.number !== null && 'NBM%n'.includes(token.code)
const isMark = (token: Token): boolean => MARKS.includes(token.code)
const isPause = (token: Token): boolean => token.code === '&' && token.means === '、'

/** 未予公开（不予公开、无法提供）42件 */
const SEVERAL = /^[^含包其]*(?:公开|提供|处理)/

const BOTH = /^(?:含|包括)?((?:予以)?公开[、和及](?:予以)?部分公开)$/

type Span = readonly [from: number, to: number]

/** Behind the mark or figure before; what an earlier figure is followed by up to 、 is said of that one. */
function spansBefore({ tokens, ...sentence }: Sentence, index: number): readonly Span[] {
  let from = index - 1
  let pause: Token | undefined
  for (let token = tokens[from]; token !== undefined && !isFigure(token) && !isMark(token); token = tokens[--from]) {
    if (isPause(token)) pause ??= token
  }
  const edge = tokens[from]
  const end = tokens[index]?.start ?? 0
  if (edge === undefined) return [[tokens[0]?.start ?? 0, end]]
  // 予以公开32%（10宗）, 予以公开35%即7件, 自然人占90.6%，为154件: what the share is of.
  const share = shareBefore(sentence.paragraph.chars, tokens, from, end)
  if (share !== null) return spansOfShare({ tokens, ...sentence }, share)
  if (isFigure(edge)) return [[(pause ?? edge).end, end]]
  // 收到的申请数量（21件）
  if (edge.code === '(' && from === index - 1) return spansBefore({ tokens, ...sentence }, from)
  // 县政府（含办公室）收到17件
  const opened = edge.code === ')' ? tokens.findLastIndex(({ code }, at) => at < from && code === '(') : -1
  const inside = opened === -1 ? null : sentence.paragraph.chars.slice(tokens[opened]?.end, edge.start)
  // 行政复议（1件）和行政诉讼（3件）: a figure of its own.
  // 公开类（予以公开、部分公开）49件: the two under one word.
  const both = inside === null ? null : BOTH.exec(inside)
  if (both) return [[edge.start - (both[1]?.length ?? 0), edge.start]]
  const hasOwn = opened !== -1 && tokens.slice(opened, from).some(isFigure)
  if (inside === null || hasOwn || SEVERAL.test(inside)) return [[edge.end, end]]
  return [...spansBefore({ tokens, ...sentence }, opened), [edge.end, end]]
}

function shareBefore(chars: string, tokens: readonly Token[], from: number, end: number): number | null {
  const at = tokens[from]?.code === '%' ? from : tokens[from]?.code === ',' ? from - 1 : -1
  const share = tokens[at]
  return share?.code === '%' && /^,?(?:即|为|计|共|有)?$/.test(chars.slice(share.end, end)) && at > 0 ? at : null
}

const SHARE_WORDS = /(?:率|数量|件数)?(?:约?占(?:比为?|[^,;:。]{0,8}的)?|为|约|是)*$/

function spansOfShare(sentence: Sentence, share: number): readonly Span[] {
  const { chars } = sentence.paragraph
  return spansBefore(sentence, share).map(([from, to]) => [
    from,
    to - (SHARE_WORDS.exec(chars.slice(from, to))?.[0].length ?? 0),
  ])
}

function endOf(tokens: readonly Token[], index: number): number {
  let to = index + 1
  for (let token = tokens[to]; token !== undefined; token = tokens[++to]) {
    if (isFigure(token) || isMark(token) || isPause(token)) return token.start
  }
  return tokens.at(-1)?.end ?? 0
}
