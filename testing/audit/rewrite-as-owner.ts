import { sql } from 'kysely'
import type { Db } from '../../src/storage/database.js'

/** Changes records as only the owner of the tables can: takes the rights back and the triggers away, and leaves no trace. */
export async function rewriteAsOwner(db: Db, ...statements: readonly string[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`alter table audit_record disable trigger user`.execute(transaction)
    await sql`grant update, delete on audit_record to current_user`.execute(transaction)
    for (const statement of statements) await sql.raw(statement).execute(transaction)
    await sql`revoke update, delete on audit_record from current_user`.execute(transaction)
    await sql`alter table audit_record enable trigger user`.execute(transaction)
  })
}
