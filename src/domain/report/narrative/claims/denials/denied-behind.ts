import type { Sentence } from '../../text/sentences.js'
import { type Find, textOf } from '../statement.js'
import { clauseStartAt } from '../subject.js'
import {
  countsDocuments,
  type Denied,
  isNarrowed,
  isNeverDenied,
  isOfOtherActs,
  isOfSomeOnly,
  isPower,
  isToldOfYear,
  MERE_NOUNS,
  toFinds,
  wordAt,
} from './denied-thing.js'

/**
 * What is named first and denied behind: 行政复议、行政诉讼均未发生, 规范性文件本年度无新增, 依申请公开情况：无.
 * The `!` stands at `at`; whatever the clause says besides must leave the denial as wide as it is.
 */
export function deniedBehind(sentence: Sentence, at: number, isOnRequests: boolean): Find[] {
  return deniedOf(sentence, at, verbsBehind(sentence, at), isOnRequests)
}

/**
 * 行政复议、行政诉讼均为零, with no word of disclosure: of all there might be, there was none. The figure stands at
 * `at`; what other bodies brought here or were helped with is told with a verb.
 */
export function noneCounted(sentence: Sentence, at: number): Find[] {
  const { codes } = sentence
  const start = clauseStartAt(sentence, at)
  const clause = codes.slice(start, at)
  if (sentence.tokens[at]?.number?.value !== 0 || /[RSOHCp]/.test(clause) || isOfOtherActs(sentence, start)) return []
  // 严格规范执法。全年行政复议0件: over what was enforced.
  const told = textOf(sentence, 0, sentence.tokens[at]?.start ?? 0)
  if (told.includes('执法') && !told.includes('公开')) return []
  // 行政复议0件、行政诉讼0件: a clause of nothing else.
  const listed = LIST_OF_REVIEWS.exec(clause)
  if (listed)
    return toFinds({ ...NOTHING_DONE, sentence, from: start + listed.index, to: at, at: start + listed.index })
  if (!/^(?:[,;.)]|$)/.test(codes.slice(at + 1))) return []
  // 依申请公开0件 may count documents.
  return deniedOf(sentence, at, '', false).filter(({ measure }) => measure !== 'requests.received')
}

const LIST_OF_REVIEWS = /(?<=^[yfgo]*(?:V[fK]*[NB]&)*)V[fK]*$/
const NOTHING_DONE = { acts: '', isToldOfYear: false } as const

function deniedOf(sentence: Sentence, at: number, done: string | null, isOnRequests: boolean): Find[] {
  const end = done === null ? 0 : endOfThings(sentence, at)
  if (done === null || end === 0) return []
  const start = clauseStartAt(sentence, end)
  const items = itemsOf(sentence, start, end)
  const words = sentence.tokens.slice(start, at)
  const clause = textOf(sentence, words[0]?.start ?? 0, sentence.tokens[at]?.end ?? 0)
  // 不予公开的没有 is no reason why.
  const isOfOutcomes = items.some((item) => sentence.codes.charAt(item) === 'L')
  if (items.length === 0 || (!isOfOutcomes && isNarrowed(clause))) return []
  const acts = `${actsIn(sentence, items[0] ?? start, end)}${done}`
  const isOfYear = isToldOfYear(sentence, end, clause) || /y[^,;.NB]*$/.test(sentence.codes.slice(start, at))
  return items.flatMap((item) =>
    itemDenied({ sentence, from: item, to: at, at: item, acts, isToldOfYear: isOfYear }, start, isOnRequests),
  )
}

/** 未发生, 没有收到过, 无新增 and no more: the verbs as codes, or `null` where something else was denied. */
function verbsBehind(sentence: Sentence, at: number): string | null {
  let acts = ''
  for (let index = at + 1; index < sentence.tokens.length; index++) {
    const code = sentence.codes.charAt(index)
    if (',;.)('.includes(code) || sentence.codes.startsWith('&!', index)) return acts
    const word = wordAt(sentence, index)
    if (code === 'R' && sentence.tokens[index]?.means === 'new') acts += '+'
    else if (code === 'p' && /^(?:发布|公布)$/.test(word)) acts += 'p'
    // 对依申请公开未收取: money.
    else if ('KIECR'.includes(code)) acts += word.startsWith('收取') ? 'C' : code
    // 没有制发和废止
    else if (code === '&' && /[IE]$/.test(acts) && sentence.codes.charAt(index + 1) === 'E') continue
    else if (code !== 'f' && !(code === 'x' && MERE.test(word))) return null
  }
  return acts
}

const MERE = /^(?:过|有过|到过|的?(?:情形|现象|事件|记录))$/
/** 也没有, 方面没有, 全年均未: what may stand between the things and their denial. */
const BETWEEN = /^(?:也|亦|则|同样|仍|还|暂|暂时|至今|一直|始终|从来|又|本|一件|一起|一例)$/

/** Where the last thing that is denied ends; 0 where the words between say something else. */
function endOfThings(sentence: Sentence, at: number): number {
  const { codes } = sentence
  let end = at
  for (; end > 0; end--) {
    const code = codes.charAt(end - 1)
    if ('ygof'.includes(code) || (code === 'x' && BETWEEN.test(wordAt(sentence, end - 1)))) continue
    // 一件也没有
    if (code === 'N' && sentence.tokens[end - 1]?.number?.value === 1 && /^[也都]/.test(wordAt(sentence, end))) continue
    // 依申请公开情况：无
    if (code === ':') continue
    // 规章和规范性文件方面，本年度无新增
    if (code === ',' && OF_MATTER.test(wordAt(sentence, end - 2))) continue
    return end
  }
  return 0
}

