import { textOf } from '../claims/statement.js'
import { withOtherUnits } from '../text/other-units.js'
import type { Sentence, Token } from '../text/sentences.js'

/** A percentage with the figures that its own sentence gives it from, whatever they count. */
export interface StatedRate {
  /** In per cent. */
  readonly value: number
  readonly precision: number
  /** The figures it is taken from: the count, and the wholes, the likeliest first. */
  readonly counts: readonly number[]
  readonly bases: readonly number[]
  /** The characters of the paragraph in which figures and percentage stand. */
  readonly start: number
  readonly end: number
}

/** 328条，占公开总量789条的51.6% */
const SHARE_OF = /N,?[fg]*u[fgepqQDRSHOiyx]{0,6}Nf*$/
/** 其中投诉30件，占35% */
const SHARE = /N,?[fg]*u[fge]*$/
/** 采纳161条，采纳率52.6% */
const SHARE_NAMED = /N,?[^N%,;.()]{0,4}N,[^N%,;.()]{1,3}$/

/** @param before the sentence before, which may tell the whole that 其中 divides */
export function statedRates(sentence: Sentence, before?: Sentence): StatedRate[] {
  if (!sentence.codes.includes('%')) return []
  const read = withOtherUnits(sentence)
  const rates: StatedRate[] = []
  read.tokens.forEach(({ code, number }, index) => {
    if (code !== '%' || !number || number.approximate || number.uncertain) return
    const rate = shareAt(read, index) ?? (before ? shareOfEarlier(read, index, before) : null)
    if (rate) rates.push(rate)
  })
  return rates
}

/** The figures of a stretch that begins at token `start`: those a reader can be sure of, in one unit. */
function figuresIn({ tokens }: Sentence, start: number, end: number): readonly Token[] | null {
  const figures = tokens.slice(start, end).filter(({ code }) => code === 'N')
  const [first] = figures
  const isSure = figures.every(
    ({ number }) => number && !number.approximate && !number.uncertain && number.unit === first?.number?.unit,
  )
  return isSure && first ? figures : null
}

const countOf = ({ number }: Token): number => number?.value ?? 0

function toRate(
  sentence: Sentence,
  from: number,
  index: number,
  counts: readonly number[],
  bases: readonly number[],
): StatedRate | null {
  const [first, percentage] = [sentence.tokens[from], sentence.tokens[index]]
  if (!first || !percentage?.number) return null
  const { value, precision } = percentage.number
  return { value, precision, counts, bases, start: first.start, end: percentage.end }
}

function shareAt(sentence: Sentence, index: number): StatedRate | null {
  const before = sentence.codes.slice(0, index)
  const of = SHARE_OF.exec(before)
  if (of) {
    const [count, whole, ...others] = figuresIn(sentence, of.index, index) ?? []
    const isOne = count && whole && others.length === 0 && countOf(whole) > 0
    return isOne ? toRate(sentence, of.index, index, [countOf(count)], [countOf(whole)]) : null
  }
  const share = SHARE.exec(before)
  return share ? shareOfParts(sentence, share.index, index) : namedShareAt(sentence, index)
}

/** 120件，其中投诉30件，占35%；咨询90件，占65%: of the whole that 其中 divides, or of any other figure before it. */
function shareOfParts(sentence: Sentence, count: number, index: number): StatedRate | null {
  const opening = /^(.*N)[,;]?f*w[^w.]*$/.exec(sentence.codes.slice(0, count))?.[1]
  if (opening === undefined || /N&[^,;.]*N$/.test(opening)) return null
  const whole = opening.length - 1
  const parts = figuresIn(sentence, whole + 1, count + 1)
  const [first, own] = [sentence.tokens[whole], sentence.tokens[count]]
  if (!parts || !first || !own || !figuresIn(sentence, whole, count + 1) || countOf(first) === 0) return null
  const earlier = sentence.tokens
    .slice(0, count)
    .filter(({ code, number }) => code === 'N' && number?.unit === first.number?.unit)
  const all = parts.reduce((sum, part) => sum + countOf(part), 0)
  const bases = [countOf(first), ...earlier.map(countOf).filter((value) => value > 0)]
  return toRate(sentence, whole, index, [countOf(own), all], bases)
}

/** 发布信息3487条，其他15篇。其中，乡村建设类505条，占14.5%: of a figure of the sentence before. */
const SHARE_OF_EARLIER = /^w[,:]?[^N%nBM,;.]{1,8}N,?[fg]*u[fge]*$/

function shareOfEarlier(sentence: Sentence, index: number, earlier: Sentence): StatedRate | null {
  const isFirst = SHARE_OF_EARLIER.test(sentence.codes.slice(0, index))
  const [count] = isFirst ? (figuresIn(sentence, 0, index) ?? []) : []
  if (!count) return null
  const bases = withOtherUnits(earlier).tokens.filter(
    ({ code, number }) => code === 'N' && number !== null && number.unit === count.number?.unit && number.value > 0,
  )
  const isSure = bases.length > 0 && bases.every(({ number }) => !number?.approximate && !number?.uncertain)
  return isSure ? toRate(sentence, 0, index, [countOf(count)], bases.map(countOf)) : null
}

/** What is due later is not settled, nor late. */
const DUE = /^(?:按?[时期]?(?:办结|答复|回复|办复|办理|受理|反馈|处置|整改|履约|处理|交付|完成)|好评|满意)$/

/** 建议378条，采纳161条，采纳率52.6%: the same word stands with the figure and with the rate. */
function namedShareAt(sentence: Sentence, index: number): StatedRate | null {
  const match = SHARE_NAMED.exec(sentence.codes.slice(0, index))
  const figures = match && figuresIn(sentence, match.index, index)
  const [whole, count] = figures ?? []
  if (!match || !whole || !count || figures?.length !== 2 || countOf(whole) < countOf(count) || countOf(whole) === 0)
    return null
  const said = textOf(sentence, whole.end, sentence.tokens[index]?.start ?? 0)
  const [, word = '', rate = ''] =
    /^,?(?:其中)?(?:已|共|均)?([\u4e00-\u9fff]{2,4}?)了?\d[^,]{1,16},([\u4e00-\u9fff]{2,4})率[为达]?到?$/.exec(said) ??
    []
  if (word === '' || word !== rate || DUE.test(word)) return null
  return toRate(sentence, match.index, index, [countOf(count)], [countOf(whole)])
}
