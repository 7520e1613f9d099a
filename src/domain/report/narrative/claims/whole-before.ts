import type { Sentence } from '../text/sentences.js'
import type { Find, Statement } from './statement.js'
import { clauseStartAt } from './subject.js'

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
    if (!number || number.value < value || number.uncertain || !/^[件宗起条份例]/.test(number.unit)) continue
    const listed = codes.lastIndexOf('N&', index - 1)
    const clause = codes.slice(Math.max(clauseStartAt(sentence, index), listed === -1 ? 0 : listed + 2), index)
    // Those beside it are parts as it is itself, and ways of asking divide the whole anew.
    const isPart = /[LAh]/.test(clause) || /^[fse]{0,3}[LA]/.test(codes.slice(index + 1))
    // 企业提出的4件申请中
    const { chars } = sentence.paragraph
    const isDivided = /^(?:申请|答复|办结)*[中里]/.test(chars.slice(tokens[index]?.end))
    if (!isPart || isDivided) return number.value
  }
  const said = sentence.paragraph.chars.slice(tokens[0]?.start, tokens[from]?.start)
  return OF_ONE_KIND.test(said) ? 'uncounted' : null
}

/** 征地类申请答复中 */
const OF_ONE_KIND = /类[^,;:。]{0,8}(?:申请|答复)[^,;:。]{0,4}[中里]/

const figureBefore = (codes: string, end: number): number => (end === 0 ? -1 : codes.lastIndexOf('N', end - 1))

function firstFigure(codes: string, from: number, to: number): number {
  for (let index = from; index <= to; index++) if ('NB'.includes(codes.charAt(index))) return index
  return to
}
