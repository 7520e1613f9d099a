import type { Sentence } from '../../text/sentences.js'
import { type Find, textOf } from '../statement.js'
import { clauseStartAt } from '../subject.js'

/** What a clause says there was none of: a thing of the tables, and what was done with it. */
export interface Denied {
  readonly sentence: Sentence
  /** Where the words quoted begin and end. */
  readonly from: number
  readonly to: number
  /** The thing. */
  readonly at: number
  /** What was done with it, or not: codes of verbs, and `+` for 新增. */
  readonly acts: string
  /** 2025年无行政处罚, which a year cannot be said of where no such power exists. */
  readonly isToldOfYear: boolean
}

/** What the things are called that stand behind 行政复议, 依申请公开 without saying more. */
export const MERE_NOUNS =
  '案件|申请|事项|事宜|情况|情形|现象|事件|案例|案|要求|请求|诉求|办件|件|信息|等|相关|有关|业务|工作|纠纷|争议|记录|问题'

/**
 * What may follow the thing that there was none of; 败诉, 超期, 纠错 and the like say something else, and
 * 本机关没有申请公开的信息 tells what was not held.
 */
const AFTER_THING = new RegExp(
  `^(?!的[^,;:。、]{0,4}信息)(?:的?(?:${MERE_NOUNS}|受理(?=件|事项|申请|情况)|提出|提交|发生|产生|出现|过))*的?(?:[,;:。()、和及与或以并均也且]|$)`,
)
/** 无行政事业性收费项目, 没有行政许可业务 */
const AFTER_DECISION = new RegExp(
  `^(?:的?(?:${MERE_NOUNS}|项目|收入|金额|行为|决定|发生|产生|出现))*(?:[,;:。()、和及与或以并均也且]|$)`,
)
/** 无行政许可、行政处罚职权, 无行政许可、行政处罚等信息 */
const NO_DECISIONS = /权|职能|职责|资格|主体|依据|信息|公[开示]|清单|目录|栏目|申请/

export function endsWell({ paragraph, codes, tokens }: Sentence, index: number): boolean {
  const code = codes.charAt(index)
  // 无复议诉讼情况
  if (code === 'V' && codes.charAt(index + 1) === 'V') return true
  const end = tokens[index]?.end ?? 0
  const behind = paragraph.chars.slice(end, end + 16)
  return (code === 'X' ? AFTER_DECISION : AFTER_THING).test(behind)
}

/** A reason that narrows the denial: 未发生因答复不当引发的行政复议 leaves room for others. */
const NARROWING =
  /不[当妥实准全力足严]|的费用|应废止|应制定|应备案|不及时|不规范|逾期|超期|超时|不到位|违法|违规|失误|过错|错误|不作为|瑕疵|泄密|败诉|应公开|质量|纠错|纠正|撤销|被告|不予公开|部分公开|不公开|不掌握|无法提供|不予处理|未按|未及时|未依法|不履行|未履行|未答复|迟延/

export const isNarrowed = (clause: string): boolean => NARROWING.test(clause)

/** 2025年我局…无行政处罚; not 公开权责清单80项，无行政许可 nor 无行政许可、行政处罚职权. */
export function isToldOfYear({ codes }: Sentence, at: number, clause: string): boolean {
  return /y[^.;zpNB]*$/.test(codes.slice(0, at)) && !NO_DECISIONS.test(clause)
}

/** What the tables say 0 of. */
export function toFinds(denied: Denied): Find[] {
  const { sentence, from, to, at, acts } = denied
  const token = sentence.tokens[at]
  if (!token) return []
  const found = { kind: 'count', value: 0, from, to } as const
  const received = { ...found, measure: 'requests.received', kind: 'new', hints: ['strictly-new'] } as const
  switch (token.code) {
    case 'q':
    case 'Q':
      return /[OHp]$/.test(acts) ? [] : [received]
    case 'D':
      return /[Hp]$/.test(acts) || (!/[RS]/.test(acts) && isAboutDocuments(sentence)) ? [] : [received]
    case 'V':
      return isOfOtherActs(sentence, from) ? [] : [{ ...found, measure: token.means }]
    case 'G':
      return documentsDenied(acts, token.means).map((measure) => ({ ...found, measure }))
    default:
      return decisionDenied(denied).map((measure) => ({ ...found, measure }))
  }
}

