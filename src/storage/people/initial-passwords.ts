import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { Db } from '../database.js'

/** Active people in these bodies, or anywhere, who never chose a password of their own. @param bodies null: anywhere */
export async function countInitialPasswords(db: Db, bodies: readonly BodyId[] | null): Promise<number> {
  const among =
    bodies === null
      ? sql`true`
      : sql`exists (
          select from role_grant
          where person_id = person.id and revoked_at is null and body_id = any(${bodies}::text[])
        )`
  const { rows } = await sql<{ people: number }>`
    select count(*) as people from person
    where status = 'active' and password_is_initial and ${among}`.execute(db)
  return rows[0]?.people ?? 0
}