const OF_MATTER = /^(?:方面|情况|方面情况)$|情况$/

/** The things of a list like 行政复议、行政诉讼及投诉举报; none where one of its words tells of something else. */
function itemsOf(sentence: Sentence, start: number, end: number): number[] {
  const items: number[] = []
  let from = start
  for (let index = start; index <= end; index++) {
    if (index < end && !isJoint(sentence, index)) continue
    if (!isItem(sentence, from, index, from === start, items)) return []
    from = index + 1
  }
  return items
}

/** 和, 、 and where they are read as words of comparison or of none. */
const isJoint = (sentence: Sentence, index: number): boolean =>
  sentence.codes.charAt(index) === '&' || /^(?:与|或者|跟|同)$/.test(wordAt(sentence, index))

const IS_THING = 'VQDGXL'
/** Who or why stands before the first: 因信息公开被申请行政复议. */
const HEAD = 'sfeigyohPKQDqRpHtCIEF'

function isItem(sentence: Sentence, from: number, to: number, isFirst: boolean, items: number[]): boolean {
  const { codes } = sentence
  const stretch = codes.slice(from, to)
  const carry = />|b/.test(stretch) ? from + Math.max(stretch.lastIndexOf('>'), stretch.lastIndexOf('b')) : -1
  let thing = carry
  for (let index = to - 1; index >= from && thing === -1; index--)
    if (IS_THING.includes(codes.charAt(index)) || isPower(sentence, index)) thing = index
  if (thing === -1 && /^[fe]*q[fe]*$/.test(stretch)) thing = from + stretch.indexOf('q')
  // 行政复议、行政诉讼、投诉举报; 规范性文件制发、废止
  if (thing === -1) return (isFirst ? UNCOUNTED_FIRST : /^[zxfeIE]{1,4}$/).test(stretch)
  for (let index = thing + 1; index < to; index++)
    if (!isMere(sentence, index) && !(carry !== -1 && 'QDqOf'.includes(codes.charAt(index)))) return false
  for (let index = from; index < thing; index++) {
    const code = codes.charAt(index)
    // 复议诉讼均无
    if (code === 'V' && index === thing - 1) items.push(index)
    else if (
      !(isFirst ? HEAD : 'PKsfeigk').includes(code) &&
      !(carry !== -1 && 'b>k'.includes(code)) &&
      !isPlain(sentence, index)
    )
      return false
  }
  items.push(thing)
  return true
}

/** 投诉举报、行政复议均未发生, 行政法规、规章无新增 */
const UNCOUNTED_FIRST = /^[yogfe]*(?:si[fe]*s?[fe]*)?[zx]{1,3}[fe]*$/

const isPlain = (sentence: Sentence, index: number): boolean =>
  sentence.codes.charAt(index) === 'x' &&
  /^(?:此|因此|由此|而|所|起|本|其|对此|同时|另外|此外|引起|引来|信息|政府信息|实现|保持|领域|领域的|事务|针对|机关|行政机关)$/.test(
    wordAt(sentence, index),
  )

const isMere = (sentence: Sentence, index: number): boolean =>
  'fyogIE'.includes(sentence.codes.charAt(index)) || MERE_BEHIND.test(wordAt(sentence, index))

/** 申请的信息没有: what was asked for, not that somebody asked. */
const MERE_BEHIND = new RegExp(`^(?!的?信息$)(?:方面|的?(?:${MERE_NOUNS}))$`)

/** 规范性文件制发、废止均无 */
const actsIn = (sentence: Sentence, from: number, to: number): string =>
  sentence.codes.slice(from, to).replace(/[^IEF]/g, '')

function itemDenied(denied: Denied, start: number, isOnRequests: boolean): Find[] {
  const { sentence, at, from, to, acts } = denied
  const { codes, tokens } = sentence
  const code = codes.charAt(at)
  const isOfRequests = isOnRequests || /[QDqH]/.test(codes.slice(0, at))
  const found = { value: 0, from, to } as const
  const isOnlyHad = /^[K+IEF]*$/.test(acts)
  if (code === 'b' || code === '>') {
    if (!isOfRequests || !isOnlyHad) return []
    const isForward = code === '>'
    return [
      {
        ...found,
        measure: isForward ? 'requests.carriedForward' : 'requests.broughtForward',
        kind: isForward ? 'carried-forward' : 'count',
      },
    ]
  }
  if (code === 'L') {
    const means = tokens[at]?.means ?? ''
    const isOfDocuments = countsDocuments(codes) || isNeverDenied(means)
    return isOfRequests && isOnlyHad && !isOfDocuments
      ? [{ ...found, measure: `requests.outcomes.${means}`, kind: 'count' }]
      : []
  }
  const isOfSome = /[CHp]/.test(codes.slice(start, at)) || /[CIEF+]/.test(acts) || isOfSomeOnly(sentence, start - 1, at)
  if ('QDq'.includes(code) && isOfSome) return []
  if (code === 'q' && !isOnRequests) return []
  // 依申请公开无 may classify documents.
  if (code === 'D' && !isOnRequests && !/[RK]/.test(acts) && !OF_REQUESTS.test(wordAt(sentence, at))) return []
  // 收到的规范性文件没有废止: of those only.
  if (code === 'G' && !/^[yogfeF&GDxi]*$/.test(codes.slice(start, at))) return []
  return toFinds(denied)
}

const OF_REQUESTS = /(?:情况|方面|工作|件|事项)$/
