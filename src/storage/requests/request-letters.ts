import type { Selectable } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { LetterCode } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { Database } from '../schema.js'
import type { LetterSeries } from './letter-numbers.js'
import type { RequestId } from './requests.js'

/** A letter of a case, sealed. */
export interface LetterRecord {
  readonly request: RequestId
  /** From 1 within its case. */
  readonly number: number
  /** The event that made it. */
  readonly eventNumber: number
  readonly code: LetterCode
  /** The consultation it belongs to. */
  readonly about: string | null
  readonly body: BodyId
  readonly letterNo: string | null
  readonly on: PlainDate
  readonly madeAt: Date
  /** The event that took it back. */
  readonly takenBackBy: number | null
  /** Null once retention has removed it. */
  readonly sealed: string | null
}

export interface NewLetter extends Omit<LetterRecord, 'takenBackBy' | 'sealed'> {
  readonly serial: (LetterSeries & { readonly serial: number }) | null
  readonly sealed: string
}

export async function insertLetter(transaction: DbTransaction, letter: NewLetter): Promise<void> {
  await transaction.insertInto('request_letter').values(toLetterRow(letter)).execute()
}

export function toLetterRow(letter: NewLetter) {
  const { serial } = letter
  return {
    request_id: letter.request,
    number: letter.number,
    event_number: letter.eventNumber,
    code: letter.code,
    about: letter.about,
    body_id: letter.body,
    series: serial?.series ?? null,
    year: serial?.year ?? null,
    serial: serial?.serial ?? null,
    letter_no: letter.letterNo,
    on_date: letter.on,
    made_at: letter.madeAt,
    taken_back_by: null,
    sealed: letter.sealed,
  }
}

/** How many letters a case has. The caller holds the case. */
export async function countLetters(transaction: DbTransaction, request: RequestId): Promise<number> {
  const { count } = await transaction
    .selectFrom('request_letter')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('request_id', '=', request)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A case's letters, in the order they were written. */
export async function listLetterRecords(db: Db, request: RequestId): Promise<readonly LetterRecord[]> {
  const rows = await db
    .selectFrom('request_letter')
    .selectAll()
    .where('request_id', '=', request)
    .orderBy('number')
    .execute()
  return rows.map(toLetterRecord)
}

export async function findLetterRecord(db: Db, request: RequestId, number: number): Promise<LetterRecord | undefined> {
  const row = await db
    .selectFrom('request_letter')
    .selectAll()
    .where('request_id', '=', request)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toLetterRecord(row)
}

/** Letters that no longer count, with the event that says so. */
export async function takeBackLetters(
  transaction: DbTransaction,
  request: RequestId,
  numbers: readonly number[],
  by: number,
): Promise<void> {
  if (numbers.length === 0) return
  await transaction
    .updateTable('request_letter')
    .set({ taken_back_by: by })
    .where('request_id', '=', request)
    .where('number', 'in', numbers)
    .execute()
}

export interface SealedLetter {
  readonly request: RequestId
  readonly number: number
  readonly sealed: string
}

/** Everyone's letters, a page at a time. */
export async function listSealedLetters(
  db: Db,
  after: { readonly request: string; readonly number: number },
  limit: number,
): Promise<readonly SealedLetter[]> {
  const rows = await db
    .selectFrom('request_letter')
    .select(['request_id', 'number', 'sealed'])
    .where(({ eb, refTuple, tuple }) => eb(refTuple('request_id', 'number'), '>', tuple(after.request, after.number)))
    .where('sealed', 'is not', null)
    .orderBy('request_id')
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ request_id, number, sealed }) => ({
    request: request_id as RequestId,
    number,
    sealed: sealed ?? '',
  }))
}

/** Puts the same letter, sealed anew, in its place, unless it is gone meanwhile. */
export async function replaceLetter(db: Db, { request, number, sealed }: SealedLetter, anew: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('request_letter')
    .set({ sealed: anew })
    .where('request_id', '=', request)
    .where('number', '=', number)
    .where('sealed', '=', sealed)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const toLetterRecord = (row: Selectable<Database['request_letter']>): LetterRecord => ({
  request: row.request_id as RequestId,
  number: row.number,
  eventNumber: row.event_number,
  code: row.code,
  about: row.about,
  body: row.body_id as BodyId,
  letterNo: row.letter_no,
  on: row.on_date as PlainDate,
  madeAt: row.made_at,
  takenBackBy: row.taken_back_by,
  sealed: row.sealed,
})
