import { type Find, figureOf, type Spot, textOf } from '../statement.js'
import type { Filer } from '../subject.js'
import { isBoundToDisclosure } from './bound-to-disclosure.js'
import { findResult, withEnding } from './review-results.js'
import { isMoreThanDisclosure, subjectOf } from './review-subject.js'

/** 行政复议涉及2件, 行政诉讼被提起2件, 行政复议、行政诉讼本年度为2件 */
const LIST = /(?:V[fe]{0,3}&?[fPK]{0,2}){0,3}V[fge]*(?:[KR][fge]*|[srOS]f?|Pf?|yf{0,2}|yg?[KPS]f?)?$/
/** 与政府信息公开有关的 compares nothing. */
const RELATED = /a[iQD]{1,2}e(?=f?V)/
/** 其中涉及政府信息公开3件: a part of the reviews of every kind named before it. */
const CONCERNED = /^[fg]*w?[fgs]*[iQDO][iQDfeq]*$/
const RIGHT = /^[fsiAyKeOQDqHhP]{0,10}?((?:V[&f]{1,2}){0,2}V)f{0,3}(?:[,.;:()]|$)/

/** Figures of table four: how many reviews and lawsuits there were, and how they ended. */
export function findReviews(spot: Spot, filer: Filer): Find[] {
  if (spot.token.code === 'M' || spot.token.code === '%' || /[adju]/.test(spot.clause.replace(RELATED, ''))) return []
  const result = saysMore(spot) ? null : findResult(spot, filer)
  if (result) return [result]
  if (/[l!]/.test(spot.clause)) return []
  const all = findComesTo(spot, filer)
  if (all.length > 0) return all
  const concerned = findConcerned(spot, filer)
  if (concerned) return [concerned]
  const left = LIST.exec(spot.clause)
  // 行政复议涉及5件申请 counts those.
  const isOfThese = !left?.[0].endsWith('s') || /^(?:[&,.;:()]|$)/.test(spot.after)
  if (left && isOfThese && !/x[^V]*$/.test(left[0]) && isOfThisYear(spot, filer)) {
    const finds = toFinds(spot, spot.clauseStart + left.index, spot.index, filer)
    const [only, ...others] = finds
    return only && others.length === 0 && !only.measure.includes('+') ? withEnding(spot, only) : finds
  }
  if (FIGURES_FIRST.test(spot.before) && ENDS_ITEM.test(spot.after)) return countedAfter(spot)
  const right = RIGHT.exec(spot.after)
  if (right && spot.token.code === 'N' && /^[fgwesiyovKRSOHxQDqr&P]*$/.test(spot.clause)) {
    const to = spot.index + 1 + right[0].lastIndexOf('V')
    return toFinds(spot, spot.index, to, filer)
  }
  // 政府信息公开行政复议方面，本年共发生4件
  const head = /^[^,;:()N]*i[fe]*(V[fe]*[,:])[yfeKo]*$/.exec(spot.before)?.[1]
  return head !== undefined && spot.token.code === 'N'
    ? toFinds(spot, spot.before.lastIndexOf(head), spot.index, filer)
    : []
}

/** 14件政府信息公开申请、1件行政复议、0件行政诉讼 */
const FIGURES_FIRST = /(?:^|[,;:.])[yfgov]*(?:N[fe]?[QHk][fe]{0,2}&)*N[fe]?Q[fe]{0,2}&(?:N[fe]?[HkV][fe]{0,2}&)*$/
const ENDS_ITEM = /^V(?:[,.;]|&[fe]?N|$)/

function countedAfter(spot: Spot): Find[] {
  const measure = spot.sentence.tokens[spot.index + 1]?.means
  const found = { kind: 'count', value: figureOf(spot), from: spot.index, to: spot.index + 1 } as const
  return measure === undefined ? [] : [{ ...found, measure }]
}

/** 败诉, 二审; who reviewed is no such word. */
const saysMore = ({ sentence: { tokens }, clauseStart, index }: Spot): boolean =>
  tokens.slice(clauseStart, index).some(({ code, means }) => code === 'l' && !REVIEWING.test(means))

const REVIEWING = /^(?:行政)?复议(?:机关|机构|局|办公室)$/

/** 行政复议分别为8件、7件，合计15件: where those listed add up, the sum is all there were. */
function findComesTo(spot: Spot, filer: Filer): Find[] {
  const { sentence, before, clause, clauseStart, index, token } = spot
  if (!/^[yf]*f$/.test(clause) || !/[共合总]计?[为达有]?$/.test(textOf(sentence, 0, token.start))) return []
  const start = before.lastIndexOf(';', clauseStart) + 1
  const listed = sentence.tokens.slice(start, clauseStart)
  const from = listed.findIndex(({ code }) => code === 'V')
  const blocks = new Set(listed.filter(({ code }) => code === 'V').map(({ means }) => means))
  const behind = before.slice(start + from, clauseStart)
  if (from === -1 || blocks.size !== 1 || !LISTED_ONLY.test(behind) || /N/.test(before.slice(start, start + from)))
    return []
  // 我局3件、下属单位2件: a department's table need not count both.
  if (filer !== 'government' && filer !== 'office' && /[ov]/.test(behind)) return []
  const sum = listed.reduce((all, { number }) => all + (number?.value ?? 0), 0)
  if (sum !== token.number?.value) return []
  return toFinds(spot, start + from, index, filer).map((found) => ({ ...found, from: clauseStart }))
}

