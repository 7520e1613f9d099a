import type { Selectable } from 'kysely'
import type { Db } from '../database.js'
import type { Database } from '../schema.js'
import type { PersonId } from './people.js'

/** How far a signing-in has come. Only `signed-in` acts; the others only go on. */
export type SessionStage = 'second-factor' | 'enrolment' | 'new-password' | 'signed-in'

export interface Session {
  /** For lists and for ending it; opens nothing. */
  readonly id: string
  readonly person: PersonId
  readonly stage: SessionStage
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly userAgent: string
  readonly pendingTotpSecret: string | null
}

export interface NewSession extends Omit<Session, 'pendingTotpSecret'> {
  readonly tokenDigest: string
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('person_session')
    .values({
      id: session.id,
      token_digest: session.tokenDigest,
      person_id: session.person,
      stage: session.stage,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      user_agent: session.userAgent,
      pending_totp_secret: null,
    })
    .execute()
}

/** A session that neither rested too long nor grew too old, of a person who may sign in. */
export async function findLiveSession(
  db: Db,
  { tokenDigest, now, seenSince }: { readonly tokenDigest: string; readonly now: Date; readonly seenSince: Date },
): Promise<Session | undefined> {
  const row = await db
    .selectFrom('person_session')
    .innerJoin('person', 'person.id', 'person_session.person_id')
    .selectAll('person_session')
    .where('token_digest', '=', tokenDigest)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', seenSince)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return row === undefined ? undefined : toSession(row)
}

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('person_session').set({ last_seen_at: now }).where('id', '=', id).execute()
}

export async function setPendingSecret(db: Db, id: string, sealed: string): Promise<void> {
  await db.updateTable('person_session').set({ pending_totp_secret: sealed }).where('id', '=', id).execute()
}

/** Live ones, the last seen first. */
export async function listLiveSessions(
  db: Db,
  { person, now, seenSince }: { readonly person: PersonId; readonly now: Date; readonly seenSince: Date },
): Promise<Session[]> {
  const rows = await db
    .selectFrom('person_session')
    .selectAll()
    .where('person_id', '=', person)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', seenSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toSession)
}

/** Ends one session of a person. @returns whether there was such a one */
export async function deleteSession(db: Db, person: PersonId, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('person_session')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Ends all sessions of a person but one, or all. @returns their ids */
export async function deleteSessions(db: Db, person: PersonId, except: string | null): Promise<string[]> {
  let ended = db.deleteFrom('person_session').where('person_id', '=', person)
  if (except !== null) ended = ended.where('id', '<>', except)
  return (await ended.returning('id').execute()).map((row) => row.id).sort()
}

/** Takes away what can no longer be used. @returns how many there were */
export async function deleteDeadSessions(
  db: Db,
  { now, seenSince }: { readonly now: Date; readonly seenSince: Date },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('person_session')
    .where((row) => row.or([row('expires_at', '<=', now), row('last_seen_at', '<=', seenSince)]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

const toSession = (row: Selectable<Database['person_session']>): Session => ({
  id: row.id,
  person: row.person_id as PersonId,
  stage: row.stage,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
  userAgent: row.user_agent,
  pendingTotpSecret: row.pending_totp_secret,
})
