import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { spendRecoveryCode, spendTimeStep } from '../../storage/people/credentials.js'
import { listGrants } from '../../storage/people/grants.js'
import { type Credentials, getCredentials, type PersonId } from '../../storage/people/people.js'
import { readInput } from '../input.js'
import { parseRecoveryCode } from './new-secrets.js'
import type { PeopleServices } from './people-services.js'
import { recordChanges } from './record-changes.js'
import { advanceSession, findSession, type SignInProgress, stageFor } from './session-life.js'
import { type Origin, recordLockOut } from './sign-in.js'
import type { SignInError } from './sign-in-error.js'
import { beginTry, endTry, openThrottle, rememberAddress } from './sign-in-throttle.js'
import { findTimeStep } from './totp.js'

export const GivenCodeInput = z.strictObject({ code: z.string().min(1).max(40) })

/** The second step: a code of the authenticator, or one of the recovery codes. */
export async function giveSecondFactor(
  services: PeopleServices,
  token: string,
  input: unknown,
  from: Origin,
): Promise<Result<SignInProgress, SignInError>> {
  const read = readInput(GivenCodeInput, input)
  if (!read.ok) return read
  const session = await findSession(services, token, ['second-factor'])
  if (session === undefined) return fail({ code: 'session.ended' })
  const credentials = await getCredentials(services.db, session.person)
  const tried = await tryCode(services, credentials, read.value.code, from)
  if (!tried.ok) return tried

  const roles = (await listGrants(services.db, session.person)).map((grant) => grant.role)
  const stage = stageFor(services.profile, services.clock.now(), { credentials, roles, factorGiven: true })
  const progress = await services.db.transaction().execute(async (transaction) => {
    const opened = await advanceSession(services, transaction, { session, stage })
    await recordChanges(services, transaction, session.person, opened?.changes ?? [])
    return opened?.progress
  })
  if (progress === undefined) return fail({ code: 'session.ended' })
  if (stage === 'signed-in') await remember(services, credentials, from)
  return succeed(progress)
}

export async function remember(services: PeopleServices, { account }: Credentials, { address }: Origin): Promise<void> {
  await rememberAddress(services, await openThrottle(services, { subject: `password ${account}`, account, address }))
}

/** Whether a code is right and fresh; it is spent by being looked at. Wrong ones count. */
export async function tryCode(
  services: PeopleServices,
  credentials: Credentials,
  code: string,
  from: Origin,
): Promise<Result<void, SignInError>> {
  const { id, account } = credentials
  const throttle = await openThrottle(services, { subject: `code ${id}`, account, address: from.address })
  const until = await beginTry(services, throttle)
  if (until !== undefined) return fail({ code: 'sign-in.locked', until })
  const isRight = (await spendTotpCode(services, credentials, code)) || (await spendRecovery(services, id, code))
  if (!isRight) {
    await recordLockOut(services, throttle, id)
    return fail({ code: 'second-factor.refused' })
  }
  await endTry(services, throttle)
  return succeed(undefined)
}

async function spendTotpCode(
  { db, clock, secrets }: PeopleServices,
  { id, totpSecret }: Credentials,
  code: string,
): Promise<boolean> {
  const digits = code.replace(/\s/g, '')
  if (totpSecret === null || !/^\d{6}$/.test(digits)) return false
  const step = await findTimeStep(secrets.open(totpContext(id), totpSecret), digits, clock.now())
  return step !== undefined && spendTimeStep(db, id, step)
}

async function spendRecovery({ db, secrets }: PeopleServices, id: PersonId, text: string): Promise<boolean> {
  const code = parseRecoveryCode(text)
  return code !== undefined && spendRecoveryCode(db, id, digestRecoveryCode(secrets, id, code))
}

export const totpContext = (id: PersonId): string => `totp ${id}`

export const digestRecoveryCode = (secrets: PeopleServices['secrets'], id: PersonId, code: string): string =>
  secrets.digest('recovery', `${id} ${code}`)
