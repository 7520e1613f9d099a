import { type Kysely, sql } from 'kysely'

/** Backups that were made or failed: what the system page shows of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('backup_run')
    .addColumn('id', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('began_at', 'timestamptz', (column) => column.notNull())
    .addColumn('ended_at', 'timestamptz', (column) => column.notNull())
    // Why there is none; null for one that was made.
    .addColumn('failure', 'text')
    // The file's own name, without the folder: where it lies is the operator's affair.
    .addColumn('file_name', 'text')
    .addColumn('digest', 'text')
    .addColumn('size_bytes', 'bigint')
    .addColumn('row_count', 'bigint')
    .addColumn('file_count', 'bigint')
    .addColumn('missing_files', 'bigint')
    .addPrimaryKeyConstraint('backup_run_pk', ['id'])
    .addCheckConstraint('backup_run_digest_ck', sql`digest ~ '^[0-9a-f]{64}$'`)
    .addCheckConstraint(
      'backup_run_outcome_ck',
      sql`case when failure is null
        then num_nulls(file_name, digest, size_bytes, row_count, file_count, missing_files) = 0
        else num_nonnulls(file_name, digest, size_bytes, row_count, file_count, missing_files) = 0 end`,
    )
    .execute()
}
