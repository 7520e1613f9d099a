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

/**
 * The next numbers of bodies in a year, one for each time that a body is named, in that order. Nobody else gets one there
 * until the transaction ends: there are no gaps. Taken once in a transaction, in a fixed order of bodies, so that two
 * transactions never wait for each other.
 */
export async function takeNumbers(
  transaction: DbTransaction,
  bodies: readonly BodyId[],
  year: number,
): Promise<readonly TakenNumber[]> {
  if (bodies.length === 0) return []
  const counts = new Map<BodyId, number>()
  for (const body of bodies) counts.set(body, (counts.get(body) ?? 0) + 1)
  const taken = await takeNext(transaction, counts, year)
  const fresh = new Map([...counts].filter(([body]) => !taken.has(body)))
  if (fresh.size > 0) {
    await beginSeries(transaction, [...fresh.keys()])
    for (const [body, next] of await takeNext(transaction, fresh, year)) taken.set(body, next)
  }
  const given = new Map<BodyId, number>()
  return bodies.map((body) => {
    const next = taken.get(body)
    if (next === undefined) throw new Error('a series was not begun')
    const before = given.get(body) ?? 0
    given.set(body, before + 1)
    const serial = next.last - (counts.get(body) ?? 0) + before + 1
    return { no: `${year}-${padded(next.series, 3)}-${padded(serial, 4)}` as RequestNo, serial }
  })
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0')

/** What could be the number of a request, as people copy it: other dashes, other digits, blanks. */
export function parseRequestNo(text: string): RequestNo | undefined {
  const no = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−－]/g, '-')
  return /^\d{4}-\d{3,9}-\d{4,9}$/.test(no) ? (no as RequestNo) : undefined
}

interface NextNumbers {
  readonly series: number
  /** Of those taken. */
  readonly last: number
}

/** In one step, so that who waits for the next number waits as short as can be. Nothing for bodies without a series. */
async function takeNext(
  transaction: DbTransaction,
  counts: ReadonlyMap<BodyId, number>,
  year: number,
): Promise<Map<BodyId, NextNumbers>> {
  const { rows } = await sql<NextNumbers & { readonly body_id: string }>`
    insert ${PREPARED} into request_numbering as numbering (body_id, year, last)
    select body_id, ${year}::integer, wanted.count
    from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::integer[]) as wanted(body_id, count)
    join request_series using (body_id)
    order by body_id
    on conflict (body_id, year) do update set last = numbering.last + excluded.last
    returning body_id, last,
      (select series from request_series where request_series.body_id = numbering.body_id) as series`.execute(
    transaction,
  )
  return new Map(rows.map(({ body_id, ...next }) => [body_id as BodyId, next]))
}

/** Once for each body, ever. */
async function beginSeries(transaction: DbTransaction, bodies: readonly BodyId[]): Promise<void> {
  await transaction
    .insertInto('request_series')
    .values([...bodies].sort().map((body) => ({ body_id: body })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
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
