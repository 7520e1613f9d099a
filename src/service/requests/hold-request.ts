import type { ClockContext, Request, RequestNo } from '../../domain/request/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { DbTransaction } from '../../storage/database.js'
import { lockRequest, type RequestRecord } from '../../storage/requests/requests.js'
import { loadRequest } from './load-requests.js'
import type { RequestError } from './request-error.js'
import { contextOf, type RequestServices } from './request-services.js'
import { viewRequest } from './request-view.js'

/** A case that nobody else changes until the transaction ends, as its events make it. */
export interface HeldRequest {
  readonly record: RequestRecord
  readonly request: Request
  readonly context: ClockContext
}

type Lost = Extract<RequestError, { code: 'request.unknown' | 'request.changed' }>

/** @param seen the version that somebody worked on: if it is another one meanwhile, they are told how the case stands */
export async function holdRequest(
  services: RequestServices,
  transaction: DbTransaction,
  no: RequestNo,
  seen: number,
): Promise<Result<HeldRequest, Lost>> {
  const record = await lockRequest(transaction, no)
  if (record === undefined) return fail({ code: 'request.unknown' })
  const context = contextOf(services)
  const request = await loadRequest(transaction, record.id, services.settings)
  if (record.version !== seen)
    return fail({ code: 'request.changed', current: viewRequest(services, record, request, context) })
  return succeed({ record, request, context })
}
