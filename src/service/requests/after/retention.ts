import { addDays, addMonths, laterOf, type PlainDate } from '../../../domain/calendar/index.js'
import type { Request, RequestEvent, RequestSettings } from '../../../domain/request/index.js'
import { isOpenReview } from '../reviews/reviews-of.js'

type Retention = Pick<RequestSettings, 'retentionYears'>

const MONTHS_A_YEAR = 12
const OVER: ReadonlySet<Request['status']> = new Set(['served', 'closed', 'withdrawn', 'joined', 'split'])

/** Whether nobody has anything left to do: what is decided is still to be served, and a review may be open. */
export const isOver = ({ status, reviews }: Pick<Request, 'status' | 'reviews'>): boolean =>
  OVER.has(status) && Object.values(reviews).every((one) => !isOpenReview(one))

/** The last day on which anything happened, also with a review. */
export const lastDayOf = (events: readonly RequestEvent[]): PlainDate =>
  events.map(dayOf).reduce((last, day) => laterOf(last, day))

const dayOf = (event: RequestEvent): PlainDate =>
  event.type === 'review.recorded' ? laterOf(event.on, event.event.on) : event.on

/** What happened on this day or before is old enough on that day. */
export const retirableUntil = (today: PlainDate, { retentionYears }: Retention): PlainDate =>
  addMonths(today, -retentionYears * MONTHS_A_YEAR)

/** The first day on which persons are removed from a case whose last day is given. */
export function retirableFrom(last: PlainDate, settings: Retention): PlainDate {
  const day = addMonths(last, settings.retentionYears * MONTHS_A_YEAR)
  // Of the 29th of February the year that has none has the 1st of March.
  return retirableUntil(day, settings) >= last ? day : addDays(day, 1)
}
