import type { PlainDate } from '../calendar/index.js'
import type { ClockRuleId } from '../clock/index.js'
import { fail, type Result, succeed } from '../result/index.js'
import { RULINGS, type RulingCode } from './review-result.js'

/** What happens to a reconsideration or a lawsuit about a request, each on its day. */
export type ReviewEvent =
  | {
      readonly type: 'review.lodged'
      readonly on: PlainDate
      readonly kind: 'reconsideration' | 'litigation'
      /** A lawsuit after a reconsideration of the same act stands in another block than one without. */
      readonly afterReconsideration: boolean
    }
  /** The body gets the copy; its time to answer runs. */
  | { readonly type: 'review.copy-received'; readonly on: PlainDate; readonly procedure: 'ordinary' | 'summary' }
  | { readonly type: 'review.answered'; readonly on: PlainDate }
  | {
      readonly type: 'review.ruled'
      readonly on: PlainDate
      readonly ruling: RulingCode
      /** The day the ruling sets for the body to act, if it sets one. */
      readonly actBy: PlainDate | null
    }
  /** The ruling is taken to the next instance, and is open again. */
  | { readonly type: 'review.appealed'; readonly on: PlainDate }
  /** The body did what it was told. */
  | { readonly type: 'review.complied'; readonly on: PlainDate }
  /** It was entered by mistake, and counts nowhere. */
  | { readonly type: 'review.struck'; readonly on: PlainDate }

export const REVIEW_STATUSES = ['lodged', 'answering', 'answered', 'ruled', 'complied', 'struck'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

/** In which statuses each event may come; `none` is before the first. The one table of a review's moves. */
export const REVIEW_MOVES = {
  'review.lodged': ['none'],
  'review.copy-received': ['lodged'],
  'review.answered': ['answering'],
  'review.ruled': ['lodged', 'answering', 'answered'],
  'review.appealed': ['ruled', 'complied'],
  'review.complied': ['ruled'],
  'review.struck': ['lodged', 'answering', 'answered', 'ruled', 'complied'],
} as const satisfies Record<ReviewEvent['type'], readonly (ReviewStatus | 'none')[]>

export interface Review {
  readonly kind: 'reconsideration' | 'litigation'
  readonly afterReconsideration: boolean
  readonly status: ReviewStatus
  readonly lodgedOn: PlainDate
  readonly copyReceivedOn: PlainDate | null
  readonly procedure: 'ordinary' | 'summary' | null
  readonly answeredOn: PlainDate | null
  readonly ruling: RulingCode | null
  readonly ruledOn: PlainDate | null
  readonly actBy: PlainDate | null
  readonly compliedOn: PlainDate | null
  /** Each stretch in which an instance had it before it; the last is open while `to` is null. */
  readonly instances: readonly ReviewInstance[]
}

export interface ReviewInstance {
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly ruling: RulingCode | null
}

export type ReviewRefusal =
  | {
      readonly code: 'review.move-not-allowed'
      readonly event: ReviewEvent['type']
      readonly status: ReviewStatus | 'none'
      readonly allowed: readonly ReviewEvent['type'][]
    }
  | { readonly code: 'review.date-before'; readonly on: PlainDate; readonly earliest: PlainDate }
  | { readonly code: 'review.ruling-of-other-kind'; readonly ruling: RulingCode }
  | { readonly code: 'review.only-lawsuits-appealed' }

/** What may come next. */
export const permittedReviewMoves = (review: Review | null): readonly ReviewEvent['type'][] =>
  (Object.keys(REVIEW_MOVES) as ReviewEvent['type'][]).filter(
    (type) =>
      statusAllows(type, review) && !(type === 'review.appealed' && review !== null && review.kind !== 'litigation'),
  )

function statusAllows(type: ReviewEvent['type'], review: Review | null): boolean {
  const statuses: readonly (ReviewStatus | 'none')[] = REVIEW_MOVES[type]
  return statuses.includes(review?.status ?? 'none')
}

/** The review after an event, or why it may not come. */
export function afterReviewEvent(review: Review | null, event: ReviewEvent): Result<Review, ReviewRefusal> {
  if (!statusAllows(event.type, review))
    return fail({
      code: 'review.move-not-allowed',
      event: event.type,
      status: review?.status ?? 'none',
      allowed: permittedReviewMoves(review),
    })
  if (event.type === 'review.lodged') return succeed(lodged(event))
  if (review === null) throw new Error('the table lets only the first event come to nothing')
  const earliest = lastDayOf(review)
  if (event.on < earliest) return fail({ code: 'review.date-before', on: event.on, earliest })
  if (event.type === 'review.ruled' && RULINGS[event.ruling].kind !== review.kind)
    return fail({ code: 'review.ruling-of-other-kind', ruling: event.ruling })
  if (event.type === 'review.appealed' && review.kind !== 'litigation')
    return fail({ code: 'review.only-lawsuits-appealed' })
  return succeed(apply(review, event))
}

function lodged(event: ReviewEvent & { type: 'review.lodged' }): Review {
  return {
    kind: event.kind,
    afterReconsideration: event.kind === 'litigation' && event.afterReconsideration,
    status: 'lodged',
    lodgedOn: event.on,
    copyReceivedOn: null,
    procedure: null,
    answeredOn: null,
    ruling: null,
    ruledOn: null,
    actBy: null,
    compliedOn: null,
    instances: [{ from: event.on, to: null, ruling: null }],
  }
}

function lastDayOf(review: Review): PlainDate {
  const days = [review.lodgedOn, review.copyReceivedOn, review.answeredOn, review.ruledOn, review.compliedOn]
  return days.reduce<PlainDate>((last, day) => (day !== null && day > last ? day : last), review.lodgedOn)
}

function apply(review: Review, event: Exclude<ReviewEvent, { type: 'review.lodged' }>): Review {
  switch (event.type) {
    case 'review.copy-received':
      return { ...review, status: 'answering', copyReceivedOn: event.on, procedure: event.procedure }
    case 'review.answered':
      return { ...review, status: 'answered', answeredOn: event.on }
    case 'review.ruled': {
      const { ruling, on, actBy } = event
      const instances = review.instances.map((instance) =>
        instance.to === null ? { ...instance, to: on, ruling } : instance,
      )
      return { ...review, status: 'ruled', ruling, ruledOn: on, actBy, compliedOn: null, instances }
    }
    case 'review.appealed': {
      const next: ReviewInstance = { from: event.on, to: null, ruling: null }
      return { ...review, status: 'lodged', ruling: null, actBy: null, instances: [...review.instances, next] }
    }
    case 'review.complied':
      return { ...review, status: 'complied', compliedOn: event.on }
    case 'review.struck':
      return { ...review, status: 'struck' }
  } // no default: a new event must fail to compile here
}

/** The period in which the body must answer the copy it received; none before that, or once it has answered. */
export function answerRule({ kind, procedure, status }: Review): ClockRuleId | null {
  if (status !== 'answering' || procedure === null) return null
  if (kind === 'litigation') return 'review.suit-answer'
  return procedure === 'summary' ? 'review.answer-summary' : 'review.answer'
}
