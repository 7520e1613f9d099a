import type { Sentence } from '../../text/sentences.js'
import type { Find } from '../statement.js'
import { wordAt } from './denied-thing.js'

/** What 结转 may be said of and done for behind it: 结转到下年度继续办理的件. */
const COUNTED = /^[fqQiDyOeH]{0,7}(?:[,.;)&]|\([NB]\)|$)/
/** Words of no class that stand for the requests. */
const REQUESTS = /^(?:办?件|办理件|业务|过来|来)$/
const CARRIES = /^(?:结转|转结|顺延|转入|跨年|留转|遗留|留待)/
/** 年底无未办结的申请 */
const UNFINISHED = /^(?:未办结|未办理完毕|未完结|尚未办结)/

/** 无上年结转, 无结转下年度, and bare 无结转 after 办结: said of requests where the sentence is about them. */
export function carryDenied(sentence: Sentence, from: number, to: number, isOnRequests: boolean): Find[] {
  const { codes } = sentence
  const code = codes.charAt(to)
  const before = withRates(sentence, from)
  // 年初没有上年结转的政府信息公开申请 names them behind.
  const isNamed =
    /[QDqH]/.test(before) ||
    (isOnRequests && isOfLastYear(sentence, from, to)) ||
    /^[b>]{1,3}f{0,2}O?f?Q/.test(codes.slice(to)) ||
    (isOnRequests && code === '>')
  if (!isNamed || /[zVGX]/.test(before.slice(before.lastIndexOf(';') + 1))) return []
  const last = codes.slice(to).match(/^[bk>](?:f{0,2}[bk>])*/)?.[0].length ?? 1
  if (!COUNTED.test(withNouns(sentence, to + last))) return []
  const found = { value: 0, from, to: to + last - 1 } as const
  if (code === 'b' || isOfLastYear(sentence, from, to))
    return [{ ...found, measure: 'requests.broughtForward', kind: 'count' }]
  if (code === 'k' && !isBareCarry(sentence, before, to)) return []
  return [{ ...found, measure: 'requests.carriedForward', kind: 'carried-forward' }]
}

/** 上年无结转 */
const isOfLastYear = ({ codes }: Sentence, from: number, to: number): boolean =>
  codes.charAt(to) === 'k' && /t[fg]*$/.test(codes.slice(0, from)) && /^!f*$/.test(codes.slice(from, to))

const isBareCarry = (sentence: Sentence, before: string, at: number): boolean => {
  if (!/H/.test(before) || /t/.test(before)) return false
  return (
    CARRIES.test(wordAt(sentence, at)) ||
    (UNFINISHED.test(wordAt(sentence, at)) && /(?:年底|年末)/.test(clauseOf(sentence, before)))
  )
}

const clauseOf = (sentence: Sentence, before: string): string => {
  const start = sentence.tokens[before.search(/[^,;:.]*$/)]
  return sentence.paragraph.chars.slice(start?.start ?? 0, sentence.tokens[before.length]?.start ?? 0)
}

/** The codes before, where 办结率 tells of 办结 and not of another matter. */
function withRates(sentence: Sentence, to: number): string {
  let codes = ''
  for (let index = 0; index < to; index++) {
    const code = sentence.codes.charAt(index)
    codes += code === 'z' && /^(?:按时)?(?:办结|办理|答复|回复)率$/.test(wordAt(sentence, index)) ? 'H' : code
  }
  return codes
}

/** The codes behind, with 件 and the like read as fillers. */
function withNouns(sentence: Sentence, from: number): string {
  let codes = ''
  for (let index = from; index < sentence.tokens.length && codes.length < 12; index++) {
    const code = sentence.codes.charAt(index)
    codes += code === 'x' && REQUESTS.test(wordAt(sentence, index)) ? 'f' : code
  }
  return codes
}
