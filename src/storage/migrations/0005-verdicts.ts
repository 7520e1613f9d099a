import { type Kysely, type RawBuilder, sql } from 'kysely'

/** Reports of bodies, what people decided about their findings, searching by name, reading the trail by filters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await names(db)
  await reportsOfBodies(db)
  await verdicts(db)
  await trailFilters(db)
}

/** Parts of names to look for: single characters and pairs, so that a part of any length is found by an index. */
async function names(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function fold_name(name text) returns text language sql immutable parallel safe return
      regexp_replace(lower(normalize(left(name, 200), nfkc)), '\\s+', '', 'g')`.execute(db)
  await sql`
    create function name_grams(name text) returns text[] language sql immutable parallel safe return (
      select coalesce(array_agg(distinct gram), '{}') from (
        select substr(folded, place, size) as gram
        from (select fold_name(name) as folded) as text_to_cut,
          generate_series(1, length(folded)) as place, generate_series(1, 2) as size
        where place + size <= length(folded) + 1
      ) as grams)`.execute(db)
  await sql`create index body_event_name_ix on body_event using gin (name_grams(name)) where name is not null`.execute(
    db,
  )
}

async function reportsOfBodies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('checked_file')
    // The keys of the findings, in their order: a person's verdict is kept by them.
    .addColumn('finding_keys', sql`text[]`, (column) => column.notNull().defaultTo(sql`'{}'`))
    .execute()

  await db.schema
    .alterTable('handed_in')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    // Staff hand in at the desk of a body; whose report it is, a person says: then and only then there is a body.
    .addColumn('desk_id', 'text')
    .addColumn('body_id', 'text')
    .addColumn('handed_in_by', 'text')
    // As the checked file says, so that lists need no other table.
    .addColumn('agency', 'text')
    .addColumn('report_year', 'integer')
    .addColumn('error_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('notice_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('confirmed_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('dismissed_count', 'integer', (column) => column.notNull().defaultTo(0))
    // Who answers for it: in whose chain and under whose rights it is.
    .addColumn('holder_id', 'text', (column) => column.generatedAlwaysAs(sql`coalesce(body_id, desk_id)`).stored())
    // Which of the body's reports: that of a year, or, where no year was read, this very file.
    .addColumn('edition', 'text', (column) =>
      column.generatedAlwaysAs(sql`coalesce(report_year::text, digest)`).stored(),
    )
    .execute()
  await sql`
    alter table handed_in
      alter column link_hash drop not null,
      alter column owner_hash drop not null,
      add constraint handed_in_desk_fk foreign key (desk_id) references body (id),
      add constraint handed_in_body_fk foreign key (body_id) references body (id),
      add constraint handed_in_holder_ck check (
      (link_hash is null) = (owner_hash is null) and (link_hash is null) = (desk_id is not null)
      and (desk_id is null) = (handed_in_by is null) and (body_id is null or desk_id is not null))`.execute(db)
  await sql`
    update handed_in set agency = file.agency, report_year = file.report_year,
      error_count = file.error_count, notice_count = file.notice_count
    from checked_file as file where file.digest = handed_in.digest`.execute(db)

  await sql`create unique index handed_in_body_uq on handed_in (body_id, digest) where body_id is not null`.execute(db)
  await sql`
    create unique index handed_in_desk_uq on handed_in (desk_id, digest)
    where body_id is null and desk_id is not null`.execute(db)
  await sql`create index handed_in_holder_ix on handed_in (holder_id, id) where holder_id is not null`.execute(db)
  await sql`create index handed_in_public_year_ix on handed_in (report_year, id) where public_id is not null`.execute(
    db,
  )
  await sql`create index handed_in_public_body_ix on handed_in (body_id, id) where public_id is not null`.execute(db)
  await sql`
    create index handed_in_public_agency_ix on handed_in using gin (name_grams(agency))
    where public_id is not null`.execute(db)
}

async function verdicts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('verdict_event')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('finding_key', 'text', (column) => column.notNull())
    // From 1, without gaps: two people who judge the same at once collide here. The last one stands.
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('judged_at', 'timestamptz', (column) => column.notNull())
    .addColumn('judged_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('verdict_event_pk', ['body_id', 'edition', 'finding_key', 'number'])
    .addForeignKeyConstraint('verdict_event_body_fk', ['body_id'], 'body', ['id'])
    .addCheckConstraint('verdict_event_verdict_ck', sql`verdict in ('confirmed', 'dismissed', 'open')`)
    .addCheckConstraint('verdict_event_reason_ck', sql`verdict <> 'dismissed' or reason is not null`)
    .addCheckConstraint('verdict_event_key_ck', sql`finding_key ~ '^[0-9a-f]{32}$'`)
    .execute()
  await sql`create function verdict_event_append_only() returns trigger language plpgsql as ${asText(
    `begin raise exception 'verdict_event is append-only'; end`,
  )}`.execute(db)
  await sql`create trigger verdict_event_append_only before update or delete or truncate on verdict_event
    for each statement execute function verdict_event_append_only()`.execute(db)
}

const asText = (text: string): RawBuilder<unknown> => sql.raw(`$$${text}$$`)

/** Newest first over everything, in one chain, by one person, about one person, of one kind. */
async function trailFilters(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_record_newest_ix on audit_record (at, chain, sequence)`.execute(db)
  await sql`drop index audit_record_at_ix`.execute(db)
  await sql`create index audit_record_chain_newest_ix on audit_record (chain, at, sequence)`.execute(db)
  await sql`create index audit_record_actor_ix on audit_record (actor, at) where actor is not null`.execute(db)
  await sql`
    create index audit_record_person_ix on audit_record ((event ->> 'person'), at)
    where (event ->> 'person') is not null`.execute(db)
  await sql`create index audit_record_type_ix on audit_record ((event ->> 'type'), at)`.execute(db)
  await sql`create index audit_head_published_newest_ix on audit_head_published (published_at, chain, sequence)`.execute(
    db,
  )
}
