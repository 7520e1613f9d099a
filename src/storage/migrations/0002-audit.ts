import { type Kysely, sql } from 'kysely'

/** The audit trail: chains of records that are only ever added to (docs/adr/0007). */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Where each chain ends. Who records holds its row until the transaction ends: sequences have no gaps.
  await db.schema
    .createTable('audit_chain')
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('digest', 'text')
    .addPrimaryKeyConstraint('audit_chain_pk', ['chain'])
    .addCheckConstraint('audit_chain_chain_ck', sql`chain ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$'`)
    .addCheckConstraint('audit_chain_end_ck', sql`(sequence = 0) = (digest is null) and sequence >= 0`)
    .execute()

  await db.schema
    .createTable('audit_record')
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('event', 'jsonb', (column) => column.notNull())
    .addColumn('previous_digest', 'text')
    .addColumn('algorithm', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_record_pk', ['chain', 'sequence'])
    .addForeignKeyConstraint('audit_record_chain_fk', ['chain'], 'audit_chain', ['chain'])
    .addCheckConstraint('audit_record_first_ck', sql`sequence >= 1 and (sequence = 1) = (previous_digest is null)`)
    // The digest covers milliseconds; nothing finer may be there to be changed unseen.
    .addCheckConstraint('audit_record_at_ck', sql`at = date_trunc('milliseconds', at)`)
    .addCheckConstraint('audit_record_event_ck', sql`jsonb_typeof(event) = 'object' and event ? 'type'`)
    // Ids and codes only: what a person is called is no ASCII here, and what they write is longer.
    .addCheckConstraint('audit_record_ids_ck', sql`event::text ~ '^[ -~]+$' and actor ~ '^[!-~]{1,128}$'`)
    .addCheckConstraint('audit_record_algorithm_ck', sql`algorithm in ('sm3', 'sha256')`)
    .addCheckConstraint('audit_record_digest_ck', sql`digest ~ '^[0-9a-f]{64}$'`)
    .execute()
  await db.schema.createIndex('audit_record_at_ix').on('audit_record').column('at').execute()

  // What the portal has shown of each chain, and anyone may have kept.
  await db.schema
    .createTable('audit_head_published')
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('published_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_head_published_pk', ['chain', 'sequence'])
    .addForeignKeyConstraint('audit_head_published_chain_fk', ['chain'], 'audit_chain', ['chain'])
    .addCheckConstraint('audit_head_published_digest_ck', sql`digest ~ '^[0-9a-f]{64}$'`)
    .addCheckConstraint('audit_head_published_at_ck', sql`published_at = date_trunc('milliseconds', published_at)`)
    .execute()

  await forbidChanges(db)
}

/** Against mistakes and against whoever gets hold of the application's connection; its owner is only made evident. */
async function forbidChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit trail is only ever added to: % of % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $$`.execute(db)
  await sql`
    create function audit_chain_only_grows() returns trigger language plpgsql as $$
    begin
      if new.chain <> old.chain or new.sequence <= old.sequence then
        raise exception 'the audit trail is only ever added to: a chain does not get shorter'
          using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db)
  for (const table of ['audit_record', 'audit_head_published']) {
    await refuse(db, table, 'update or delete', 'row')
    await refuse(db, table, 'truncate', 'statement')
    await sql`revoke update, delete, truncate on ${sql.table(table)} from public, current_user`.execute(db)
  }
  await refuse(db, 'audit_chain', 'delete', 'row')
  await refuse(db, 'audit_chain', 'truncate', 'statement')
  await sql`
    create trigger audit_chain_only_grows before update on audit_chain
    for each row execute function audit_chain_only_grows()`.execute(db)
}

async function refuse(db: Kysely<unknown>, table: string, changes: string, each: 'row' | 'statement'): Promise<void> {
  await sql`
    create trigger ${sql.raw(`${table}_append_only_${each}`)} before ${sql.raw(changes)} on ${sql.table(table)}
    for each ${sql.raw(each)} execute function audit_is_append_only()`.execute(db)
}
