import { z } from 'zod'
import { findPlainDate } from '../../domain/calendar/index.js'
import { countRequests, type Request, type RequestCell } from '../../domain/request/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listPendingIds, type RequestId } from '../../storage/requests/requests.js'
import { readInput, refuseField } from '../input.js'
import { bodyId } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import { authoriseFor } from '../people/reach.js'
import { loadRequests } from './load-requests.js'
import type { RequestError } from './request-error.js'
import type { RequestServices } from './request-services.js'

const Query = z.strictObject({ body: bodyId, year: z.number().int().min(2019).max(9999) })

const AT_ONCE = 1_000

/** Table three of a body's year, counted from its requests: all 175 cells. */
export async function countYear(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<Readonly<Record<RequestCell, number>>, RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const { body, year } = read.value
  const allowed = await authoriseFor(services, actor, 'request.read', body)
  if (!allowed.ok) return allowed
  const from = findPlainDate(year, 1, 1)
  const to = findPlainDate(year, 12, 31)
  if (from === undefined || to === undefined) return fail(refuseField('year', '没有这一年'))
  const requests: Request[] = []
  for (let after = ''; ; ) {
    const ids: readonly RequestId[] = await listPendingIds(services.db, { body, from, to }, after, AT_ONCE)
    requests.push(...(await loadRequests(services.db, ids, services.settings)).values())
    after = ids.at(-1) ?? ''
    if (ids.length < AT_ONCE) return succeed(countRequests(requests, year, services.settings.counting))
  }
}
