import type { Passage } from '../../text/sentences.js'
import { topicAfter } from '../spots.js'
import { type Spot, textOf } from '../statement.js'

/** Whether a place of the text tells of requests for information at all. */
export function isAboutRequests(spot: Spot): boolean {
  return spot.topic === 'requests' || /^[fesiAyKhx&]{0,8}Q/.test(spot.after)
}

/** 申请 alone needs a topic: the same sentence or the paragraph spoke of disclosure requests before. */
export function isBoundPlainRequest(spot: Spot): boolean {
  if (/[iQD]/.test(spot.before)) return true
  let topic = spot.topicBefore
  for (let index = 0; index < spot.clauseStart; index++) topic = topicAfter(spot.sentence, index, topic)
  // 新收申请 is the form's own word.
  const isNew = spot.sentence.tokens.slice(spot.clauseStart, spot.index).some(({ means }) => means === 'new')
  return topic === 'requests' || (topic === 'none' && (isNew || namesApplicants(spot.sentence)))
}

/** 收到申请12件，其中自然人8件: only requests for information are told apart so. */
export const namesApplicants = ({ codes, tokens }: Spot['sentence']): boolean =>
  codes.includes('A') &&
  /[qQD]/.test(codes) &&
  [...codes.matchAll(/A[fqQe]{0,3}N/g)].some(({ index }) => tokens[index]?.means === 'naturalPerson')

/** 收到21件，其中5件不属于政府信息公开申请: not all of them are in the tables. */
const UNCOUNTED =
  /(?:未|不)(?:被|再)?(?:计入|纳入统计|列入统计|作统计)|不(?:属于|是|作为)政府信息公开申请|非政府信息公开申请|无效申请|(?:未|不)(?:作|予|再)?登记|登记前/

export const holdsUncounted = ({ sentence }: Spot): boolean =>
  UNCOUNTED.test(textOf(sentence, sentence.tokens[0]?.start ?? 0, sentence.tokens.at(-1)?.end ?? 0))

/** 主动公开20件、依申请公开3件、不予公开5件 classify documents; nobody asked for anything. */
export function isClassification({ sentence }: Spot): boolean {
  const { codes } = sentence
  if (/[RSHO][^,.;]{0,20}D/.test(codes)) return false
  // Of documents none is 部分公开, and none 无法提供.
  if (sentence.tokens.some(({ code, means }) => code === 'L' && ONLY_OF_REQUESTS.has(means))) return false
  return /p[^,.;N]{0,6}N[^.]*D[fge]{0,4}N|D[fgex]{0,4}N[^.]*L[fgex]{0,4}N/.test(codes)
}

const ONLY_OF_REQUESTS = new Set(['partiallyGranted', 'unavailable', 'notProcessed'])

/** What requests are counted by in running text; 条 and 项 count other things there. */
export const REQUEST_UNIT = /^[件宗份起]$/

/** Whether a paragraph tells of requests at all. */
export const speaksOfRequests = ({ heading, sentences }: Passage): boolean =>
  `${heading}${sentences[0]?.paragraph.chars ?? ''}`.includes('申请')
