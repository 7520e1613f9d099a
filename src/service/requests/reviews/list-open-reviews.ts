import { z } from 'zod'
import { isWithin } from '../../../domain/access/index.js'
import type { BodyId } from '../../../domain/body/index.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import type { Review } from '../../../domain/remedy/index.js'
import {
  type Deadline,
  deadlineOf,
  listOpenClocks,
  type OpenClock,
  type Request,
  type RequestEvent,
  type RequestNo,
  requestFrom,
} from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import { listReviewed } from '../../../storage/requests/review-lessons.js'
import { readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { findReach, listMeant } from '../../people/reach.js'
import type { RequestError } from '../request-error.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { isOpenReview } from './reviews-of.js'

const Query = z.strictObject({
  /** Null: all that the person may see. */
  body: bodyId.nullable(),
})

/** A review in which somebody waits: for the body, or for the ruling. */
export interface OpenReview {
  readonly no: RequestNo
  readonly body: BodyId
  readonly id: string
  readonly review: Review
  /** What the body must do, and by when; null while it is others' turn. */
  readonly clock: OpenClock | null
  readonly deadline: Deadline
}

/** Every open review within reach, what the body must do soonest first, then what it waits for itself. */
export async function listOpenReviews(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly OpenReview[], RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const meant = await bodiesMeant(services, actor, read.value.body)
  if (!meant.ok) return meant
  return succeed(await findOpenReviews(services, meant.value))
}

type ReviewServices = Pick<RequestServices, 'db' | 'clock' | 'calendar' | 'settings' | 'atRiskDays'>

/** Of requests to these bodies, whoever asks. */
export async function findOpenReviews(
  services: ReviewServices,
  bodies: readonly BodyId[],
): Promise<readonly OpenReview[]> {
  const context = contextOf(services)
  const open: OpenReview[] = []
  await eachReviewed(services, { bodies, isOpen: true }, ({ no, body, request, id, review }) => {
    if (!isOpenReview(review)) return
    const clock =
      listOpenClocks(request, context).find((each) => each.of === id && each.id.startsWith('review.')) ?? null
    const deadline = deadlineOf(clock?.reading ?? { status: 'over' }, context, services.atRiskDays)
    open.push({ no, body, id, review, clock, deadline })
  })
  return open.sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.no, b.no))
}

const AT_ONCE = 500

/** A review, and the case it is about. */
export interface FoundReview {
  readonly request: Request
  /** Without what was written with them. */
  readonly events: readonly RequestEvent[]
  readonly no: RequestNo
  readonly body: BodyId
  readonly record: RequestId
  readonly id: string
  readonly review: Review
}

/** Goes through the reviews about requests to these bodies: every one, struck ones included, or of those with an open one. */
export async function eachReviewed(
  { db, settings }: Pick<RequestServices, 'db' | 'settings'>,
  meant: { readonly bodies: readonly BodyId[]; readonly isOpen: boolean },
  see: (found: FoundReview) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const page = await listReviewed(db, meant, after, AT_ONCE)
    const ids = page.map(({ id }) => id)
    const recorded = await listRequestEvents(db, ids)
    for (const { id: record, no, body } of page) {
      const events = (recorded.get(record) ?? []).map(({ facts }) => facts)
      const request = requestFrom(events, settings)
      for (const [id, review] of Object.entries(request.reviews)) see({ request, events, no, body, record, id, review })
    }
    after = ids.at(-1) ?? ''
    if (page.length < AT_ONCE) return
  }
}

/** The bodies that are meant by a list of requests. */
export async function bodiesMeant(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  body: BodyId | null,
): Promise<Result<readonly BodyId[], RequestError>> {
  const { bodies, reached } = await findReach(services, actor, 'request.read')
  const meant = body === null ? listMeant(bodies, reached) : [body]
  return meant.length === 0 || (body !== null && !isWithin(reached, body))
    ? fail({ code: 'access.denied', action: 'request.read' })
    : succeed(meant)
}

function dayOf({ clock, review }: OpenReview): string {
  const reading = clock?.reading
  if (reading === undefined) return `9999 ${review.lodgedOn}`
  const day: PlainDate | null =
    reading.status === 'derived'
      ? reading.dueOn
      : reading.status === 'calendar-not-published'
        ? reading.earliestOn
        : null
  return day ?? '9999'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
