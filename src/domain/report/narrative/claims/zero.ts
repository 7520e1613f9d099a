import type { Sentence } from '../text/sentences.js'
import { deniedParts } from './denied-parts.js'
import { deniedResults, noneCorrected } from './denied-results.js'
import { deniedTopics, noReviewsAtAll } from './denied-topics.js'
import { type Find, textBetween, textOf } from './statement.js'

/** What may follow the thing that there was none of; 败诉, 超期, 纠错 and the like say something else. */
const AFTER_THING =
  /^(?:案件|申请|事项|情况|情形|的情况|的案件|的情形|现象|事件|案例|要求|请求|办件|件|信息|等|相关|有关|业务|工作|发生|产生|出现)*(?:[,;:。()、和及与或以并均也且]|$)/
/** A reason that narrows the denial: 未发生因答复不当引发的行政复议 leaves room for others. */
const NARROWING =
  /不当|的费用|应废止|应制定|应备案|不及时|不规范|逾期|超期|超时|不到位|违法|违规|不力|失误|过错|不作为|瑕疵|泄密|败诉|应公开|质量|纠错|纠正|撤销|被告|不予公开|部分公开|不公开/
const MODIFIERS = 'RSOKCIPFsgfeihyAowtv&'
const THINGS = 'QDVXG'

/** 未收到政府信息公开申请, 无行政复议、行政诉讼, 未制定规章: a denial is a claim of 0. */
export function findDenials(sentence: Sentence, isOnRequests: boolean): Find[] {
  const { codes } = sentence
  const saysNought = sentence.paragraph.chars.includes('零') && !isAim(sentence)
  const finds: Find[] = saysNought ? [...noneCorrected(sentence), ...noReviewsAtAll(sentence)] : []
  for (let index = codes.indexOf('!'); index !== -1; index = codes.indexOf('!', index + 1)) {
    const denied = [...denialAt(sentence, index, isOnRequests), ...deniedParts(sentence, index, isOnRequests)]
    finds.push(...(denied.length > 0 ? denied : [...deniedTopics(sentence, index), ...deniedResults(sentence, index)]))
  }
  return finds
}

/** 力争零复议、零败诉 */
const isAim = (sentence: Sentence): boolean =>
  sentence.codes.includes('j') || /确保|争取|努力|追求/.test(textBetween(sentence, 0, sentence.tokens.length))

function denialAt(sentence: Sentence, start: number, isOnRequests: boolean): Find[] {
  const { tokens, codes } = sentence
  const finds: Find[] = []
  let act = ''
  let unknown = 0
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index]
    const code = codes.charAt(index)
    if (!token) break
    if ('RSOCIFE'.includes(code)) act = code
    const isRequest = isPlainRequest(sentence, index) || (isOnRequests && isBareRequest(sentence, index))
    if (THINGS.includes(code) || isRequest) {
      if (NARROWING.test(clauseFrom(sentence, start)) || isOfSomeOnly(sentence, start, index)) break
      const echo = ECHO.exec(codes.slice(index + 1))
      if (endsWell(sentence, token.end) || isOfNoFees(sentence, start, index))
        finds.push(
          ...toFinds(sentence, start, index, echo ? act || 'C' : act).map((find) => echoed(sentence, find, echo)),
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
      finds.push(...carryDenied(sentence, start, index))
      break
    }
    // 制发规范性文件2件，未废止
    if (code === 'E' && index === start + 1 && /^[,.;]/.test(codes.slice(index + 1))) {
      const noun = tokens.slice(0, start).findLast((each) => 'GXzVQD'.includes(each.code))
      if (noun?.code === 'G')
        finds.push({ measure: `disclosure.${noun.means}.repealed`, kind: 'count', value: 0, from: start, to: index })
      break
    }
    // 无废止规范性文件 denies repeals; 未废止 further on may be part of a description.
    if (code === 'E' && (index === start + 1 || /I[fe]*&[fg]*$/.test(codes.slice(start, index)))) continue
    // 未收到一件申请 is as good as 未收到申请.
    if (!MODIFIERS.includes(code) && token.number?.value !== 1) break
  }
  return echoedInTurn(sentence, finds)
}

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

