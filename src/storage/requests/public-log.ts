import type { Selectable } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { Database } from '../schema.js'
import type { RequestId } from './requests.js'

/** Whether a body shows its requests and answers. */
export interface PublicLogSetting {
  /** Counts its changes; 0: nobody ever said. */
  readonly version: number
  readonly isOpen: boolean
}

export async function findPublicLog(db: Db, body: BodyId): Promise<PublicLogSetting> {
  const row = await db.selectFrom('public_log').selectAll().where('body_id', '=', body).executeTakeFirst()
  return row === undefined ? { version: 0, isOpen: false } : { version: row.version, isOpen: row.is_open }
}

/** @returns false where somebody else said something meanwhile */
export async function savePublicLog(
  transaction: DbTransaction,
  body: BodyId,
  {
    seen,
    isOpen,
    at,
    by,
  }: { readonly seen: number; readonly isOpen: boolean; readonly at: Date; readonly by: PersonId },
): Promise<boolean> {
  const told = { version: seen + 1, is_open: isOpen, changed_at: at, changed_by: by }
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('public_log')
    .values({ body_id: body, ...told })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet(told).where('public_log.version', '=', seen))
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What the public is told of a request, once a second person has said so. */
export interface PublicEntryRecord {
  readonly request: RequestId
  readonly body: BodyId
  readonly version: number
  readonly state: 'draft' | 'published' | 'withdrawn'
  readonly title: string
  readonly answer: string
  readonly writtenAt: Date
  readonly writtenBy: PersonId
  readonly confirmedAt: Date | null
  readonly confirmedBy: PersonId | null
  readonly publishedOn: PlainDate | null
}

export async function findPublicEntry(db: Db, request: RequestId): Promise<PublicEntryRecord | undefined> {
  const row = await db.selectFrom('public_log_entry').selectAll().where('request_id', '=', request).executeTakeFirst()
  return row && toEntry(row)
}

/** The caller holds the request. */
export async function savePublicEntry(transaction: DbTransaction, entry: PublicEntryRecord): Promise<void> {
  const told = {
    version: entry.version,
    state: entry.state,
    title: entry.title,
    answer: entry.answer,
    written_at: entry.writtenAt,
    written_by: entry.writtenBy,
    confirmed_at: entry.confirmedAt,
    confirmed_by: entry.confirmedBy,
    published_on: entry.publishedOn,
  }
  await transaction
    .insertInto('public_log_entry')
    .values({ request_id: entry.request, body_id: entry.body, ...told })
    .onConflict((conflict) => conflict.column('request_id').doUpdateSet(told))
    .execute()
}

/** As the public sees it: nothing that leads to the case. */
export interface PublicEntry {
  readonly body: BodyId
  readonly title: string
  readonly answer: string
  readonly receivedOn: PlainDate
  readonly decidedOn: PlainDate
  readonly publishedOn: PlainDate
}

/** Where a page goes on. */
export interface PublicLogPlace {
  readonly publishedOn: PlainDate
  readonly id: string
}

/**
 * What bodies that opened their log show of requests whose answer stands, the newest first.
 *
 * @param body null: every body
 */
export async function listPublicEntries(
  db: Db,
  {
    body,
    after,
    limit,
  }: { readonly body: BodyId | null; readonly after: PublicLogPlace | null; readonly limit: number },
): Promise<readonly (PublicEntry & { readonly id: string })[]> {
  const rows = await db
    .selectFrom('public_log_entry as entry')
    .innerJoin('public_log', 'public_log.body_id', 'entry.body_id')
    .innerJoin('request', 'request.id', 'entry.request_id')
    .select(['entry.request_id as id', 'entry.body_id as body', 'title', 'answer'])
    .select(['received_on as receivedOn', 'decided_on as decidedOn', 'published_on as publishedOn'])
    .$if(body !== null, (query) => query.where('entry.body_id', '=', body ?? ''))
    .where('public_log.is_open', '=', true)
    .where('entry.state', '=', 'published')
    .where('request.status', 'in', ['served', 'closed'])
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('published_on', 'entry.request_id'), '<', tuple(after?.publishedOn ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('published_on', 'desc')
    .orderBy('entry.request_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    body: row.body as BodyId,
    title: row.title,
    answer: row.answer,
    receivedOn: row.receivedOn as PlainDate,
    decidedOn: row.decidedOn as PlainDate,
    publishedOn: row.publishedOn as PlainDate,
  }))
}

const toEntry = (row: Selectable<Database['public_log_entry']>): PublicEntryRecord => ({
  request: row.request_id as RequestId,
  body: row.body_id as BodyId,
  version: row.version,
  state: row.state,
  title: row.title,
  answer: row.answer,
  writtenAt: row.written_at,
  writtenBy: row.written_by as PersonId,
  confirmedAt: row.confirmed_at,
  confirmedBy: row.confirmed_by as PersonId | null,
  publishedOn: row.published_on as PlainDate | null,
})
