import { sql } from 'kysely'
import type { DbTransaction } from '../database.js'
import { PREPARED } from '../prepared.js'
import type { NewRequestEvent } from './request-events.js'
import { type NewLetter, toLetterRow } from './request-letters.js'
import type { TextPart } from './request-texts.js'
import { type RequestId, type RequestRecord, toColumns } from './requests.js'

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
 * Writes down all of several requests at once.
 *
 * @returns what was written down. What is missing was sent before and is there; its number then has to go back, with
 * the whole transaction.
 */
export async function insertOpened(
  transaction: DbTransaction,
  opened: readonly OpenedRequest[],
): Promise<ReadonlySet<RequestId>> {
  if (opened.length === 0) return new Set()
  // In a fixed order of what is unique, so that two who write the same forms never wait for each other.
  const sorted = [...opened].sort((one, other) => (digestOf(one) < digestOf(other) ? -1 : 1))
  const rows = (toRows: (one: OpenedRequest) => readonly object[]) => JSON.stringify(sorted.flatMap(toRows))
  const { rows: written } = await sql<{ readonly id: string }>`
    ${PREPARED} with opened as (
      insert into request (${REQUEST_COLUMNS})
      select ${REQUEST_COLUMNS} from json_populate_recordset(null::request, ${rows(toRequestRows)}::json)
      on conflict (submission_digest) do nothing
      returning id
    ), first_event as (
      insert into request_event (request_id, number, type, on_date, facts, recorded_at, recorded_by)
      select id, 1, type, on_date, facts, recorded_at, recorded_by
      from opened join json_populate_recordset(null::request_event, ${rows(toEventRows)}::json) on request_id = id
    ), written as (
      insert into request_text (request_id, part, sealed)
      select id, part, sealed
      from opened join json_populate_recordset(null::request_text, ${rows(toTextRows)}::json) on request_id = id
    ), lettered as (
      insert into request_letter
      select letter.*
      from opened join json_populate_recordset(null::request_letter, ${rows(toLetterRows)}::json) as letter
        on request_id = id
    ), marked as (
      insert into request_marks (request_id, marks)
      select id, marks
      from opened join json_populate_recordset(null::request_marks, ${rows(toMarkRows)}::json) on request_id = id
    )
    select id from opened`.execute(transaction)
  return new Set(written.map(({ id }) => id as RequestId))
}

const digestOf = ({ request }: OpenedRequest): string => request.submissionDigest ?? ''

const REQUEST_COLUMNS = sql.raw(
  `id, no, body_id, year, serial, version, query_code_digest, identity_digest, submission_digest, content_digest,
   created_at, matter, channel, applicant, status, submitted_on, received_on, decided_on, ended_on, due_kind, due_on,
   due_left, queue_on`,
)

const toRequestRows = ({ request }: OpenedRequest) => [
  {
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
    created_at: request.createdAt,
    ...toColumns(request),
  },
]

const toEventRows = ({ request, event }: OpenedRequest) => [
  {
    request_id: request.id,
    type: event.facts.type,
    on_date: event.facts.on,
    facts: event.facts,
    recorded_at: event.recordedAt,
    recorded_by: event.recordedBy,
  },
]

const toTextRows = ({ request, texts }: OpenedRequest) =>
  texts.map(({ part, sealed }) => ({ request_id: request.id, part, sealed }))

const toLetterRows = ({ letters }: OpenedRequest) => letters.map(toLetterRow)

const toMarkRows = ({ request, marks }: OpenedRequest) =>
  marks.length === 0 ? [] : [{ request_id: request.id, marks }]