/** 未收到法人的申请, 未收到网上申请, 未收到其他申请: there may be others. */
function isOfSomeOnly({ codes, tokens, paragraph }: Sentence, start: number, end: number): boolean {
  const between = tokens.slice(start + 1, end)
  const kinds = new Set(between.filter(({ code }) => code === 'A').map(({ means }) => means))
  const channels = between.filter(({ code, means }) => code === 'h' && !WAYS_OF_ALL.has(means))
  const isOther = between.some(
    ({ code, start: from, end: to }) =>
      code === 'x' && /其[他它]|此类|同类|类似|上述|该类/.test(paragraph.chars.slice(from, to)),
  )
  // 未收到需收费的申请, 未收到涉及征地的申请
  const isQualified =
    'QDq'.includes(codes.charAt(end)) &&
    (between.some(({ means }) => means.startsWith('涉')) ||
      (between.at(-1)?.means === '的' && between.some(({ code }) => code === 'x')))
  return (
    isOther ||
    isQualified ||
    channels.length === 1 ||
    (kinds.size > 0 && !(kinds.size > 1 && kinds.has('naturalPerson')))
  )
}

/** 书面申请 is any request, 通过 and 形式 go with a list. */
const WAYS_OF_ALL = new Set(['书面', '通过', '渠道', '平台'])

/** From the denial to the end of its clause: what narrows it may come before the thing or after. */
function clauseFrom(sentence: Sentence, start: number): string {
  const end = sentence.codes.slice(start).search(/[,;:.]/)
  const last = sentence.tokens[end === -1 ? sentence.tokens.length - 1 : start + end]
  return textOf(sentence, sentence.tokens[start]?.start ?? 0, last?.end ?? 0)
}

const COUNTED_AMONG = /(?:[计纳列归]入|算作?|视为|作为)$/

/** 引发的举报、投诉、行政复议: so much may stand between the denial and the thing. */
const LONGEST_MODIFIER = 12

const isPlainRequest = ({ codes }: Sentence, index: number): boolean =>
  codes.charAt(index) === 'q' &&
  /[iD][fesih]{0,4}$/.test(codes.slice(0, index)) &&
  /![RSKfe]/.test(codes.slice(0, index))

/** 未收到相关申请 under 依申请公开. */
const isBareRequest = ({ codes }: Sentence, index: number): boolean =>
  codes.charAt(index) === 'q' && /![f]?[RS][fe]*$/.test(codes.slice(0, index))

/** 没有行政事业性收费项目 brought nothing; 没有行政许可事项 says of powers only. */
const isOfNoFees = ({ paragraph, tokens, codes }: Sentence, start: number, index: number): boolean => {
  const { means = '', end = 0 } = tokens[index] ?? {}
  // 未新增行政事业性收费项目 leaves the old ones.
  const isPlain = means === 'fees' && /^(?:[xX]&)*[fe]*$/.test(codes.slice(start + 1, index))
  return isPlain && /^(?:项目|事项|收入)(?:[,;:。()、]|$)/.test(paragraph.chars.slice(end, end + 4))
}

const endsWell = ({ paragraph }: Sentence, end: number): boolean =>
  AFTER_THING.test(paragraph.chars.slice(end, end + 16))

function toFinds(sentence: Sentence, from: number, to: number, act: string): Find[] {
  const token = sentence.tokens[to]
  if (!token) return []
  const found = { kind: 'count', value: 0, from, to } as const
  switch (token.code) {
    case 'q':
    case 'Q':
      return act === 'O' ? [] : [{ ...found, measure: 'requests.received', kind: 'new', hints: ['strictly-new'] }]
    case 'D':
      return isAboutDocuments(sentence)
        ? []
        : [{ ...found, measure: 'requests.received', kind: 'new', hints: ['strictly-new'] }]
    case 'V':
      return isOfOtherActs(sentence, from) ? [] : [{ ...found, measure: token.means }]
    case 'G':
      return documentsDenied(sentence.codes.slice(from, to), actOf(sentence, from, to, act), token.means).map(
        (measure) => ({ ...found, measure }),
      )
    default:
      return decisionDenied(sentence, to, act).map((measure) => ({ ...found, measure }))
  }
}

