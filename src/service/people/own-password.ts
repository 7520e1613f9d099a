import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { setPassword } from '../../storage/people/credentials.js'
import { type Credentials, getCredentials, type PersonId } from '../../storage/people/people.js'
import { deleteSessions } from '../../storage/people/sessions.js'
import { readInput } from '../input.js'
import { newPassword } from './account-fields.js'
import type { Actor } from './authorise.js'
import { checkNewPassword } from './check-new-password.js'
import { holdProved } from './hold-proved.js'
import type { PeopleServices } from './people-services.js'
import { type Change, recordChanges } from './record-changes.js'
import { advanceSession, findSession, type SignInProgress } from './session-life.js'
import { type Origin, recordLockOut } from './sign-in.js'
import type { SignInError } from './sign-in-error.js'
import { beginTry, endTry, openThrottle, rememberAddress } from './sign-in-throttle.js'

export const ChosenPasswordInput = z.strictObject({ password: newPassword })

/** The last step of signing in where the password is somebody else's or too old. */
export async function chooseNewPassword(
  services: PeopleServices,
  token: string,
  input: unknown,
  from: Origin,
): Promise<Result<SignInProgress, SignInError>> {
  const read = readInput(ChosenPasswordInput, input)
  if (!read.ok) return read
  const session = await findSession(services, token, ['new-password'])
  if (session === undefined) return fail({ code: 'session.ended' })
  const credentials = await getCredentials(services.db, session.person)
  const refused = await checkNewPassword(services, credentials, read.value.password)
  if (refused !== undefined) return fail(refused)
  const hash = await services.hasher.hash(read.value.password)
  const progress = await services.db.transaction().execute(async (transaction) => {
    const opened = await advanceSession(services, transaction, { session, stage: 'signed-in' })
    if (opened === undefined) return undefined
    await setPassword(transaction, session.person, { hash, at: services.clock.now(), isInitial: false })
    const changed: Change = { chain: 'site', event: { type: 'person.password-changed', person: session.person } }
    await recordChanges(services, transaction, session.person, [changed, ...opened.changes])
    return opened.progress
  })
  if (progress === undefined) return fail({ code: 'session.ended' })
  const { account } = credentials
  await rememberAddress(
    services,
    await openThrottle(services, { subject: `password ${account}`, account, address: from.address }),
  )
  return succeed(progress)
}

export const ChangedPasswordInput = z.strictObject({ current: z.string().min(1).max(1_000), password: newPassword })

/** A new password of one's own accord. All other sessions end. */
export async function changePassword(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
  from: Origin,
): Promise<Result<void, SignInError>> {
  const read = readInput(ChangedPasswordInput, input)
  if (!read.ok) return read
  const proved = await tryOwnPassword(services, actor.person, read.value.current, from)
  if (!proved.ok) return proved
  const refused = await checkNewPassword(services, proved.value, read.value.password)
  if (refused !== undefined) return fail(refused)
  const hash = await services.hasher.hash(read.value.password)
  const { person } = actor
  return services.db.transaction().execute(async (transaction) => {
    if (!(await holdProved(transaction, proved.value))) return fail({ code: 'session.ended' } as const)
    await setPassword(transaction, person, { hash, at: services.clock.now(), isInitial: false })
    const ended = await deleteSessions(transaction, person, actor.session)
    await recordChanges(services, transaction, person, [
      { chain: 'site', event: { type: 'person.password-changed', person } },
      ...ended.map((session): Change => ({ chain: 'site', event: { type: 'session.ended', person, session } })),
    ])
    return succeed(undefined)
  })
}

/** Whether it is their password; wrong ones count like those of signing in. */
export async function tryOwnPassword(
  services: PeopleServices,
  person: PersonId,
  password: string,
  from: Origin,
): Promise<Result<Credentials, SignInError>> {
  const credentials = await getCredentials(services.db, person)
  const { account } = credentials
  const throttle = await openThrottle(services, { subject: `password ${account}`, account, address: from.address })
  const until = await beginTry(services, throttle)
  if (until !== undefined) return fail({ code: 'sign-in.locked', until })
  if (!(await services.hasher.verify(credentials.passwordHash, password))) {
    await recordLockOut(services, throttle, person)
    return fail({ code: 'sign-in.refused' })
  }
  await endTry(services, throttle)
  return succeed(credentials)
}
