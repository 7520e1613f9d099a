import { sql } from 'kysely'
import type { RequestNo } from '../../src/domain/request/index.js'
import type { Db } from '../../src/storage/database.js'

/** What no check foresees: the table itself takes no request to a body called so. */
export async function curse(db: Db, body: string): Promise<void> {
  await sql`create function refuse_cursed() returns trigger language plpgsql as ${sql.raw(
    "$$begin raise exception 'cursed'; end$$",
  )}`.execute(db)
  await sql`create trigger refuse_cursed before insert on request for each row when (new.body_id = ${sql.lit(body)})
    execute function refuse_cursed()`.execute(db)
}

/** In how many transactions these requests were written down. */
export async function countTransactions(db: Db, numbers: readonly RequestNo[]): Promise<number> {
  const { rows } = await sql<{ readonly transactions: number }>`
    select count(distinct xmin::text)::integer as transactions from request where no = any(${numbers})`.execute(db)
  return rows[0]?.transactions ?? 0
}
