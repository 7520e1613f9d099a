import type { Token } from '../../text/sentences.js'
import { isRestricted } from '../restrictions.js'
import { type Find, figureOf, type Relation, type Spot, type Subject, textOf } from '../statement.js'
import { findDecisions, findFees } from './decisions.js'
import { elidedNoun } from './elided-documents.js'
import { findInTable } from './table-restated.js'

/** Figures of table two: documents issued, repealed, in force; decisions; amounts. */
export function findDisclosure(spot: Spot): readonly Find[] {
  const restated = findInTable(spot)
  if (restated) return [restated]
  if (spot.token.code === '%' || /[ladjrzhVQD]/.test(spot.clause.replace(SHOWN, ''))) return []
  const isNone = spot.token.code === 'B' && figureOf(spot) === 0
  const found =
    (spot.token.code === 'M' || isNone ? findFees(spot) : null) ??
    (spot.token.code === 'M' ? null : findDocuments(spot))
  if (found) return [found]
  return spot.token.code === 'M' ? [] : findDecisions(spot)
}

/** 网站专栏展示现行有效规范性文件9件: wherever they are shown. */
const SHOWN = /^[^N]*p(?=F[fe]*G[fe]*$)/
const DOCUMENT_LEFT = /^(.*?)([IEF]*)[fge&]*([GX])?[fgeyK]*([IEF])?[fge]*$/

function findDocuments(spot: Spot): Find | null {
  if (spot.token.code === 'B' && figureOf(spot) !== 0) return null
  const counted =
    /(?:^|[,;:.&])[fg]{0,2}$/.test(spot.before) && spot.token.code === 'N' ? COUNTED.exec(spot.after) : null
  if (counted) return countedDocuments(spot, counted)
  const led = spot.token.code === 'N' && LED.test(spot.before) ? ACT_AFTER.exec(spot.after) : null
  if (led) return countedDocuments(spot, led)
  const { clause } = spot
  const kinds = clause.replace(/[^IEFG]/g, '')
  const isAfter = /^[fe]{0,2}(?:F[fe]*)?G(?:f{0,2}[,.;:()&]|f{0,2}$)/.test(spot.after)
  const row = isToldWithRepealed(spot)
  const left = (row ? /G[fep]*$/ : ALL_THERE_ARE).exec(clause) ?? /[IEF][fg]*$/.exec(clause)
  if (!left || !DOCUMENT_LEFT.test(clause)) return null
  if (kinds.includes('G') && isAfter) return null
  // 规范性文件有9件未备案: some of them.
  if (clause.includes('K') && !/^(?:[,.;)]|$)/.test(spot.after)) return null
  const noun = kinds.includes('G') ? lastNoun(spot, spot.index) : isAfter ? nounAfter(spot) : elidedNoun(spot)
  const act = lastAct(spot, left.index) ?? inheritedAct(spot) ?? actAfter(spot) ?? (row ? 'issued' : null)
  if (noun === null || act === null || isForOthers(spot, act)) return null
  const published = spot.wideClause.includes('p') && !row && !LISTED_ANEW.test(spot.before)
  const relation: Relation =
    published || isOneOfSeveral(spot, act) || OF_SOME.test(clause) || isKept(spot) || isRestricted(spot, left.index)
      ? 'at-most'
      : 'equal'
  const from = spot.clauseStart + left.index
  const to = isAfter ? spot.index + 1 + spot.after.indexOf('G') : spot.index
  const found = {
    measure: `disclosure.${noun}.${act}`,
    kind: 'count',
    value: figureOf(spot),
    from,
    to,
    relation,
  } as const
  const subject = namedOwner(spot, to)
  return subject ? { ...found, subject } : found
}

/** 现行有效的规范性文件有9件 */
const ALL_THERE_ARE = /(?:[IEF][fge]*)*G[fgyK]*(?:[IEF][fg]*)?$/
/** 发布规范性文件2件、废止1件: beside those repealed, 发布 is no word of a web page; 公开 is. */
const isToldWithRepealed = ({ clause, clauseStart, after, sentence: { tokens } }: Spot): boolean =>
  ROW.test(clause) && REPEALED_BESIDE.test(after) && ISSUED.has(tokens[clauseStart + clause.indexOf('p')]?.means ?? '')

