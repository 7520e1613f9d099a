import type { ClaimKind } from '../../reading.js'
import type { Token } from '../text/token.js'
import { findBroughtForward, findCarriedForward } from './carried-over.js'
import { holdsUncounted, isBoundPlainRequest, isClassification } from './of-requests.js'
import { isOneOfParts } from './one-of-parts.js'
import { isRestricted } from './restrictions.js'
import { type Find, figureOf, type Hint, type Spot, textOf } from './statement.js'

/** Nothing but these may stand between a verb, its noun and the figure: else the figure is of a part. */
const VERB_NOUN = /([RSHO])[fgeyiAsKov&RSHO]*?([QDq])[fgey]*$/
/** 政府信息公开申请我局累计受理4件 */
const NOUN_VERB = /([QDq])[fgeiyov&]*([RSHO])[fgyov&RSHO]*$/
const NOUN_ONLY = /^[fgyoevi&w]*(?:Ke{0,3})?Q[fge]*$/
/** 云溪县住建局政府信息公开申请共26件: the body's name is not in the lexicon. */
const NAMED_NOUN = /^y?xf?Q[fge]*$/
const PLAIN_VERB_NOUN = /^[fgyo]*xQ[fge]*$/
/** 市林草局有群众提交的依申请公开2件 */
const SUBMITTED_NOUN = /^[fgyov]*x?[fgov]*K?e{1,4}[QD][fg]*$/
const BODY = /(?:局|委|委员会|厅|镇|乡|街道|办|办公室|中心)$/
/** 依申请公开情况：全年共21件, 收到政府信息公开申请总数：21件 */
const TOPIC_COLON = /(?:^|[.)])D[fe]*:[yfog]*$|(?:^|[.,;)])[yfoge]*R[fe]*Q[fe]*:f*$/
/** 信访件36件、依申请公开件26件: the verb was said with the first. */
const VERB_LISTED = /[RSHO][^,;:.()]*N&f*[QD]f*$/
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

/** The clause with channels and applicants that are listed together (信函、网络等) taken as modifiers. */
function withoutJoined(clause: string): string {
  return clause.replace(/h?[hA]f?(?:&f?[hA]f?)+h?|he+h|h?hfh/g, (listed) => 'e'.repeat(listed.length))
}

/** 政府信息公开书面申请26件 are all of them, where no other way of asking is named beside it. */
function inAnyWay({ sentence: { codes, tokens } }: Spot, clause: string): string {
  const only = codes.indexOf('h')
  const isAny = only !== -1 && only === codes.lastIndexOf('h') && tokens[only]?.means === '书面'
  // 书面信息公开申请4件, 信息公开书面申请4件
  const plain = clause.replace(/h(?=f?[QD])/, 'e')
  return isAny ? plain.replace(/[QDi]f?hq/, (noun) => `${'e'.repeat(noun.length - 1)}Q`) : withoutJoined(clause)
}

function findByNoun(spot: Spot): Find | null {
  const clause = inAnyWay(spot, spot.clause)
  const nounVerb = NOUN_VERB.exec(clause)
  const match = nounVerb ?? VERB_NOUN.exec(clause)
  if (match) {
    const noun = nounVerb ? match[1] : match[2]
    if (noun === 'q' && !isBoundPlainRequest(spot)) return null
    return countFrom(spot, match.index, match[0])
  }
  if (isInParts(spot) || isClassification(spot)) return null
  const relation = isListedBeside(spot) ? 'at-most' : 'equal'
  const hints: readonly Hint[] = hasCarryBeside(spot) ? [] : ['open']
  const open = (position: number): Find => ({ ...toFind(spot, position, spot.index, 'new', hints), relation })
  if (
    NOUN_ONLY.test(clause) ||
    (NAMED_NOUN.test(clause) && isBodyName(spot)) ||
    (PLAIN_VERB_NOUN.test(clause) && isRegistered(spot)) ||
    (SUBMITTED_NOUN.test(clause) && isSubmitted(spot))
  )
    return open(spot.clauseStart + clause.search(/[QD]/))
  if (spot.token.code !== 'N' || !/^[件宗起]/.test(spot.token.number?.unit ?? '')) return null
  // 依申请公开26件，均已办结: what was settled was asked for.
  if (/^[fgyoev]*D[fge]*$/.test(clause) && isOfRequests(spot)) return open(spot.clauseStart + clause.indexOf('D'))
  if (isSumOfParts(spot)) {
    const isOfAll =
      spot.clause.includes('y') ||
      /级|全/.test(textOf(spot.sentence, spot.sentence.tokens[spot.clauseStart]?.start ?? 0, spot.token.start))
    return { ...open(spot.clauseStart), subject: 'none', relation: isOfAll ? 'equal' : 'at-most' }
  }
  const listed = VERB_LISTED.exec(spot.before)
  if (listed && !spot.before.includes('p')) return open(spot.index - 1)
  if (isSumOfChannels(spot)) return open(spot.clauseStart)
  const colon = TOPIC_COLON.exec(spot.before)
  return colon ? open(spot.index - (colon[0].length - colon[0].indexOf(':')) + 1) : null
}

