import type { RequestEvent, RequestEventType } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { RequestId } from './requests.js'

export interface NewRequestEvent {
  readonly request: RequestId
  /** Without the texts that somebody wrote: those are sealed, and lie elsewhere. */
  readonly facts: RequestEvent
  readonly recordedAt: Date
  /** Null: the applicant, or the site itself. */
  readonly recordedBy: string | null
}

export interface RequestEventRecord extends NewRequestEvent {
  /** From 1. */
  readonly number: number
}

/** Adds an event after the last one. The caller holds the request. @returns its number */
export async function appendRequestEvent(transaction: DbTransaction, event: NewRequestEvent): Promise<number> {
  const { number: last } = await transaction
    .selectFrom('request_event')
    .select(({ fn, lit }) => fn.coalesce(fn.max('number'), lit(0)).as('number'))
    .where('request_id', '=', event.request)
    .executeTakeFirstOrThrow()
  const number = last + 1
  await transaction
    .insertInto('request_event')
    .values({
      request_id: event.request,
      number,
      type: event.facts.type,
      on_date: event.facts.on,
      facts: JSON.stringify(event.facts),
      recorded_at: event.recordedAt,
      recorded_by: event.recordedBy,
    })
    .execute()
  return number
}

/** Everything that happened to each of these requests, in order. */
export async function listRequestEvents(
  db: Db,
  requests: readonly RequestId[],
): Promise<ReadonlyMap<RequestId, readonly RequestEventRecord[]>> {
  const events = new Map<RequestId, RequestEventRecord[]>(requests.map((id) => [id, []]))
  if (requests.length === 0) return events
  const rows = await db
    .selectFrom('request_event')
    .selectAll()
    .where('request_id', 'in', requests)
    .orderBy('request_id')
    .orderBy('number')
    .execute()
  for (const row of rows) {
    const request = row.request_id as RequestId
    events.get(request)?.push({
      request,
      number: row.number,
      facts: row.facts as RequestEvent,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
    })
  }
  return events
}

/** The number of the last event of a type; null where there was none. */
export async function findLastEvent(db: Db, request: RequestId, type: RequestEventType): Promise<number | null> {
  const { number } = await db
    .selectFrom('request_event')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where('request_id', '=', request)
    .where('type', '=', type)
    .executeTakeFirstOrThrow()
  return number
}
