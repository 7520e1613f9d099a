import { z } from 'zod'
import { mayGrant } from '../../domain/access/index.js'
import { bodyOn } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { findBody } from '../../storage/bodies/bodies.js'
import { insertGrant } from '../../storage/people/grants.js'
import { insertPerson, type PersonId } from '../../storage/people/people.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import { account, bodyId, displayName, role } from './account-fields.js'
import { type Actor, authorise } from './authorise.js'
import { newInitialPassword } from './new-secrets.js'
import type { PeopleError } from './people-error.js'
import type { PeopleServices } from './people-services.js'
import { recordChanges } from './record-changes.js'

export const NewPersonInput = z.strictObject({ account, displayName, body: bodyId, role })

export interface CreatedPerson {
  readonly person: PersonId
  /** To be handed over; it only serves to choose another. */
  readonly initialPassword: string
}

/** A new account with its first role. */
export async function createPerson(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
): Promise<Result<CreatedPerson, PeopleError>> {
  const read = readInput(NewPersonInput, input)
  if (!read.ok) return read
  const { account, displayName, body, role } = read.value
  const create = await authorise(services, actor, { action: 'person.create', body })
  if (!create.ok) return create
  const above = { grants: actor.grants.filter((grant) => mayGrant(grant.role, role)) }
  const grant = await authorise(services, above, { action: 'person.grant', body })
  if (!grant.ok) return fail({ code: 'role.not-grantable', role })
  const state = bodyOn((await findBody(services.db, body))?.history ?? [], todayOf(services.clock))
  if (state.status !== 'active') return fail({ code: 'role.body-not-active' })

  const initialPassword = newInitialPassword(services.profile, account)
  const passwordHash = await services.hasher.hash(initialPassword)
  const person = services.newId() as PersonId
  const at = services.clock.now()
  return services.db.transaction().execute(async (transaction) => {
    const newPerson = { id: person, account, displayName, passwordHash, passwordIsInitial: true, at }
    if (!(await insertPerson(transaction, newPerson))) return fail({ code: 'person.account-taken' } as const)
    const grantedBy = actor.person
    await insertGrant(transaction, { id: services.newId(), person, body, role, grantedAt: at, grantedBy })
    await recordChanges(services, transaction, actor.person, [
      { chain: body, event: { type: 'person.created', person } },
      { chain: body, event: { type: 'role.granted', person, role, body } },
    ])
    return succeed({ person, initialPassword })
  })
}
