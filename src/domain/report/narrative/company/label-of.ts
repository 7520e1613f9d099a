import { isSpelledIn } from '../claims/subject.js'
import { applicantOf } from './labels/applicants.js'
import { decisionOf } from './labels/decisions.js'
import { documentOf } from './labels/documents.js'
import { flowOf, restOfFlow, STILL_OPEN, sumOfFlow } from './labels/flow.js'
import type { Family, Label, Measures, Standing } from './labels/label.js'
import { outcomeOf } from './labels/outcomes.js'
import { endedReviewOf, pairedReview, pendingReviewOf, reviewOf } from './labels/reviews.js'
import { LIGHT_AFTER, LIGHT_BEFORE, LIGHT_BEHIND, without } from './light-words.js'

/** What a figure's own words, taken loosely, say that it counts. */
export function labelOf(before: string, behind: string, standing: Standing): Label | null {
  const paired = pairedReview(before, standing)
  if (paired !== null) return { family: 'reviews', measures: [paired] }
  // 公开和部分公开分别为57件和22件, 其余17件为不予公开等情形: of several things.
  if (/分别|依次|各为?$/.test(before) || /^[^,;]*等/.test(behind)) return null
  // 无法提供2件，其他情形6件: whatever was not told.
  if (/其[他它](?:情形|情况)(?:的|有)?$/.test(before)) return null
  const summed = sumOfFlow(before, standing) ?? restOfFlow(behind, standing)
  if (summed !== null) return { family: 'flow', measures: summed }
  // 已答复的29件中，予以公开5件
  if (SETTLED_OF.test(before) && /^(?:申请)?(?:当中|[中里])/.test(behind))
    return { family: 'flow', measures: ['requests.outcomes.total'] }
  const words = without(LIGHT_BEFORE, inOwnName(before, standing.agency))
  // 公开了1件规章: what was made public is named behind.
  if (DOCUMENTS_BEHIND.test(behind)) return null
  // 上一年度遗留的1件诉讼: no request.
  if (REVIEWS_BEHIND.test(behind) && !/复议|诉讼/.test(words)) return null
  const bare = without(LIGHT_BEHIND, words)
  const ended = endedReviewOf(bare, behind)
  if (ended !== null) return { family: 'reviews', measures: ended }
  if (LEFT_OVER.test(bare) && STILL_OPEN.test(behind + standing.next)) return openOnes(standing, behind)
  // 余下3件为其他内容
  if (REMAINING.test(bare) && behind !== '') return null
  return (
    named(words, standing) ??
    (bare === words ? null : named(bare, standing)) ??
    (SAYS_NOTHING.test(bare) ? namedBehind(behind, standing) : null)
  )
}

/** 以镇政府名义作出, of a report of that town's government: its own. */
function inOwnName(words: string, agency: string | null): string {
  const [said = '', names = ''] = IN_NAME.exec(words) ?? []
  const isOwn = agency !== null && names !== '' && names.split(/[和、及]/).every((name) => isSpelledIn(name, agency))
  return isOwn ? words.slice(said.length) : words
}

const REVIEWS_BEHIND = /^的?(?:行政)?(?:诉讼|复议)/

const DOCUMENTS_BEHIND =
  /^(?:了)?(?:政府|地方|部门|人大|政协|市|区|县)?(?:代表|委员)?(?:规章|(?:行政)?规范性文件|文件|政策|公告|制度|建议|提案|议案)/

const IN_NAME =
  /^(?:全年|本年度?|20\d\d年度?|当年)?(?:本[办局])?(?:代拟)?(?:并)?[以由]([^,;:。]{2,16}?)(?:的?名义|(?=印发))/

const SETTLED_OF = /^(?:在|对)?(?:全年|年内|本年度?|当年)?已?(?:答复|办结|办理完毕|办完)的?$/

const LEFT_OVER = /^(?:尚|还|仍|剩下?|剩余|余下?|收到?|剩余的)?$/
const REMAINING = /^(?:剩下?|剩余|余下?)的?$/
const SAYS_NOTHING = /^(?:尚|还|仍|目前)?$/

/** 还有3件正在办理, of the reviews where those are spoken of. */
function openOnes(standing: Standing, behind: string): Label | null {
  // 1件尚在审理中: no request is heard.
  const isHeard = /审理|审结|开庭|判决/.test(behind)
  // 作出处罚决定4件，1件仍在调查
  if (standing.last?.family === 'decisions' || standing.last?.family === 'documents') return null
  if (standing.last?.family !== 'reviews' && !isHeard) return { family: 'flow', measures: ['requests.carriedForward'] }
  const pending = pendingReviewOf(standing)
  return pending && { family: 'reviews', measures: pending }
}

/** 9件全部公开，4件部分公开 */
function namedBehind(behind: string, standing: Standing): Label | null {
  const bare = without(LIGHT_BEHIND, behind)
  const found = named(bare, standing) ?? named(without(LIGHT_AFTER, bare), standing)
  return found?.family === 'flow' && found.measures[0] !== 'requests.outcomes.total' ? null : found
}

/** The narrowest words first. */
const FAMILIES: readonly (readonly [family: Family, find: (words: string, standing: Standing) => Measures | null])[] = [
  ['reviews', reviewOf],
  ['outcomes', outcomeOf],
  ['applicants', applicantOf],
  ['documents', documentOf],
  ['decisions', decisionOf],
  ['flow', flowOf],
]
const LONGEST = 28

function named(words: string, standing: Standing): Label | null {
  if (words === '' || words.length > LONGEST) return null
  for (const [family, find] of FAMILIES) {
    const measures = find(words, standing)
    if (measures !== null) return { family, measures }
  }
  return null
}
