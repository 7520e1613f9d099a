import { z } from 'zod'
import { compareDates, monthOf, type PlainDate, yearOf } from '../../../domain/calendar/index.js'
import { countReviews, type Review, type ReviewCell } from '../../../domain/remedy/index.js'
import {
  type CountingSettings,
  countMonths,
  countRequests,
  type MonthCount,
  type Request,
  type RequestCell,
} from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { todayOf } from '../../clock.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { countFields, openCount, pendingCases, reviewedCases } from './counted-cases.js'

const Query = z.strictObject(countFields)

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

/** Counts a body's year, or as much of it as a month saw, for whoever may see its cases. */
export async function countYear(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<YearCount, RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, year } = read.value
  const days = await openCount(services, actor, read.value)
  if (!days.ok) return days
  const { from, to, endOfYear } = days.value
  const today = todayOf(services.clock)
  const through = compareDates(to, today) < 0 ? to : today
  const { counting, reviews } = services.settings

  const requests: Request[] = []
  for await (const { request } of pendingCases(services, { body, from, to })) requests.push(request)
  const reviewed: Review[] = []
  for await (const { request } of reviewedCases(services, { body, to }))
    reviewed.push(...Object.values(request.reviews))
  const lastMonth = yearOf(through) === year ? monthOf(through) : through > endOfYear ? 12 : 0
  return succeed({
    through,
    requests: countRequests(requests, year, counting),
    reviews: countReviews(reviewed, year, reviews),
    months: countMonths(requests, year, counting).slice(0, lastMonth),
    settings: counting,
  })
}
