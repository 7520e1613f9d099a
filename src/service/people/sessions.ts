import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { findPerson, type PersonId } from '../../storage/people/people.js'
import { deleteDeadSessions, deleteSession, deleteSessions, listLiveSessions } from '../../storage/people/sessions.js'
import { deleteOldFailures, deleteOldFamiliar } from '../../storage/people/sign-in-failures.js'
import { readInput } from '../input.js'
import { personId, sessionId } from './account-fields.js'
import { type Actor, authoriseOver } from './authorise.js'
import type { PeopleError } from './people-error.js'
import type { PeopleServices } from './people-services.js'
import { type Change, recordChanges } from './record-changes.js'
import { findSession, liveAt } from './session-life.js'
import { LOCK_OUT } from './sign-in-throttle.js'

type SessionServices = Pick<PeopleServices, 'db' | 'clock' | 'digester'>

/** One place where a person is signed in, as they see it in their list. */
export interface OwnSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly userAgent: string
  readonly isThisOne: boolean
}

export async function listOwnSessions({ db, clock }: SessionServices, actor: Actor): Promise<readonly OwnSession[]> {
  const sessions = await listLiveSessions(db, { person: actor.person, ...liveAt(clock.now()) })
  return sessions
    .filter(({ stage }) => stage === 'signed-in')
    .map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      id,
      createdAt,
      lastSeenAt,
      userAgent,
      isThisOne: id === actor.session,
    }))
}

const OneSession = z.strictObject({ session: sessionId })

/** Ends one of one's own sessions; somebody else's is as unknown as one that never was. */
export async function endOwnSession(
  services: SessionServices,
  actor: Actor,
  input: unknown,
): Promise<Result<void, PeopleError>> {
  const read = readInput(OneSession, input)
  if (!read.ok) return read
  const { session } = read.value
  const { person } = actor
  return services.db.transaction().execute(async (transaction) => {
    if (!(await deleteSession(transaction, person, session))) return fail({ code: 'session.unknown' } as const)
    await recordChanges(services, transaction, person, [ended(person, session)])
    return succeed(undefined)
  })
}

/** Ends all of one's own sessions but the present one. @returns how many */
export const endOtherSessions = (services: SessionServices, actor: Actor): Promise<number> =>
  endAll(services, actor.person, { by: actor.person, except: actor.session })

/** Whatever step it was at, and also if it had ended already: signing out always works. */
export async function signOut(services: SessionServices, token: string): Promise<void> {
  const stages = ['second-factor', 'enrolment', 'new-password', 'signed-in'] as const
  const session = await findSession(services, token, stages)
  if (session === undefined) return
  const { id, person, stage } = session
  await services.db.transaction().execute(async (transaction) => {
    const wasThere = await deleteSession(transaction, person, id)
    if (wasThere && stage === 'signed-in') await recordChanges(services, transaction, person, [ended(person, id)])
  })
}

const OnePerson = z.strictObject({ person: personId })

/** Ends all sessions of somebody else, as after a lost machine. @returns how many */
export async function endSessionsOf(
  services: SessionServices,
  actor: Actor,
  input: unknown,
): Promise<Result<number, PeopleError>> {
  const read = readInput(OnePerson, input)
  if (!read.ok) return read
  const { person } = read.value
  const allowed = await authoriseOver(services, actor, 'session.end', person)
  if (!allowed.ok) return allowed
  if ((await findPerson(services.db, person)) === undefined) return fail({ code: 'person.unknown' })
  return succeed(await endAll(services, person, { by: actor.person, except: null }))
}

async function endAll(
  services: SessionServices,
  person: PersonId,
  { by, except }: { readonly by: PersonId; readonly except: string | null },
): Promise<number> {
  return services.db.transaction().execute(async (transaction) => {
    const ids = await deleteSessions(transaction, person, except)
    await recordChanges(
      services,
      transaction,
      by,
      ids.map((id) => ended(person, id)),
    )
    return ids.length
  })
}

export const ended = (person: PersonId, session: string): Change => ({
  chain: 'site',
  event: { type: 'session.ended', person, session },
})

const HOUR_MS = 3_600_000

/** Takes away what no longer matters: sessions that ran out, failures and addresses that are forgotten. */
export async function sweepSignIns({ db, clock }: Pick<PeopleServices, 'db' | 'clock'>): Promise<number> {
  const now = clock.now()
  const forgotten = new Date(now.getTime() - LOCK_OUT.forgottenAfterHours * HOUR_MS)
  const unfamiliar = new Date(now.getTime() - LOCK_OUT.familiarForDays * 24 * HOUR_MS)
  const sessions = await deleteDeadSessions(db, liveAt(now))
  return sessions + (await deleteOldFailures(db, forgotten)) + (await deleteOldFamiliar(db, unfamiliar))
}
