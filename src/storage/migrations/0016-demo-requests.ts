import { type Kysely, sql } from 'kysely'

/** A demonstration from before there were requests has none: the next start builds what it lacks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update installation set completed_at = null where kind = 'demo'`.execute(db)
}
