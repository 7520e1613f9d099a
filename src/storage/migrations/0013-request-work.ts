import { type Kysely, sql } from 'kysely'

/** What comes of requests: lessons from reviews, proposals to publish, the public log, and how long persons are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await retention(db)
  await reviews(db)
  await proposals(db)
  await publicLog(db)
}

async function retention(db: Kysely<unknown>): Promise<void> {
  // When everything about persons was removed from it.
  await db.schema.alterTable('request').addColumn('retired_at', 'timestamptz').execute()
  await db.schema
    .createIndex('request_retirement_ix')
    .on('request')
    .columns(['submitted_on', 'id'])
    .where(sql.ref('retired_at'), 'is', null)
    .where(sql.ref('due_kind'), '=', 'over')
    .execute()
  // While one is placed, nothing of the request goes. Its reason lies sealed among the texts of the request.
  await db.schema
    .createTable('request_hold')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('placed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('placed_by', 'text', (column) => column.notNull())
    .addColumn('lifted_at', 'timestamptz')
    .addColumn('lifted_by', 'text')
    .addPrimaryKeyConstraint('request_hold_pk', ['request_id', 'id'])
    .addForeignKeyConstraint('request_hold_request_fk', ['request_id'], 'request', ['id'])
    .addForeignKeyConstraint('request_hold_placed_fk', ['placed_by'], 'person', ['id'])
    .addForeignKeyConstraint('request_hold_lifted_fk', ['lifted_by'], 'person', ['id'])
    .addCheckConstraint('request_hold_ck', sql`(lifted_at is null) = (lifted_by is null)`)
    .execute()
}

async function reviews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('request_event_review_ix')
    .on('request_event')
    .columns(['request_id', 'number'])
    .where(sql.ref('type'), '=', 'review.recorded')
    .execute()
  // Written by staff without a word about persons; it stays when those go.
  await db.schema
    .createTable('review_lesson')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('review_id', 'text', (column) => column.notNull())
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('grounds', sql`text[]`, (column) => column.notNull())
    .addColumn('learnt', 'text', (column) => column.notNull())
    .addColumn('written_at', 'timestamptz', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('review_lesson_pk', ['request_id', 'review_id'])
    .addForeignKeyConstraint('review_lesson_request_fk', ['request_id'], 'request', ['id'])
    .addForeignKeyConstraint('review_lesson_body_fk', ['body_id'], 'body', ['id'])
    .addForeignKeyConstraint('review_lesson_person_fk', ['written_by'], 'person', ['id'])
    .execute()
}

async function proposals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_proposal')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    // Where it can be found once published; why not, where it was declined.
    .addColumn('link', 'text')
    .addColumn('reason', 'text')
    .addColumn('proposed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('proposed_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('publication_proposal_pk', ['id'])
    .addForeignKeyConstraint('publication_proposal_body_fk', ['body_id'], 'body', ['id'])
    .addForeignKeyConstraint('publication_proposal_proposer_fk', ['proposed_by'], 'person', ['id'])
    .addForeignKeyConstraint('publication_proposal_changer_fk', ['changed_by'], 'person', ['id'])
    .addCheckConstraint('publication_proposal_link_ck', sql`(state = 'published') = (link is not null)`)
    .addCheckConstraint('publication_proposal_reason_ck', sql`(state = 'declined') = (reason is not null)`)
    .execute()
  await db.schema
    .createIndex('publication_proposal_body_ix')
    .on('publication_proposal')
    .columns(['body_id', 'changed_at', 'id'])
    .execute()
  await db.schema
    .createTable('publication_proposal_request')
    .addColumn('proposal_id', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    // A request stands in one proposal.
    .addPrimaryKeyConstraint('publication_proposal_request_pk', ['request_id'])
    .addForeignKeyConstraint('publication_proposal_request_proposal_fk', ['proposal_id'], 'publication_proposal', [
      'id',
    ])
    .addForeignKeyConstraint('publication_proposal_request_request_fk', ['request_id'], 'request', ['id'])
    .execute()
  await db.schema
    .createIndex('publication_proposal_request_ix')
    .on('publication_proposal_request')
    .column('proposal_id')
    .execute()
}

async function publicLog(db: Kysely<unknown>): Promise<void> {
  // A body shows its requests and answers only once it says so; the last word counts.
  await db.schema
    .createTable('public_log')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('is_open', 'boolean', (column) => column.notNull())
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('public_log_pk', ['body_id'])
    .addForeignKeyConstraint('public_log_body_fk', ['body_id'], 'body', ['id'])
    .addForeignKeyConstraint('public_log_person_fk', ['changed_by'], 'person', ['id'])
    .execute()
  await db.schema
    .createTable('public_log_entry')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('written_at', 'timestamptz', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    // By somebody else.
    .addColumn('confirmed_at', 'timestamptz')
    .addColumn('confirmed_by', 'text')
    .addColumn('published_on', 'date')
    .addPrimaryKeyConstraint('public_log_entry_pk', ['request_id'])
    .addForeignKeyConstraint('public_log_entry_request_fk', ['request_id'], 'request', ['id'])
    .addForeignKeyConstraint('public_log_entry_body_fk', ['body_id'], 'body', ['id'])
    .addForeignKeyConstraint('public_log_entry_writer_fk', ['written_by'], 'person', ['id'])
    .addForeignKeyConstraint('public_log_entry_confirmer_fk', ['confirmed_by'], 'person', ['id'])
    .addCheckConstraint(
      'public_log_entry_second_ck',
      sql`state <> 'published' or (confirmed_by is not null and confirmed_by <> written_by and published_on is not null)`,
    )
    .execute()
  await db.schema
    .createIndex('public_log_entry_list_ix')
    .on('public_log_entry')
    .columns(['body_id', 'published_on desc', 'request_id'])
    .where(sql.ref('state'), '=', 'published')
    .execute()
}
