import { z } from 'zod'
import { decide } from '../../domain/access/index.js'
import { type BodyId, subtreeOn } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listBodies } from '../../storage/bodies/bodies.js'
import { countRecoveryCodes } from '../../storage/people/credentials.js'
import { listGrants, listGrantsIn, type StandingGrant } from '../../storage/people/grants.js'
import { findPerson, listPeople as list, listPeopleWithoutRole, type Person } from '../../storage/people/people.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import { bodyId } from './account-fields.js'
import { type Actor, authorise } from './authorise.js'
import type { PeopleError } from './people-error.js'
import type { PeopleServices } from './people-services.js'

/** A person with the roles that concern the one who asks. */
export interface ListedPerson {
  readonly person: Person
  readonly grants: readonly StandingGrant[]
}

const InBody = z.strictObject({
  /** `null`: those who hold no role at all. */
  body: bodyId.nullable(),
  /** Also those of the bodies below it, as far as the one who asks reaches. */
  below: z.boolean().default(false),
})

/** Who holds a role in a body, and which; what they are elsewhere is not told. */
export async function listPeople(
  services: Pick<PeopleServices, 'db' | 'clock'>,
  actor: Actor,
  input: unknown,
): Promise<Result<readonly ListedPerson[], PeopleError>> {
  const read = readInput(InBody, input)
  if (!read.ok) return read
  const { body, below } = read.value
  const allowed = await authorise(services, actor, { action: 'person.read', body })
  if (!allowed.ok) return allowed
  if (body === null)
    return succeed((await listPeopleWithoutRole(services.db)).map((person) => ({ person, grants: [] })))
  const grants = await listGrantsIn(services.db, below ? await listReached(services, actor, body) : [body])
  const people = await list(services.db, [...new Set(grants.map(({ person }) => person))])
  return succeed(people.map((person) => ({ person, grants: grants.filter((grant) => grant.person === person.id) })))
}

/** A body and those below it today whose people somebody may see. */
async function listReached(
  { db, clock }: Pick<PeopleServices, 'db' | 'clock'>,
  { grants }: Actor,
  top: BodyId,
): Promise<readonly BodyId[]> {
  const bodies = new Map((await listBodies(db)).map(({ id, history }) => [id, history]))
  const subtree = (root: BodyId) => subtreeOn(bodies, root, todayOf(clock))
  const below = new Set([top, ...subtree(top)])
  return [...below].filter((body) => decide(grants, 'person.read', body, subtree).allowed)
}

/** One's own account: who one is, what one holds, how many recovery codes are left. */
export interface Profile extends ListedPerson {
  readonly recoveryCodesLeft: number
}

export async function getProfile(
  { db }: Pick<PeopleServices, 'db'>,
  actor: Actor,
): Promise<Result<Profile, PeopleError>> {
  const [person, grants, recoveryCodesLeft] = await Promise.all([
    findPerson(db, actor.person),
    listGrants(db, actor.person),
    countRecoveryCodes(db, actor.person),
  ])
  return person === undefined ? fail({ code: 'person.unknown' }) : succeed({ person, grants, recoveryCodesLeft })
}
