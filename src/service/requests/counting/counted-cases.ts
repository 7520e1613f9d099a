import { z } from 'zod'
import type { BodyId } from '../../../domain/body/index.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import { type Request, type RequestEvent, requestFrom } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { type InYear, listPendingIds, listReviewedIds, type RequestId } from '../../../storage/requests/requests.js'
import { refuseField } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { authoriseFor } from '../../people/reach.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { type CountedDays, countedDays } from './counted-days.js'

/** Which count is asked for. */
export const countFields = {
  body: bodyId,
  year: z.number().int().min(2019).max(9999),
  /** As the table stood at the end of that month; null: of the year. */
  month: z.number().int().min(1).max(12).nullable(),
}

interface Asked {
  readonly body: BodyId
  readonly year: number
  readonly month: number | null
}

/** The days of a count, for whoever may see the cases behind it. */
export async function openCount(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  { body, year, month }: Asked,
): Promise<Result<CountedDays, RequestError>> {
  const allowed = await authoriseFor(services, actor, 'request.read', body)
  if (!allowed.ok) return allowed
  const days = countedDays({ year, month })
  return days === undefined ? fail(refuseField('year', '没有这一年')) : succeed(days)
}

/** A case as its events by the last counted day make it. */
interface CountedCase {
  readonly id: RequestId
  readonly request: Request
}

type CountServices = Pick<RequestServices, 'db' | 'settings'>

/** What may stand in table three. */
export const pendingCases = (services: CountServices, { body, from, to }: InYear): AsyncGenerator<CountedCase> =>
  casesOf(services, (after) => listPendingIds(services.db, { body, from, to }, after, AT_ONCE), to)

/** What may stand in table four. */
export const reviewedCases = (
  services: CountServices,
  { body, to }: Omit<InYear, 'from'>,
): AsyncGenerator<CountedCase> =>
  casesOf(services, (after) => listReviewedIds(services.db, { body, to }, after, AT_ONCE), to)

const AT_ONCE = 1_000

async function* casesOf(
  { db, settings }: CountServices,
  listAfter: (after: string) => Promise<readonly RequestId[]>,
  through: PlainDate,
): AsyncGenerator<CountedCase> {
  for (let after = ''; ; ) {
    const page = await listAfter(after)
    for (const [id, records] of await listRequestEvents(db, page)) {
      const facts = records.map((record) => record.facts)
      const events = untilDay(facts, through)
      if (events.length > 0) yield { id, request: requestFrom(events, settings) }
    }
    after = page.at(-1) ?? ''
    if (page.length < AT_ONCE) return
  }
}

/** Whoever puts the record right says how it was all the time. */
const PUTS_RIGHT: ReadonlySet<RequestEvent['type']> = new Set(['receipt.corrected', 'applicant.reclassified'])

/**
 * The events of a case by a day, with what was put right later: a case that had come by then counts as having come, in
 * the column in which it goes on, although its mistake was found in the next year. Nothing, where it had not come.
 */
function untilDay(events: readonly RequestEvent[], through: PlainDate): readonly RequestEvent[] {
  const [submission, ...rest] = events
  const corrected = events.findLast((event) => event.type === 'receipt.corrected')
  const came = corrected?.type === 'receipt.corrected' ? corrected.receivedOn : submission?.on
  if (submission === undefined || came === undefined || came > through) return []
  return [submission, ...rest.filter(({ type, on }) => on <= through || PUTS_RIGHT.has(type))]
}
