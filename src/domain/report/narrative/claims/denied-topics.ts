import type { Sentence } from '../text/sentences.js'
import { type Find, textBetween } from './statement.js'
import { clauseStartAt } from './subject.js'

/** 信息公开方面的行政复议、行政诉讼(均未发生): reviews with what they are over, and nothing else. */
const REVIEWS = /^[yfgoveisDQPKhqH]*V(?:[fegPKs]*&?[fegPKs]*V){0,3}[fegyK]*[,:]?[yfgKo]*$/
/** 因土地征收引起的…: reviews over one matter. */
const TELLS_NOTHING = /^(?:[此其]|领域|事务|由此|而|针对|截止|机关|行政机关)$/
/** 规章和规范性文件方面，本局(本年度无新增) */
const DOCUMENTS = /^[yfgov]*(?:x&)?G(?:[fe]*&?[fe]*G){0,2}[fe]*,?[yfgo]*$/
const LAWS = /^(?:行政法规|法规|地方性法规|法律法规)$/
/** 行政处罚、行政强制(均未发生) */
const DECISIONS = /^[yfgov]*X(?:&X){0,2}[fgy]*$/
/** 行政事业性收费：(无) */
const FEES = /^[yfgov]*X[fe]*:[fg]*$/
/** What ends a denial of what stands before it. */
const REVIEWS_DENIED = /^K?[fe]{0,2}(?=[,.;)]|$)/
const DOCUMENTS_DENIED = /^(?:([IR])(?:[fe]*&[fg]*E)?|E)[fe]{0,2}(?=[,.;)]|&!|$)/
const DECISIONS_DENIED = /^[KC][fe]{0,2}(?=[,.;)]|$)/
const NARROWING = /不当|不及时|不规范|逾期|超期|不到位|违法|违规|不力|失误|过错|不作为|败诉|纠错|纠正|撤销|较|比/

/** 行政复议、行政诉讼均未发生: what there was none of stands before the denial at `at`. */
export function deniedTopics(sentence: Sentence, at: number): Find[] {
  const start = topicStart(sentence, at)
  const topic = sentence.codes.slice(start, at)
  const rest = sentence.codes.slice(at + 1)
  if (NARROWING.test(textBetween(sentence, start, at))) return []
  const never = REVIEWS.test(withoutEmpty(sentence, start, at)) ? REVIEWS_DENIED.exec(rest) : null
  if (never) {
    const blocks = new Set(meansOf(sentence, start, at, 'V'))
    return [...blocks].map((measure) => denied(measure, start + topic.indexOf('V'), at + never[0].length))
  }
  const isOfLaws = !topic.includes('x') || LAWS.test(textOfToken(sentence, start + topic.indexOf('x')))
  const act = isOfLaws && DOCUMENTS.test(topic) ? DOCUMENTS_DENIED.exec(rest) : null
  if (act) return documentsDenied(sentence, start, at, act)
  if (FEES.test(topic) && /^(?:[,.;)]|$)/.test(rest) && meansOf(sentence, start, at, 'X').includes('fees'))
    return [denied('disclosure.fees.amount', start + topic.indexOf('X'), at)]
  const decided = DECISIONS.test(topic) ? DECISIONS_DENIED.exec(rest) : null
  if (decided === null) return []
  const rows = meansOf(sentence, start, at, 'X').filter((row) => row !== 'fees')
  const to = at + decided[0].length
  return rows.map((row) => denied(`disclosure.${row}.decisions`, start + topic.indexOf('X'), to))
}

/** 零投诉、零复议、零诉讼 */
export function noReviewsAtAll(sentence: Sentence): Find[] {
  const { tokens, codes } = sentence
  // 行政执法零复议: of those acts.
  if (!/[iQD]/.test(codes) || /[XG]/.test(codes)) return []
  return tokens.flatMap(({ code, means }, at) =>
    code === 'V' && at > 0 && textOfToken(sentence, at - 1) === '零' && /^(?:[&,.;)f]|$)/.test(codes.slice(at + 1))
      ? [denied(means, at - 1, at)]
      : [],
  )
}

function documentsDenied(sentence: Sentence, start: number, at: number, { 0: said, 1: made }: RegExpExecArray): Find[] {
  // 本年度无收到 is no word of documents made.
  if (made === 'R' && sentence.tokens[at + 1]?.means !== 'new') return []
  const acts = [...(made === undefined ? [] : ['issued']), ...(said.includes('E') ? ['repealed'] : [])]
  const from = start + sentence.codes.slice(start).indexOf('G')
  return [...new Set(meansOf(sentence, start, at, 'G'))].flatMap((noun) =>
    acts.map((act) => denied(`disclosure.${noun}.${act}`, from, at + said.length)),
  )
}

const denied = (measure: string, from: number, to: number): Find => ({ measure, kind: 'count', value: 0, from, to })

/** 规范性文件方面，本局无新增; 行政复议情况：无: the heading before the mark is what is denied. */
function topicStart(sentence: Sentence, at: number): number {
  const start = clauseStartAt(sentence, at)
  const isHeaded = start > 0 && /^[yfgoK]*$/.test(sentence.codes.slice(start, at))
  if (!isHeaded || !',:'.includes(sentence.codes.charAt(start - 1))) return start
  const before = clauseStartAt(sentence, start - 1)
  const isHead = sentence.codes.charAt(start - 1) === ':' || textBetween(sentence, before, start - 1).endsWith('方面')
  return isHead ? before : start
}

/** The codes of a stretch without words of no class that narrow nothing. */
function withoutEmpty(sentence: Sentence, from: number, to: number): string {
  let codes = ''
  for (let index = from; index < to; index++) {
    const code = sentence.codes.charAt(index)
    if (code !== 'x' || !TELLS_NOTHING.test(textOfToken(sentence, index))) codes += code
  }
  return codes
}

const meansOf = ({ tokens }: Sentence, from: number, to: number, code: string): string[] =>
  tokens.slice(from, to).flatMap((token) => (token.code === code ? [token.means] : []))

const textOfToken = (sentence: Sentence, index: number): string => textBetween(sentence, index, index + 1)
