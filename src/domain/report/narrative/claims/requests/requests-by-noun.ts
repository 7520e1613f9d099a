import { SUBMITTED } from '../../text/mark-words.js'
import { type Find, type Hint, type Spot, textOf } from '../statement.js'
import { countFrom, hasCarryBeside, isInParts, toFind } from './counted-requests.js'
import { isBoundPlainRequest, isClassification } from './of-requests.js'
import { inAnyWay } from './ways-of-asking.js'

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

/** A figure beside the word for requests: 收到政府信息公开申请16件, 政府信息公开申请收到16件, 依申请公开16件. */
export function findByNoun(spot: Spot): Find | null {
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
  spot.sentence.tokens.slice(spot.clauseStart, spot.index).some(({ means }) => SUBMITTED.test(means)) &&
  (!spot.clause.includes('x') || isBodyName(spot))

const REGISTERED = /^(?:登记|收|接|接办|承接|收件登记)$/

const isBodyName = ({ sentence, clauseStart, clause }: Spot): boolean => {
  const token = sentence.tokens[clauseStart + clause.indexOf('x')]
  return token !== undefined && BODY.test(textOf(sentence, token.start, token.end))
}