/** Two figures or more, and no word of anything else. */
const LISTED_ONLY = /^[^NBMn%zXGLQDAhk>bdzR]*N(?:[^NBMn%zXGLQDAhk>bdzR]*N)+[,;]$/

/** 行政复议新增2件, 发生2件; who received 行政复议收到2件 is not told, and 发生复议的有6个 counts bodies. */
function isOfThisYear({ sentence: { tokens }, clauseStart, clause, index, token }: Spot, filer: Filer): boolean {
  const behind = tokens.slice(clauseStart + clause.lastIndexOf('V'), index)
  if (behind.some(({ code, means }) => code === 'R' && means !== 'new')) return false
  // 行政复议受理2件, of a township: it hears none, so that they are those against it.
  if (behind.some(({ code }) => code === 'S') && filer !== 'township') return false
  // 行政应诉案件承办2件: who deals with lawsuits is sued; who deals with reviews may hear them.
  if (behind.some(({ code }) => 'rO'.includes(code)) && !behind[0]?.means.startsWith('litigation')) return false
  return !behind.some(({ code }) => code === 'K') || !/^[个次]/.test(token.number?.unit ?? '')
}

function toFinds(spot: Spot, from: number, to: number, filer: Filer): Find[] {
  if (!isBoundToDisclosure(spot, from) || isOfNamedKind(spot, from) || isBroughtForward(spot)) return []
  if (spot.sentence.tokens.slice(from, to + 1).some(({ code }) => code === 'l')) return []
  const blocks = spot.sentence.tokens.slice(from, to + 1).filter(({ code }) => code === 'V')
  const named = new Set(blocks.map(({ means }) => means))
  // 复议后起诉的行政诉讼2件 names its block; 行政诉讼 adds nothing to it.
  if (named.has('litigation.direct') || named.has('litigation.afterReview')) named.delete('litigation')
  const measures = [...named]
  const value = figureOf(spot)
  const isOfOthersWork = HEARD_ELSEWHERE.test(textOf(spot.sentence, 0, spot.sentence.tokens[from]?.start ?? 0))
  // 承办政府信息公开行政应诉案件2件: a verb, and no name of a body.
  const whose = subjectOf(spot, from, filer) ?? (/^[yfg]*r/.test(spot.clause) ? 'none' : null)
  const subject = isMoreThanDisclosure(spot) ? 'on-file' : isOfOthersWork ? 'none' : whose
  const relation =
    isOfOthersWork || isOfOneField(spot) || isOneYearsPart(spot) || isSomeThatEnded(spot) || isStillOpen(spot)
      ? 'at-most'
      : 'equal'
  const hints = isAgainstOwn(spot) ? (['against-own'] as const) : []
  const find = (measure: string): Find => {
    const found = { measure, kind: 'count', value, from, to, relation, hints } as const
    return subject ? { ...found, subject } : found
  }
  const isEach = value === 0 || /g[fK]*$/.test(spot.clause)
  if (measures.length === 1 || isEach) return measures.map(find)
  return [find([...measures].sort().reverse().join('+'))]
}

/** 发生政府信息公开行政复议3件, 被申请行政复议3件; a government that 办理 or 受理 reviews may decide them. */
function isAgainstOwn({ sentence, clauseStart, index }: Spot): boolean {
  const said = textOf(sentence, sentence.tokens[clauseStart]?.start ?? 0, sentence.tokens[index]?.start ?? 0)
  return AGAINST.test(said) && !HEARING.test(said)
}

const AGAINST = /被(?:申请|提起|行政复议|复议)|发生|产生|引发|引起|信息公开(?:类|的)?(?:行政)?复议/
const HEARING = /受理|办理|审理|审查|立案|收案|收到|承办|处理|以[^,;:。]{1,16}为/

/** 市教育局受理以我局为被申请人的行政复议: this body's, as many as came before that one. */
const HEARD_ELSEWHERE =
  /[局府厅委会院]共?(?:受理|审理|办理|收到)(?:了)?以[我本][^,;:。]{1,8}为(?:被申请人|被告)的[^,;:。]{0,12}$/