const ISSUED = new Set(['发布', '公布', '公开发布'])
const ROW = /^[fgyov]*(?:p[fe]*G|G[fe]*p)[fe]*$/
const REPEALED_BESIDE = /^[,&;][fge]*E[fe]*[NB]/
/** 废止2件，公布现行有效的9件: the whole list anew. */
const LISTED_ANEW = /E[fge]*N[,&;][fgyov]*p[fe]*F[fe]*(?:G[fe]*)?$/

/** 2件新制发规范性文件、9件现行有效规范性文件 */
const COUNTED = /^[fe]{0,2}([IEF])[fe]*G(?=[fe]{0,2}(?:[,.;:()&g]|$))/

/** 规范性文件2件新制发、1件废止 */
const LED = /(?<=^|[,;:.])[fgyov]*G(?:[fe]*N[fe]*[IEF][&,])*[fe]*$/
const ACT_AFTER = /^[fe]{0,2}([IEF])(?=[fe]{0,2}(?:[,.;:()&]|$))/

function countedDocuments(spot: Spot, { 0: words, 1: code = '' }: RegExpExecArray): Find | null {
  const to = spot.index + words.length
  const act = ACTS[code]
  const at = words.endsWith('G') ? to : spot.before.lastIndexOf('G')
  const noun = spot.sentence.tokens[at]?.means
  if (act === undefined || noun === undefined || isForOthers(spot, act)) return null
  const relation: Relation = /清理|修[改订正]/.test(spot.sentence.paragraph.chars) ? 'at-most' : 'equal'
  return { measure: `disclosure.${noun}.${act}`, kind: 'count', value: figureOf(spot), from: spot.index, to, relation }
}

/** 清理规范性文件12件，继续有效9件: of those looked through. */
const isKept = ({ sentence: { paragraph, tokens }, index }: Spot): boolean =>
  /清理.*(?:继续有效|保留|其中.*有效)/.test(paragraph.chars.slice(tokens[0]?.start, tokens[index]?.start))

/** 涉及民生的规范性文件废止2件 */
const OF_SOME = /[sx][^IEF]*f[fe]*G/

/**
 * 制定县政府规范性文件8件，废止5件: of one body among those a government reports for, and not of a department.
 * 本级规范性文件 are at most what the tables have.
 */
function namedOwner({ sentence }: Spot, to: number): Subject | null {
  const { codes, tokens } = sentence
  const noun = codes.lastIndexOf('G', to)
  const owner = tokens[noun - 1]?.means === '的' ? tokens[noun - 2] : tokens[noun - 1]
  if (owner === undefined || !OTHER_BODIES.has(owner.means)) return null
  // 州人民政府制定规章4件: nobody else makes any.
  if (owner.means === 'government' && tokens[noun]?.means === 'rules') return null
  return textOf(sentence, owner.start, owner.end) === '本级' ? 'level' : 'members'
}

const OTHER_BODIES = new Set(['government', 'office', 'level', 'members'])

const ACTS: Readonly<Record<string, string>> = { I: 'issued', E: 'repealed', F: 'inForce' }

function lastAct({ clause, clauseStart, sentence: { tokens } }: Spot, from: number): string | null {
  const acts = [...clause.slice(from)].filter((code) => 'IEF'.includes(code))
  // 新增现行有效2件 were made this year.
  if (acts.includes('F') && isNewlyAdded(clause, from, tokens, clauseStart)) return 'issued'
  if (acts.length === 0 && isNewlyMade(clause, tokens, clauseStart)) return 'issued'
  const last = acts.at(-1)
  // 制定现行有效的规范性文件 is about what is in force; 废止本年制定的 about what was repealed.
  if (acts.includes('F')) return 'inForce'
  if (acts.includes('E')) return 'repealed'
  return last === undefined ? null : (ACTS[last] ?? null)
}

/** 新增规范性文件5件 */
const isNewlyMade = (clause: string, tokens: readonly Token[], clauseStart: number): boolean =>
  tokens[clauseStart + clause.search(/R[fe]*G[fe]*$/)]?.means === 'new'

