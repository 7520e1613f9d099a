import { type Kysely, sql } from 'kysely'

/** Lists that everybody and every home page asks for are read from their newest on, whatever there ever was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('public_log_entry_list_ix').execute()
  await sql`create index public_log_entry_newest_ix on public_log_entry (published_on, request_id)
    where state = 'published'`.execute(db)
  await sql`create index public_log_entry_body_ix on public_log_entry (body_id, published_on, request_id)
    where state = 'published'`.execute(db)
  // A new request is not decided: taking one in writes nothing here.
  await sql`create index request_decided_ix on request (body_id, decided_on, id) where decided_on is not null`.execute(
    db,
  )
  await sql`create index request_event_commission_ix on request_event (request_id, number)
    where type = 'records.commissioned'`.execute(db)
}