/** 行政复议案件134件，其中涉及政府信息公开3件: only the 3 are the report's, and only of who was complained of. */
function findConcerned(spot: Spot, filer: Filer): Find | null {
  if (spot.token.code !== 'N' || !CONCERNED.test(spot.clause)) return null
  if (!spot.clause.includes('w') && !/(?:中,?|方面[,:])$/.test(textBefore(spot)) && !isOneKind(spot)) return null
  const before = spot.sentence.tokens.slice(0, spot.clauseStart)
  const since = before.slice(spot.before.lastIndexOf(';') + 1)
  const earlier = since.some(({ code }) => code === 'V') ? since : before
  const blocks = new Set(earlier.filter(({ code }) => code === 'V').map(({ means }) => means))
  const [measure] = blocks
  if (blocks.size !== 1 || measure === undefined || earlier.some(({ code }) => 'QDLAz'.includes(code))) return null
  const isBodys = filer === 'department' || filer === 'township' || measure.startsWith('litigation')
  // 受区政府委托办理行政复议案件112件，其中信息公开类17件
  const isForOthers = /委托|代理|代为/.test(textBefore(spot))
  const isHeard = !isBodys || isForOthers || earlier.some(({ code }) => code === 'r' || code === 'S')
  const found = { measure, kind: 'count', value: figureOf(spot), from: spot.clauseStart, to: spot.index } as const
  return { ...found, subject: isHeard ? 'on-file' : 'none' }
}

/** 行政诉讼33件，工伤认定30件、信息公开3件: one of the kinds that together are all of them. */
function isOneKind({ before, after, sentence: { tokens }, index }: Spot): boolean {
  const list = KINDS.exec(before)
  if (!list) return false
  const total = list.index + list[0].indexOf('N')
  const rest = /^[^.;]*/.exec(after)?.[0].length ?? 0
  const listed = tokens.slice(total + 1, index + 1 + rest).filter(({ code }) => code === 'N')
  return listed.reduce((sum, { number }) => sum + (number?.value ?? 0), 0) === tokens[total]?.number?.value
}

/** The whole, and at least one kind before this one. */
const KINDS = /V[fge]*N[,:(](?:[^NV.;%]{0,12}N[&,])+[^NV.;%]{0,6}$/

const textBefore = ({ sentence, clauseStart }: Spot): string =>
  textOf(sentence, sentence.tokens[0]?.start ?? 0, sentence.tokens[clauseStart]?.start ?? 0)

/** 税收执法类行政复议5件 */
function isOfNamedKind({ sentence: { tokens, paragraph } }: Spot, from: number): boolean {
  const start = tokens[from]?.start ?? 0
  const kind = /[^,;:。、()]{1,10}类的?$/.exec(paragraph.chars.slice(Math.max(0, start - 12), start))?.[0]
  return kind !== undefined && !/公开|申请/.test(kind)
}

/** 行政复议2件被驳回，1件…: how some of them ended. */
const ENDED = /^(?:已|经|被)?(?:驳回|维持|撤销|确认|终止|撤回|纠正|责令|正在|尚|未|在|进入|处于)/

const isSomeThatEnded = ({ sentence, token, after }: Spot): boolean =>
  ENDED.test(sentence.paragraph.chars.slice(token.end, token.end + 6)) && /^[^.]*N/.test(after)

/** 涉及教育培训领域的政府信息公开行政诉讼1件 */
const isOfOneField = ({ sentence: { paragraph, tokens }, clauseStart, index }: Spot): boolean =>
  /领域的[^,;:]*公开/.test(paragraph.chars.slice(tokens[clauseStart]?.start, tokens[index]?.start))

/** 尚有行政诉讼1件在二审程序 */
const isStillOpen = ({ sentence: { tokens }, clauseStart, index }: Spot): boolean =>
  tokens.slice(clauseStart, index).some(({ means }) => /^[尚仍还]有$/.test(means))

/** 上年转来的行政诉讼1件: of last year, and whether this year's table counts it is not told. */
const isBroughtForward = ({ clause }: Spot): boolean => /^[^V]*b[^V]*V[fe]*$/.test(clause)

/** 本年新增1件、上年转入2件，共3件: each is a part of the year's. */
const isOneYearsPart = ({ before, after, sentence, clause }: Spot): boolean =>
  /^[f,]*w/.test(sentence.codes) ||
  // 针对答复提起的, 不服答复而提起的行政复议 is of any year.
  /[kbH][^,;]*$/.test(clause.replace(/H[^V]*s|s[fei]*H/, '')) ||
  (/[tb]/.test(stretchAround(before, after)) && !/f[^,]{0,3}$/.test(clause)) ||
  (/R/.test(clause) && /[tb]/.test(before))

/** From ； to ；: 办理128件（其中上年结转7件）；行政复议5件 tells of last year's requests. What is compared with is none. */
const stretchAround = (before: string, after: string): string =>
  (before.slice(before.lastIndexOf(';') + 1) + after.replace(/;.*/, '')).replace(/a[f&]?t/g, '')