const isNewlyAdded = (clause: string, from: number, tokens: readonly Token[], clauseStart: number): boolean =>
  tokens.slice(clauseStart, clauseStart + from).some(({ code, means }) => code === 'R' && means === 'new') &&
  /R[fe]*$/.test(clause.slice(0, from))

/** 以县政府名义印发3件 stand in another body's table; what a clean-up proposes is not done yet. */
function isForOthers({ sentence, index, clauseStart }: Spot, act: string): boolean {
  const { chars } = sentence.paragraph
  const start = sentence.tokens[0]?.start ?? 0
  const said = chars.slice(sentence.tokens[clauseStart]?.start, sentence.tokens[index]?.start)
  if (TOGETHER.test(said)) return true
  const before = chars.slice(start, sentence.tokens[index]?.start)
  const name = /以([^,;:、]{2,14})名义[^,;]{0,24}$/.exec(before)?.[1]
  if (name !== undefined && !/^[我本]/.test(name) && !isKnownName(sentence, name)) return true
  if (act === 'issued') return false
  // 年初保留9件: what was in force before the year's own.
  if (act === 'inForce' && /年初(?!以来)/.test(said)) return true
  // 失效文件14件已标注: marked this year, whenever they ceased.
  if (/^[^,;。]{0,4}标[注识记]/.test(chars.slice(sentence.tokens[index]?.end ?? 0))) return act === 'repealed'
  if (/清理/.test(before) && /(?:建议|提请|拟|提出)/.test(before)) return true
  return /提请|建议/.test(before)
}

/** 以县政府办名义: whose it is, the body that reports tells. */
const isKnownName = (sentence: Spot['sentence'], name: string): boolean =>
  sentence.tokens.some(
    ({ code, start, end }) => code === 'o' && sentence.paragraph.chars.slice(start, end) === `以${name}名义`,
  )

/** 会同有关部门联合印发5件: whoever led counts them. */
const TOGETHER = /联合|会同|共同|协助|配合|参与|指导/

/** 制发规章0件、行政规范性文件3件: the verb was said with the first. */
function inheritedAct({ clause, before, clauseStart }: Spot): string | null {
  const said = /([IEF])[fge&]*G[fg]*N[&,]$/.exec(before.slice(0, clauseStart))?.[1]
  return said !== undefined && /^f*G[fg]*$/.test(clause) ? (ACTS[said] ?? null) : null
}

/** 现有规范性文件9件，全部现行有效 */
const actAfter = ({ clause, after }: Spot): string | null =>
  /G[fg]*$/.test(clause) && /^,g{0,2}F(?:[,.;]|$)/.test(after) ? 'inForce' : null

const lastNoun = ({ sentence, clauseStart }: Spot, index: number): string | null => {
  const nouns = sentence.tokens.slice(clauseStart, index).filter(({ code }) => code === 'G')
  const means = new Set(nouns.map((noun) => noun.means))
  return means.size === 1 ? (nouns[0]?.means ?? null) : null
}

const nounAfter = ({ sentence, index }: Spot): string | null =>
  sentence.tokens.slice(index + 1, index + 6).find(({ code }) => code === 'G')?.means ?? null

/** 修改, 失效 or a title beside it: the row may count more than this figure. */
function isOneOfSeveral({ sentence, clause }: Spot, act: string): boolean {
  const text = sentence.paragraph.chars.slice(sentence.tokens[0]?.start, sentence.tokens.at(-1)?.end)
  if (act === 'issued') return /修改|修订|修正/.test(text)
  if (act === 'repealed' && WHOLE_ROW.test(sentence.codes) && !/失效/.test(text)) return false
  return act === 'repealed' ? /清理/.test(text) || (/失效/.test(text) && /废止/.test(text)) : /x/.test(clause.slice(-3))
}

/** 清理文件40份，制发规范性文件2件，废止规范性文件1件，现行有效9件: a row of table two in full, whatever was looked through. */
const WHOLE_ROW = /I[fe]*GN[,&]E[fe]*GN[,&][^,;.N]{0,4}F[fe]*G?N/
