import { type Find, figureOf, type Spot } from '../statement.js'
import { isAboutRequests } from './of-requests.js'

const BROUGHT = /b[fgyqQDOHSeiB&b]*h?f*$/
/** 上年结转3件。 is the form's own row, whatever the paragraph is about. */
/** So do 期初结转3件、期末结转0件。 */
const SAYS_ONLY_CARRIED = /^[yf]*(?:[b>]+[fqQO]*[NB][&,]?)+\.?$/
const CARRIED = />[fgqQOHDKeiyS&>]*h?f*$/

/** Requests that came from last year. */
export function findBroughtForward(spot: Spot): Find | null {
  if (!isAboutRequests(spot) && !(spot.topic === 'none' && SAYS_ONLY_CARRIED.test(spot.sentence.codes))) return null
  // 上一年度遗留的1件诉讼
  if (/^f{0,2}[VXGz]/.test(spot.after)) return null
  const left = BROUGHT.exec(spot.clause)
  const found = { measure: 'requests.broughtForward', kind: 'count', value: figureOf(spot) } as const
  if (left && !/[kLA]/.test(left[0])) return { ...found, from: spot.clauseStart + left.index, to: spot.index }
  if (isBareCarry(spot) && isBeforeSettled(spot))
    return { ...found, hints: ['open'], from: spot.clauseStart, to: spot.index }
  const right = /^[fqQeisg]{0,4}b(?:f{0,3}b)*/.exec(spot.after)
  if (right && spot.token.code === 'N' && /^[fwWe&gxK]{0,3}$/.test(spot.clause)) {
    return { ...found, from: spot.index, to: spot.index + right[0].length }
  }
  return null
}

/** 办理结果是：予以公开6件、部分公开1件。另有2件结转到下年度。 */
const followsOutcomes = ({ passage, sentenceIndex }: Spot): boolean =>
  /L[^.]*N[^.]*L[^.]*N/.test(passage.sentences[sentenceIndex - 1]?.codes ?? '')

const isOnlyOfRequests = ({ sentence: { codes }, after }: Spot): boolean =>
  SAYS_ONLY_CARRIED.test(codes) || /^q[^.;]*>/.test(after)

/** Requests that go on into next year. */
export function findCarriedForward(spot: Spot): Find | null {
  const isNamed = isAboutRequests(spot) || (spot.topic === 'none' && (isOnlyOfRequests(spot) || followsOutcomes(spot)))
  if (!isNamed) return null
  const found = { measure: 'requests.carriedForward', kind: 'carried-forward', value: figureOf(spot) } as const
  const left = CARRIED.exec(spot.clause)
  if (left) return { ...found, from: spot.clauseStart + left.index, to: spot.index }
  if (isBareCarry(spot) && !isBeforeSettled(spot))
    return { ...found, hints: ['open'], from: spot.clauseStart, to: spot.index }
  const right = /^[fqQeixgsOHkz!]{0,8}(?<!!)>(?:f{0,3}>)*/.exec(spot.after) ?? findUnfinished(spot)
  if (right && spot.token.code === 'N' && /^[fywWegx&K!k]{0,6}$/.test(spot.clause)) {
    return { ...found, from: spot.index, to: spot.index + right[0].length }
  }
  return null
}

/** 收到12件、办结10件、结转2件: nothing says from which year or to which, and it must be one of the two. */
const isBareCarry = ({ clause, before, clauseStart, token, sentence }: Spot): boolean =>
  token.code === 'N' &&
  /^[fwg]?k[f]{0,2}$/.test(clause) &&
  CARRY.has(sentence.tokens[clauseStart + clause.indexOf('k')]?.means ?? '') &&
  /[RSHOqQ][^.]*(?:N|\))[&,;]f?$/.test(before.slice(0, clauseStart))

/** 新收217件，结转9件，共226件; 收到12件、结转2件，办结13件: what is told before the sum or the settled came from last year. */
const isBeforeSettled = ({ before, after, sentence, passage }: Spot): boolean => {
  if (/H[^.,;]*N/.test(before)) return false
  const next = passage.sentences[passage.sentences.indexOf(sentence) + 1]?.codes ?? ''
  return /^[,;]f{1,2}N/.test(after) || /^[,;.][yfg]*(?:CH|H)f*N/.test(after + next)
}

const CARRY = new Set(['结转', '转结'])

/** 尚有4件正在办理，结转下年度 */
const findUnfinished = ({ clause, before, after, sentence, clauseStart, index }: Spot): RegExpExecArray | null => {
  const carried = /^[wyf]*$/.test(clause) ? /^[qQfxrOHk!]{1,8},[fg]*>{1,2}(?=[fO]*[.,;]|$)/.exec(after) : null
  if (carried && clause.includes('w')) return carried
  const begins = sentence.tokens.slice(clauseStart, index).some(({ means }) => REMAINING.has(means))
  // 已办结15件，2件正在办理，结转下年
  if (!begins && carried && clause === '' && /H[^.]*N[^.]*$/.test(before)) return carried
  if (!begins || !/^[yf]*$/.test(clause)) return null
  // 办结12件，余3件继续办理
  return carried ?? (/H[^.]*N[^.]*$/.test(before) ? /^[fx]{0,6}(?:[Ok]|rx)(?=f{0,2}(?:[.,;]|$))/.exec(after) : null)
}

const REMAINING = new Set(['尚有', '还有', '仍有', '剩余', '余'])
