import { z } from 'zod'
import { decide } from '../../../domain/access/index.js'
import { type BodyId, subtreeOn } from '../../../domain/body/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { listGrantsIn } from '../../../storage/people/grants.js'
import { listPeople, type PersonId } from '../../../storage/people/people.js'
import { todayOf } from '../../clock.js'
import { readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { authoriseFor, loadBodies } from '../../people/reach.js'
import { reachRequest } from '../reach-request.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'

/** Somebody to whom a case can be given. */
export interface Assignee {
  readonly id: PersonId
  readonly name: string
}

/** Who may work on a case, by account. */
export async function listAssignees(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  no: string,
): Promise<Result<readonly Assignee[], RequestError>> {
  const reached = await reachRequest(services, actor, 'request.assign', no)
  if (!reached.ok) return reached
  return succeed(await listHandlers(services, reached.value.body))
}

/** Among whom the cases of a body are divided, for whoever may see them. */
export async function listBodyHandlers(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly Assignee[], RequestError>> {
  const read = readInput(z.strictObject({ body: bodyId }), input)
  if (!read.ok) return read
  const { body } = read.value
  const allowed = await authoriseFor(services, actor, 'request.read', body)
  return allowed.ok ? succeed(await listHandlers(services, body)) : allowed
}

/** Active people who may handle the cases of a body, by account. */
export async function listHandlers(
  { db, clock }: Pick<RequestServices, 'db' | 'clock'>,
  body: BodyId,
): Promise<readonly Assignee[]> {
  const bodies = await loadBodies(db)
  const subtree = (root: BodyId) => subtreeOn(bodies, root, todayOf(clock))
  const grants = await listGrantsIn(db, [...bodies.keys()])
  const able = grants.filter((grant) => decide([grant], 'request.handle', body, subtree).allowed)
  const people = await listPeople(db, [...new Set(able.map(({ person }) => person))])
  return people.filter(({ status }) => status === 'active').map(({ id, displayName }) => ({ id, name: displayName }))
}
