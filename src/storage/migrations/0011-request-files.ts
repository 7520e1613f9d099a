import { type Kysely, sql } from 'kysely'

/** Files of requests, what speaks against giving them out, and what was opened by whom they were meant for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await requestFiles(db)
  await gate(db)
  await accesses(db)
}

async function requestFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request_file')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    // Its name, which somebody wrote, lies sealed among the texts of the request.
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('size_bytes', 'bigint', (column) => column.notNull())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('added_at', 'timestamptz', (column) => column.notNull())
    // Null: the applicant.
    .addColumn('added_by', 'text')
    // The event that the file belongs to for good; null while it can still be taken away.
    .addColumn('event_number', 'integer')
    // Whose verdict let it out.
    .addColumn('engine', 'text')
    .addPrimaryKeyConstraint('request_file_pk', ['id'])
    .addForeignKeyConstraint('request_file_request_fk', ['request_id'], 'request', ['id'])
    .addForeignKeyConstraint('request_file_stored_fk', ['digest'], 'stored_file', ['digest'])
    .addForeignKeyConstraint('request_file_person_fk', ['added_by'], 'person', ['id'])
    .addForeignKeyConstraint('request_file_event_fk', ['request_id', 'event_number'], 'request_event', [
      'request_id',
      'number',
    ])
    .addCheckConstraint(
      'request_file_engine_ck',
      sql`(engine is not null) = (event_number is not null and purpose = 'release')`,
    )
    .execute()
  await db.schema
    .createIndex('request_file_request_ix')
    .on('request_file')
    .columns(['request_id', 'added_at'])
    .execute()
  await db.schema.createIndex('request_file_digest_ix').on('request_file').column('digest').execute()
}

async function gate(db: Kysely<unknown>): Promise<void> {
  // What a program found in the bytes of a file, whichever cases have it.
  await db.schema
    .createTable('gate_verdict')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    // Why it could not be looked into; null where it was.
    .addColumn('refusal', 'text')
    .addColumn('finding_count', 'integer', (column) => column.notNull())
    // Names of sheets are somebody's words.
    .addColumn('findings_sealed', 'text', (column) => column.notNull())
    .addColumn('inspected_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('gate_verdict_pk', ['digest', 'engine'])
    .execute()
  // Another person says that a finding of a file may go out in a case; the reason lies sealed among its texts.
  await db.schema
    .createTable('gate_confirmation')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('finding', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('confirmed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('gate_confirmation_pk', ['request_id', 'digest', 'finding', 'confirmed_by'])
    .addForeignKeyConstraint('gate_confirmation_request_fk', ['request_id'], 'request', ['id'])
    .addForeignKeyConstraint('gate_confirmation_person_fk', ['confirmed_by'], 'person', ['id'])
    .execute()
}

async function accesses(db: Kysely<unknown>): Promise<void> {
  // Proof of electronic service. From where it was opened is nobody's business.
  await db.schema
    .createTable('request_access')
    .addColumn('id', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('accessed_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_access_pk', ['id'])
    .addForeignKeyConstraint('request_access_request_fk', ['request_id'], 'request', ['id'])
    .execute()
  await db.schema.createIndex('request_access_request_ix').on('request_access').columns(['request_id', 'id']).execute()
  await sql`create function request_access_append_only() returns trigger language plpgsql as ${sql.raw(
    "$$begin raise exception 'request_access is append-only'; end$$",
  )}`.execute(db)
  await sql`create trigger request_access_append_only before update or delete or truncate on request_access
    for each statement execute function request_access_append_only()`.execute(db)
}