const DOCUMENT_ACTS: Readonly<Record<string, string>> = {
  I: 'issued',
  '+': 'issued',
  p: 'issued',
  E: 'repealed',
  F: 'inForce',
}

/** 行政处罚均未引发复议; 作出行政处罚8件，未发生行政复议: told of those acts. */
export const isOfOtherActs = ({ codes }: Sentence, at: number): boolean =>
  /[XG][fge]*$/.test(codes.slice(0, at)) || (/X[^;]*N[^;]*$/.test(codes.slice(0, at)) && !/[iQDI]/.test(codes))

/** 未制发、废止规范性文件 denies both. */
const documentsDenied = (acts: string, noun: string): string[] => [
  ...new Set(
    [...acts].flatMap((each) => {
      const row = DOCUMENT_ACTS[each]
      return row === undefined ? [] : [`disclosure.${noun}.${row}`]
    }),
  ),
]

/** 主动公开200件，无不予公开 classifies documents. */
export const countsDocuments = (codes: string): boolean => /p[^,;.N]{0,6}N/.test(codes)

/** 予以公开 is denied of single requests, in other words than these. */
export const isNeverDenied = (outcome: string): boolean => /^(?:granted$|part:)/.test(outcome)

/** 无依申请公开件 among 主动公开, 不予公开 classifies documents; those are not received. */
const isAboutDocuments = ({ codes }: Sentence): boolean => countsDocuments(codes) || /L/.test(codes)

/** 未作出行政处罚 denies decisions; 无行政处罚事项, 无行政处罚权 speak of powers. */
function decisionDenied({
  sentence: { tokens, codes, paragraph },
  from,
  at,
  acts,
  isToldOfYear: isOfYear,
}: Denied): string[] {
  const token = tokens[at]
  if (!token) return []
  // 没有新增行政事业性收费项目 leaves the old ones.
  if (token.means === 'fees') return acts.includes('+') ? [] : ['disclosure.fees.amount']
  const name = paragraph.chars.slice(token.start, token.end)
  const row = token.code === 'X' ? token.means : (POWERS_NAMED[name] ?? '')
  // 未公开行政处罚决定
  if (row === '' || /p$/.test(acts)) return []
  const named = token.code === 'X' && name.endsWith('决定')
  // 全年办理行政许可8件，无行政处罚、行政强制
  const isInList = /y[^.;]*X[fe]*N,g?!$/.test(codes.slice(0, codes.indexOf('!', from) + 1))
  const isDone = token.code === 'X' && (/[COI]$/.test(acts) || named || isInList)
  return isDone || isOfYear ? [`disclosure.${row}.decisions`] : []
}

const POWERS_NAMED: Readonly<Record<string, string>> = {
  行政许可事项: 'licences',
  行政处罚事项: 'penalties',
  行政强制事项: 'coercion',
}

/** 无行政许可事项: a word of its own, which says nothing of decisions unless a year is named with it. */
export const isPower = (sentence: Sentence, at: number): boolean =>
  sentence.codes.charAt(at) === 'x' && POWERS_NAMED[wordAt(sentence, at)] !== undefined

export const wordAt = (sentence: Sentence, index: number): string => {
  const token = sentence.tokens[index]
  return token ? textOf(sentence, token.start, token.end) : ''
}

/** 未收到法人的申请, 未收到网上申请, 未收到其他申请: there may be others. */
export function isOfSomeOnly(sentence: Sentence, start: number, end: number): boolean {
  const { codes, tokens, paragraph } = sentence
  const between = tokens.slice(start + 1, end)
  // 通过政府网站未收到申请
  const isOfRequests = 'QDq'.includes(codes.charAt(end))
  const told = isOfRequests ? tokens.slice(clauseStartAt(sentence, Math.max(start, 0)), end) : between
  const kinds = new Set(between.filter(({ code }) => code === 'A').map(({ means }) => means))
  const channels = told.filter(({ code, means }) => code === 'h' && !WAYS_OF_ALL.has(means))
  const isOther = between.some(
    ({ code, start: from, end: to }) =>
      code === 'x' && /其[他它]|此类|同类|类似|上述|该类/.test(paragraph.chars.slice(from, to)),
  )
  // 未收到需收费的申请, 未收到涉及征地的申请
  const isQualified =
    isOfRequests &&
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
