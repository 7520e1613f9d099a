import type { ClaimKind } from '../../reading.js'
import { topicAfter } from './spots.js'
import { type Find, figureOf, type Hint, type Spot } from './statement.js'

/** Nothing but these may stand between a verb, its noun and the figure: else the figure is of a part. */
const VERB_NOUN = /([RSHO])[fgeyiAsK&RSHO]*?([QDq])[fge]*$/
const NOUN_VERB = /([QDq])[fge&ei]*([RSHO])[fge&RSHO]*$/
const NOUN_ONLY = /^[fgyoevi&w]*Q[fge]*$/
const VERB_ONLY = /([RSHO])[fge&RSHO]*$/
const BEFORE_VERB_ONLY = /^[fgyoevx&wi]*$/
const BROUGHT = /b[fgyqQDOHSeiB&b]*$/
const CARRIED = />[fgqQOHDKeiyS&>]*$/

/** Figures of table three that concern a whole row: received, brought forward, handled, carried forward. */
export function findRequests(spot: Spot): Find | null {
  if (spot.token.code === 'M' || spot.token.code === '%') return null
  return findBroughtForward(spot) ?? findCarriedForward(spot) ?? findCount(spot)
}

function findBroughtForward(spot: Spot): Find | null {
  if (spot.token.code === 'M' || spot.token.code === '%' || !isAboutRequests(spot)) return null
  const left = BROUGHT.exec(spot.clause)
  const found = { measure: 'requests.broughtForward', kind: 'count', value: figureOf(spot) } as const
  if (left && !/[kLA]/.test(left[0])) return { ...found, from: spot.clauseStart + left.index, to: spot.index }
  const right = /^[fqQeisg]{0,4}b(?:f{0,3}b)*/.exec(spot.after)
  if (right && spot.token.code === 'N' && /^[fwWe&gxK]{0,3}$/.test(spot.clause)) {
    return { ...found, from: spot.index, to: spot.index + right[0].length }
  }
  return null
}

function findCarriedForward(spot: Spot): Find | null {
  if (!isAboutRequests(spot)) return null
  const found = { measure: 'requests.carriedForward', kind: 'carried-forward', value: figureOf(spot) } as const
  const left = CARRIED.exec(spot.clause)
  if (left) return { ...found, from: spot.clauseStart + left.index, to: spot.index }
  const right = /^[fqQeixgsOH]{0,6}>(?:f{0,3}>)*/.exec(spot.after)
  if (right && spot.token.code === 'N' && /^[fwWegx&K]{0,4}$/.test(spot.clause)) {
    return { ...found, from: spot.index, to: spot.index + right[0].length }
  }
  return null
}

function findCount(spot: Spot): Find | null {
  if (spot.token.code === 'B' && figureOf(spot) !== 0 && !/f$/.test(spot.clause)) return null
  if (/[kb>jlrLhzVGXAM!ad]/.test(withoutJoined(spot.clause)) || withoutJoined(spot.wideClause).includes('h'))
    return null
  return findByNoun(spot) ?? findNounAfter(spot) ?? findByVerb(spot)
}

/** The clause with channels and applicants that are listed together (信函、网络等) taken as modifiers. */
function withoutJoined(clause: string): string {
  return clause.replace(/h?[hA]f?(?:&f?[hA]f?)+h?|he+h|h?hfh/g, (listed) => 'e'.repeat(listed.length))
}

function findByNoun(spot: Spot): Find | null {
  const clause = withoutJoined(spot.clause)
  const nounVerb = NOUN_VERB.exec(clause)
  const match = nounVerb ?? VERB_NOUN.exec(clause)
  if (match) {
    const noun = nounVerb ? match[1] : match[2]
    if (noun === 'q' && !isBoundPlainRequest(spot)) return null
    return countFrom(spot, match.index, match[0])
  }
  if (NOUN_ONLY.test(clause) && !isInParts(spot) && !isClassification(spot)) {
    return toFind(spot, spot.clauseStart + clause.indexOf('Q'), spot.index, 'new', ['open'])
  }
  return null
}

