import { type Kysely, sql } from 'kysely'

/** Reports that were handed in for checking: the file and its result once, one link for each who handed it in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('checked_file')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('size_bytes', 'integer', (column) => column.notNull())
    // What read and checked it; another engine's result is made anew.
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('agency', 'text')
    .addColumn('report_year', 'integer')
    .addColumn('error_count', 'integer', (column) => column.notNull())
    .addColumn('notice_count', 'integer', (column) => column.notNull())
    .addColumn('reading', 'jsonb', (column) => column.notNull())
    .addColumn('findings', 'jsonb', (column) => column.notNull())
    .addColumn('checked_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('checked_file_pk', ['digest'])
    .addCheckConstraint('checked_file_digest_ck', sql`digest ~ '^[0-9a-f]{64}$'`)
    .execute()

  await db.schema
    .createTable('handed_in')
    .addColumn('id', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('digest', 'text', (column) => column.notNull())
    // Digests of the link and of the uploader's secret: the table alone opens nothing.
    .addColumn('link_hash', 'text', (column) => column.notNull())
    .addColumn('owner_hash', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    // The address of a report that its uploader made public; null while it is not.
    .addColumn('public_id', 'text')
    .addColumn('handed_in_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('handed_in_pk', ['id'])
    .addForeignKeyConstraint('handed_in_digest_fk', ['digest'], 'checked_file', ['digest'])
    .addUniqueConstraint('handed_in_link_uq', ['link_hash'])
    .addUniqueConstraint('handed_in_owner_uq', ['owner_hash', 'digest'])
    .execute()

  await db.schema
    .createIndex('handed_in_public_ix')
    .unique()
    .on('handed_in')
    .column('public_id')
    .where(sql.ref('public_id'), 'is not', null)
    .execute()
  await db.schema.createIndex('handed_in_digest_ix').on('handed_in').column('digest').execute()
  await db.schema.createIndex('handed_in_owner_ix').on('handed_in').columns(['owner_hash', 'id']).execute()
  await db.schema
    .createIndex('handed_in_public_newest_ix')
    .on('handed_in')
    .column('id')
    .where(sql.ref('public_id'), 'is not', null)
    .execute()

  // Files that may lie in the store without a result: on their way in or out when the power went.
  await db.schema
    .createTable('loose_bytes')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('loose_bytes_pk', ['digest'])
    .execute()
}
