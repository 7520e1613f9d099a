import type { Action } from '../../domain/access/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { RequestRecord } from '../../storage/requests/requests.js'
import type { AccessDenied, Actor } from '../people/authorise.js'
import { authoriseFor } from '../people/reach.js'
import type { RequestServices } from './request-services.js'

/** A case within reach of a person. One that they may not even see answers as if there were none. */
export async function reachRequest(
  services: Pick<RequestServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  action: Action,
  record: RequestRecord | undefined,
): Promise<Result<RequestRecord, AccessDenied | { readonly code: 'request.unknown' }>> {
  if (record === undefined) return fail({ code: 'request.unknown' })
  const seen = await authoriseFor(services, actor, 'request.read', record.body)
  if (!seen.ok) return fail({ code: 'request.unknown' })
  const allowed = action === 'request.read' ? seen : await authoriseFor(services, actor, action, record.body)
  return allowed.ok ? succeed(record) : allowed
}
