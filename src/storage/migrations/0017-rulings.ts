import { type Kysely, sql } from 'kysely'

/** Rulings by their day: the list of decisions that fell is read from its newest on, a page at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index request_event_ruled_ix on request_event (((facts -> 'event' ->> 'on') collate "C"))
    where type = 'review.recorded' and facts -> 'event' ->> 'type' = 'review.ruled'`.execute(db)
}
