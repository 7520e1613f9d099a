import type { ClaimKind } from '../../../reading.js'
import type { Token } from '../../text/token.js'
import { isRestricted, namesBody } from '../restrictions.js'
import { type Find, figureOf, type Hint, type Spot, textOf } from '../statement.js'
import { holdsUncounted, isClassification } from './of-requests.js'
import { isOneOfParts } from './one-of-parts.js'

/** What the verbs before a figure say of it: received, taken in, settled, or any of these. */
export function countFrom(spot: Spot, start: number, words: string): Find | null {
  // 新收申请中公民22件: so many of them.
  const last = spot.sentence.tokens[spot.index - 1]
  // 办理结果5件公开
  if (last?.means === '结果' && /^[fg]?[Lp]/.test(spot.after)) return null
  if (last?.code === 'e' && PERSONS.test(textOf(spot.sentence, last.start, last.end))) return null
  const found = countOf(spot, start, words)
  const isPart = isQualified(spot, start) || isRestricted(spot, start)
  return found && isPart && !WHOLE_SAID.test(spot.clause) ? { ...found, relation: 'at-most' } : found
}

const PERSONS = /^(?:公民|群众|公众|市民|村民|居民|公民个人|社会公众|人民群众)$/

/** 本年度登记新收12件 says whose they are by the year. */
const WHOLE_SAID = /^[fgo]*y/

/** 逾期办理的申请0件, 由学校协助答复的申请3件: of some that are described. */
const isQualified = ({ sentence: { tokens, paragraph }, clause, clauseStart }: Spot, start: number): boolean =>
  /[xzks]/.test(ownWords(clause.slice(0, start), tokens.slice(clauseStart), paragraph.chars)) &&
  tokens
    .slice(clauseStart + start)
    .some(
      ({ code, means }, offset) => code === 'f' && means === '的' && /^[QDq]/.test(clause.slice(start + offset + 1)),
    )

/** 云溪县收到的申请, 分局收到的申请: whose they are describes none of them. */
const ownWords = (codes: string, tokens: readonly Token[], chars: string): string =>
  codes.replace(/^([fgyov]*)x(?=[fgyov]*$)/, (all, before: string) => {
    const token = tokens[before.length]
    return token !== undefined && namesBody(chars.slice(token.start, token.end)) ? before : all
  })

function countOf(spot: Spot, start: number, words: string): Find | null {
  const verbs = spot.sentence.tokens
    .slice(spot.clauseStart + start, spot.index)
    .filter(({ code }) => 'RSHO'.includes(code))
  const codes = new Set(verbs.map(({ code }) => code))
  const isNew = verbs.some(({ code, means }) => code === 'R' && means === 'new')
  const isBoth = verbs.some(({ means }) => means === 'both')
  // 办理中3件 are not done.
  if (spot.sentence.tokens[spot.index - 1]?.means === '中') return null
  const isMixed = codes.has('O') || ((codes.has('R') || codes.has('S')) && codes.has('H'))
  if (isInParts(spot) && !isNew && /[RS]/.test(words)) return null
  if (isClassification(spot) || (/[RSO]/.test(words) && holdsUncounted(spot))) return null
  const from = spot.clauseStart + start
  if (isNew && !isMixed) return toFind(spot, from, spot.index, 'new', ['strictly-new'])
  if (isBoth) return toFind(spot, from, spot.index, 'new-and-brought-forward', ['open'])
  if (isMixed) return toFind(spot, from, spot.index, codes.has('R') || codes.has('S') ? 'new' : 'handled', ['open'])
  if (codes.has('H')) {
    const found = toFind(spot, from, spot.index, 'handled', [])
    return isOneWayOfMany(spot, from) || isOneOfParts(spot) ? { ...found, relation: 'at-most' } : found
  }
  return toFind(spot, from, spot.index, 'new', codes.has('S') ? ['accepted'] : [])
}

/** 当场答复2件，书面答复22件; 提前答复11件: neither is all that was answered, unless 共 is said. */
function isOneWayOfMany(spot: Spot, from: number): boolean {
  const { clause, clauseStart, index, sentence, after } = spot
  const { codes, tokens, paragraph } = sentence
  const said = paragraph.chars.slice(tokens[clauseStart]?.start, tokens[index]?.start)
  // 办结26件，当中答复22件: the whole of what follows.
  if (/共|合计|总|全/.test(said) || /^[,(;]f*w/.test(after)) return false
  return isRestricted(spot, from - clauseStart) || (clause.includes('H') && /H[^,.;N]*N[^.]*H[^,.;N]*N/.test(codes))
}

export function toFind(spot: Spot, from: number, to: number, kind: ClaimKind, hints: readonly Hint[]): Find {
  const includes = !hints.includes('strictly-new') && includesBrought(spot)
  const value = figureOf(spot)
  // 共处理1261件（含上年结转74件） counts what was in hand, not what was settled.
  const isInHand = includes && hints.includes('open')
  if (kind === 'handled' && !isInHand) return { measure: 'requests.outcomes.total', kind, value, from, to, hints }
  if (includes || kind === 'new-and-brought-forward') {
    return { measure: 'requests.received', kind: 'new-and-brought-forward', value, from, to, hints }
  }
  const beside = hasCarryBeside(spot) ? (['carry-over-beside'] as const) : []
  return { measure: 'requests.received', kind: 'new', value, from, to, hints: [...hints, ...beside] }
}

/** 收到5件，其中上年结转1件; not 收到4件，其中自然人3件、商业企业1件，上年结转1件, where it is told by who applied. */
function includesBrought(spot: Spot): boolean {
  const parts = /^[(,:;]{0,2}[fg]*[wW][^.;)w]*b/.exec(spot.after)?.[0]
  if (parts === undefined) return isAmongBracket(spot)
  return !/A[fe]*N/.test(parts)
}

/** 受理82件（上年结转的3件也在内） */
function isAmongBracket({ sentence, index, after }: Spot): boolean {
  const bracket = /^\([fg]*b[^()]*N[^()N]*\)/.exec(after)
  if (!bracket) return false
  const said = textOf(sentence, sentence.tokens[index]?.end ?? 0, sentence.tokens[index + bracket[0].length]?.end ?? 0)
  return /(?:在内|计入|包括|包含)/.test(said)
}

/** 上年结转 with its own figure in this sentence or the next. */
export function hasCarryBeside({ sentence, passage, sentenceIndex }: Spot): boolean {
  const next = passage.sentences[sentenceIndex + 1]?.codes ?? ''
  return [sentence.codes, next].some((codes) => /b[^,.;]*N|N[^,.;()]{0,6}b/.test(codes))
}

/** 全市收到418件，其中我局收到31件; 近三年收到61件，其中2025年收到16件 */
const OWN_PART = /w[f]?[oy]/

/** 其中, or 16件申请中: what follows is counted within what came before. */
export const isInParts = ({ before, clause, sentence }: Spot): boolean =>
  (before.lastIndexOf('w') > Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) && !OWN_PART.test(clause)) ||
  [...before.matchAll(/[qQD]f(?=,)/g)].some(({ index }) => sentence.tokens[index + 1]?.means === '中')
