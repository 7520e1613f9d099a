import type { Sentence } from '../../text/sentences.js'
import { denialHoldsReportYear } from '../governing-time.js'
import { namesBody } from '../restrictions.js'
import { type Find, textOf } from '../statement.js'
import { clauseStartAt } from '../subject.js'
import { deniedBehind } from './denied-behind.js'
import { carryDenied } from './denied-carry.js'
import { isNought, noughtAt } from './denied-nought.js'
import { deniedParts } from './denied-parts.js'
import { isBareRequest, isPlainRequest, isWanted } from './denied-request.js'
import { deniedResults } from './denied-results.js'
import { endsWell, isNarrowed, isOfSomeOnly, isPower, isToldOfYear, toFinds, wordAt } from './denied-thing.js'
import { noneCorrected } from './none-corrected.js'

/** What the place of a sentence is about: requests for information, or the reviews of answers to them. */
export interface Place {
  readonly isOnRequests: boolean
  readonly isOnReviews: boolean
}

const MODIFIERS = 'RSOKCIPFsgfeihyAowtv&'
const THINGS = 'QDVXG'

/** 未收到政府信息公开申请, 无行政复议、行政诉讼, 未制定规章: a denial is a claim of 0. */
export function findDenials(sentence: Sentence, { isOnRequests, isOnReviews }: Place): Find[] {
  const { codes } = sentence
  const finds: Find[] = noneCorrected(sentence)
  for (let index = 0; index < codes.length; index++) {
    const code = codes.charAt(index)
    if (!(code === '!' || (code === 'x' && isNought(sentence, index)) || (code === 'L' && isAbsence(sentence, index))))
      continue
    if (!denialHoldsReportYear(sentence, index) || isOfRest(sentence, index)) continue
    if (code === 'x') {
      finds.push(...noughtAt(sentence, index, isOnRequests))
      continue
    }
    if (code === 'L') {
      finds.push(...denialAt(sentence, index, isOnRequests))
      continue
    }
    finds.push(
      ...denialAt(sentence, index, isOnRequests),
      ...deniedParts(sentence, index, isOnRequests),
      ...deniedBehind(sentence, index, isOnRequests),
      ...deniedResults(sentence, index, isOnRequests || isOnReviews),
    )
  }
  return finds
}

/** 除上述3件外，未收到政府信息公开申请 */
const isOfRest = ({ paragraph, tokens }: Sentence, index: number): boolean => {
  const start = tokens[index]?.start ?? 0
  return /除[^,;:。]{1,14}外,?[^,;:。]{0,8}$/.test(paragraph.chars.slice(Math.max(0, start - 28), start))
}

/** 不存在行政复议、行政诉讼情况; 信息不存在 is an outcome. */
const isAbsence = (sentence: Sentence, index: number): boolean =>
  wordAt(sentence, index) === '不存在' && /(?:^|[,;.:)yo])$/.test(sentence.codes.slice(0, index))

