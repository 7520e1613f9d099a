import { z } from 'zod'
import { compareDates, monthOf, type PlainDate, yearOf } from '../../../domain/calendar/index.js'
import { countReviews, type ReviewCell } from '../../../domain/remedy/index.js'
import {
  type CountingSettings,
  countMonths,
  countRequests,
  type MonthCount,
  type Request,
  type RequestCell,
  requestFrom,
} from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { listPendingIds, listReviewedIds, type RequestId } from '../../../storage/requests/requests.js'
import { todayOf } from '../../clock.js'
import { readInput, refuseField } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { authoriseFor } from '../../people/reach.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { countedDays } from './counted-days.js'

const Query = z.strictObject({
  body: bodyId,
  year: z.number().int().min(2019).max(9999),
  /** As the table stood at the end of that month; null: as it stands. */
  month: z.number().int().min(1).max(12).nullable(),
})

/** A body's year as the report's tables three and four count it, from the requests themselves. */
export interface YearCount {
  /** The last day that is counted. */
  readonly through: PlainDate
  readonly requests: Readonly<Record<RequestCell, number>>
  readonly reviews: Readonly<Record<ReviewCell, number>>
  /** As far as the year has gone. */
  readonly months: readonly MonthCount[]
  readonly settings: CountingSettings
}

const AT_ONCE = 1_000

export async function countYear(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<YearCount, RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, year, month } = read.value
  const allowed = await authoriseFor(services, actor, 'request.read', body)
  if (!allowed.ok) return allowed
  const days = countedDays({ year, month })
  if (days === undefined) return fail(refuseField('year', '没有这一年'))
  const { from, to, endOfYear } = days
  const today = todayOf(services.clock)
  const through = compareDates(to, today) < 0 ? to : today

  const pending = (after: string) => listPendingIds(services.db, { body, from, to }, after, AT_ONCE)
  const reviewed = (after: string) => listReviewedIds(services.db, { body, to }, after, AT_ONCE)
  const requests = await collect(services, pending, to)
  const cases = await collect(services, reviewed, to)
  const { counting, reviews } = services.settings
  const lastMonth = yearOf(through) === year ? monthOf(through) : through > endOfYear ? 12 : 0
  return succeed({
    through,
    requests: countRequests(requests, year, counting),
    reviews: countReviews(
      cases.flatMap((request) => Object.values(request.reviews)),
      year,
      reviews,
    ),
    months: countMonths(requests, year, counting).slice(0, lastMonth),
    settings: counting,
  })
}

/** Requests as their events by a day make them; those that were not yet there are left out. */
async function collect(
  { db, settings }: RequestServices,
  list: (after: string) => Promise<readonly RequestId[]>,
  through: PlainDate,
): Promise<readonly Request[]> {
  const requests: Request[] = []
  for (let after = ''; ; ) {
    const ids = await list(after)
    for (const records of (await listRequestEvents(db, ids)).values()) {
      const events = records.map(({ facts }) => facts).filter(({ on }) => on <= through)
      if (events.length > 0) requests.push(requestFrom(events, settings))
    }
    after = ids.at(-1) ?? ''
    if (ids.length < AT_ONCE) return requests
  }
}
