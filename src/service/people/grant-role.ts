import { z } from 'zod'
import { mayGrant, needsSecondFactor } from '../../domain/access/index.js'
import { bodyOn } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { findBody } from '../../storage/bodies/bodies.js'
import { insertGrant, listGrants, listHolders, revokeGrant } from '../../storage/people/grants.js'
import { findPerson, lockPeople, lockPerson } from '../../storage/people/people.js'
import { deleteSessions } from '../../storage/people/sessions.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import { bodyId, grantId, personId, role } from './account-fields.js'
import { type Actor, authorise } from './authorise.js'
import type { PeopleError } from './people-error.js'
import type { PeopleServices } from './people-services.js'
import { recordChanges } from './record-changes.js'
import { ended } from './sessions.js'

export const GivenRoleInput = z.strictObject({ person: personId, body: bodyId, role })

/** Gives a person one more role. @returns the grant's id, by which it can be taken back */
export async function grantRole(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
): Promise<Result<string, PeopleError>> {
  const read = readInput(GivenRoleInput, input)
  if (!read.ok) return read
  const { person, body, role } = read.value
  if (person === actor.person) return fail({ code: 'role.own' })
  const allowed = await authorise(services, actor, { action: 'person.grant', body })
  if (!allowed.ok) return allowed
  const above = { grants: actor.grants.filter((grant) => mayGrant(grant.role, role)) }
  if (!(await authorise(services, above, { action: 'person.grant', body })).ok)
    return fail({ code: 'role.not-grantable', role })
  const state = bodyOn((await findBody(services.db, body))?.history ?? [], todayOf(services.clock))
  if (state.status !== 'active') return fail({ code: 'role.body-not-active' })

  const id = services.newId()
  return services.db.transaction().execute(async (transaction) => {
    await lockPeople(transaction)
    // Who is signing in this moment is asked for what the new role needs as well.
    await lockPerson(transaction, person)
    const known = await findPerson(transaction, person)
    if (known === undefined) return fail({ code: 'person.unknown' } as const)
    const grantedBy = actor.person
    const grant = { id, person, body, role, grantedAt: services.clock.now(), grantedBy }
    if (!(await insertGrant(transaction, grant))) return fail({ code: 'role.held-already', role } as const)
    // Who now needs a second factor and has none signs in anew, and sets one up on the way.
    const mustEnrol = needsSecondFactor(services.profile, [role]) && !known.hasSecondFactor
    const sessions = mustEnrol ? await deleteSessions(transaction, person, null) : []
    await recordChanges(services, transaction, actor.person, [
      { chain: body, event: { type: 'role.granted', person, role, body } },
      ...sessions.map((session) => ended(person, session)),
    ])
    return succeed(id)
  })
}

const TakenRole = z.strictObject({ person: personId, grant: grantId })

/** Takes a role back at once: the next request of that person is decided without it. */
export async function revokeRole(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
): Promise<Result<void, PeopleError>> {
  const read = readInput(TakenRole, input)
  if (!read.ok) return read
  const { person, grant } = read.value
  if (person === actor.person) return fail({ code: 'role.own' })
  const held = (await listGrants(services.db, person)).find(({ id }) => id === grant)
  // Also for who may not see it: whether somebody holds a role somewhere is nobody else's business.
  if (held === undefined) return fail({ code: 'role.not-held' })
  const { body, role } = held
  const above = { grants: actor.grants.filter((one) => mayGrant(one.role, role)) }
  if (!(await authorise(services, above, { action: 'person.grant', body })).ok) {
    const reached = await authorise(services, actor, { action: 'person.read', body })
    return fail(reached.ok ? { code: 'role.not-grantable', role } : { code: 'role.not-held' })
  }
  return services.db.transaction().execute(async (transaction) => {
    await lockPeople(transaction)
    if (role === 'administrator') {
      const holders = await listHolders(transaction, 'administrator')
      const stillHeld = (await listGrants(transaction, person)).filter((one) => one.role === 'administrator').length > 1
      if (!stillHeld && holders.every((one) => one === person))
        return fail({ code: 'role.last-administrator' } as const)
    }
    const revoked = await revokeGrant(transaction, grant, { at: services.clock.now(), by: actor.person })
    if (!revoked) return fail({ code: 'role.not-held' } as const)
    const event = { type: 'role.revoked', person, role, body } as const
    await recordChanges(services, transaction, actor.person, [{ chain: body, event }])
    return succeed(undefined)
  })
}
