import { needsSecondFactor, type PasswordProfile, type Role } from '../../domain/access/index.js'
import type { DbTransaction } from '../../storage/database.js'
import { listGrants } from '../../storage/people/grants.js'
import type { Credentials } from '../../storage/people/people.js'
import {
  deleteSession,
  findLiveSession,
  insertSession,
  type Session,
  type SessionStage,
  touchSession,
} from '../../storage/people/sessions.js'
import type { Actor } from './authorise.js'
import { digestToken, newSessionToken, parseSessionToken, type SessionToken } from './new-secrets.js'
import type { PeopleServices } from './people-services.js'
import type { Change } from './record-changes.js'

export const SESSION_LIMITS = {
  /** Without a request. */
  idleMinutes: 30,
  /** However busy. */
  wholeHours: 12,
  /** Between the password and the last step of signing in. */
  signingInMinutes: 10,
} as const

const MINUTE_MS = 60_000
const LONGEST_USER_AGENT = 120

/** Where signing in stands: a new token at every step, so that one planted before is worth nothing after. */
export interface SignInProgress {
  readonly token: SessionToken
  readonly stage: SessionStage
  readonly session: string
}

/** The step that signing in has come to. */
export function stageFor(
  profile: PasswordProfile,
  now: Date,
  {
    credentials,
    roles,
    factorGiven,
  }: { readonly credentials: Credentials; readonly roles: readonly Role[]; readonly factorGiven: boolean },
): SessionStage {
  if (!factorGiven && credentials.totpSecret !== null) return 'second-factor'
  if (!factorGiven && needsSecondFactor(profile, roles)) return 'enrolment'
  return credentials.passwordIsInitial || isAged(profile, credentials.passwordSetAt, now) ? 'new-password' : 'signed-in'
}

const isAged = ({ maximumAgeDays }: PasswordProfile, setAt: Date, now: Date): boolean =>
  maximumAgeDays !== null && now.getTime() - setAt.getTime() > maximumAgeDays * 24 * 60 * MINUTE_MS

interface Opening {
  readonly person: Credentials['id']
  readonly stage: SessionStage
  readonly userAgent: string
}

interface Opened {
  readonly progress: SignInProgress
  /** To be recorded with it. */
  readonly changes: readonly Change[]
}

export async function openSession(
  { clock, newId }: Pick<PeopleServices, 'clock' | 'newId'>,
  transaction: DbTransaction,
  { person, stage, userAgent }: Opening,
): Promise<Opened> {
  const [token, session, now] = [newSessionToken(), newId(), clock.now()]
  const minutes = stage === 'signed-in' ? SESSION_LIMITS.wholeHours * 60 : SESSION_LIMITS.signingInMinutes
  await insertSession(transaction, {
    id: session,
    tokenDigest: digestToken(token),
    person,
    stage,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + minutes * MINUTE_MS),
    userAgent: shorten(userAgent),
  })
  const changes: Change[] =
    stage === 'signed-in' ? [{ chain: 'site', event: { type: 'session.opened', person, session } }] : []
  return { progress: { token, stage, session }, changes }
}

/** Ends the session of one step and opens that of the next. @returns `undefined` when it was ended meanwhile */
export async function advanceSession(
  services: Pick<PeopleServices, 'clock' | 'newId'>,
  transaction: DbTransaction,
  { session, stage }: { readonly session: Session; readonly stage: SessionStage },
): Promise<Opened | undefined> {
  if (!(await deleteSession(transaction, session.person, session.id))) return undefined
  return openSession(services, transaction, { person: session.person, stage, userAgent: session.userAgent })
}

/** Enough to tell one's own machines apart. */
const shorten = (userAgent: string): string =>
  userAgent
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, LONGEST_USER_AGENT)
    .trim()

/** The live session of a token at one of these steps; unknown, ended and expired look the same. */
export async function findSession(
  { db, clock }: Pick<PeopleServices, 'db' | 'clock'>,
  token: string,
  stages: readonly SessionStage[],
): Promise<Session | undefined> {
  const parsed = parseSessionToken(token)
  if (parsed === undefined) return undefined
  const session = await findLiveSession(db, { tokenDigest: digestToken(parsed), ...liveAt(clock.now()) })
  return session !== undefined && stages.includes(session.stage) ? session : undefined
}

/** What a session must satisfy to be alive. */
export const liveAt = (now: Date): { readonly now: Date; readonly seenSince: Date } => ({
  now,
  seenSince: new Date(now.getTime() - SESSION_LIMITS.idleMinutes * MINUTE_MS),
})

/** Who is behind a token, and what they hold at this moment; nobody, unless they have signed in wholly. */
export async function identify(
  services: Pick<PeopleServices, 'db' | 'clock'>,
  token: string,
): Promise<Actor | undefined> {
  const session = await findSession(services, token, ['signed-in'])
  if (session === undefined) return undefined
  const now = services.clock.now()
  // To the minute is enough, and spares a write with every request.
  if (now.getTime() - session.lastSeenAt.getTime() >= MINUTE_MS) await touchSession(services.db, session.id, now)
  return { person: session.person, session: session.id, grants: await listGrants(services.db, session.person) }
}
