import type { Kysely } from 'kysely'

/** What creating calls answered, so that one that is sent again does nothing again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept_answer')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('request_digest', 'text', (column) => column.notNull())
    // Sealed: it may hold a password that was to be shown once.
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('kept_answer_pk', ['person_id', 'key'])
    .addForeignKeyConstraint('kept_answer_person_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema.createIndex('kept_answer_expires_ix').on('kept_answer').column('expires_at').execute()
}
