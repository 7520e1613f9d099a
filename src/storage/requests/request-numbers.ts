import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { RequestId } from './requests.js'

export interface TakenNumber {
  readonly no: RequestNo
  readonly serial: number
}

/** The next number of a body in a year. Nobody else gets one there until the transaction ends: there are no gaps. */
export async function takeNumber(transaction: DbTransaction, body: BodyId, year: number): Promise<TakenNumber> {
  const series = (await findSeries(transaction, body)) ?? (await beginSeries(transaction, body))
  const { last } = await transaction
    .insertInto('request_numbering')
    .values({ body_id: body, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'year']).doUpdateSet({ last: sql`request_numbering.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const no = `${year}-${String(series).padStart(3, '0')}-${String(last).padStart(4, '0')}` as RequestNo
  return { no, serial: last }
}

/** What could be the number of a request, as people copy it: other dashes, other digits, blanks. */
export function parseRequestNo(text: string): RequestNo | undefined {
  const no = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−－]/g, '-')
  return /^\d{4}-\d{3,9}-\d{4,9}$/.test(no) ? (no as RequestNo) : undefined
}

async function findSeries(transaction: DbTransaction, body: BodyId): Promise<number | undefined> {
  const row = await transaction
    .selectFrom('request_series')
    .select('series')
    .where('body_id', '=', body)
    .executeTakeFirst()
  return row?.series
}

async function beginSeries(transaction: DbTransaction, body: BodyId): Promise<number> {
  await transaction
    .insertInto('request_series')
    .values({ body_id: body })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const series = await findSeries(transaction, body)
  if (series === undefined) throw new Error('a series was not begun')
  return series
}

/** What these requests are called. */
export async function listRequestNumbers(
  db: Db,
  requests: readonly RequestId[],
): Promise<ReadonlyMap<RequestId, RequestNo>> {
  const numbers = new Map<RequestId, RequestNo>()
  for (let done = 0; done < requests.length; done += AT_ONCE) {
    const rows = await db
      .selectFrom('request')
      .select(['id', 'no'])
      .where('id', 'in', requests.slice(done, done + AT_ONCE))
      .execute()
    for (const { id, no } of rows) numbers.set(id as RequestId, no as RequestNo)
  }
  return numbers
}

const AT_ONCE = 5_000
