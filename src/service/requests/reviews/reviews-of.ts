import type { PlainDate } from '../../../domain/calendar/index.js'
import {
  columnOf,
  permittedReviewMoves,
  type Review,
  type ReviewBlock,
  type ReviewEvent,
  type ReviewResult,
  RULING_CODES,
  type RulingCode,
  reviewBlock,
} from '../../../domain/remedy/index.js'
import {
  type ClockContext,
  listOpenClocks,
  type OpenClock,
  type RequestSettings,
} from '../../../domain/request/index.js'
import type { CaseEvent, RequestCase } from '../get-request.js'
import { detailsOf } from '../work/details-of.js'

/** What was entered about a review; files belong to it by its number. */
export interface ReviewStep {
  readonly number: number
  readonly event: ReviewEvent
  readonly text: string | null
}

/** A reconsideration or a lawsuit about a case, with everything about it. */
export interface ReviewView extends Review {
  readonly id: string
  readonly block: ReviewBlock
  /** The column of table four in which it stands as it is. */
  readonly column: ReviewResult
  readonly authority: string | null
  readonly caseNumber: string | null
  /** What the body must do now, and by when: answer, or do what a ruling says. */
  readonly clock: OpenClock | null
  /** The day a ruling named has passed, and nothing says that the body did it; or it did it later. */
  readonly compliedLate: boolean
  /** Decided against the body: there is something to learn. */
  readonly isOverturned: boolean
  /** The decision can be taken back for it, which opens the case again. */
  readonly mayReopen: boolean
  readonly may: readonly ReviewEvent['type'][]
  readonly steps: readonly ReviewStep[]
}

export function reviewsOf(
  { request, events, may }: Pick<RequestCase, 'request' | 'events' | 'may'>,
  context: ClockContext,
): readonly ReviewView[] {
  const clocks = listOpenClocks(request, context)
  return Object.entries(request.reviews).map(([id, review]) => {
    const own = events.filter(({ event }) => event.type === 'review.recorded' && event.id === id)
    const isOverturned = isLost(review, context)
    return {
      ...review,
      id,
      block: reviewBlock(review),
      column: review.ruling === null ? 'pending' : columnOf(review.ruling, context.settings.reviews),
      authority: lastSaid(own, 'authority'),
      caseNumber: lastSaid(own, 'caseNumber'),
      clock: clocks.find((clock) => clock.of === id && clock.id.startsWith('review.')) ?? null,
      compliedLate: isPast(review, context.today),
      isOverturned,
      mayReopen: isOverturned && may.includes('decision.revoked'),
      may: permittedReviewMoves(review),
      steps: own.flatMap(toStep),
    }
  })
}

const isAgainst = (ruling: RulingCode, { reviews }: Pick<RequestSettings, 'reviews'>): boolean =>
  columnOf(ruling, reviews) === 'corrected'

/** Every way to rule against the body. */
export const lostRulings = (settings: Pick<RequestSettings, 'reviews'>): readonly RulingCode[] =>
  RULING_CODES.filter((ruling) => isAgainst(ruling, settings))

/** Against the body, as far as it has been ruled. */
export const isLost = ({ status, ruling }: Review, { settings }: Pick<ClockContext, 'settings'>): boolean =>
  status !== 'struck' && ruling !== null && isAgainst(ruling, settings)

/** Somebody waits for the body: for its answer, or for what a ruling says; or for the ruling. */
export const isOpenReview = ({ status, actBy }: Review): boolean =>
  status === 'lodged' || status === 'answering' || status === 'answered' || (status === 'ruled' && actBy !== null)

const isPast = ({ status, actBy, compliedOn }: Review, today: PlainDate): boolean =>
  actBy !== null && (status === 'ruled' || status === 'complied') && (compliedOn ?? today) > actBy

const lastSaid = (events: readonly CaseEvent[], what: 'authority' | 'caseNumber'): string | null =>
  events
    .map(({ details }) => detailsOf('review.recorded', details)[what])
    .filter((text) => text !== undefined)
    .at(-1) ?? null

const toStep = ({ number, event, details }: CaseEvent): ReviewStep[] =>
  event.type === 'review.recorded'
    ? [{ number, event: event.event, text: detailsOf('review.recorded', details).text ?? null }]
    : []
