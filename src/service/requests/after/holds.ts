import { z } from 'zod'
import type { PlainDate } from '../../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listPeople, type PersonId } from '../../../storage/people/people.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { insertHold, liftHold as lift, listHolds as list } from '../../../storage/requests/request-holds.js'
import { listTexts } from '../../../storage/requests/request-texts.js'
import { lockRequest, type RequestId } from '../../../storage/requests/requests.js'
import { findRetirement } from '../../../storage/requests/retirement.js'
import { remark } from '../../checked-reports/report-fields.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import { requestNo } from '../event-fields.js'
import { toRequest } from '../load-requests.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { sealText, textContext } from '../request-texts.js'
import type { AfterError } from './after-error.js'
import { isOver, lastDayOf, retirableFrom } from './retention.js'

/** Nothing of the case is removed while one is placed: a dispute, an inspection, an archive that asks for it. */
export interface Hold {
  readonly id: string
  readonly reason: string
  readonly placedAt: Date
  readonly placedBy: PersonId
  readonly liftedAt: Date | null
  readonly liftedBy: PersonId | null
}

/** What keeps a case, and when persons go from it. */
export interface KeptCase {
  readonly holds: readonly Hold[]
  readonly retiredAt: Date | null
  /** The day on which they go as it stands; null while a hold is placed or the case runs, and once they are gone. */
  readonly retirableFrom: PlainDate | null
  /** What the people are called who are named above by their ids. */
  readonly people: Readonly<Record<PersonId, string>>
}

export async function getHolds(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<KeptCase, AfterError>> {
  const read = readInput(z.strictObject({ no: requestNo }), input)
  if (!read.ok) return read
  const reached = await reachRequest(services, actor, 'request.read', read.value.no)
  if (!reached.ok) return reached
  const { id: request } = reached.value
  const { db, applicants } = services
  const holds = await list(db, request)
  const texts = holds.length === 0 ? [] : await listTexts(db, request)
  const mentioned = holds.flatMap(({ placedBy, liftedBy }) => [placedBy, ...(liftedBy === null ? [] : [liftedBy])])
  const people = await listPeople(db, [...new Set(mentioned)])
  const retiredAt = await findRetirement(db, request)
  const isHeld = holds.some(({ liftedAt }) => liftedAt === null)
  const sealed = new Map(texts.map((text) => [text.part, text.sealed]))
  return succeed({
    holds: holds.map((hold) => {
      const reason = sealed.get(`hold.${hold.id}`)
      return {
        ...hold,
        reason: reason === undefined ? '' : openReason(applicants, textContext(request, `hold.${hold.id}`), reason),
      }
    }),
    retiredAt,
    retirableFrom: isHeld || retiredAt !== null ? null : await dayOfRemoval(services, request),
    people: Object.fromEntries(people.map(({ id, displayName }) => [id, displayName])),
  })
}

async function dayOfRemoval(
  { db, settings }: Pick<RequestServices, 'db' | 'settings'>,
  id: RequestId,
): Promise<PlainDate | null> {
  const events = (await listRequestEvents(db, [id])).get(id) ?? []
  if (!isOver(toRequest(events, settings))) return null
  return retirableFrom(lastDayOf(events.map(({ facts }) => facts)), settings)
}

const openReason = (applicants: RequestServices['applicants'], context: string, sealed: string): string =>
  (JSON.parse(applicants.open(context, sealed)) as { reason: string }).reason

export const HoldInput = z.strictObject({ no: requestNo, reason: remark(500) })

/** Places a hold, for a reason. */
export async function placeHold(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<{ readonly hold: string }, AfterError>> {
  const read = readInput(HoldInput, input)
  if (!read.ok) return read
  const { no, reason } = read.value
  const reached = await reachRequest(services, actor, 'request.approve', no)
  if (!reached.ok) return reached
  return services.db.transaction().execute(async (transaction) => {
    const record = await lockRequest(transaction, no)
    if (record === undefined) return fail({ code: 'request.unknown' } as const)
    if ((await findRetirement(transaction, record.id)) !== null) return fail({ code: 'hold.retired' } as const)
    const hold = services.newId()
    await insertHold(transaction, record.id, { id: hold, at: services.clock.now(), by: actor.person })
    await sealText(transaction, services.applicants, record.id, `hold.${hold}`, { reason })
    const event = { type: 'hold.placed', request: no, hold } as const
    await recordChanges(services, transaction, actor.person, [{ chain: record.body, event }])
    return succeed({ hold })
  })
}

export const LiftInput = z.strictObject({ no: requestNo, hold: z.string().max(64) })

/** Lifts a hold; what its time is over for goes in the following night. */
export async function liftHold(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<void, AfterError>> {
  const read = readInput(LiftInput, input)
  if (!read.ok) return read
  const { no, hold } = read.value
  const reached = await reachRequest(services, actor, 'request.approve', no)
  if (!reached.ok) return reached
  return services.db.transaction().execute(async (transaction) => {
    const record = await lockRequest(transaction, no)
    if (record === undefined) return fail({ code: 'request.unknown' } as const)
    if (!(await lift(transaction, record.id, { id: hold, at: services.clock.now(), by: actor.person })))
      return fail({ code: 'hold.unknown' } as const)
    const event = { type: 'hold.lifted', request: no, hold } as const
    await recordChanges(services, transaction, actor.person, [{ chain: record.body, event }])
    return succeed(undefined)
  })
}
