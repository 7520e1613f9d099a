import { type Request, type RequestSettings, requestFrom } from '../../domain/request/index.js'
import type { Db } from '../../storage/database.js'
import { listRequestEvents, type RequestEventRecord } from '../../storage/requests/request-events.js'
import type { RequestId } from '../../storage/requests/requests.js'

/** Requests as their events make them. What was written with an event bears on no state, so nothing is opened. */
export async function loadRequests(
  db: Db,
  ids: readonly RequestId[],
  settings: RequestSettings,
): Promise<ReadonlyMap<RequestId, Request>> {
  const events = await listRequestEvents(db, ids)
  return new Map([...events].map(([id, records]) => [id, toRequest(records, settings)]))
}

export async function loadRequest(db: Db, id: RequestId, settings: RequestSettings): Promise<Request> {
  const events = (await listRequestEvents(db, [id])).get(id) ?? []
  return toRequest(events, settings)
}

export const toRequest = (records: readonly RequestEventRecord[], settings: RequestSettings): Request =>
  requestFrom(
    records.map(({ facts }) => facts),
    settings,
  )
