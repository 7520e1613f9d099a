import { remembering } from '../../remembering.js'
import { labelKey } from '../label-text.js'
import { isTelling, matchHead } from '../requests/applicant-columns.js'
import { isLitigationHead, matchBlock, matchResult, tellsOfReviews } from '../reviews/review-labels.js'

/** Whether the words of a row without figures are names of table three's columns. */
export function areRequestHeads(words: readonly string[]): boolean {
  let count = 0
  for (const text of words) {
    const head = matchHead(text)
    if (head === null) continue
    count++
    if (count >= 2 || isTelling(head)) return true
  }
  return false
}

/** So many applicants named in one row are heads, though a figure stands beside them. */
export const FEWEST_APPLICANTS = 4

export const nameApplicants = (words: readonly string[]): boolean =>
  words.filter(isApplicant).length >= FEWEST_APPLICANTS

/** Whether the words of a row without figures are heads of table four; 其他 and 总计 are heads of both tables. */
export function areReviewHeads(words: readonly string[]): boolean {
  if (words.some(isApplicant)) return false
  const known = words.filter(isReviewLabel).length
  return known >= 2 || (known === 1 && words.length === 1) || tellsOfReviews(labelKey(words.join('')))
}

const isApplicant = remembering((text) => {
  const head = matchHead(text)
  return head !== null && isTelling(head)
})

const isReviewLabel = remembering(
  (text) => matchResult(text) !== null || matchBlock(text) !== null || isLitigationHead(text),
)
