import { type Kysely, sql } from 'kysely'

/** A line of a queue is read from the index alone; what was asked before is found by marks that cannot be read back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await queue(db)
  await marks(db)
  await notes(db)
}

async function queue(db: Kysely<unknown>): Promise<void> {
  // Working days that are left while a clock stands still.
  await db.schema.alterTable('request').addColumn('due_left', 'integer').execute()
  await db.schema.dropIndex('request_queue_ix').execute()
  await sql`create index request_queue_ix on request (body_id, queue_on, id) include
    (no, version, status, matter, channel, applicant, submitted_on, received_on, decided_on, due_kind, due_on, due_left,
     assignee_id)`.execute(db)
  await sql`create index person_name_ix on person (id) include (display_name)`.execute(db)
  // What waits to be given to somebody is little beside all that ever was.
  await sql`create index request_unassigned_ix on request (body_id, queue_on) where assignee_id is null
    and due_kind <> 'over'`.execute(db)
}

async function marks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request_marks')
    .addColumn('request_id', 'text', (column) => column.notNull())
    // Keyed marks of the words in what is wanted: like words leave like marks, within one body.
    .addColumn('marks', sql`integer[]`, (column) => column.notNull())
    .addPrimaryKeyConstraint('request_marks_pk', ['request_id'])
    .addForeignKeyConstraint('request_marks_request_fk', ['request_id'], 'request', ['id'])
    .execute()
  await sql`create index request_marks_ix on request_marks using gin (marks)`.execute(db)
}

async function notes(db: Kysely<unknown>): Promise<void> {
  // What staff tell one another about a case; the text lies sealed among its texts.
  await db.schema
    .createTable('request_note')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('written_at', 'timestamptz', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_note_pk', ['request_id', 'number'])
    .addForeignKeyConstraint('request_note_request_fk', ['request_id'], 'request', ['id'])
    .addForeignKeyConstraint('request_note_person_fk', ['written_by'], 'person', ['id'])
    .execute()
}
