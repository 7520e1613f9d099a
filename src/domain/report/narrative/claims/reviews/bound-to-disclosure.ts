import type { Sentence } from '../../text/sentences.js'
import { type Spot, textBetween, textOf } from '../statement.js'
import { clauseStartAt } from '../subject.js'

/**
 * Table four counts the reviews of what was answered to requests, and no others. Every body is also taken
 * to review over other acts and tells of it in the same words, so a figure is the table's only where
 * disclosure is named with it, or is what the place is about and no word stands by that could say otherwise.
 *
 * @param from where the words 行政复议, 行政诉讼 begin that the figure counts
 */
export function isBoundToDisclosure(spot: Spot, from: number): boolean {
  const { sentence } = spot
  const said = textBetween(sentence, 0, sentence.tokens.length)
  if (SET_APART.test(said) || COUNTED_APART.test(said)) return false
  if (OVER_OTHERS.test(sentence.paragraph.chars.slice(spot.token.end, spot.token.end + 24))) return false
  const start = clauseStartAt(sentence, from)
  const topic = lastTopic(sentence, start, from)
  if (topic !== null) return isNamedWith(sentence, start, topic, from)
  if (isSaidAfter(spot)) return true
  if (!isPlain(sentence, start, from) || followsOthers(sentence, start)) return false
  // 行政复议0件: none at all, so none over disclosure.
  return isNoneAtAll(spot) || isTopicOfPlace(spot, start)
}

/** 未计入上表, 另行统计 */
export const COUNTED_APART = /(?:未|不)(?:予)?(?:统计|计入|纳入|列入|计算)|(?:另行|单独|分别)(?:统计|计算)|另计/
/** 均不涉及政府信息公开 */
const SET_APART =
  /[均皆都]非[^,;:。]{0,6}公开|(?:不涉及|未涉及|不属于|与|非因?)[^,;:。]{0,8}公开[^,;:。]{0,6}无关|(?:不涉及|未涉及|不属于|不属|并非)[^,;:。]{0,6}公开/

/** 诉讼案件2件均为邻里纠纷 */
const OVER_OTHERS =
  /^[,(]?(?:均|都|全部|皆)(?:为|系|是|属于?|涉及)(?![^,;:。)]{0,16}(?:公开|申请|答复|告知|维持|驳回|纠正|胜诉|结|审|撤|[我本]))/

/** Where nothing was told before that it could be of: 作出行政处罚8件，行政复议0件 is of those. */
const isNoneAtAll = ({ token: { number }, sentenceIndex, passage, before }: Spot): boolean =>
  number?.value === 0 &&
  /^[件起宗例]?$/.test(number.unit) &&
  sentenceIndex === 0 &&
  /^$|总体|概[况述]|公开|监督|复议|诉讼/.test(passage.heading) &&
  /^[yfgove]*V[VfegKsPyNB&,;]*$/.test(before)

const TOPICS = 'iQD'

function lastTopic({ codes }: Sentence, start: number, end: number): number | null {
  for (let index = end - 1; index >= start; index--) if (TOPICS.includes(codes.charAt(index))) return index
  return null
}

const isNamedWith = (sentence: Sentence, start: number, topic: number, from: number): boolean =>
  isJoined(sentence, topic, from) && !isOneOfMany(sentence, start, topic) && !isActedOn(sentence, start, topic)

/** 信息公开工作引发的行政复议: what stands between joins the two; any other word is of something else. */
function isJoined(sentence: Sentence, topic: number, from: number): boolean {
  // 政府信息公开行政复议2件、行政诉讼3件
  const between = plainCodes(sentence, topic + 1, from).replace(/V[fe]{0,3}(?:N&?|&)/g, '')
  // 因申请公开执法案卷引发的行政复议: whatever was asked for, a request caused it.
  if (sentence.codes.charAt(topic) === 'Q' && /^[^&]*s[fe]*$/.test(between)) return true
  return !/[xz&lrXGN]/.test(between) && !/等/.test(textBetween(sentence, topic + 1, from))
}

/** 工伤认定、信息公开类行政复议 count both. */
const isOneOfMany = (sentence: Sentence, start: number, topic: number): boolean =>
  /[xzXGq][fe]*&[fe]*$/.test(plainCodes(sentence, start, topic))

/** 会商信息公开诉讼案件5件: what was done to them is no word of how many there were. */
const isActedOn = (sentence: Sentence, start: number, topic: number): boolean =>
  /x[fe]*$/.test(plainCodes(sentence, start, topic)) &&
  !/被(?:告|申请人|诉人)的?$/.test(textBetween(sentence, start, topic))

