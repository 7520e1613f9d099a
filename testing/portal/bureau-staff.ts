import type { Role } from '../../src/domain/access/index.js'
import type { BodyId } from '../../src/domain/body/index.js'
import type { Actor } from '../../src/service/people/authorise.js'
import type { Db } from '../../src/storage/database.js'
import type { PersonId } from '../../src/storage/people/people.js'

const AT = new Date('2024-01-02T01:00:00Z')

/** Somebody with a role in a body of the public county, who never signed in anywhere. */
export async function hireFor(
  db: Db,
  { body, role, name }: { readonly body: string; readonly role: Role; readonly name: string },
): Promise<Actor> {
  const id = `${role}-of-${body}`
  await db
    .insertInto('person')
    .values({
      ...{ id, account: id, display_name: name, status: 'active', version: 1, created_at: AT },
      ...{ password_hash: 'none', password_set_at: AT, password_is_initial: false },
    })
    .execute()
  const grant = { person_id: id, body_id: body, role, granted_at: AT, granted_by: null }
  await db
    .insertInto('role_grant')
    .values({ id: `grant-${id}`, ...grant, revoked_at: null, revoked_by: null })
    .execute()
  return { person: id as PersonId, session: 'none', grants: [{ role, body: body as BodyId }] }
}
