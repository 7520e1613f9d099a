import { type Kysely, sql } from 'kysely'

/** What this installation is: one that is real, or a demonstration whose clock stands on a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('installation')
    // There is one.
    .addColumn('id', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('stands_on', 'date')
    // Null while a demonstration is being built: the next start goes on with it.
    .addColumn('completed_at', 'timestamptz')
    .addPrimaryKeyConstraint('installation_pk', ['id'])
    .addCheckConstraint('installation_single_ck', sql`id = 1`)
    .addCheckConstraint(
      'installation_kind_ck',
      sql`case kind
        when 'real' then stands_on is null and completed_at is not null
        when 'demo' then stands_on is not null
        else false end`,
    )
    .execute()
}