function denialAt(sentence: Sentence, start: number, isOnRequests: boolean): Find[] {
  const { tokens, codes } = sentence
  const finds: Find[] = []
  const clause = clauseFrom(sentence, start)
  const isOfYear = isToldOfYear(sentence, start, clause)
  // 依申请公开方面，今年未收到申请
  const isOnTopic = isOnRequests || /(?:^|[,;.])D[fe]*[,:][yfgo]*$/.test(codes.slice(0, start))
  let acts = ''
  let unknown = 0
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index]
    const code = codes.charAt(index)
    if (!token) break
    acts += actOf(sentence, start, index)
    const isRequest = isPlainRequest(sentence, index) || (isOnTopic && isBareRequest(sentence, index))
    if (THINGS.includes(code) || isRequest || isPower(sentence, index)) {
      if (isNarrowed(clause) || isOfSomeOnly(sentence, start, index)) break
      // 没有经过复议直接起诉: how some came to court.
      if (code === 'V' && (/^经过?$/.test(wordAt(sentence, index - 1)) || isOfApplicant(sentence, start))) break
      if (code === 'V' && (isOfOtherCause(sentence, start, index) || isOfOtherMatter(sentence, start))) break
      const made = code === 'G' ? madeBehind(codes, index) : ''
      // 因答复引起的行政复议: of what is named before, there may be some.
      const isDenied = code === 'V' || !/[Hc]/.test(acts)
      const echo = ECHO.exec(codes.slice(index + 1))
      if (isDenied && (endsWell(sentence, index) || made !== ''))
        finds.push(
          ...toFinds({
            sentence,
            from: start,
            to: index,
            at: index,
            acts: `${acts}${made}` || (echo ? 'C' : ''),
            isToldOfYear: isOfYear,
          }).map((find) => echoed(sentence, find, echo)),
        )
      if (echo) index += echo[0].length
      // 由信息公开引发的行政复议: the topic of a review is not what there was none of.
      continue
    }
    // 这些来电没有计入信息公开申请
    if (COUNTED_AMONG.test(textOf(sentence, token.start, token.end))) break
    if (code === 'x' || code === 'z' || code === 'q') {
      unknown += token.end - token.start
      if (unknown > LONGEST_MODIFIER) break
      continue
    }
    if ('b>k'.includes(code)) {
      // 未到期的1件结转下年 denies nothing.
      if (codes.slice(start, index).includes('N')) break
      const carried = carryDenied(sentence, start, index, isOnRequests)
      finds.push(...carried.map((find) => echoed(sentence, find, ECHO.exec(codes.slice(find.to + 1)))))
      const next = carried[0] ? NEXT_CARRY.exec(codes.slice(carried[0].to + 1)) : null
      if (!next || !carried[0]) break
      index = carried[0].to + next[0].length
      continue
    }
    // 制发规范性文件2件，未废止
    if (code === 'E' && index === start + 1 && /^[,.;]/.test(codes.slice(index + 1))) {
      const noun = tokens.slice(0, start).findLast((each) => 'GXzVQD'.includes(each.code))
      if (noun?.code === 'G')
        finds.push({ measure: `disclosure.${noun.means}.repealed`, kind: 'count', value: 0, from: start, to: index })
      break
    }
    // 无废止规范性文件 denies repeals; 未废止 further on may be part of a description.
    if (code === 'E' && (index === start + 1 || /I[fe]*(?:&[fg]*)+$/.test(codes.slice(start, index)))) continue
    if (code === 'p' && (isPublishing(sentence, start, index) || isWanted(sentence, index))) continue
    if ('Hp'.includes(code) && isCause(sentence, start, index)) continue
    // 没有与信息公开有关的行政复议
    if (token.means === '与') continue
    // 未收到一件申请 is as good as 未收到申请.
    if (!MODIFIERS.includes(code) && token.number?.value !== 1) break
  }
  return echoedInTurn(sentence, finds)
}

/** 无上年结转申请及结转下年申请 */
const NEXT_CARRY = /^[fqQiDyOeH]{0,7}&[fe]*(?=[b>])/

/** The verb of a denial, as `toFinds` knows it: what was denied of documents is 新增, 发布 or the form's word. */
function actOf(sentence: Sentence, start: number, index: number): string {
  const code = sentence.codes.charAt(index)
  if (code === 'R' && sentence.tokens[index]?.means === 'new') return '+'
  if (code === 'p') return isPublishing(sentence, start, index) ? 'p' : isWanted(sentence, index) ? '' : 'c'
  if (code === 'H') return 'H'
  return 'RSOCIFE'.includes(code) ? code : ''
}

/** 未发布规范性文件: issued it is by being published. */
const isPublishing = (sentence: Sentence, start: number, index: number): boolean =>
  sentence.codes.charAt(index) === 'p' &&
  /^(?:发布|公布)$/.test(wordAt(sentence, index)) &&
  /^[RIEyo&]*$/.test(sentence.codes.slice(start + 1, index))

/** 没有因答复引起的…, 未发生对公开内容有异议的…: what stands here tells what might have caused some. */
const isCause = (sentence: Sentence, start: number, index: number): boolean =>
  !/s[fe]*$/.test(sentence.codes.slice(0, start)) &&
  sentence.tokens.slice(start + 1, index).some(({ code, means }) => code === 'K' || (code === 's' && CAUSES.has(means)))

const CAUSES = new Set(['因', '由'])

/** 原告未申请复议，直接起诉: what one of them did not do. */
const isOfApplicant = (sentence: Sentence, start: number): boolean => {
  const clause = clauseStartAt(sentence, start)
  const said = textOf(sentence, sentence.tokens[clause]?.start ?? 0, sentence.tokens[start]?.start ?? 0)
  return /(?:原告|申请人|当事人|上诉人|信访人|对方)(?:均|都|也|尚|此前)?$/.test(said)
}

