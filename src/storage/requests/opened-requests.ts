import { sql } from 'kysely'
import type { DbTransaction } from '../database.js'
import { PREPARED } from '../prepared.js'
import type { NewRequestEvent } from './request-events.js'
import { type NewLetter, toLetterRow } from './request-letters.js'
import type { TextPart } from './request-texts.js'
import { type RequestRecord, toColumns } from './requests.js'

export interface NewRequest extends Omit<RequestRecord, 'version' | 'assignee'> {
  readonly year: number
  readonly serial: number
  readonly submissionDigest: string | null
  readonly createdAt: Date
}

/** A request with its first event and everything that was written with it. */
export interface OpenedRequest {
  readonly request: NewRequest
  readonly event: Omit<NewRequestEvent, 'request'>
  readonly letters: readonly NewLetter[]
  readonly texts: readonly { readonly part: TextPart; readonly sealed: string }[]
  /** Of the words in what is wanted; empty where nothing is to be found by them. */
  readonly marks: readonly number[]
}

/**
 * Writes down all of a request at once.
 *
 * @returns false where it was sent before: nothing is written down then, and what was sent before is there
 */
export async function insertOpened(
  transaction: DbTransaction,
  { request, event, letters, texts, marks }: OpenedRequest,
): Promise<boolean> {
  const opened = transaction
    .insertInto('request')
    .values({
      id: request.id,
      no: request.no,
      body_id: request.body,
      year: request.year,
      serial: request.serial,
      version: 1,
      query_code_digest: request.queryCodeDigest,
      identity_digest: request.identityDigest,
      submission_digest: request.submissionDigest,
      content_digest: request.contentDigest,
      assignee_id: null,
      created_at: request.createdAt,
      ...toColumns(request),
    })
    .onConflict((conflict) => conflict.column('submission_digest').doNothing())
    .returning('id')
  const parts = texts.map(({ part }) => part)
  const sealed = texts.map((text) => text.sealed)
  const { rows } = await sql`
    ${PREPARED} with opened as (${opened}), first_event as (
      insert into request_event (request_id, number, type, on_date, facts, recorded_at, recorded_by)
      select id, 1, ${event.facts.type}, ${event.facts.on}::date, ${JSON.stringify(event.facts)}::jsonb,
        ${event.recordedAt}::timestamptz, ${event.recordedBy} from opened
    ), written as (
      insert into request_text (request_id, part, sealed)
      select id, part, sealed from opened cross join unnest(${parts}::text[], ${sealed}::text[]) as text(part, sealed)
    ), lettered as (
      insert into request_letter
      select letter.* from opened cross join
        jsonb_populate_recordset(null::request_letter, ${JSON.stringify(letters.map(toLetterRow))}::jsonb) as letter
    ), marked as (
      insert into request_marks (request_id, marks)
      select id, ${marks}::integer[] from opened where cardinality(${marks}::integer[]) > 0
    )
    select id from opened`.execute(transaction)
  return rows.length === 1
}
