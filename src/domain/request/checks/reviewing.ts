import { afterReviewEvent } from '../../remedy/index.js'
import { findReview } from '../request.js'
import { check } from './check.js'

/** A review keeps its own table of moves. */
export const recordReview = check<'review.recorded'>((request, { id, event }, { today }) => {
  if (event.on > today) return { code: 'date.in-future', on: event.on, today }
  if (request.receivedOn !== null && event.on < request.receivedOn)
    return { code: 'date.too-early', on: event.on, earliest: request.receivedOn }
  const next = afterReviewEvent(findReview(request, id), event)
  return next.ok ? null : { code: 'review.refused', refusal: next.error }
})