/** 未发生因征地引发的行政复议: there may be others. */
function isOfOtherCause(sentence: Sentence, start: number, end: number): boolean {
  const from = sentence.tokens.findIndex(({ means }, index) => index > start && index < end && OF_CAUSE.test(means))
  if (from === -1) return false
  if (isOfNamedDisclosure(sentence, from, end)) return true
  return (
    /[xzXG]/.test(sentence.codes.slice(from, end)) &&
    !/公开|申请|答复|此|信息/.test(
      textOf(sentence, sentence.tokens[from]?.start ?? 0, sentence.tokens[end]?.start ?? 0),
    )
  )
}

/** 因征地拆迁信息公开引发的: of that matter; 因我局信息公开引发的 names whose it is. */
function isOfNamedDisclosure(sentence: Sentence, from: number, end: number): boolean {
  const named = /^[fe]*([xzCXG]+)i/.exec(sentence.codes.slice(from + 1, end))
  const topic = from + (named?.[0].length ?? 0)
  const word = named ? textOf(sentence, sentence.tokens[from]?.end ?? 0, sentence.tokens[topic]?.start ?? 0) : ''
  return word.length > 1 && !namesBody(word) && !word.endsWith('工作')
}

/** 行政处罚案件未引发行政复议: of those only. */
const isOfOtherMatter = (sentence: Sentence, start: number): boolean => {
  const before = sentence.codes.slice(clauseStartAt(sentence, start), start)
  if (/[iQDV]/.test(before)) return false
  const matter = /[XGzx][fe]*$/.exec(before)
  if (!matter) return false
  return (
    !matter[0].startsWith('x') || /执法|征[地收]|拆迁|许可|处罚|认定/.test(wordAt(sentence, start - matter[0].length))
  )
}

const OF_CAUSE = /^(?:因|由|就|对|涉|涉及|针对|关于|与)$/

/** 无规范性文件出台, 没有规章、规范性文件制发和废止 */
const madeBehind = (codes: string, index: number): string =>
  /^[fe]*(?:&[fe]*G[fe]*)*([IE](?:[fg]*&[fg]*[IE])?)f*(?:[,.;)]|$)/
    .exec(codes.slice(index + 1))?.[1]
    ?.replace(/[^IE]/g, '') ?? ''

/** 未发生行政复议（0件）: the figure in the brackets is what is said, be it 0 or not. */
const ECHO = /^f{0,3}\(f?[NB]\)/

function echoed(sentence: Sentence, find: Find, echo: RegExpExecArray | null): Find {
  if (!echo) return find
  const to = find.to + echo[0].length
  const number = sentence.tokens[to - 1]?.number
  return number && !number.uncertain && !number.approximate ? { ...find, value: number.value, to } : find
}

/** 无行政复议、行政诉讼（分别为0件、0件） */
function echoedInTurn(sentence: Sentence, finds: readonly Find[]): Find[] {
  const last = finds.at(-1)
  const echo = last && finds.length > 1 ? /^\(f?[NB](?:[&,][NB])+\)/.exec(sentence.codes.slice(last.to + 1)) : null
  if (!last || !echo || !sentence.paragraph.chars.slice(sentence.tokens[last.to + 1]?.end).startsWith('分别'))
    return [...finds]
  const figures = sentence.tokens.slice(last.to + 1, last.to + echo[0].length).filter(({ number }) => number !== null)
  if (figures.length !== finds.length) return [...finds]
  return finds.map((find, index) => ({ ...find, value: figures[index]?.number?.value ?? find.value }))
}

/** From the denial to the end of its clause: what narrows it may come before the thing or after. */
function clauseFrom(sentence: Sentence, start: number): string {
  const end = sentence.codes.slice(start).search(/[,;:.]/)
  const last = sentence.tokens[end === -1 ? sentence.tokens.length - 1 : start + end]
  return textOf(sentence, sentence.tokens[start]?.start ?? 0, last?.end ?? 0)
}

const COUNTED_AMONG = /(?:[计纳列归]入|算作?|视为|作为)$/

/** 引发的举报、投诉、行政复议: so much may stand between the denial and the thing. */
const LONGEST_MODIFIER = 12
