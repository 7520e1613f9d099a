import { z } from 'zod'
import type { Action } from '../../domain/access/index.js'
import type { AuditEvent, ChainId } from '../../domain/audit/index.js'
import type { BodyId } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { DbTransaction } from '../../storage/database.js'
import { replaceRecoveryCodes, setPassword, setSecondFactor } from '../../storage/people/credentials.js'
import { listGrants, listHolders } from '../../storage/people/grants.js'
import { findPerson, lockPeople, type Person, type PersonId, savePerson } from '../../storage/people/people.js'
import { deleteSessions } from '../../storage/people/sessions.js'
import { readInput } from '../input.js'
import { displayName, personId, version } from './account-fields.js'
import { type Actor, authoriseOver } from './authorise.js'
import { newInitialPassword } from './new-secrets.js'
import type { PeopleError } from './people-error.js'
import type { PeopleServices } from './people-services.js'
import { type Change, recordChanges } from './record-changes.js'
import { ended } from './sessions.js'

export const PersonCorrectionInput = z.strictObject({ person: personId, version, displayName })

/** Corrects a name. Who looked at an older one is told, and keeps what they wrote. */
export async function correctPerson(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
): Promise<Result<Person, PeopleError>> {
  const read = readInput(PersonCorrectionInput, input)
  if (!read.ok) return read
  const { person, version, displayName } = read.value
  return manage(services, actor, { person, action: 'person.correct' }, async (transaction, current) => {
    if (current.version !== version) return fail({ code: 'person.changed', current, submitted: { displayName } })
    await savePerson(transaction, person, { displayName })
    const value = { ...current, displayName, version: version + 1 }
    return succeed({ value, events: [{ type: 'person.changed', person }] })
  })
}

const OnePerson = z.strictObject({ person: personId })

/** Nobody signs in with the account any more; their sessions end at once. Roles stay, for when they come back. */
export async function suspendPerson(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
): Promise<Result<void, PeopleError>> {
  const read = readInput(OnePerson, input)
  if (!read.ok) return read
  const { person } = read.value
  return manage(services, actor, { person, action: 'person.suspend' }, async (transaction) => {
    const holders = await listHolders(transaction, 'administrator')
    if (holders.length > 0 && holders.every((one) => one === person)) return fail({ code: 'role.last-administrator' })
    await savePerson(transaction, person, { status: 'suspended' })
    return succeed({
      value: undefined,
      events: [{ type: 'person.deactivated', person }],
      sessions: await deleteSessions(transaction, person, null),
    })
  })
}

export async function reinstatePerson(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
): Promise<Result<void, PeopleError>> {
  const read = readInput(OnePerson, input)
  if (!read.ok) return read
  const { person } = read.value
  return manage(services, actor, { person, action: 'person.suspend' }, async (transaction) => {
    await savePerson(transaction, person, { status: 'active' })
    return succeed({ value: undefined, events: [{ type: 'person.changed', person }] })
  })
}

export const ResetInput = z.strictObject({
  person: personId,
  /** Also the second factor, where telephone and recovery codes are gone. */
  secondFactor: z.boolean(),
})

/** A new initial password for somebody who cannot sign in. @returns it, to be handed over */
export async function resetPerson(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
): Promise<Result<{ readonly initialPassword: string }, PeopleError>> {
  const read = readInput(ResetInput, input)
  if (!read.ok) return read
  const { person, secondFactor } = read.value
  return manage(services, actor, { person, action: 'person.reset' }, async (transaction, { account }) => {
    const initialPassword = newInitialPassword(services.profile, account)
    const hash = await services.hasher.hash(initialPassword)
    await setPassword(transaction, person, { hash, at: services.clock.now(), isInitial: true })
    const events: AuditEvent[] = [{ type: 'person.password-changed', person }]
    if (secondFactor) {
      await setSecondFactor(transaction, person, null)
      await replaceRecoveryCodes(transaction, person, [])
      events.push({ type: 'person.second-factor-changed', person })
    }
    return succeed({
      value: { initialPassword },
      events,
      sessions: await deleteSessions(transaction, person, null),
    })
  })
}

interface Managed<T> {
  readonly value: T
  readonly events: readonly AuditEvent[]
  /** Sessions that ended with it. */
  readonly sessions?: readonly string[]
}

/** Acts on another person's account: allowed over every role they hold, never over oneself, on record in their bodies. */
async function manage<T>(
  services: PeopleServices,
  actor: Actor,
  { person, action }: { readonly person: PersonId; readonly action: Action },
  act: (transaction: DbTransaction, current: Person) => Promise<Result<Managed<T>, PeopleError>>,
): Promise<Result<T, PeopleError>> {
  if (person === actor.person) return fail({ code: 'person.own-account' })
  return services.db.transaction().execute(async (transaction) => {
    // Before the decision: what they hold must not grow between it and the act.
    await lockPeople(transaction)
    const current = await findPerson(transaction, person)
    const allowed = await authoriseOver({ ...services, db: transaction }, actor, action, person)
    if (!allowed.ok) return allowed
    if (current === undefined) return fail({ code: 'person.unknown' })
    const acted = await act(transaction, current)
    if (!acted.ok) return acted
    const bodies: readonly BodyId[] = (await listGrants(transaction, person)).map(({ body }) => body)
    const chains: readonly ChainId[] = bodies.length > 0 ? [...new Set(bodies)] : ['site']
    const changes = chains.flatMap((chain) => acted.value.events.map((event): Change => ({ chain, event })))
    const endings = (acted.value.sessions ?? []).map((session) => ended(person, session))
    await recordChanges(services, transaction, actor.person, [...changes, ...endings])
    return succeed(acted.value.value)
  })
}
