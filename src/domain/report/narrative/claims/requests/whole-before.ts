import type { Sentence } from '../../text/sentences.js'
import { isInClosedBracket } from '../governing-time.js'
import type { Find, Statement } from '../statement.js'
import { clauseStartAt } from '../subject.js'

/** The count that a sentence states before those it is divided into: 103 in 征地类103件申请中，予以公开46件. */
export function wholeBefore(sentence: Sentence, { measure, value, from, to }: Find): Statement['whole'] {
  if (!measure.startsWith('requests.outcomes.') && !measure.startsWith('requests.received.')) return null
  const { tokens, codes } = sentence
  for (
    let index = figureBefore(codes, firstFigure(codes, from, to));
    index !== -1;
    index = figureBefore(codes, index)
  ) {
    const number = tokens[index]?.number
    // 办结155件（含上年结转4件），不予处理2件: what brackets say is said in them.
    if (isInClosedBracket(codes, index, from)) continue
    if (!number || number.value < value || number.uncertain || !/^[件宗起条份例]/.test(number.unit)) continue
    const clause = codes.slice(ownClauseAt(sentence, index), index)
    const { chars } = sentence.paragraph
    // 企业提出的4件申请中
    const isDivided = /^(?:申请|答复|办结)*[中里]/.test(chars.slice(tokens[index]?.end))
    // Those beside it are parts as it is itself, and ways of asking divide the whole anew.
    const isPart = /L/.test(clause) || isOneOfKinds(sentence, clause) || /^[fse]{0,3}[LA]/.test(codes.slice(index + 1))
    // 环评类10件中，公开6件: of that kind, however many there were in all.
    if (isDivided && /类的?(?:申请)?$/.test(chars.slice(0, tokens[index]?.start))) return 'uncounted'
    if (!isPart || isDivided) return number.value
  }
  const said = sentence.paragraph.chars.slice(tokens[0]?.start, tokens[from]?.start)
  return OF_ONE_KIND.test(said) ? 'uncounted' : null
}

/** 自然人12件, 网上9件 are parts; 线下申请14件，其中…, of which there is one in its sentence, is what is divided. */
function isOneOfKinds(sentence: Sentence, clause: string): boolean {
  if (!/[Ah]/.test(clause)) return false
  if (!OF_KIND.test(clause)) return true
  const { codes } = sentence
  let figures = 0
  for (let index = codes.indexOf('N'); index !== -1; index = codes.indexOf('N', index + 1))
    if (OF_KIND.test(codes.slice(ownClauseAt(sentence, index), index))) figures += 1
  return figures > 1
}

const OF_KIND = /[Ah][^NLAh]*[eqQ]f?$/

/** Behind the last mark, or the 、 behind a figure. */
function ownClauseAt(sentence: Sentence, index: number): number {
  const listed = sentence.codes.lastIndexOf('N&', index - 1)
  return Math.max(clauseStartAt(sentence, index), listed === -1 ? 0 : listed + 2)
}

/** 征地类申请答复中 */
const OF_ONE_KIND = /类[^,;:。]{0,8}(?:申请|答复)[^,;:。]{0,4}[中里]/

const figureBefore = (codes: string, end: number): number => (end === 0 ? -1 : codes.lastIndexOf('N', end - 1))

function firstFigure(codes: string, from: number, to: number): number {
  for (let index = from; index <= to; index++) if ('NB'.includes(codes.charAt(index))) return index
  return to
}
