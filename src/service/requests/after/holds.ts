import { z } from 'zod'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { PersonId } from '../../../storage/people/people.js'
import { insertHold, liftHold as lift, listHolds as list } from '../../../storage/requests/request-holds.js'
import { listTexts } from '../../../storage/requests/request-texts.js'
import { findRequest, lockRequest } from '../../../storage/requests/requests.js'
import { findRetirement } from '../../../storage/requests/retirement.js'
import { remark } from '../../checked-reports/report-fields.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import { requestNo } from '../event-fields.js'
import { reachRequest } from '../reach-request.js'
import type { RequestServices } from '../request-services.js'
import { sealText, textContext } from '../request-texts.js'
import type { AfterError } from './after-error.js'

/** Nothing of the case is removed while one is placed: a dispute, an inspection, an archive that asks for it. */
export interface Hold {
  readonly id: string
  readonly reason: string
  readonly placedAt: Date
  readonly placedBy: PersonId
  readonly liftedAt: Date | null
  readonly liftedBy: PersonId | null
}

/** What keeps a case, and whether persons are gone from it already. */
export interface KeptCase {
  readonly holds: readonly Hold[]
  readonly retiredAt: Date | null
}

export async function getHolds(
  { applicants, ...services }: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<KeptCase, AfterError>> {
  const read = readInput(z.strictObject({ no: requestNo }), input)
  if (!read.ok) return read
  const reached = await reachRequest(services, actor, 'request.read', await findRequest(services.db, read.value.no))
  if (!reached.ok) return reached
  const { id: request } = reached.value
  const holds = await list(services.db, request)
  const texts = holds.length === 0 ? [] : await listTexts(services.db, request)
  const sealed = new Map(texts.map((text) => [text.part, text.sealed]))
  return succeed({
    holds: holds.map((hold) => {
      const reason = sealed.get(`hold.${hold.id}`)
      return {
        ...hold,
        reason: reason === undefined ? '' : openReason(applicants, textContext(request, `hold.${hold.id}`), reason),
      }
    }),
    retiredAt: await findRetirement(services.db, request),
  })
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
  const reached = await reachRequest(services, actor, 'request.approve', await findRequest(services.db, no))
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
  const reached = await reachRequest(services, actor, 'request.approve', await findRequest(services.db, no))
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
