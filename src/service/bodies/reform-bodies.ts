import { decide } from '../../domain/access/index.js'
import type { AuditEvent } from '../../domain/audit/index.js'
import {
  type Bodies,
  type BodyEvent,
  type BodyId,
  bodyOn,
  decideReforms,
  type Reform,
  subtreeOn,
} from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import {
  appendBodyEvent,
  type BodyDetails,
  type BodyRecord,
  findBodyByCreditCode,
  insertBody,
  listBodies,
  lockBodies,
} from '../../storage/bodies/bodies.js'
import { todayOf } from '../clock.js'
import type { AccessDenied, Actor } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import { type Change, recordChanges } from '../people/record-changes.js'
import type { BodyError } from './body-error.js'
import type { NewBody } from './body-fields.js'

/** What is to happen together on a day. */
export interface ReformPlan {
  readonly on: PlainDate
  /** Bodies set up with it, under the ids they will have. */
  readonly established: readonly (NewBody & { readonly id: BodyId })[]
  /** What happens to bodies that are there, each as it was looked at. */
  readonly changes: readonly { readonly body: BodyId; readonly version: number; readonly event: BodyEvent }[]
  /** What was handed in, to be given back when somebody else was faster. */
  readonly submitted: object
}

/** Carries out a reform whole or not at all. @returns the bodies it touched, those set up first */
export async function reformBodies(
  services: OfficeServices,
  actor: Actor,
  plan: ReformPlan,
): Promise<Result<readonly BodyRecord[], BodyError>> {
  return services.db.transaction().execute(async (transaction) => {
    await lockBodies(transaction)
    const records = new Map((await listBodies(transaction)).map((record) => [record.id, record]))
    const bodies: Bodies = new Map([...records].map(([id, { history }]) => [id, history]))
    const allowed = mayReform(services, actor, { bodies, plan })
    if (!allowed.ok) return allowed
    for (const { body, version, event } of plan.changes) {
      const record = records.get(body)
      if (record === undefined) return fail({ code: 'body.unknown' } as const)
      if (record.version !== version) return fail(toConflict(services, record, event, plan.submitted))
    }
    for (const { creditCode } of plan.established) {
      if (creditCode !== null && (await findBodyByCreditCode(transaction, creditCode)) !== undefined)
        return fail({ code: 'body.credit-code-taken' } as const)
    }
    const reforms = toReforms(plan)
    const decided = decideReforms(bodies, reforms)
    if (!decided.ok) return decided

    for (const { id, ...details } of plan.established) await insertBody(transaction, id, toDetails(details))
    const recording = { recordedAt: services.clock.now(), recordedBy: actor.person }
    for (const reform of reforms) await appendBodyEvent(transaction, { ...reform, ...recording })
    await recordChanges(services, transaction, actor.person, reforms.map(toChange))
    const touched = new Set(reforms.map(({ body }) => body))
    return succeed((await listBodies(transaction)).filter(({ id }) => touched.has(id)))
  })
}

/** Everything a reform touches must be within reach: what changes, and where it is put. */
function mayReform(
  { clock }: Pick<OfficeServices, 'clock'>,
  { grants }: Pick<Actor, 'grants'>,
  { bodies, plan: { on, established, changes } }: { readonly bodies: Bodies; readonly plan: ReformPlan },
): Result<void, AccessDenied> {
  const action = 'body.reform'
  const today = todayOf(clock)
  const ownIds = new Set(established.map(({ id }) => id))
  const places = new Set<BodyId | null>([
    ...established.map(({ parent }) => parent),
    ...changes.map(({ body }) => body),
    ...changes.flatMap(({ event }) => (event.type === 'body.moved' ? [event.parent] : [])),
    ...changes.flatMap(({ event }) => (event.type === 'body.merged' ? [event.into] : [])),
    ...changes.flatMap(({ event }) => (event.type === 'body.split' ? event.into : [])),
  ])
  const mayOn = (day: PlainDate) => {
    const subtree = subtreesOn(bodies, day)
    return (body: BodyId | null) => decide(grants, action, body, subtree).allowed
  }
  const [mayThen, mayNow] = [mayOn(on), mayOn(today)]
  for (const body of places) {
    if (body !== null && ownIds.has(body)) continue
    // As the tree stands on that day, and as it stands now: nobody reaches what was theirs and is another's.
    const isThereNow = body !== null && bodyOn(bodies.get(body) ?? [], today).status === 'active'
    if (!mayThen(body) || (isThereNow && !mayNow(body))) return fail({ code: 'access.denied', action })
  }
  return succeed(undefined)
}

/** Each subtree is looked for once: a reform may touch hundreds of places, and everybody else waits until it is through. */
function subtreesOn(bodies: Bodies, day: PlainDate): (root: BodyId) => readonly BodyId[] {
  const known = new Map<BodyId, readonly BodyId[]>()
  return (root) => {
    const found = known.get(root) ?? subtreeOn(bodies, root, day)
    known.set(root, found)
    return found
  }
}

const toReforms = ({ on, established, changes }: ReformPlan): Reform[] => [
  ...established.map(
    ({ id, name, kind, parent }): Reform => ({ body: id, event: { type: 'body.established', on, name, kind, parent } }),
  ),
  ...changes.map(({ body, event }): Reform => ({ body, event })),
]

const toDetails = ({ creditCode, regionCode, siteIdCode, office }: BodyDetails): BodyDetails => ({
  creditCode,
  regionCode,
  siteIdCode,
  office,
})

function toConflict(
  { clock }: OfficeServices,
  record: BodyRecord,
  event: BodyEvent,
  submitted: object,
): Extract<BodyError, { code: 'body.changed' }> {
  const state = bodyOn(record.history, todayOf(clock))
  const differing: string[] = []
  if ('name' in event && 'name' in state && event.name !== state.name) differing.push('name')
  if (event.type === 'body.moved' && 'parent' in state && event.parent !== state.parent) differing.push('parent')
  return { code: 'body.changed', current: { ...record, state }, submitted, differing }
}

function toChange({ body, event }: Reform): Change {
  const { on } = event
  const toEvent = (): AuditEvent => {
    switch (event.type) {
      case 'body.established':
      case 'body.renamed':
      case 'body.abolished':
        return { type: event.type, body, on }
      case 'body.moved':
        return { type: event.type, body, on, parent: event.parent }
      case 'body.merged':
        return { type: event.type, body, on, into: event.into }
      case 'body.split':
        return { type: event.type, body, on, into: event.into }
    }
  }
  return { chain: body, event: toEvent() }
}
