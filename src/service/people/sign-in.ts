import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listGrants } from '../../storage/people/grants.js'
import { type Credentials, findCredentials } from '../../storage/people/people.js'
import { findLock } from '../../storage/people/sign-in-failures.js'
import { readInput } from '../input.js'
import { foldAccount, isAccount } from './account-fields.js'
import { holdProved } from './hold-proved.js'
import type { PeopleServices } from './people-services.js'
import { recordChanges } from './record-changes.js'
import { openSession, type SignInProgress, stageFor } from './session-life.js'
import type { SignInError } from './sign-in-error.js'
import { beginTry, endTry, openThrottle, rememberAddress, type Throttle } from './sign-in-throttle.js'

/** Where a try comes from, as the edge sees it. */
export interface Origin {
  readonly address: string
  readonly userAgent: string
}

/** Any account and password may be tried; only their size is bounded. */
export const SignInInput = z.strictObject({
  account: z.string().min(1).max(200).transform(foldAccount),
  password: z.string().min(1).max(1_000),
})

/** What an audit record calls a person who does not exist. */
const NOBODY = 'unknown'

/**
 * The first step of signing in. An unknown name, a wrong password and a suspended account take the same way: the same
 * queries, one hash, the same counting, the same record, the same answer.
 */
export async function signIn(
  services: PeopleServices,
  input: unknown,
  from: Origin,
): Promise<Result<SignInProgress, SignInError>> {
  const read = readInput(SignInInput, input)
  if (!read.ok) return read
  const { account, password } = read.value
  const throttle = await openThrottle(services, { subject: `password ${account}`, account, address: from.address })
  const until = await beginTry(services, throttle)
  if (until !== undefined) return fail({ code: 'sign-in.locked', until })

  // What can be no account is looked for all the same, under a name that nobody can have.
  const credentials = await findCredentials(services.db, isAccount(account) ? account : '-')
  const hash = credentials?.passwordHash ?? (await services.hasher.dummy)
  const isRight = await services.hasher.verify(hash, password)
  if (!isRight || credentials?.status !== 'active') {
    await recordLockOut(services, throttle, credentials?.id ?? NOBODY)
    return fail({ code: 'sign-in.refused' })
  }
  const progress = await begin(services, credentials, from)
  if (progress === undefined) return fail({ code: 'sign-in.refused' })
  await endTry(services, throttle)
  if (progress.stage === 'signed-in') await rememberAddress(services, throttle)
  return succeed(progress)
}

/** @returns undefined where the password or the account was taken away while it was looked at */
async function begin(
  services: PeopleServices,
  credentials: Credentials,
  { userAgent }: Origin,
): Promise<SignInProgress | undefined> {
  const { id: person } = credentials
  return services.db.transaction().execute(async (transaction) => {
    if (!(await holdProved(transaction, credentials))) return undefined
    const roles = (await listGrants(transaction, person)).map((grant) => grant.role)
    const stage = stageFor(services.profile, services.clock.now(), { credentials, roles, factorGiven: false })
    const opened = await openSession(services, transaction, { person, stage, userAgent })
    await recordChanges(services, transaction, person, opened.changes)
    return opened.progress
  })
}

/** If this wrong try locked a count, that is on record; for a name that nobody has as well. */
export async function recordLockOut(services: PeopleServices, throttle: Throttle, person: string): Promise<void> {
  if ((await findLock(services.db, throttle.counters, services.clock.now())) === undefined) return
  await services.db
    .transaction()
    .execute((transaction) =>
      recordChanges(services, transaction, null, [{ chain: 'site', event: { type: 'person.locked-out', person } }]),
    )
}
