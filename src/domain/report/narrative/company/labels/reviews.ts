import { COUNTED_APART } from '../../claims/reviews/bound-to-disclosure.js'
import { type Entry, type Measures, matched, type Standing, sinceSemicolon } from './label.js'

const REVIEW_TOTALS: readonly Entry[] = [
  [/^未经复议$/, ['litigation.direct']],
  [/^(?:经)?复议后$/, ['litigation.afterReview']],
  [/(?:未经复议)?直接(?:提)?起的?(?:行政)?(?:诉讼?|诉)$/, ['litigation.direct']],
  [/复议(?:决定不服)?后?(?:又|再|而)?(?:提)?起(?:行政)?(?:诉讼?|诉)的?$/, ['litigation.afterReview']],
  [
    /^(?:作为被申请人|被|提起|申请|发生|引发|引起|因此|因信息公开|的|政府信息公开|信息公开|类|涉及|收到|行政)*复议(?:案件|申请|案子|案|答复通知书?)?(?:收案|发生)?$/,
    ['reconsideration'],
  ],
  [
    /^(?:作为被告|应诉|被|提起|发生|引发|引起|因此|因信息公开|的|政府信息公开|信息公开|类|涉及|被提起|行政)*(?:诉讼(?:案件|案)?(?:收案|发生)?|打?官司|应诉|被诉|被起诉)$/,
    ['litigation'],
  ],
]
const RESULTS: readonly (readonly [words: RegExp, result: string])[] = [
  [/^(?:结果|被|予以|法院|判决|机关|机构|经)*维持(?:[^,;:。]{0,5}(?:决定|答复|行为))?$/, 'upheld'],
  [/^(?:结果|被|予以|责令|判决)*(?:纠正|纠错)$/, 'corrected'],
  [/^(?:其[他它])(?:结果)?$/, 'other'],
  [
    /^(?:法院)?(?:正|尚|还|仍|目前)?(?:待决|未判|未审结|未结|未办结|在审|在审理|在审理中|审理中|(?:未|没有?)(?:开庭|判决))$/,
    'pending',
  ],
]

/** Reconsiderations and lawsuits, and how they ended. */
export function reviewOf(words: string, standing: Standing): Measures | null {
  if (isOfAllKinds(standing) || OF_ENDED.test(sinceSemicolon(standing))) return null
  if (OF_OTHER_CAUSE.test(sinceSemicolon(standing)) && !words.includes('公开')) return null
  if (TOLD_OF_BOTH.test(sinceSemicolon(standing)) && !/复议|诉讼/.test(words)) return null
  // 上年转来的复议后起诉1件
  if (/^(?:上一?年度?|去年)/.test(words)) return null
  // 学院作为被申请人的行政复议3件
  const total = matched(REVIEW_TOTALS, words.replace(/^[^,;:。]{1,8}(?=作为被(?:申请人|告))/, ''))
  if (total !== null) return total
  const own = /(?:行政)?(?:复议|诉讼)(?:案件|案|机关|机构)?/.exec(words)?.[0]
  const rest = own === undefined ? words : words.replace(own, '').replace(/^(?:答复)?被/, '')
  const result = RESULTS.find(([pattern]) => pattern.test(rest))?.[1]
  // 维持1件、驳回1件: the form has one word for both.
  if (result === 'upheld' && DISMISSED.test(standing.all) && !words.includes('结果维持')) return null
  // 其他行政复议11件: of other matters.
  if (result === undefined || (own !== undefined && result === 'other')) return null
  const block = own !== undefined ? blockOf(own) : blockBefore(standing)
  if (block === null) return null
  // 未经复议51件，复议后29件，其中判决纠正5件: of both.
  const both = block.startsWith('litigation.') ? [`litigation.${result}`] : []
  return [`${block}.${result}`, ...both]
}

/** 行政复议（含全部业务类型）27件，其中信息公开类2件: of every kind. */
const isOfAllKinds = ({ said, all }: Standing): boolean =>
  // 其他复议3件、诉讼2件，未计算在内
  COUNTED_APART.test(all.slice(said.length)) ||
  /\((?:含|包括)[^()]{0,4}(?:全部|所有|各类|各种)[^()]{0,8}\)$/.test(said) ||
  (!/公开/.test(said) && /^[^;。]{0,12}其中[^;。]{0,8}公开/.test(all.slice(said.length)))

/** 因拆除违法建设引起的行政复议22件、行政诉讼15件: over the same. */
const OF_OTHER_CAUSE =
  /因(?![^,;。]{0,16}(?:公开|答复|申请|此))[^,;:。]{2,20}(?:引起|引发|产生|提起|导致)的?(?:行政)?(?:复议|诉讼)[^,;。]*[、,和及][^、,;。]*$/

/** 行政复议8件、行政诉讼3件，结果维持9件: of both. */
const TOLD_OF_BOTH = /复议[^,;。]{0,6}\d+[件起宗][、和及](?:行政)?诉讼[^,;。]{0,6}\d+[件起宗],[^,;。]*$/

/** 未审结的复议1件、诉讼1件: of those that so ended. */
const OF_ENDED = /(?:审结|维持|纠正|撤销|未结)的/

const PAIR = '复议(?:案件)?[、和及](?:行政)?(?:诉讼|应诉)(?:案件)?(?:分别|依次)(?:为|是|有)?'
const FIRST_OF_PAIR = new RegExp(`^[^,;:。]{0,24}${PAIR}$`)
const SECOND_OF_PAIR = new RegExp(`${PAIR}\\d+[件起宗][、和及,]$`)

/** 复议、诉讼分别为2件、0件 */
export function pairedReview(words: string, { said }: Standing): string | null {
  if (FIRST_OF_PAIR.test(words)) return 'reconsideration'
  return words === '' || words === '和' ? (SECOND_OF_PAIR.test(said) ? 'litigation' : null) : null
}

const DISMISSED = /驳回|终止|撤回|不予受理/

/** 复议3件维持、1件其他结果: the first figure is of those upheld. */
export function endedReviewOf(words: string, behind: string): Measures | null {
  const result = RESULTS.find(([pattern]) => pattern.test(behind))?.[1]
  return result === undefined ? null : (matched(REVIEW_TOTALS, words)?.map((block) => `${block}.${result}`) ?? null)
}

/** 1件待决, where reviews are spoken of. */
export function pendingReviewOf(standing: Standing): Measures | null {
  const block = blockBefore(standing)
  return block === null ? null : [`${block}.pending`]
}

const blockOf = (words: string): string => (words.includes('复议') ? 'reconsideration' : 'litigation')

const RESULT = /\.(?:upheld|corrected|other|pending)$/

/** The block of table four that was spoken of last. */
function blockBefore({ said, last }: Standing): string | null {
  const plain = said.replace(/复议后|未经复议|经复议/g, '')
  const [reconsideration, litigation] = [
    plain.lastIndexOf('复议'),
    Math.max(...['诉讼', '应诉', '起诉'].map((word) => plain.lastIndexOf(word))),
  ]
  const named = Math.max(reconsideration, litigation)
  const spoken = named === -1 ? null : reconsideration > litigation ? 'reconsideration' : 'litigation'
  const counted = last?.family === 'reviews' ? (last.measures[0]?.replace(RESULT, '') ?? null) : null
  return counted !== null && (spoken === null || counted.startsWith(spoken)) ? counted : spoken
}
