import { type Find, figureOf, type Spot, textOf } from '../statement.js'
import { findBroughtForward, findCarriedForward } from './carried-over.js'
import { countFrom, hasCarryBeside, isInParts, toFind } from './counted-requests.js'
import { isBoundPlainRequest } from './of-requests.js'
import { findByNoun } from './requests-by-noun.js'
import { inAnyWay } from './ways-of-asking.js'

const VERB_ONLY = /([RSHO])[fge&RSHO]*$/
const BEFORE_VERB_ONLY = /^[fgyoevx&wi]*$/
/** 其余14件均已答复 */
const HANDLED_AFTER = /^[qQ]?[fgs]{0,6}H(?=f{0,2}(?:[,.;)]|$))/

/** Figures of table three that concern a whole row: received, brought forward, handled, carried forward. */
export function findRequests(spot: Spot): Find | null {
  if (spot.token.code === 'M' || spot.token.code === '%') return null
  return findBroughtForward(spot) ?? findCarriedForward(spot) ?? findCount(spot)
}

function findCount(spot: Spot): Find | null {
  // 依申请公开件一件未收到
  if (figureOf(spot) === 1 && /^[fg]?!/.test(spot.after)) return null
  if (spot.token.code === 'B' && figureOf(spot) !== 0 && !/f$/.test(spot.clause)) return null
  if (inAnyWay(spot, spot.wideClause).includes('h')) return findOneWay(spot)
  if (OTHER_MATTERS.test(inAnyWay(spot, spot.clause))) return null
  return findByNoun(spot) ?? findNounAfter(spot) ?? findByVerb(spot) ?? findHandledAfter(spot)
}

/** Words of last year, results, reviews, table two, kinds of applicants and things that no table counts. */
const OTHER_MATTERS = /[kb>jlrLzVGXAM!ad]/

/** 受理网上申请3件: those that came one way, and no more than there were. */
function findOneWay(spot: Spot): Find | null {
  if (OTHER_MATTERS.test(spot.wideClause) || spot.token.code !== 'N' || spot.clause !== spot.wideClause) return null
  const found = findByNoun({ ...spot, clause: spot.clause.replaceAll('h', 'e') })
  if (found === null || found.kind !== 'new' || !/[RS]/.test(spot.clause)) return null
  return { ...found, relation: 'at-most', hints: ['one-way'] }
}

/** At most: 其中14件已办结 may leave out those of last year. */
function findHandledAfter(spot: Spot): Find | null {
  const { topic, token, clause, sentence, clauseStart, index } = spot
  const after = topic === 'requests' && token.code === 'N' ? HANDLED_AFTER.exec(spot.after) : null
  if (!after || !/^[fgwx]{0,3}$/.test(clause)) return null
  const begin = textOf(sentence, sentence.tokens[clauseStart]?.start ?? 0, token.start)
  if (!/^(?:其中|其余|余下|剩余|其他|全部|有|已有|的)*$/.test(begin)) return null
  const found = toFind(spot, index, index + after[0].length, 'handled', [])
  return isDividedInTwo(sentence.codes) ? found : { ...found, relation: 'at-most' }
}

/** 其中14件已办结，2件结转下年: the two are all there were. */
const isDividedInTwo = (codes: string): boolean => /N[^,;.()N]{0,10}>|>[^,;.()N]{0,6}N/.test(codes)

function findByVerb(spot: Spot): Find | null {
  if (spot.topic !== 'requests') return null
  // 累计公开信息592条，其中本年新增25条
  if (/p[^.;]*N/.test(spot.before) && !/[QDq]/.test(spot.before)) return null
  const match = VERB_ONLY.exec(spot.clause)
  if (!match || !BEFORE_VERB_ONLY.test(beforeVerb(spot, match.index))) return null
  // 2件行政复议, 3件咨询: what is counted stands behind the number.
  const behind = /^[fgesiAyKhxRSHO]{0,6}/.exec(spot.after)?.[0] ?? ''
  if (/[VGXzLA]/.test(spot.after.charAt(behind.length)) || /[xhA]/.test(behind)) return null
  return countFrom(spot, match.index, match[0])
}

/** 受理22件，包括新收21件: a part, but one that the form has a row for. */
function beforeVerb({ clause, clauseStart, sentence }: Spot, at: number): string {
  const said = clause.slice(0, at)
  return sentence.tokens[clauseStart + at]?.means === 'new' ? said.replace(/^W/, '') : said
}

/** 收到1条政府信息公开申请 */
function findNounAfter(spot: Spot): Find | null {
  // 全年共有26件政府信息公开申请
  if (/^[yoe]*f[yfoe]*$/.test(spot.clause) && /^Q[fs]*(?:[,.;]|$)/.test(spot.after) && !isInParts(spot))
    return { ...toFind(spot, spot.index, spot.index, 'new', hasCarryBeside(spot) ? [] : ['open']), to: spot.index + 1 }
  const verb = VERB_ONLY.exec(spot.clause)
  const noun = /^[fesiAyKhx&DQ]{0,12}?([QqD])(?=f{0,3}(?:[,.;:()]|$|[gHO&>]))/.exec(spot.after)
  if (!verb || !noun) return null
  const said = spot.clause.slice(0, verb.index)
  // 对收到的12件政府信息公开申请
  if (!BEFORE_VERB_ONLY.test(noun[1] === 'Q' && said.startsWith('s') ? said.slice(1) : said)) return null
  if (noun[1] === 'q' && !isBoundPlainRequest(spot) && !/[iD]/.test(noun[0])) return null
  if (noun[1] === 'D' && /[hx]/.test(noun[0])) return null
  const found = countFrom(spot, verb.index, verb[0])
  if (found === null) return null
  const isPart = /[hxsA]/.test(noun[0])
  return { ...found, to: spot.index + noun[0].length, relation: isPart ? 'at-most' : 'equal' }
}
