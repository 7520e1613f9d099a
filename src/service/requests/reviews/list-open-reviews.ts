import { z } from 'zod'
import type { BodyId } from '../../../domain/body/index.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import type { Review } from '../../../domain/remedy/index.js'
import {
  type Deadline,
  deadlineOf,
  listOpenClocks,
  type OpenClock,
  type Request,
  type RequestNo,
} from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { listOpenlyReviewed } from '../../../storage/requests/review-lessons.js'
import { readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { findBodiesMeant } from '../bodies-meant.js'
import { loadRequests } from '../load-requests.js'
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
  const found = await findBodiesMeant(services, actor, read.value.body)
  return found.ok ? succeed(await findOpenReviews(services, found.value.meant)) : found
}

type ReviewServices = Pick<RequestServices, 'db' | 'clock' | 'calendar' | 'settings' | 'atRiskDays'>

/** Of requests to these bodies, whoever asks. */
export async function findOpenReviews(
  services: ReviewServices,
  bodies: readonly BodyId[],
): Promise<readonly OpenReview[]> {
  const context = contextOf(services)
  const open: OpenReview[] = []
  await eachReviewed(services, bodies, ({ no, body, request, id, review }) => {
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
interface FoundReview {
  readonly request: Request
  readonly no: RequestNo
  readonly body: BodyId
  readonly id: string
  readonly review: Review
}

/** Goes through the reviews of every request to these bodies about which one is open. */
async function eachReviewed(
  { db, settings }: Pick<RequestServices, 'db' | 'settings'>,
  bodies: readonly BodyId[],
  see: (found: FoundReview) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const page = await listOpenlyReviewed(db, bodies, after, AT_ONCE)
    const ids = page.map(({ id }) => id)
    const requests = await loadRequests(db, ids, settings)
    for (const { id: record, no, body } of page) {
      const request = requests.get(record)
      if (request === undefined) continue
      for (const [id, review] of Object.entries(request.reviews)) see({ request, no, body, id, review })
    }
    after = ids.at(-1) ?? ''
    if (page.length < AT_ONCE) return
  }
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
