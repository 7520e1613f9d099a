import type { Sentence, Token } from '../text/sentences.js'
import { textOf } from './statement.js'

/**
 * Whether the words up to `index` speak of the year reported on. The nearest time before a figure
 * governs it; a time after 较, 比, 与 is only compared with.
 */
export const speaksOfReportYear = (sentence: Sentence, index: number): boolean => {
  const time = governingTime(sentence, index)
  return time === null || time.code === 'y'
}

/** Where there was none over some years, there was none in the last of them: 近三年未发生行政复议. */
export function denialHoldsReportYear(sentence: Sentence, index: number): boolean {
  const time = governingTime(sentence, index)
  // 上年度申请办理完成1件，无结转: last year's requests are told of, not last year.
  if (time?.code === 't' && /^t[fe]*[qQ][fe]*H/.test(sentence.codes.slice(sentence.tokens.indexOf(time)))) return true
  // 上年无结转: of this year's row.
  if (time?.code === 't' && /^t[fg]*!f*k/.test(sentence.codes.slice(sentence.tokens.indexOf(time)))) return true
  return (
    time === null || time.code === 'y' || (time.code === 'c' && UP_TO_NOW.test(textOf(sentence, time.start, time.end)))
  )
}

const UP_TO_NOW = /以来$|^(?:近|多年来|几年来|[三五十两]年来|历年|连续|截[至止]目前$)/

function governingTime({ codes, tokens }: Sentence, index: number): Token | null {
  for (let position = index - 1; position >= 0; position--) {
    const code = codes.charAt(position)
    if (!'ytmc'.includes(code) || isInClosedBracket(codes, position, index)) continue
    // 与2023年（新收224件）相比: what stands in its brackets is of that year.
    const hasBracket = codes.charAt(position + 1) === '(' && !codes.slice(position, index).includes(')')
    if (!hasBracket && /a[f&]{0,2}$/.test(codes.slice(0, position))) continue
    // 平均每校21件，我校12件: said of its own clause.
    if (code === 'c' && AVERAGE.has(tokens[position]?.means ?? '') && /[,;]/.test(codes.slice(position, index)))
      continue
    // 历年累计2件；行政诉讼0件
    if (code === 'c' && /^历年/.test(tokens[position]?.means ?? '') && codes.slice(position, index).includes(';'))
      continue
    // 分季度看为2件、3件，合计5件
    if (tokens[position]?.means === '季度' && COMES_TO.has(tokens[index - 1]?.means ?? '')) continue
    return tokens[position] ?? null
  }
  return null
}

/** 同比下降12%（2023年为318件）；结转13件: what brackets say is said in them. */
export function isInClosedBracket(codes: string, position: number, index: number): boolean {
  const closed = codes.slice(position, index).search(/[()]/)
  return closed !== -1 && codes.charAt(position + closed) === ')'
}

const COMES_TO = new Set(['合计', '总计', '共计', '全年'])
const AVERAGE = new Set(['平均', '日均', '月均', '年均'])

/** 目前 governs: what is in force now was so at the end of the year, what was done since was not. */
export function speaksOfNow({ codes, tokens }: Sentence, index: number): boolean {
  const position = Math.max(...['y', 't', 'm', 'c'].map((code) => codes.lastIndexOf(code, index - 1)))
  return /^截?[至止]?目前$/.test(tokens[position]?.means ?? '')
}

/** Plans and targets are no counts of what happened. */
export const isPlanned = (clause: string): boolean => clause.includes('j')
