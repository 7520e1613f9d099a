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

/** A place of a review in table four of a year. */
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
 * Where a review stands in a year: in every year in which an instance had it before it, by the ruling of that year, as
 * 尚未审结 if the instance was still open on 31 December. Once, by the last of its instances, where an appeal is the same
 * case; else once for each.
 */
export function reviewStandings(
  review: Review,
  year: number,
  settings: ReviewSettings = DEFAULT_REVIEW_SETTINGS,
): readonly ReviewStanding[] {
  if (review.status === 'struck') return []
  const instances = review.instances.filter(
    ({ from, to }) => yearOf(from) <= year && (to === null || yearOf(to) >= year),
  )
  const isSameCase = settings.appeals === 'same-case'
  return (isSameCase ? instances.slice(-1) : instances)
    .filter(({ from }) => settings.pendingReappear || yearOf(isSameCase ? review.lodgedOn : from) === year)
    .map(({ to, ruling }) => {
      const isRuled = ruling !== null && to !== null && yearOf(to) === year
      return { block: reviewBlock(review), result: isRuled ? columnOf(ruling, settings) : 'pending' }
    })
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
  for (const review of reviews)
    for (const { block, result } of reviewStandings(review, year, settings)) {
      cells[`${block}.${result}`] += 1
      cells[`${block}.total`] += 1
    }
  return cells
}
