import { type Kysely, sql } from 'kysely'

/** Whoever looks only for public reports that have errors passes over none, however many are sound. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index handed_in_public_errors_ix on handed_in (id)
    where public_id is not null and error_count > 0`.execute(db)
}
