import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import { PREPARED } from '../prepared.js'
import type { RequestId } from './requests.js'

export interface TakenNumber {
  readonly no: RequestNo
  readonly serial: number
}

/** The next number of a body in a year. Nobody else gets one there until the transaction ends: there are no gaps. */
export async function takeNumber(transaction: DbTransaction, body: BodyId, year: number): Promise<TakenNumber> {
  const taken = (await takeNext(transaction, body, year)) ?? (await beginSeries(transaction, body, year))
  const no = `${year}-${String(taken.series).padStart(3, '0')}-${String(taken.last).padStart(4, '0')}` as RequestNo
  return { no, serial: taken.last }
}

/** What could be the number of a request, as people copy it: other dashes, other digits, blanks. */
export function parseRequestNo(text: string): RequestNo | undefined {
  const no = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−－]/g, '-')
  return /^\d{4}-\d{3,9}-\d{4,9}$/.test(no) ? (no as RequestNo) : undefined
}

interface NextNumber {
  readonly series: number
  readonly last: number
}

/** In one step, so that who waits for the next number waits as short as can be. Nothing where the body has no series. */
async function takeNext(transaction: DbTransaction, body: BodyId, year: number): Promise<NextNumber | undefined> {
  const { rows } = await sql<NextNumber>`
    insert ${PREPARED} into request_numbering (body_id, year, last)
    select body_id, ${year}::integer, 1 from request_series where body_id = ${body}
    on conflict (body_id, year) do update set last = request_numbering.last + 1
    returning last, (select series from request_series where body_id = ${body}) as series`.execute(transaction)
  return rows[0]
}

async function beginSeries(transaction: DbTransaction, body: BodyId, year: number): Promise<NextNumber> {
  await transaction
    .insertInto('request_series')
    .values({ body_id: body })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const taken = await takeNext(transaction, body, year)
  if (taken === undefined) throw new Error('a series was not begun')
  return taken
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
