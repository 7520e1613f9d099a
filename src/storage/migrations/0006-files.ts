import { type Kysely, sql } from 'kysely'

/** Files that records hold on to, and what background jobs have done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stored_file')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('size_bytes', 'bigint', (column) => column.notNull())
    // Told by the content, never by the name.
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('is_scanned', 'boolean', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    // When the bytes were first not found where they should lie; null while they are there.
    .addColumn('missing_since', 'timestamptz')
    .addPrimaryKeyConstraint('stored_file_pk', ['digest'])
    .addCheckConstraint('stored_file_digest_ck', sql`digest ~ '^[0-9a-f]{64}$'`)
    .addCheckConstraint('stored_file_size_ck', sql`size_bytes >= 0`)
    .execute()

  // Who holds a file, such as a request or a document, and at whose expense: the same file is stored once.
  await db.schema
    .createTable('file_reference')
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('file_reference_pk', ['holder', 'digest'])
    .addForeignKeyConstraint('file_reference_digest_fk', ['digest'], 'stored_file', ['digest'])
    .execute()
  await db.schema.createIndex('file_reference_digest_ix').on('file_reference').column('digest').execute()
  await db.schema.createIndex('file_reference_owner_ix').on('file_reference').columns(['owner', 'digest']).execute()

  // One row for each run of a job whose effect is in the database; it is written in the same transaction.
  await db.schema
    .createTable('job_effect')
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('done_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('job_effect_pk', ['run'])
    .execute()
  await db.schema.createIndex('job_effect_done_ix').on('job_effect').column('done_at').execute()
}
