import { type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { Applicant, Channel, Matter, ReplyClock, RequestNo, RequestStatus } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { Database } from '../schema.js'

declare const requestId: unique symbol
/** Stays with a request for good; people know it by its number. */
export type RequestId = string & { readonly [requestId]: true }

/** What lists and queues need of a request; derived from its events whenever one is added. */
export interface RequestFacts {
  readonly matter: Matter
  readonly channel: Channel
  readonly applicant: Applicant
  readonly status: RequestStatus
  readonly submittedOn: PlainDate
  readonly receivedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  /** From when on it is over for the counts, whichever day they go by. */
  readonly endedOn: PlainDate | null
  readonly dueKind: ReplyClock['status']
  /** The day it is due, or the earliest it could be; of a reply that is given, the day it was due. */
  readonly dueOn: PlainDate | null
  /** Working days that are left while its clock stands still. */
  readonly dueLeft: number | null
  /** Where it stands in a queue. */
  readonly queueOn: PlainDate
}

export interface RequestRecord extends RequestFacts {
  readonly id: RequestId
  readonly no: RequestNo
  readonly body: BodyId
  /** Counts its changes. */
  readonly version: number
  readonly assignee: PersonId | null
  readonly queryCodeDigest: string
  readonly identityDigest: string | null
  readonly contentDigest: string | null
}

/** Those that were sent with these digests, by them. */
export async function findBySubmissions(
  db: Db,
  submissionDigests: readonly string[],
): Promise<ReadonlyMap<string, RequestRecord>> {
  if (submissionDigests.length === 0) return new Map()
  const rows = await db.selectFrom('request').selectAll().where('submission_digest', 'in', submissionDigests).execute()
  return new Map(rows.map((row) => [row.submission_digest ?? '', toRecord(row)]))
}

export async function findRequest(db: Db, no: RequestNo): Promise<RequestRecord | undefined> {
  const row = await db.selectFrom('request').selectAll().where('no', '=', no).executeTakeFirst()
  return row && toRecord(row)
}

export async function listRequests(db: Db, ids: readonly RequestId[]): Promise<readonly RequestRecord[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('request').selectAll().where('id', 'in', ids).execute()
  return rows.map(toRecord)
}

/** As it is now, and nobody else changes it until the transaction ends. */
export async function lockRequest(transaction: DbTransaction, no: RequestNo): Promise<RequestRecord | undefined> {
  const row = await transaction.selectFrom('request').selectAll().where('no', '=', no).forUpdate().executeTakeFirst()
  return row && toRecord(row)
}

/**
 * A page of those whose dates depend on a calendar, for this transaction alone. Those that somebody works on are left for
 * the next time: who holds one may want another of the page, and the two would wait for each other.
 */
export async function lockRunning(
  transaction: DbTransaction,
  after: string,
  limit: number,
): Promise<readonly RequestRecord[]> {
  const rows = await transaction
    .selectFrom('request')
    .selectAll()
    .where('due_kind', '<>', 'over')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(toRecord)
}

export interface InYear {
  readonly body: BodyId
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Requests to a body that may have been pending in a stretch of time, a page at a time. */
export async function listPendingIds(
  db: Db,
  { body, from, to }: InYear,
  after: string,
  limit: number,
): Promise<readonly RequestId[]> {
  const rows = await db
    .selectFrom('request')
    .select('id')
    .where('body_id', '=', body)
    .where('received_on', '<=', to)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', from)]))
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id as RequestId)
}

/** Requests to a body about which there was a reconsideration or a lawsuit by a day, whenever they ended. */
export async function listReviewedIds(
  db: Db,
  { body, to }: Omit<InYear, 'from'>,
  after: string,
  limit: number,
): Promise<readonly RequestId[]> {
  const rows = await db
    .selectFrom('request_event')
    .innerJoin('request', 'request.id', 'request_event.request_id')
    .select('request_id')
    .distinct()
    .where('type', '=', 'review.recorded')
    .where('on_date', '<=', to)
    .where('body_id', '=', body)
    .where('request_id', '>', after)
    .orderBy('request_id')
    .limit(limit)
    .execute()
  return rows.map(({ request_id }) => request_id as RequestId)
}

/** Puts down what its newest event made of it. @returns the new version */
export async function saveFacts(transaction: DbTransaction, id: RequestId, facts: RequestFacts): Promise<number> {
  const { version } = await transaction
    .updateTable('request')
    .set((row) => ({ ...toColumns(facts), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Another calendar is no change of the request: whoever works on it need not look again. */
export async function saveDerivedAnew(transaction: DbTransaction, id: RequestId, facts: RequestFacts): Promise<void> {
  await transaction.updateTable('request').set(toColumns(facts)).where('id', '=', id).execute()
}

/**
 * Those that one query code opens, a whole and its parts: nobody else changes them until the transaction ends. Locked in
 * the order of their numbers, like everybody who locks several: two that begin with different parts would else wait for
 * each other.
 *
 * @returns by number; nothing where there is no such request
 */
export async function lockOpenedAlike(transaction: DbTransaction, no: RequestNo): Promise<readonly RequestRecord[]> {
  for (;;) {
    const one = await findRequest(transaction, no)
    if (one === undefined) return []
    const rows = await transaction
      .selectFrom('request')
      .selectAll()
      .where('body_id', '=', one.body)
      .where('query_code_digest', '=', one.queryCodeDigest)
      .orderBy(sql`no collate "C"`)
      .forUpdate()
      .execute()
    // They were given another code while we waited: it opens them now.
    if (rows.some((row) => row.no === no)) return rows.map(toRecord)
  }
}

/**
 * Another code opens these from now on, but for those from which persons were removed.
 *
 * @returns the numbers of those that it opens
 */
export async function replaceQueryCode(
  transaction: DbTransaction,
  requests: readonly RequestRecord[],
  digest: string,
): Promise<readonly RequestNo[]> {
  const rows = await transaction
    .updateTable('request')
    .set({ query_code_digest: digest })
    .where(
      'id',
      'in',
      requests.map(({ id }) => id),
    )
    .where('retired_at', 'is', null)
    .returning('no')
    .execute()
  return rows.map(({ no }) => no as RequestNo).sort()
}

/** @returns the new version */
export async function setAssignee(
  transaction: DbTransaction,
  id: RequestId,
  assignee: PersonId | null,
): Promise<number> {
  const { version } = await transaction
    .updateTable('request')
    .set((row) => ({ assignee_id: assignee, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export const toColumns = (facts: RequestFacts) => ({
  matter: facts.matter,
  channel: facts.channel,
  applicant: facts.applicant,
  status: facts.status,
  submitted_on: facts.submittedOn,
  received_on: facts.receivedOn,
  decided_on: facts.decidedOn,
  ended_on: facts.endedOn,
  due_kind: facts.dueKind,
  due_on: facts.dueOn,
  due_left: facts.dueLeft,
  queue_on: facts.queueOn,
})

export const toRecord = (row: Selectable<Database['request']>): RequestRecord => ({
  id: row.id as RequestId,
  no: row.no as RequestNo,
  body: row.body_id as BodyId,
  version: row.version,
  assignee: row.assignee_id as PersonId | null,
  queryCodeDigest: row.query_code_digest,
  identityDigest: row.identity_digest,
  contentDigest: row.content_digest,
  matter: row.matter,
  channel: row.channel,
  applicant: row.applicant,
  status: row.status,
  submittedOn: row.submitted_on as PlainDate,
  receivedOn: row.received_on as PlainDate | null,
  decidedOn: row.decided_on as PlainDate | null,
  endedOn: row.ended_on as PlainDate | null,
  dueKind: row.due_kind,
  dueOn: row.due_on as PlainDate | null,
  dueLeft: row.due_left,
  queueOn: row.queue_on as PlainDate,
})

/** What belongs to it changed, so that who works on an older state has to look again. @returns the new version */
export async function countChange(transaction: DbTransaction, id: RequestId): Promise<number> {
  const { version } = await transaction
    .updateTable('request')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}