/** 无上年结转, 无结转下年度, and bare 无结转 after 办结: said of requests where the sentence is about them. */
function carryDenied(sentence: Sentence, from: number, to: number): Find[] {
  const { codes, tokens } = sentence
  const code = codes.charAt(to)
  const before = codes.slice(0, from)
  const end = tokens[to]?.end ?? 0
  // 年初没有上年结转的政府信息公开申请 names them behind.
  const isNamed = /[QDqH]/.test(before) || /^b{1,3}f?Q/.test(codes.slice(to))
  if (!isNamed || /[zVGX]/.test(before)) return []
  const last = codes.slice(to).match(/^[bk>](?:f{0,2}[bk>])*/)?.[0].length ?? 1
  const isCounted =
    /^[fqQiDyO]{0,5}(?:[,.;)]|\([NB]\)|$)/.test(codes.slice(to + last)) ||
    sentence.paragraph.chars.charAt(tokens[to + last]?.start ?? -1) === '件'
  const found = { value: 0, from, to } as const
  if (!isCounted) return []
  const echo = ECHO.exec(codes.slice(to + last))
  if (code === 'b') {
    const denied = { ...found, to: to + last - 1, measure: 'requests.broughtForward', kind: 'count' } as const
    return [echoed(sentence, denied, echo)]
  }
  const isBare = code === 'k' && /^(?:结转|转结|顺延|转入)/.test(sentence.paragraph.chars.slice(tokens[to]?.start, end))
  if (code === 'k' && !(isBare && /H/.test(before) && !/t/.test(before))) return []
  return [{ ...found, measure: 'requests.carriedForward', kind: 'carried-forward' }]
}

/** 行政处罚均未引发复议; 作出行政处罚8件，未发生行政复议: told of those acts. */
const isOfOtherActs = ({ codes }: Sentence, at: number): boolean =>
  /[XG][fge]*$/.test(codes.slice(0, at)) || (/X[^;]*N[^;]*$/.test(codes.slice(0, at)) && !/[iQDI]/.test(codes))

/** 未新增规范性文件 says that none was made. */
const actOf = ({ tokens }: Sentence, from: number, to: number, act: string): string =>
  act === 'R' && tokens.slice(from, to).some(({ code, means }) => code === 'R' && means === 'new') ? 'I' : act

const DOCUMENT_ACTS: Readonly<Record<string, string>> = { I: 'issued', E: 'repealed', F: 'inForce' }

/** 未制发、废止规范性文件 denies both. */
const documentsDenied = (codes: string, act: string, noun: string): string[] =>
  [/I[fe]*&[fg]*E/.test(codes) ? 'I' : '', act].flatMap((each) => {
    const row = DOCUMENT_ACTS[each]
    return row === undefined ? [] : [`disclosure.${noun}.${row}`]
  })

/** 无依申请公开件 among 主动公开, 不予公开 classifies documents. */
const isAboutDocuments = ({ codes }: Sentence): boolean => /p[^,;.N]{0,6}N/.test(codes) || /L/.test(codes)

/** 未作出行政处罚 denies decisions; 无行政处罚事项, 无行政处罚权 speak of powers. */
function decisionDenied({ tokens, codes, paragraph }: Sentence, index: number, act: string): string[] {
  const token = tokens[index]
  if (!token) return []
  if (token.means === 'fees') return ['disclosure.fees.amount']
  const named = /决定$/.test(paragraph.chars.slice(token.start, token.end))
  // 全年办理行政许可8件，无行政处罚、行政强制
  const isInList = /y[^.;]*X[fe]*N,g?!$/.test(codes.slice(0, codes.lastIndexOf('!', index) + 1))
  return 'COI'.includes(act || '-') || named || isInList ? [`disclosure.${token.means}.decisions`] : []
}