function findByVerb(spot: Spot): Find | null {
  if (spot.topic !== 'requests') return null
  const match = VERB_ONLY.exec(spot.clause)
  if (!match || !BEFORE_VERB_ONLY.test(spot.clause.slice(0, match.index))) return null
  // 2件行政复议, 3件咨询: what is counted stands behind the number.
  const behind = /^[fgesiAyKhxRSHO]{0,6}/.exec(spot.after)?.[0] ?? ''
  if (/[VGXzLA]/.test(spot.after.charAt(behind.length)) || /[xhA]/.test(behind)) return null
  return countFrom(spot, match.index, match[0])
}

/** 收到1条政府信息公开申请 */
function findNounAfter(spot: Spot): Find | null {
  const verb = VERB_ONLY.exec(spot.clause)
  const noun = /^[fesiAyKhx&DQ]{0,12}?([QqD])(?=f{0,3}(?:[,.;:()]|$|[gHO&>]))/.exec(spot.after)
  if (!verb || !noun || !BEFORE_VERB_ONLY.test(spot.clause.slice(0, verb.index))) return null
  if (noun[1] === 'q' && !isBoundPlainRequest(spot) && !/[iD]/.test(noun[0])) return null
  if (noun[1] === 'D' && /[hx]/.test(noun[0])) return null
  const found = countFrom(spot, verb.index, verb[0])
  if (found === null) return null
  const isPart = /[hxsA]/.test(noun[0])
  return { ...found, to: spot.index + noun[0].length, relation: isPart ? 'at-most' : 'equal' }
}

function countFrom(spot: Spot, start: number, words: string): Find | null {
  const verbs = spot.sentence.tokens
    .slice(spot.clauseStart + start, spot.index)
    .filter(({ code }) => 'RSHO'.includes(code))
  const codes = new Set(verbs.map(({ code }) => code))
  const isNew = verbs.some(({ code, means }) => code === 'R' && means === 'new')
  const isBoth = verbs.some(({ means }) => means === 'both')
  const isMixed = codes.has('O') || ((codes.has('R') || codes.has('S')) && codes.has('H'))
  if (isInParts(spot) && !isNew && /[RS]/.test(words)) return null
  if (isClassification(spot)) return null
  const from = spot.clauseStart + start
  if (isNew && !isMixed) return toFind(spot, from, spot.index, 'new', ['strictly-new'])
  if (isBoth) return toFind(spot, from, spot.index, 'new-and-brought-forward', ['open'])
  if (isMixed) return toFind(spot, from, spot.index, codes.has('R') || codes.has('S') ? 'new' : 'handled', ['open'])
  if (codes.has('H')) return toFind(spot, from, spot.index, 'handled', [])
  return toFind(spot, from, spot.index, 'new', codes.has('S') ? ['accepted'] : [])
}

function toFind(spot: Spot, from: number, to: number, kind: ClaimKind, hints: readonly Hint[]): Find {
  const includes = /^[(,:;]{0,2}[fg]*[wW][^.;)w]*b/.test(spot.after) && !hints.includes('strictly-new')
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

/** 上年结转 with its own figure in this sentence or the next. */
function hasCarryBeside({ sentence, passage, sentenceIndex }: Spot): boolean {
  const next = passage.sentences[sentenceIndex + 1]?.codes ?? ''
  return [sentence.codes, next].some((codes) => /b[^,.;]*N|N[^,.;()]{0,6}b/.test(codes))
}

/** 申请 alone needs a topic: the same sentence or the paragraph spoke of disclosure requests before. */
function isBoundPlainRequest(spot: Spot): boolean {
  if (/[iQD]/.test(spot.before)) return true
  let topic = spot.topicBefore
  for (let index = 0; index < spot.clauseStart; index++) topic = topicAfter(spot.sentence, index, topic)
  return topic === 'requests'
}

const isInParts = ({ before }: Spot): boolean =>
  before.lastIndexOf('w') > Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'))

/** 主动公开20件、依申请公开3件、不予公开5件 classify documents; nobody asked for anything. */
export function isClassification({ sentence }: Spot): boolean {
  const { codes } = sentence
  if (/[RSHO][^,.;]{0,20}D/.test(codes)) return false
  return /p[^,.;N]{0,6}N[^.]*D[fge]{0,4}N|D[fge]{0,4}N[^.]*L[fge]{0,4}N/.test(codes)
}

export function isAboutRequests(spot: Spot): boolean {
  return spot.topic === 'requests' || /^[fesiAyKhx&]{0,8}Q/.test(spot.after)
}
