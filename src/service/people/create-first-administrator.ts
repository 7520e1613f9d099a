import { z } from 'zod'
import { checkPassword } from '../../domain/access/index.js'
import { type BodyEvent, type BodyId, EMPTY_OFFICE } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { appendBodyEvent, insertBody, lockBodies } from '../../storage/bodies/bodies.js'
import { insertGrant } from '../../storage/people/grants.js'
import { hasPeople, insertPerson, lockPeople, type PersonId } from '../../storage/people/people.js'
import { bodyKind, bodyName, date } from '../bodies/body-fields.js'
import { readInput } from '../input.js'
import { account, displayName, newPassword } from './account-fields.js'
import type { PeopleError } from './people-error.js'
import type { PeopleServices } from './people-services.js'
import { recordChanges } from './record-changes.js'

export const FirstRunInput = z.strictObject({
  account,
  displayName,
  password: newPassword,
  /** The body at the top: a county's government, or the one body that runs the system for itself. */
  bodyName,
  bodyKind,
  /** Bodies below it can have been there since then, and no longer. */
  bodyEstablishedOn: date,
})

export interface FirstRunResult {
  readonly person: PersonId
  readonly body: BodyId
}

/** Whether the first-run page has still to be shown. */
export const isEmptyInstallation = async ({ db }: Pick<PeopleServices, 'db'>): Promise<boolean> =>
  !(await hasPeople(db))

/** The first body and the first administrator, once; the second factor is set up when they sign in. */
export async function createFirstAdministrator(
  services: PeopleServices,
  input: unknown,
): Promise<Result<FirstRunResult, PeopleError>> {
  const read = readInput(FirstRunInput, input)
  if (!read.ok) return read
  const { account, displayName, password, bodyName, bodyKind, bodyEstablishedOn: on } = read.value
  const faults = checkPassword(services.profile, password, account)
  if (faults.length > 0) return fail({ code: 'password.refused', faults })
  if (await hasPeople(services.db)) return fail({ code: 'installation.done-already' })
  const passwordHash = await services.hasher.hash(password)

  const person = services.newId() as PersonId
  const body = services.newId() as BodyId
  const at = services.clock.now()
  return services.db.transaction().execute(async (transaction) => {
    await lockBodies(transaction)
    await lockPeople(transaction)
    if (await hasPeople(transaction)) return fail({ code: 'installation.done-already' } as const)
    const event: BodyEvent = { type: 'body.established', on, name: bodyName, kind: bodyKind, parent: null }
    await insertBody(transaction, body, { creditCode: null, regionCode: null, siteIdCode: null, office: EMPTY_OFFICE })
    await appendBodyEvent(transaction, { body, event, recordedAt: at, recordedBy: null })
    await insertPerson(transaction, { id: person, account, displayName, passwordHash, passwordIsInitial: false, at })
    const role = 'administrator'
    await insertGrant(transaction, { id: services.newId(), person, body, role, grantedAt: at, grantedBy: null })
    await recordChanges(services, transaction, null, [
      { chain: body, event: { type: 'body.established', body, on } },
      { chain: body, event: { type: 'person.created', person } },
      { chain: body, event: { type: 'role.granted', person, role, body } },
    ])
    return succeed({ person, body })
  })
}