/** 网络申请20件、信函申请6件，共26件. Ways of asking may be left out; only where they add up are they all. */
function isSumOfChannels({ before, clause, sentence, clauseStart, token, topicBefore }: Spot): boolean {
  if (topicBefore !== 'requests' || !/^f+$/.test(clause)) return false
  const parts = /(?:^|[.,])[yfgoxRS]*((?:[hA][hqQef]*N[&,;]){2,6})$/.exec(before.slice(0, clauseStart))?.[1]
  if (parts === undefined) return false
  // 自然人4件、法人1件，合计5件: those two are all that there are.
  if (/^A[^Ah]*A[^Ah]*$/.test(parts)) return true
  const listed = sentence.tokens.slice(0, clauseStart).filter(({ code }) => code === 'N')
  return listed.reduce((all, { number }) => all + (number?.value ?? 0), 0) === token.number?.value
}

/** 企业提出的公开申请3件、患者提出的公开申请3件 are parts of something. */
const isListedBeside = ({ before, after }: Spot): boolean =>
  /^&[^,.;N]*Q[fe]*N/.test(after) || /Q[fe]*N&[^N]*$/.test(before)

/** 依申请公开26件，均已办结, 依申请公开件为26件 */
const isOfRequests = ({ sentence: { tokens, codes }, index, clauseStart, after }: Spot): boolean =>
  /^,[^,.;N]{0,6}H/.test(after) ||
  // 依申请公开26件，来自网上19件、信函7件
  /^[,(][^,.;N]{0,4}h[^,.;N]{0,4}N/.test(after) ||
  (/^,[^,.;N]{0,6}z/.test(after) &&
    /^(?:按时)?(?:办结|答复|回复|办理)率$/.test(tokens[index + 1 + after.indexOf('z')]?.means ?? '')) ||
  (!codes.includes('p') && /^,f?a/.test(after)) ||
  (!codes.includes('p') && tokens.slice(clauseStart, index).some(({ means }) => means === '依申请公开件'))

/** 县政府收到14件，部门收到8件，合计22件: where those listed add up, the sum is what came to all. */
function isSumOfParts({ topic, clause, before, clauseStart, sentence: { tokens }, token }: Spot): boolean {
  if (topic !== 'requests' || !/^[yxf]{0,2}f$/.test(clause)) return false
  const parts = before.slice(0, clauseStart)
  if (!/R[^.]*N[^.]*R[^N.]*N[,;&]$/.test(parts) || /[HObk>LVGXAzw.]/.test(parts)) return false
  const listed = tokens.slice(0, clauseStart).filter(({ code }) => code === 'N')
  return listed.reduce((all, { number }) => all + (number?.value ?? 0), 0) === token.number?.value
}

/** 登记政府信息公开申请11件 */
const isRegistered = ({ sentence, clauseStart, clause }: Spot): boolean => {
  const token = sentence.tokens[clauseStart + clause.indexOf('x')]
  return token !== undefined && REGISTERED.test(textOf(sentence, token.start, token.end))
}

/** Whoever asks submits: 群众提交的依申请公开2件. */
const isSubmitted = (spot: Spot): boolean =>
  spot.sentence.tokens.slice(spot.clauseStart, spot.index).some(({ means }) => /^(?:提交|提出|递交)的?$/.test(means)) &&
  (!spot.clause.includes('x') || isBodyName(spot))

const REGISTERED = /^(?:登记|收|接|接办|承接|收件登记)$/

const isBodyName = ({ sentence, clauseStart, clause }: Spot): boolean => {
  const token = sentence.tokens[clauseStart + clause.indexOf('x')]
  return token !== undefined && BODY.test(textOf(sentence, token.start, token.end))
}

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

function countFrom(spot: Spot, start: number, words: string): Find | null {
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
    return token !== undefined && OWNER.test(chars.slice(token.start, token.end)) ? before : all
  })

const OWNER =
  /(?:局|委|委员会|厅|镇|乡|街道|街道办|街道办事处|办|办公室|中心|分局|支局|大队|支队|政府|部门|单位|省|市|县|区|州|旗|盟)$/

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

function toFind(spot: Spot, from: number, to: number, kind: ClaimKind, hints: readonly Hint[]): Find {
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
function hasCarryBeside({ sentence, passage, sentenceIndex }: Spot): boolean {
  const next = passage.sentences[sentenceIndex + 1]?.codes ?? ''
  return [sentence.codes, next].some((codes) => /b[^,.;]*N|N[^,.;()]{0,6}b/.test(codes))
}

/** 全市收到418件，其中我局收到31件; 近三年收到61件，其中2025年收到16件 */
const OWN_PART = /w[f]?[oy]/

/** 其中, or 16件申请中: what follows is counted within what came before. */
const isInParts = ({ before, clause, sentence }: Spot): boolean =>
  (before.lastIndexOf('w') > Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) && !OWN_PART.test(clause)) ||
  [...before.matchAll(/[qQD]f(?=,)/g)].some(({ index }) => sentence.tokens[index + 1]?.means === '中')