/** 行政诉讼3件，均为政府信息公开类 */
const isSaidAfter = ({ sentence, after, index }: Spot): boolean => {
  const said = /^(?:[,&][fgesKV]{1,10}N){0,3}[,(]?[^,.;:()NV!]{0,7}[iQD]/.exec(after)?.[0]
  // 征地补偿引发的5件，与依申请公开相关的行政诉讼3件: said of the second.
  if (said === undefined || /^[^,.;:()]*V[^,.;:()]*N/.test(after.slice(said.length))) return false
  // 新收复议案件18件、新收公开申请4件 are two matters.
  if (/^[fe]{0,2}N/.test(after.slice(said.length)) && !/[sgw]/.test(said)) return false
  // 行政复议9件，政府信息公开类占两成
  if (/^[fex]{0,3}u/.test(after.slice(said.length))) return false
  return !/&$/.test(sentence.codes.slice(index + 1, index + said.length))
}

/** 因工伤认定被申请行政复议5件，被提起行政诉讼2件: the cause was said with the first. */
function followsOthers(sentence: Sentence, start: number): boolean {
  const earlier = reviewsBefore(sentence, start).filter((review) => review > sentence.codes.lastIndexOf(';', start - 1))
  return earlier.some((review) => {
    const clause = clauseStartAt(sentence, review)
    const topic = lastTopic(sentence, clause, review)
    return topic === null ? !isPlain(sentence, clause, review) : !isNamedWith(sentence, clause, topic, review)
  })
}

/** Under 依申请公开, or in section four, 行政复议2件 needs no more words, and may have none. */
function isTopicOfPlace(spot: Spot, start: number): boolean {
  const { section, sentence, passage, topicBefore } = spot
  if (section === 'remedies') return true
  const before = sentence.codes.slice(0, start)
  // 医疗投诉36件，诉讼5件: what was told of last is something else.
  if (/z[^iQDV;]*$/.test(before)) return false
  if (section === 'requests' || /依申请公开|复议/.test(passage.heading)) return true
  // 因公开被申请行政复议情况。被申请行政复议1件: a heading that stands in the line.
  const [head] = passage.sentences
  if (head !== undefined && head !== sentence && isHeadOfReviews(head)) return true
  // 应对政府信息公开争议8件，其中行政复议3件
  if (/i[fe]*x?[fe]*N,$/.test(before) && sentence.codes.charAt(start) === 'w') return true
  if (/[QD]/.test(before) || topicBefore === 'requests') return true
  // 因政府信息公开工作，全年被申请行政复议1件
  const cause = /(?:^|[,;:()])([^,;:()NVz&]*),$/.exec(before)?.[1] ?? ''
  if (cause.includes('i') && cause.includes('s')) return true
  // 信息公开类行政复议7件，诉讼9件
  return reviewsBefore(sentence, start).some((review) => {
    const clause = clauseStartAt(sentence, review)
    const topic = lastTopic(sentence, clause, review)
    return topic !== null && isNamedWith(sentence, clause, topic, review)
  })
}

const isHeadOfReviews = ({ codes, paragraph, tokens }: Sentence): boolean =>
  /^[^NBM,;]*[iQD][^NBM,;]*V[^NBM,;]*\.?$/.test(codes) &&
  /(?:情况|方面)。?$/.test(paragraph.chars.slice(tokens[0]?.start, tokens.at(-1)?.end))

const reviewsBefore = ({ codes }: Sentence, end: number): number[] =>
  [...codes.slice(0, end).matchAll(/V/g)].map(({ index }) => index)

const isPlain = (sentence: Sentence, start: number, from: number): boolean =>
  !/[xzXG]/.test(plainCodes(sentence, start, from)) && !/[另外余]/.test(textBetween(sentence, start, from))

/** Words of no class that tell nothing of what a review is over. */
const TELLS_NOTHING =
  /^(?:--|[一二三四五六]|截止|起|及时|认真|积极|妥善|稳妥|由此|而|所|此|上述|并且|同时|我|于|在|作为|妥善处理|做好|其|后|不当|不满|有异议|服|答复不服|向上级机关|行为|具体|引致|引|下|来|本人|法院|上级|县政府|复议机关|人民法院|起因|事宜|合计|中有|以|均系|领域|系统|事务|此类|而)$/

/** The codes of a stretch, without the words that tell nothing. */
function plainCodes(sentence: Sentence, from: number, to: number): string {
  let codes = ''
  for (const token of sentence.tokens.slice(from, to)) {
    if (token.code === 'x' && TELLS_NOTHING.test(textOf(sentence, token.start, token.end))) continue
    codes += token.code
  }
  return codes
}
