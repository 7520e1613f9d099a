import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { replaceRecoveryCodes, setSecondFactor } from '../../storage/people/credentials.js'
import { listGrants } from '../../storage/people/grants.js'
import { getCredentials, type PersonId } from '../../storage/people/people.js'
import { deleteSessions, type Session, setPendingSecret } from '../../storage/people/sessions.js'
import { readInput } from '../input.js'
import type { Actor } from './authorise.js'
import { digestRecoveryCode, remember, totpContext, tryCode } from './give-second-factor.js'
import { newRecoveryCodes } from './new-secrets.js'
import { tryOwnPassword } from './own-password.js'
import type { PeopleServices } from './people-services.js'
import { type Change, recordChanges } from './record-changes.js'
import { advanceSession, findSession, type SignInProgress, stageFor } from './session-life.js'
import type { Origin } from './sign-in.js'
import type { SignInError } from './sign-in-error.js'
import { findTimeStep, newTotpSecret, toTotpUri } from './totp.js'

/** What goes into the authenticator: shown once, counts when a code of it comes back. */
export interface Enrolment {
  readonly secret: string
  readonly uri: string
}

/** Begins setting up the second factor that a role asks for, in the middle of signing in. */
export async function beginEnrolment(services: PeopleServices, token: string): Promise<Result<Enrolment, SignInError>> {
  const session = await findSession(services, token, ['enrolment'])
  if (session === undefined) return fail({ code: 'session.ended' })
  return succeed(await prepare(services, session.person, session.id))
}

export const ReplacementInput = z.strictObject({
  password: z.string().min(1).max(1_000),
  /** A code of the present factor or a recovery code, where there is one. */
  code: z.string().min(1).max(40).nullable(),
})

/** Begins setting up a second factor of one's own accord, or in the place of another: password and present code first. */
export async function beginReplacement(
  services: PeopleServices,
  actor: Actor,
  input: unknown,
  from: Origin,
): Promise<Result<Enrolment, SignInError>> {
  const read = readInput(ReplacementInput, input)
  if (!read.ok) return read
  const { password, code } = read.value
  const proved = await tryOwnPassword(services, actor.person, password, from)
  if (!proved.ok) return proved
  if (proved.value.totpSecret !== null) {
    const tried = await tryCode(services, proved.value, code ?? '', from)
    if (!tried.ok) return tried
  }
  return succeed(await prepare(services, actor.person, actor.session))
}

async function prepare(services: PeopleServices, person: PersonId, session: string): Promise<Enrolment> {
  const secret = newTotpSecret()
  await setPendingSecret(services.db, session, services.secrets.seal(totpContext(person), secret))
  const { account } = await getCredentials(services.db, person)
  return { secret, uri: toTotpUri(secret, services.issuer, account) }
}

export const FirstCodeInput = z.strictObject({ code: z.string().min(1).max(40) })

/** The second factor counts from now on. Recovery codes are shown this once; the token is a new one. */
export interface Enrolled {
  readonly recoveryCodes: readonly string[]
  readonly progress: SignInProgress
}

export async function finishEnrolment(
  services: PeopleServices,
  token: string,
  input: unknown,
  from: Origin,
): Promise<Result<Enrolled, SignInError>> {
  const read = readInput(FirstCodeInput, input)
  if (!read.ok) return read
  const session = await findSession(services, token, ['enrolment', 'signed-in'])
  if (session === undefined) return fail({ code: 'session.ended' })
  if (session.pendingTotpSecret === null) return fail({ code: 'second-factor.not-begun' })
  const sealed = session.pendingTotpSecret
  const secret = services.secrets.open(totpContext(session.person), sealed)
  const code = read.value.code.replace(/\s/g, '')
  const step = /^\d{6}$/.test(code) ? await findTimeStep(secret, code, services.clock.now()) : undefined
  if (step === undefined) return fail({ code: 'second-factor.refused' })
  return keep(services, session, { secret: sealed, lastStep: step }, from)
}

async function keep(
  services: PeopleServices,
  session: Session,
  factor: { readonly secret: string; readonly lastStep: number },
  from: Origin,
): Promise<Result<Enrolled, SignInError>> {
  const { person } = session
  const isSigningIn = session.stage === 'enrolment'
  const credentials = await getCredentials(services.db, person)
  const roles = (await listGrants(services.db, person)).map((grant) => grant.role)
  const next = stageFor(services.profile, services.clock.now(), { credentials, roles, factorGiven: true })
  const stage = isSigningIn ? next : 'signed-in'
  const recoveryCodes = newRecoveryCodes()
  const progress = await services.db.transaction().execute(async (transaction) => {
    // A new token here too: what could be done with the old one was less.
    const opened = await advanceSession(services, transaction, { session, stage })
    if (opened === undefined) return undefined
    await setSecondFactor(transaction, person, factor)
    const digests = recoveryCodes.map((code) => digestRecoveryCode(services.secrets, person, code))
    await replaceRecoveryCodes(transaction, person, digests)
    const ended = await deleteSessions(transaction, person, opened.progress.session)
    await recordChanges(services, transaction, person, [
      { chain: 'site', event: { type: 'person.second-factor-changed', person } },
      ...ended.map((id): Change => ({ chain: 'site', event: { type: 'session.ended', person, session: id } })),
      ...opened.changes,
    ])
    return opened.progress
  })
  if (progress === undefined) return fail({ code: 'session.ended' })
  if (isSigningIn && stage === 'signed-in') await remember(services, credentials, from)
  return succeed({ recoveryCodes, progress })
}
