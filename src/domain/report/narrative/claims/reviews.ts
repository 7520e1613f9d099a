import { isBoundToDisclosure } from './bound-to-disclosure.js'
import { type Find, figureOf, type Spot, type Subject, textOf } from './statement.js'
import { clauseStartAt, type Filer } from './subject.js'

const LIST = /(?:V[fe]{0,3}&?f{0,2}){0,3}V[fge]*(?:[KR][fge]*)?$/
/** 其中涉及政府信息公开3件: a part of the reviews of every kind named before it. */
const CONCERNED = /^[fg]*w?[fgs]*[iQDO][iQDfeq]*$/
/** 行政复议2件维持 */
const RESULT_AFTER = /^f{0,2}U(?=[,.;)]|$)/
const RIGHT = /^[fsiAyKeOQDqHhP]{0,10}?((?:V[&f]{1,2}){0,2}V)f{0,3}(?:[,.;:()]|$)/

/** Figures of table four: how many reviews and lawsuits there were, and how they ended. */
export function findReviews(spot: Spot, filer: Filer): Find[] {
  if (spot.token.code === 'M' || spot.token.code === '%' || /[ladju!]/.test(spot.clause)) return []
  const result = findResult(spot, filer)
  if (result) return [result]
  const concerned = findConcerned(spot, filer)
  if (concerned) return [concerned]
  const left = LIST.exec(spot.clause)
  if (left && !/x[^V]*$/.test(left[0]) && isOfThisYear(spot)) {
    const finds = toFinds(spot, spot.clauseStart + left.index, spot.index, filer)
    const [only, ...others] = finds
    return only && others.length === 0 && !only.measure.includes('+') ? withEnding(spot, only) : finds
  }
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

/** 行政复议新增2件, 发生2件; who received 行政复议收到2件 is not told, and 发生复议的有6个 counts bodies. */
function isOfThisYear({ sentence: { tokens }, clauseStart, clause, index, token }: Spot): boolean {
  const behind = tokens.slice(clauseStart + clause.lastIndexOf('V'), index)
  if (behind.some(({ code, means }) => code === 'R' && means !== 'new')) return false
  return !behind.some(({ code }) => code === 'K') || !/^[个次]/.test(token.number?.unit ?? '')
}

/** 行政复议2件维持 counts the result alone; what is said after a comma is said of all those counted. */
function withEnding(spot: Spot, found: Find): Find[] {
  const { sentence, index, after, token } = spot
  const ended = RESULT_AFTER.exec(after)
  const ending = ended && sentence.tokens[index + ended[0].length]?.means
  if (ending) return [{ ...found, measure: `${found.measure}.${ending}`, to: index + ended[0].length }]
  if (found.value === 0 || found.relation !== 'equal') return [found]
  const behind = sentence.paragraph.chars.slice(token.end, token.end + 12)
  if (ALL_ENDED.test(behind) || (found.value === 1 && ONE_ENDED.test(behind)))
    return [found, { ...found, measure: `${found.measure}.pending`, value: 0 }]
  const alike = ALL_ALIKE.exec(after)?.[0]
  const isOfAll = alike !== undefined && (found.value === 1 || /g|结果/.test(alike + behind))
  if (!isOfAll) return [found]
  const result = sentence.tokens[index + alike.length]
  return result ? [found, { ...found, measure: `${found.measure}.${result.means}`, to: index + alike.length }] : [found]
}

/** ，均已审结 */
const ALL_ENDED = /^[,(](?:均已?|全部|已全部|现已全部)(?:依法|按期)?审结/
const ONE_ENDED = /^[,(]已(?:依法|按期)?审结/
/** ，复议机关全部维持 */
const ALL_ALIKE = /^,[^.;,NVL!%w]{0,6}U(?=[^,.;NU&]{0,5}(?:[.;,)]|$))/

function toFinds(spot: Spot, from: number, to: number, filer: Filer): Find[] {
  if (!isBoundToDisclosure(spot, from) || isOfNamedKind(spot, from)) return []
  if (spot.sentence.tokens.slice(from, to + 1).some(({ code }) => code === 'l')) return []
  const blocks = spot.sentence.tokens.slice(from, to + 1).filter(({ code }) => code === 'V')
  const named = new Set(blocks.map(({ means }) => means))
  // 复议后起诉的行政诉讼2件 names its block; 行政诉讼 adds nothing to it.
  if (named.has('litigation.direct') || named.has('litigation.afterReview')) named.delete('litigation')
  const measures = [...named]
  const value = figureOf(spot)
  const subject = isMoreThanDisclosure(spot) ? 'on-file' : subjectOf(spot, from, filer)
  const relation = isOneYearsPart(spot) || isSomeThatEnded(spot) || isStillOpen(spot) ? 'at-most' : 'equal'
  const find = (measure: string): Find => {
    const found = { measure, kind: 'count', value, from, to, relation } as const
    return subject ? { ...found, subject } : found
  }
  const isEach = value === 0 || /g[f]*$/.test(spot.clause)
  if (measures.length === 1 || isEach) return measures.map(find)
  return [find([...measures].sort().reverse().join('+'))]
}

/** 行政复议案件134件，其中涉及政府信息公开3件: only the 3 are the report's, and only of who was complained of. */
function findConcerned(spot: Spot, filer: Filer): Find | null {
  if (spot.token.code !== 'N' || !CONCERNED.test(spot.clause)) return null
  if (!spot.clause.includes('w') && !/中[,]?$/.test(textBefore(spot))) return null
  const earlier = spot.sentence.tokens.slice(0, spot.clauseStart)
  const blocks = new Set(earlier.filter(({ code }) => code === 'V').map(({ means }) => means))
  const [measure] = blocks
  if (blocks.size !== 1 || measure === undefined || earlier.some(({ code }) => 'QDLAz'.includes(code))) return null
  const isHeard = filer !== 'department' || earlier.some(({ code }) => code === 'r' || code === 'S')
  const found = { measure, kind: 'count', value: figureOf(spot), from: spot.clauseStart, to: spot.index } as const
  return { ...found, subject: isHeard ? 'on-file' : 'none' }
}

const textBefore = ({ sentence, clauseStart }: Spot): string =>
  textOf(sentence, sentence.tokens[0]?.start ?? 0, sentence.tokens[clauseStart]?.start ?? 0)

/** 税收执法类行政复议5件 */
function isOfNamedKind({ sentence: { tokens, paragraph } }: Spot, from: number): boolean {
  const start = tokens[from]?.start ?? 0
  const kind = /[^,;:。、()]{1,10}类的?$/.exec(paragraph.chars.slice(Math.max(0, start - 12), start))?.[0]
  return kind !== undefined && !/公开|申请/.test(kind)
}

/** A figure before 其中涉及信息公开的3件, with no such word of its own, counts reviews of every kind. */
const isMoreThanDisclosure = ({ before, after, sentence }: Spot): boolean =>
  !/[iQD]/.test(before) &&
  (/公开[^,;:。]{0,6}无关/.test(textOfAll(sentence)) ||
    /^[^.]*?(?:w|f,)[^.]{0,12}?[iQD]/.test(after) ||
    /^[^.;]{0,12},f?![fe]{0,2}[iQD]|^\(f?W[^.)]{0,6}[iQD]/.test(after) ||
    /^,[f!]{0,2}[iQD][^,.;]{0,4}(?:N|[,.;]|$)/.test(after))

/** 行政复议2件被驳回，1件…: how some of them ended. */
const ENDED = /^(?:已|经|被)?(?:驳回|维持|撤销|确认|终止|撤回|纠正|责令|正在|尚|未|在|进入|处于)/

const isSomeThatEnded = ({ sentence, token, after }: Spot): boolean =>
  ENDED.test(sentence.paragraph.chars.slice(token.end, token.end + 6)) && /^[^.]*N/.test(after)

/** 尚有行政诉讼1件在二审程序 */
const isStillOpen = ({ sentence: { tokens }, clauseStart, index }: Spot): boolean =>
  tokens.slice(clauseStart, index).some(({ means }) => /^[尚仍还]有$/.test(means))

/** 本年新增1件、上年转入2件，共3件: each is a part of the year's. */
const isOneYearsPart = ({ before, sentence, clause }: Spot): boolean =>
  /^[f,]*w/.test(sentence.codes) ||
  /[kbH][^,;]*$/.test(clause) ||
  (/[tb]/.test(sentence.codes.replace(/a[f&]?t/g, '')) && !/f[^,]{0,3}$/.test(clause)) ||
  (/R/.test(clause) && /[tb]/.test(before))

/**
 * Cases "on file": what a body decides or defends in every field, not the reviews of its own replies.
 * 审理, 立案 say so of anyone; 受理, 办理 of whoever hears reviews, unless what caused them is said.
 */
function subjectOf({ sentence, index, section }: Spot, from: number, filer: Filer): Subject | null {
  // 我局发生政府信息公开行政复议3件，均已审结: how they ended, said of a body's own.
  const isDefended =
    (filer === 'department' || filer === 'township') && (isNamedIn(sentence, from) || section === 'remedies')
  const end = isDefended ? index : index + 8
  // 行政复议收案800件，涉政府信息公开行政诉讼6件: nobody but a court hears the second.
  const isSued = isNamedIn(sentence, from) && sentence.tokens[from]?.means.startsWith('litigation')
  const around = isSued
    ? sentence.codes.slice(clauseStartAt(sentence, from), end)
    : clausesAround(sentence.codes, from, end)
  const caused = sentence.tokens.some(({ code, means }) => (code === 's' && CAUSES.has(means)) || code === 'P')
  // 因政府信息公开被申请行政复议2件，均已审结 is no case on file.
  const isOwn = caused && /[iQD]/.test(sentence.codes.slice(0, index)) && !/r/.test(sentence.codes.slice(0, index))
  if (/r/.test(around) && !isOwn) return 'on-file'
  // 市政府受理以区政府为被申请人的行政复议: whoever hears them is a government.
  if ((filer === 'government' || filer === 'office') && /S[^,.;N]*$/.test(sentence.codes.slice(0, from + 1)))
    return 'on-file'
  if (
    filer === 'government' &&
    section !== 'remedies' &&
    !/[iQD]/.test(sentence.codes) &&
    NAMED_PARTY.test(textOfAll(sentence))
  )
    return 'on-file'
  if (caused || section === 'remedies') return null
  // 办理行政复议案件12件 with no word of disclosure in its own sentence: whatever the body deals with.
  const isNamed = /[iQD]/.test(sentence.codes)
  const hears = !isNamed || filer === 'government' || filer === 'office' || filer === 'unknown'
  if (/S[^,.;N]{0,6}$/.test(sentence.codes.slice(0, from + 1))) return 'on-file'
  const applied = sentence.tokens
    .slice(from, index + 8)
    .some(({ code, start, end }) => code === 'V' && /申请$/.test(sentence.paragraph.chars.slice(start, end)))
  const verbs = applied ? /[RSO][^,.;N]{0,8}$/ : /[SO][^,.;N]{0,8}$/
  return hears && verbs.test(sentence.codes.slice(0, from)) ? 'on-file' : null
}

const isNamedIn = (sentence: Spot['sentence'], from: number): boolean =>
  sentence.codes.slice(clauseStartAt(sentence, from), from).includes('i')

/** 审结各类案件650件；涉及信息公开的2件: what is said before ； is said of the others. */
function clausesAround(codes: string, from: number, end: number): string {
  const start = Math.max(0, from - 12, codes.lastIndexOf(';', from) + 1)
  return codes.slice(start, end).replace(/(?<=[NB]);[^w].*/, '')
}

/** 以部门为被申请人的行政复议12件、以县政府为被告的行政诉讼6件: a government's cases of every kind, told by whom they are against. */
const NAMED_PARTY = /以[^,;:。]{1,16}为(?:被申请人|被告)/

const textOfAll = (sentence: Spot['sentence']): string =>
  textOf(sentence, sentence.tokens[0]?.start ?? 0, sentence.tokens.at(-1)?.end ?? 0)

const CAUSES = new Set('因 由 引发 引起 引发的 引起的 导致 针对 不服 产生的 提起的 提出的'.split(' '))

/** 行政复议2件，其中维持1件: a result belongs to the one block the sentence speaks of. */
function findResult(spot: Spot, filer: Filer): Find | null {
  if (spot.token.code !== 'N') return null
  const isBefore = /U[f]*$/.test(spot.clause)
  // 行政复议3件，2件维持，1件被纠正; what was rejected some tables count as upheld.
  const after =
    !isBefore && /^[fwg]*$/.test(spot.clause) && !/驳回|终止|撤/.test(textOfAll(spot.sentence))
      ? RESULT_AFTER.exec(spot.after)
      : null
  if (!isBefore && !after) return null
  const before = spot.sentence.tokens.slice(0, spot.index)
  // 行政复议4件；行政诉讼4件，2件维持
  const told = before.slice(spot.before.lastIndexOf(';') + 1).filter(({ code }) => code === 'V')
  const blocks = told.length > 0 ? told : before.filter(({ code }) => code === 'V')
  const inClause = spot.sentence.tokens.slice(spot.clauseStart, spot.index).filter(({ code }) => code === 'V')
  const block = new Set((inClause.length > 0 ? inClause : blocks).map(({ means }) => means))
  const [measure] = block
  const to = spot.index + (after?.[0].length ?? 0)
  const result = spot.sentence.tokens.slice(spot.clauseStart, to + 1).findLast(({ code }) => code === 'U')
  if (block.size !== 1 || measure === undefined || !result) return null
  const from = spot.sentence.tokens.slice(0, spot.index).findLastIndex(({ code }) => code === 'V')
  if (!isBoundToDisclosure(spot, from)) return null
  const subject = isMoreThanDisclosure(spot) ? 'on-file' : subjectOf(spot, from, filer)
  return {
    measure: `${measure}.${result.means}`,
    kind: 'count',
    value: figureOf(spot),
    from: isBefore ? spot.index - 1 : spot.index,
    to,
    ...(subject ? { subject } : {}),
  }
}
