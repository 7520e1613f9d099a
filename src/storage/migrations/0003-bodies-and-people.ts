import { type Kysely, type RawBuilder, sql } from 'kysely'

/** The bodies with what happened to them, the people who act for them, and how these sign in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await bodies(db)
  await people(db)
  await signingIn(db)
}

async function bodies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('body')
    .addColumn('id', 'text', (column) => column.notNull())
    // Counts the changes of the body: who edits an older one is told.
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('credit_code', 'text')
    .addColumn('region_code', 'text')
    .addColumn('site_id_code', 'text')
    .addColumn('office_name', 'text')
    .addColumn('address', 'text')
    .addColumn('hours', 'text')
    .addColumn('telephone', 'text')
    .addColumn('fax', 'text')
    .addColumn('web', 'text')
    .addPrimaryKeyConstraint('body_pk', ['id'])
    .addUniqueConstraint('body_credit_code_uq', ['credit_code'])
    .addCheckConstraint('body_credit_code_ck', sql`credit_code ~ '^[0-9A-Z]{18}$'`)
    .addCheckConstraint('body_site_id_code_ck', sql`site_id_code ~ '^(\\d{10}|bm\\d{8})$'`)
    .execute()

  await db.schema
    .createTable('body_event')
    .addColumn('body_id', 'text', (column) => column.notNull())
    // From 1, without gaps: two writers of the same next event collide here.
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('on_date', 'date', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('kind', 'text')
    .addColumn('parent_id', 'text')
    .addColumn('into_ids', sql`text[]`)
    .addColumn('recorded_at', 'timestamptz', (column) => column.notNull())
    .addColumn('recorded_by', 'text')
    .addPrimaryKeyConstraint('body_event_pk', ['body_id', 'number'])
    .addForeignKeyConstraint('body_event_body_fk', ['body_id'], 'body', ['id'])
    .addForeignKeyConstraint('body_event_parent_fk', ['parent_id'], 'body', ['id'])
    .addCheckConstraint(
      'body_event_type_ck',
      sql`case type
        when 'body.established' then name is not null and kind is not null and into_ids is null
        when 'body.renamed' then name is not null and kind is null and parent_id is null and into_ids is null
        when 'body.moved' then name is null and kind is null and into_ids is null
        when 'body.merged' then name is null and kind is null and parent_id is null and coalesce(cardinality(into_ids), 0) = 1
        when 'body.split' then name is null and kind is null and parent_id is null and coalesce(cardinality(into_ids), 0) >= 2
        when 'body.abolished' then name is null and kind is null and parent_id is null and into_ids is null
        else false end`,
    )
    .execute()
  await appendOnly(db, 'body_event')
}

/** What happened stays written: not even we can change it by mistake. */
async function appendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  const refuse = `${table}_append_only`
  await sql`create function ${sql.id(refuse)}() returns trigger language plpgsql as ${asText(
    `begin raise exception '${table} is append-only'; end`,
  )}`.execute(db)
  await sql`create trigger ${sql.id(refuse)} before update or delete or truncate on ${sql.table(table)}
    for each statement execute function ${sql.id(refuse)}()`.execute(db)
}

const asText = (text: string): RawBuilder<unknown> => sql.raw(`$$${text}$$`)

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    // Folded, so that no two differ by case alone.
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('display_name', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('password_set_at', 'timestamptz', (column) => column.notNull())
    // Someone else knows it: it only serves to choose another.
    .addColumn('password_is_initial', 'boolean', (column) => column.notNull())
    // Sealed; null while there is no second factor.
    .addColumn('totp_secret', 'text')
    // The time step of the last code that was accepted: it and all before it are spent.
    .addColumn('totp_last_step', 'bigint')
    .addPrimaryKeyConstraint('person_pk', ['id'])
    .addUniqueConstraint('person_account_uq', ['account'])
    .addCheckConstraint('person_status_ck', sql`status in ('active', 'suspended')`)
    .execute()

  await db.schema
    .createTable('former_password')
    .addColumn('id', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('former_password_pk', ['id'])
    .addForeignKeyConstraint('former_password_person_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema.createIndex('former_password_ix').on('former_password').columns(['person_id', 'id']).execute()

  await db.schema
    .createTable('recovery_code')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recovery_code_pk', ['person_id', 'code_hash'])
    .addForeignKeyConstraint('recovery_code_person_fk', ['person_id'], 'person', ['id'])
    .execute()

  await db.schema
    .createTable('role_grant')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('granted_at', 'timestamptz', (column) => column.notNull())
    // null: by the installation itself, when there was nobody yet.
    .addColumn('granted_by', 'text')
    .addColumn('revoked_at', 'timestamptz')
    .addColumn('revoked_by', 'text')
    .addPrimaryKeyConstraint('role_grant_pk', ['id'])
    .addForeignKeyConstraint('role_grant_person_fk', ['person_id'], 'person', ['id'])
    .addForeignKeyConstraint('role_grant_body_fk', ['body_id'], 'body', ['id'])
    .addCheckConstraint(
      'role_grant_role_ck',
      sql`role in ('clerk', 'reviewer', 'secrecy-reviewer', 'head', 'supervisor', 'administrator')`,
    )
    .addCheckConstraint('role_grant_revoked_ck', sql`(revoked_at is null) = (revoked_by is null)`)
    .execute()
  await db.schema
    .createIndex('role_grant_standing_uq')
    .unique()
    .on('role_grant')
    .columns(['person_id', 'body_id', 'role'])
    .where(sql.ref('revoked_at'), 'is', null)
    .execute()
  await db.schema.createIndex('role_grant_body_ix').on('role_grant').column('body_id').execute()
}

async function signingIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person_session')
    // For lists and for ending it; opens nothing.
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('token_digest', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('last_seen_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('user_agent', 'text', (column) => column.notNull())
    // A second factor that is being set up, sealed; it counts once a code of it was given.
    .addColumn('pending_totp_secret', 'text')
    .addPrimaryKeyConstraint('person_session_pk', ['id'])
    .addUniqueConstraint('person_session_token_uq', ['token_digest'])
    .addForeignKeyConstraint('person_session_person_fk', ['person_id'], 'person', ['id'])
    .addCheckConstraint(
      'person_session_stage_ck',
      sql`stage in ('second-factor', 'enrolment', 'new-password', 'signed-in')`,
    )
    .execute()
  await db.schema.createIndex('person_session_person_ix').on('person_session').column('person_id').execute()
  await db.schema.createIndex('person_session_expires_ix').on('person_session').column('expires_at').execute()

  // Names and addresses only as keyed digests: people type passwords into the field for the name.
  await db.schema
    .createTable('sign_in_failures')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('last_failed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('locked_until', 'timestamptz')
    .addPrimaryKeyConstraint('sign_in_failures_pk', ['kind', 'digest'])
    .addCheckConstraint('sign_in_failures_kind_ck', sql`kind in ('account', 'address', 'pair')`)
    .execute()
  await db.schema.createIndex('sign_in_failures_age_ix').on('sign_in_failures').column('last_failed_at').execute()

  // Where an account has signed in from: a stranger's wrong tries elsewhere do not lock its owner out here.
  await db.schema
    .createTable('familiar_address')
    .addColumn('pair_digest', 'text', (column) => column.notNull())
    .addColumn('last_signed_in_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('familiar_address_pk', ['pair_digest'])
    .execute()
}
