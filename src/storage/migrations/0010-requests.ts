import { type Kysely, sql } from 'kysely'

/** Requests for information: what happened to each, what queues are sorted by, and sealed texts apart from both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await numbering(db)
  await requests(db)
  await events(db)
}

async function numbering(db: Kysely<unknown>): Promise<void> {
  // The short number of a body, which stands in the numbers of its requests.
  await db.schema
    .createTable('request_series')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('series', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addPrimaryKeyConstraint('request_series_pk', ['body_id'])
    .addUniqueConstraint('request_series_uq', ['series'])
    .addForeignKeyConstraint('request_series_body_fk', ['body_id'], 'body', ['id'])
    .execute()
  // The last number given out in a year; whoever takes the next one holds the row, so that there are no gaps.
  await db.schema
    .createTable('request_numbering')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_numbering_pk', ['body_id', 'year'])
    .addForeignKeyConstraint('request_numbering_body_fk', ['body_id'], 'body', ['id'])
    .execute()
}

async function requests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('no', 'text', (column) => column.notNull())
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('serial', 'integer', (column) => column.notNull())
    // Counts its changes: who works on an older one is told.
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('query_code_digest', 'text', (column) => column.notNull())
    // The same person is the same digest, for monthly counts and repeats; null while the identity is not known.
    .addColumn('identity_digest', 'text')
    // Of the key it was sent with and of what was sent: what is sent again is this request.
    .addColumn('submission_digest', 'text')
    .addColumn('content_digest', 'text')
    .addColumn('assignee_id', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    // What follows is derived from its events.
    .addColumn('matter', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('applicant', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('submitted_on', 'date', (column) => column.notNull())
    .addColumn('received_on', 'date')
    .addColumn('decided_on', 'date')
    // From when on it is over for the counts, whichever day they go by.
    .addColumn('ended_on', 'date')
    .addColumn('due_kind', 'text', (column) => column.notNull())
    // The day it is due, or the earliest it could be.
    .addColumn('due_on', 'date')
    // Where it stands in a queue: when somebody must act; the end of time once it is over.
    .addColumn('queue_on', 'date', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_pk', ['id'])
    .addUniqueConstraint('request_no_uq', ['no'])
    .addUniqueConstraint('request_serial_uq', ['body_id', 'year', 'serial'])
    .addUniqueConstraint('request_submission_uq', ['submission_digest'])
    .addForeignKeyConstraint('request_body_fk', ['body_id'], 'body', ['id'])
    .addForeignKeyConstraint('request_assignee_fk', ['assignee_id'], 'person', ['id'])
    .addCheckConstraint('request_submission_ck', sql`(submission_digest is null) = (content_digest is null)`)
    .execute()
  const index = (name: string) => db.schema.createIndex(name).on('request')
  await index('request_queue_ix').columns(['body_id', 'queue_on', 'id']).execute()
  await index('request_status_ix').columns(['body_id', 'status', 'queue_on', 'id']).execute()
  await index('request_due_kind_ix').columns(['body_id', 'due_kind', 'queue_on', 'id']).execute()
  await index('request_assignee_ix')
    .columns(['body_id', 'assignee_id', 'queue_on', 'id'])
    .where(sql.ref('assignee_id'), 'is not', null)
    .execute()
  await index('request_identity_ix').columns(['body_id', 'identity_digest', 'received_on']).execute()
  await index('request_counted_ix').columns(['body_id', 'received_on', 'id']).execute()
  // Whose dates another calendar may move.
  await index('request_running_ix').columns(['id']).where(sql.ref('due_kind'), '<>', 'over').execute()
}

async function events(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request_event')
    .addColumn('request_id', 'text', (column) => column.notNull())
    // From 1, without gaps: two writers of the same next event collide here.
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('on_date', 'date', (column) => column.notNull())
    // Codes, ids, days and amounts; never a text that somebody wrote.
    .addColumn('facts', 'jsonb', (column) => column.notNull())
    .addColumn('recorded_at', 'timestamptz', (column) => column.notNull())
    // Null: the applicant, or the site itself.
    .addColumn('recorded_by', 'text')
    .addPrimaryKeyConstraint('request_event_pk', ['request_id', 'number'])
    .addForeignKeyConstraint('request_event_request_fk', ['request_id'], 'request', ['id'])
    .addForeignKeyConstraint('request_event_person_fk', ['recorded_by'], 'person', ['id'])
    .execute()
  await sql`create function request_event_append_only() returns trigger language plpgsql as ${sql.raw(
    "$$begin raise exception 'request_event is append-only'; end$$",
  )}`.execute(db)
  await sql`create trigger request_event_append_only before update or delete or truncate on request_event
    for each statement execute function request_event_append_only()`.execute(db)

  // What people wrote and who they are, sealed: it is sealed anew when keys change, and goes when it must.
  await db.schema
    .createTable('request_text')
    .addColumn('request_id', 'text', (column) => column.notNull())
    // `applicant`, `wanted`, or `event.3`.
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_text_pk', ['request_id', 'part'])
    .addForeignKeyConstraint('request_text_request_fk', ['request_id'], 'request', ['id'])
    .execute()
}
