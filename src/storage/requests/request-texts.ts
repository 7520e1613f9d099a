import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import { PREPARED } from '../prepared.js'
import type { RequestId } from './requests.js'

/** Who asks, what is wanted, what was written with an event, a file's name, why a finding may go out or a hold is placed, a note. */
export type TextPart =
  | 'applicant'
  | 'wanted'
  | `event.${number}`
  | `file.${string}`
  | `confirmation.${string}`
  | `hold.${string}`
  | `note.${number}`

export interface SealedText {
  readonly request: RequestId
  readonly part: TextPart
  readonly sealed: string
}

export async function insertText(transaction: DbTransaction, { request, part, sealed }: SealedText): Promise<void> {
  await transaction.insertInto('request_text').values({ request_id: request, part, sealed }).execute()
}

export async function listTexts(db: Db, request: RequestId): Promise<readonly SealedText[]> {
  const rows = await db.selectFrom('request_text').selectAll().where('request_id', '=', request).execute()
  return rows.map(toText)
}

/** The same part of several requests, of those that have it. */
export async function listTextsOf(
  db: Db,
  requests: readonly RequestId[],
  part: TextPart,
): Promise<ReadonlyMap<RequestId, string>> {
  if (requests.length === 0) return new Map()
  const rows = await db
    .selectFrom('request_text')
    .select(['request_id', 'sealed'])
    .where('request_id', 'in', requests)
    .where('part', '=', part)
    .execute()
  return new Map(rows.map((row) => [row.request_id as RequestId, row.sealed]))
}

/** What was asked for in a request, and whose it is to answer. */
export interface SealedWanted {
  readonly id: RequestId
  readonly no: RequestNo
  readonly body: BodyId
  /** Null once retention has removed it. */
  readonly sealed: string | null
}

/** What was asked for in each of several requests, by their numbers; of numbers that nothing has there is nothing. */
export async function listSealedWanted(
  db: Db,
  nos: readonly RequestNo[],
): Promise<ReadonlyMap<RequestNo, SealedWanted>> {
  const { rows } = await sql<SealedWanted>`
    select ${PREPARED} id, no, body_id as body, sealed
    from request left join request_text on request_id = id and part = 'wanted'
    where no = any(${nos}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.no, row]))
}

/** The text goes with what it belonged to. */
export async function deleteText(
  transaction: DbTransaction,
  { request, part }: Omit<SealedText, 'sealed'>,
): Promise<void> {
  await transaction.deleteFrom('request_text').where('request_id', '=', request).where('part', '=', part).execute()
}

/** Everyone's texts, a page at a time. */
export async function listSealedTexts(
  db: Db,
  after: { readonly request: string; readonly part: string },
  limit: number,
): Promise<readonly SealedText[]> {
  const rows = await db
    .selectFrom('request_text')
    .selectAll()
    .where(({ eb, refTuple, tuple }) => eb(refTuple('request_id', 'part'), '>', tuple(after.request, after.part)))
    .orderBy('request_id')
    .orderBy('part')
    .limit(limit)
    .execute()
  return rows.map(toText)
}

/** Puts the same text, sealed anew, in its place, unless it is gone meanwhile. */
export async function replaceText(db: Db, { request, part, sealed }: SealedText, anew: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('request_text')
    .set({ sealed: anew })
    .where('request_id', '=', request)
    .where('part', '=', part)
    .where('sealed', '=', sealed)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const toText = (row: { request_id: string; part: string; sealed: string }): SealedText => ({
  request: row.request_id as RequestId,
  part: row.part as TextPart,
  sealed: row.sealed,
})
