import { type Action, isWithin } from '../../domain/access/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { parseRequestNo } from '../../storage/requests/request-numbers.js'
import { findRequest, type RequestRecord } from '../../storage/requests/requests.js'
import type { AccessDenied, Actor } from '../people/authorise.js'
import { authoriseFor, findReach } from '../people/reach.js'
import type { RequestServices } from './request-services.js'

/**
 * A case by its number, within reach of a person. One that they may not even see answers as if there were none, and as
 * soon.
 *
 * @param no as somebody wrote it
 */
export async function reachRequest(
  services: Pick<RequestServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  action: Action,
  no: string,
): Promise<Result<RequestRecord, AccessDenied | { readonly code: 'request.unknown' }>> {
  const known = parseRequestNo(no)
  const record = known && (await findRequest(services.db, known))
  const { reached } = await findReach(services, actor, 'request.read')
  if (record === undefined || !isWithin(reached, record.body)) return fail({ code: 'request.unknown' })
  if (action === 'request.read') return succeed(record)
  const allowed = await authoriseFor(services, actor, action, record.body)
  return allowed.ok ? succeed(record) : allowed
}
