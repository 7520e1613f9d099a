import type { Role } from '../../domain/access/index.js'
import type { BodyId } from '../../domain/body/index.js'
import type { Db } from '../database.js'
import type { PersonId } from './people.js'

/** A role that a person holds in a body. */
export interface StandingGrant {
  readonly id: string
  readonly person: PersonId
  readonly body: BodyId
  readonly role: Role
  readonly grantedAt: Date
}

export interface NewGrant extends StandingGrant {
  readonly grantedBy: PersonId | null
}

/** @returns false when the person holds that role in that body already */
export async function insertGrant(db: Db, grant: NewGrant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('role_grant')
    .values({
      id: grant.id,
      person_id: grant.person,
      body_id: grant.body,
      role: grant.role,
      granted_at: grant.grantedAt,
      granted_by: grant.grantedBy,
      revoked_at: null,
      revoked_by: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'body_id', 'role']).where('revoked_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a role back; who held it when stays known. */
export async function revokeGrant(
  db: Db,
  id: string,
  { at, by }: { readonly at: Date; readonly by: PersonId },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('role_grant')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const standing = (db: Db) =>
  db.selectFrom('role_grant').selectAll().where('revoked_at', 'is', null).orderBy('granted_at').orderBy('id')

/** What a person holds, oldest first. */
export async function listGrants(db: Db, person: PersonId): Promise<StandingGrant[]> {
  return (await standing(db).where('person_id', '=', person).execute()).map(toGrant)
}

/** What is held in these bodies. */
export async function listGrantsIn(db: Db, bodies: readonly BodyId[]): Promise<StandingGrant[]> {
  if (bodies.length === 0) return []
  return (await standing(db).where('body_id', 'in', bodies).execute()).map(toGrant)
}

/** Active people who hold a role anywhere. */
export async function listHolders(db: Db, role: Role): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('person.id')
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .where('status', '=', 'active')
    .orderBy('person.id')
    .execute()
  return [...new Set(rows.map((row) => row.id as PersonId))]
}

const toGrant = (row: {
  id: string
  person_id: string
  body_id: string
  role: Role
  granted_at: Date
}): StandingGrant => ({
  id: row.id,
  person: row.person_id as PersonId,
  body: row.body_id as BodyId,
  role: row.role,
  grantedAt: row.granted_at,
})
