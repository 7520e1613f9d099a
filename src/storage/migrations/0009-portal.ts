import { type Kysely, sql } from 'kysely'

/**
 * What the public site shows has one revision: whatever changes it moves the revision when it commits, whoever does it
 * and by whichever way. So a node that keeps finished pages need only ask whether they still are what they should be.
 * It is of no use anywhere else, so it lies in a schema of its own, of which no backup is made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createSchema('portal').execute()
  await db.schema
    .withSchema('portal')
    .createTable('revision')
    // There is one.
    .addColumn('id', 'integer', (column) => column.notNull().defaultTo(1))
    // The transaction that changed something last: no two are the same, and none has to be counted.
    .addColumn('revision', sql`xid8`, (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_pk', ['id'])
    .addCheckConstraint('revision_single_ck', sql`id = 1`)
    .execute()
  await sql`
    create function portal.move_revision() returns trigger language plpgsql as $$
    begin
      insert into portal.revision (revision) values (pg_current_xact_id())
      on conflict (id) do update set revision = excluded.revision
        where portal.revision.revision <> excluded.revision;
      return null;
    end $$`.execute(db)
  for (const table of ['body', 'body_event', 'audit_head_published'])
    await moveAfter(db, table, 'insert or update or delete', 'true')
  await moveAfter(db, 'handed_in', 'insert', 'new.public_id is not null')
  await moveAfter(db, 'handed_in', 'update', 'coalesce(old.public_id, new.public_id) is not null')
  await moveAfter(db, 'handed_in', 'delete', 'old.public_id is not null')
  await moveAfter(db, 'checked_file', 'update', 'true')
}

/** Last of all in a transaction, so that nobody who holds the revision waits for anything else. */
async function moveAfter(db: Kysely<unknown>, table: string, changes: string, when: string): Promise<void> {
  await sql`
    create constraint trigger ${sql.raw(`${table}_public_${changes.replaceAll(' ', '_')}`)}
    after ${sql.raw(changes)} on ${sql.table(table)} deferrable initially deferred
    for each row when (${sql.raw(when)}) execute function portal.move_revision()`.execute(db)
}
