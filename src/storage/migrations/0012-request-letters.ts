import { type Kysely, sql } from 'kysely'

/** Letters of requests as they were written, sealed; their numbers; and what bodies say in their own words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await letters(db)
  await wordings(db)
}

async function letters(db: Kysely<unknown>): Promise<void> {
  // The last number given out; whoever takes the next one holds the row, so that there are no gaps.
  await db.schema
    .createTable('letter_numbering')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('series', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('letter_numbering_pk', ['body_id', 'series', 'year'])
    .addForeignKeyConstraint('letter_numbering_body_fk', ['body_id'], 'body', ['id'])
    .execute()
  await db.schema
    .createTable('request_letter')
    .addColumn('request_id', 'text', (column) => column.notNull())
    // From 1 within its case.
    .addColumn('number', 'integer', (column) => column.notNull())
    // The event that made it.
    .addColumn('event_number', 'integer', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    // The consultation it belongs to, by its id within the case.
    .addColumn('about', 'text')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('series', 'text')
    .addColumn('year', 'integer')
    .addColumn('serial', 'integer')
    // 云公复〔2026〕12号, as it was printed.
    .addColumn('letter_no', 'text')
    .addColumn('on_date', 'date', (column) => column.notNull())
    .addColumn('made_at', 'timestamptz', (column) => column.notNull())
    // The event that took it back: a recall, or the revocation of the decision it tells.
    .addColumn('taken_back_by', 'integer')
    // The letter, frozen; it is sealed anew when keys change. Null once retention has removed it.
    .addColumn('sealed', 'text')
    .addPrimaryKeyConstraint('request_letter_pk', ['request_id', 'number'])
    .addUniqueConstraint('request_letter_serial_uq', ['body_id', 'series', 'year', 'serial'])
    .addForeignKeyConstraint('request_letter_event_fk', ['request_id', 'event_number'], 'request_event', [
      'request_id',
      'number',
    ])
    .addForeignKeyConstraint('request_letter_body_fk', ['body_id'], 'body', ['id'])
    .addCheckConstraint('request_letter_number_ck', sql`num_nulls(series, year, serial, letter_no) in (0, 4)`)
    .execute()
}

async function wordings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('letter_wording')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    // From 1; the last one counts.
    .addColumn('version', 'integer', (column) => column.notNull())
    // Null: back to the wording that everybody has.
    .addColumn('wording', 'jsonb')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('letter_wording_pk', ['body_id', 'code', 'version'])
    .addForeignKeyConstraint('letter_wording_body_fk', ['body_id'], 'body', ['id'])
    .addForeignKeyConstraint('letter_wording_person_fk', ['changed_by'], 'person', ['id'])
    .execute()
  // What stands in a body's letters and follows from nothing else. Null: as it follows from the tree of bodies.
  await db.schema
    .createTable('letter_office')
    .addColumn('body_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('mark', 'text')
    .addColumn('authority', 'text')
    .addColumn('court', 'text')
    .addColumn('online_channel', 'text')
    .addPrimaryKeyConstraint('letter_office_pk', ['body_id'])
    .addForeignKeyConstraint('letter_office_body_fk', ['body_id'], 'body', ['id'])
    .execute()
}
