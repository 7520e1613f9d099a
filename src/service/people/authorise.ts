import { type Action, decide, explainDenied, type Grant, mayGrant, PERMISSIONS } from '../../domain/access/index.js'
import { type Bodies, type BodyId, subtreeOn } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listBodies } from '../../storage/bodies/bodies.js'
import type { Db } from '../../storage/database.js'
import { listGrants } from '../../storage/people/grants.js'
import type { PersonId } from '../../storage/people/people.js'
import { todayOf } from '../clock.js'
import type { OfficeServices } from './people-services.js'

/** A signed-in person, with what they hold at this moment. */
export interface Actor {
  readonly person: PersonId
  /** The session they act in. */
  readonly session: string
  readonly grants: readonly Grant[]
}

export interface AccessDenied {
  readonly code: 'access.denied'
  readonly action: Action
}

export const explainAccessDenied = ({ action }: AccessDenied): string => explainDenied(action)

interface Asked {
  readonly action: Action
  /** `null`: no body in particular. */
  readonly body: BodyId | null
  /** The day whose tree counts; today unless said otherwise. */
  readonly on?: PlainDate
}

/** Whether the table allows an action; asked by every use case, whoever calls it. */
export async function authorise(
  { db, clock }: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  { action, body, on = todayOf(clock) }: Asked,
): Promise<Result<Grant, AccessDenied>> {
  const bodies = await loadTree(db, actor.grants, action)
  const decision = decide(actor.grants, action, body, (root) => subtreeOn(bodies, root, on))
  return decision.allowed ? succeed(decision.by) : fail({ code: 'access.denied', action })
}

/**
 * Whether an actor may act on a person: only where they could have handed out every role that person holds. So nobody
 * reaches the account of someone above them because that one also holds a small role below.
 */
export async function authoriseOver(
  { db, clock }: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Actor,
  action: Action,
  target: PersonId,
): Promise<Result<readonly BodyId[], AccessDenied>> {
  const held = await listGrants(db, target)
  const bodies = await loadTree(db, actor.grants, action)
  const today = todayOf(clock)
  const reaches = (grants: readonly Grant[], body: BodyId | null) =>
    decide(grants, action, body, (root) => subtreeOn(bodies, root, today)).allowed
  const isAllowed =
    held.length === 0
      ? reaches(actor.grants, null)
      : held.every(({ role, body }) => {
          const above = actor.grants.filter((grant) => mayGrant(grant.role, role))
          return reaches(above, body)
        })
  return isAllowed ? succeed([...new Set(held.map(({ body }) => body))]) : fail({ code: 'access.denied', action })
}

/** The tree only where some grant asks for it: most decisions need none. */
async function loadTree(db: Db, grants: readonly Grant[], action: Action): Promise<Bodies> {
  const needsTree = grants.some(({ role }) => PERMISSIONS[role][action] === 'subtree')
  if (!needsTree) return new Map()
  return new Map((await listBodies(db)).map(({ id, history }) => [id, history]))
}
