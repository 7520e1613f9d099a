import { yearOf } from '../calendar/index.js'
import type { Review } from './review.js'
import {
  columnOf,
  DEFAULT_REVIEW_SETTINGS,
  REVIEW_BLOCKS,
  REVIEW_COLUMNS,
  type ReviewBlock,
  type ReviewColumn,
  type ReviewResult,
  type ReviewSettings,
} from './review-result.js'

export type ReviewCell = `${ReviewBlock}.${ReviewColumn}`

/** Where one review stands in table four of a year; null if it is not in that year at all. */
export interface ReviewStanding {
  readonly block: ReviewBlock
  readonly result: ReviewResult
}

/** The block of table four a review stands in, in every year. */
export function reviewBlock({
  kind,
  afterReconsideration,
}: Pick<Review, 'kind' | 'afterReconsideration'>): ReviewBlock {
  if (kind === 'reconsideration') return 'reconsideration'
  return afterReconsideration ? 'litigation.afterReview' : 'litigation.direct'
}

/**
 * A review stands in every year in which an instance had it before it, once: by the last ruling of that year,
 * as 尚未审结 if an instance was still open on 31 December. An appeal is the same case, and opens it again.
 */
export function reviewStanding(
  review: Review,
  year: number,
  settings: ReviewSettings = DEFAULT_REVIEW_SETTINGS,
): ReviewStanding | null {
  if (review.status === 'struck') return null
  const last = review.instances
    .filter(({ from, to }) => yearOf(from) <= year && (to === null || yearOf(to) >= year))
    .at(-1)
  if (last === undefined) return null
  if (!settings.pendingReappear && yearOf(review.lodgedOn) !== year) return null
  const isRuled = last.ruling !== null && last.to !== null && yearOf(last.to) === year
  return { block: reviewBlock(review), result: isRuled ? columnOf(last.ruling, settings) : 'pending' }
}

/** Table four of a year: all fifteen cells. The total of a block is its four results, always. */
export function countReviews(
  reviews: readonly Review[],
  year: number,
  settings: ReviewSettings = DEFAULT_REVIEW_SETTINGS,
): Readonly<Record<ReviewCell, number>> {
  const cells = Object.fromEntries(
    REVIEW_BLOCKS.flatMap((block) => REVIEW_COLUMNS.map((column) => [`${block}.${column}`, 0])),
  ) as Record<ReviewCell, number>
  for (const review of reviews) {
    const standing = reviewStanding(review, year, settings)
    if (standing === null) continue
    cells[`${standing.block}.${standing.result}`] += 1
    cells[`${standing.block}.total`] += 1
  }
  return cells
}
