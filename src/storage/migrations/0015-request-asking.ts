import type { Kysely } from 'kysely'

/** Questions of the public form that somebody has answered: each is good for one answer, on whichever node. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .withSchema('portal')
    .createTable('answered_question')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('was_right', 'boolean', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('answered_question_pk', ['digest'])
    .execute()
  await db.schema
    .withSchema('portal')
    .createIndex('answered_question_expires_ix')
    .on('answered_question')
    .column('expires_at')
    .execute()
}
