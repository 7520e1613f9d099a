import type { Sentence } from '../../text/sentences.js'
import { measureOf } from '../requests/applicants.js'
import type { Find } from '../statement.js'
import { countsDocuments, isNeverDenied, wordAt } from './denied-thing.js'

/** 没有作出不予处理决定, 无部分公开、不予公开的情形 */
const OUTCOME = /^(?:Cx?)?[fe]{0,2}L(?:&L)*(?=[fe]{0,3}(?:[,.;)&]|$))/
const DENIALS_OF_ANY = new Set(['没有', '无', '没有任何', '无任何'])
/** 无法人申请 */
const APPLICANT = /^AK?q?(?=[,.;)]|$)/
/** 科研机构没有提出申请 */
const HAS_APPLIED = /^(?:K|eq)(?=[,.;)]|$)/
const OF_REQUESTS = /[QDHRS]/
const OTHER_MATTERS = /[VGXz]/

/** What there was none of among requests: the `!` stands at `at`. */
export function deniedParts(sentence: Sentence, at: number, isOnRequests: boolean): Find[] {
  const { codes } = sentence
  const rest = codes.slice(at + 1)
  if (OTHER_MATTERS.test(codes) || !(isOnRequests || OF_REQUESTS.test(codes))) return []
  const outcome = OUTCOME.exec(rest)
  if (outcome) return [...outcome[0].matchAll(/L/g)].flatMap(({ index }) => deniedOutcome(sentence, at, at + 1 + index))
  const isApplied = /A$/.test(codes.slice(0, at)) && HAS_APPLIED.test(rest) && saysApplied(sentence, at + 1)
  if (isApplied) return [deniedApplicant(sentence, at, at - 1)]
  const applicant = APPLICANT.exec(rest)
  return applicant?.[0].endsWith('q') || (applicant && saysApplied(sentence, at + applicant[0].length))
    ? [deniedApplicant(sentence, at, at + 1)]
    : []
}

function deniedOutcome(sentence: Sentence, from: number, to: number): Find[] {
  const { tokens, codes } = sentence
  const means = tokens[to]?.means ?? ''
  const isAny = DENIALS_OF_ANY.has(wordAt(sentence, from)) || codes.charAt(from + 1) === 'C'
  if (!isAny || isNeverDenied(means) || countsDocuments(codes)) return []
  return [{ measure: `requests.outcomes.${means}`, kind: 'count', value: 0, from, to }]
}

const deniedApplicant = (sentence: Sentence, denial: number, applicant: number): Find => ({
  ...measureOf(sentence, applicant),
  kind: 'count',
  value: 0,
  from: Math.min(denial, applicant),
  to: Math.max(denial, applicant),
})

const saysApplied = (sentence: Sentence, at: number): boolean => /申请$/.test(wordAt(sentence, at))
