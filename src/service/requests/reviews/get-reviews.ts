import { type Result, succeed } from '../../../domain/result/index.js'
import { findRequest } from '../../../storage/requests/requests.js'
import { listLessonsOf } from '../../../storage/requests/review-lessons.js'
import type { Actor } from '../../people/authorise.js'
import { getRequest } from '../get-request.js'
import type { RequestError } from '../request-error.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { type Lesson, toLesson } from './lessons.js'
import { type ReviewView, reviewsOf } from './reviews-of.js'

/** A review of a case, with what was learnt from it. */
export interface CaseReview extends ReviewView {
  readonly lesson: Lesson | null
}

/** Every reconsideration and lawsuit about a case. */
export async function getReviews(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  no: string,
): Promise<Result<readonly CaseReview[], RequestError>> {
  const found = await getRequest(services, actor, no)
  if (!found.ok) return found
  const record = await findRequest(services.db, found.value.no)
  const lessons = record === undefined ? [] : await listLessonsOf(services.db, [record.id])
  return succeed(
    reviewsOf(found.value, contextOf(services)).map((review) => ({
      ...review,
      lesson: toLesson(lessons.find((each) => each.review === review.id)),
    })),
  )
}
