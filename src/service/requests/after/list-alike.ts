import { z } from 'zod'
import type { PlainDate } from '../../../domain/calendar/index.js'
import { type AskedFor, groupAlike } from '../../../domain/publication/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { listDisclosed, listProposed } from '../../../storage/requests/proposals.js'
import { listTextsOf } from '../../../storage/requests/request-texts.js'
import { readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { authoriseFor } from '../../people/reach.js'
import type { RequestServices } from '../request-services.js'
import { openWanted } from '../request-texts.js'
import type { AfterError } from './after-error.js'
import { DISCLOSING } from './proposals.js'

/** Requests that asked for the same and were given it: what everybody may want to find. */
export interface AlikeRequests {
  readonly requests: readonly { readonly no: RequestNo; readonly decidedOn: PlainDate; readonly description: string }[]
  /** They name the same document. */
  readonly sharesNumber: boolean
}

/** So many of the newest are compared, of those that are over. */
const COMPARED = { among: 5_000, limit: 1_000 }

/** What a body was asked for more than once, gave out, and is not yet proposed to be published. The largest group first. */
export async function listAlike(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly AlikeRequests[], AfterError>> {
  const read = readInput(z.strictObject({ body: bodyId }), input)
  if (!read.ok) return read
  const { body } = read.value
  const allowed = await authoriseFor(services, actor, 'request.read', body)
  if (!allowed.ok) return allowed
  const disclosed = await listDisclosed(services.db, body, DISCLOSING, COMPARED)
  const proposed = await listProposed(
    services.db,
    disclosed.map(({ id }) => id),
  )
  const rest = disclosed.filter(({ id }) => !proposed.has(id))
  const sealed = await listTextsOf(
    services.db,
    rest.map(({ id }) => id),
    'wanted',
  )
  const asked = rest.flatMap(({ id, no }): AskedFor[] => {
    const text = sealed.get(id)
    if (text === undefined) return []
    const { description, documentNumber } = openWanted(services.applicants, id, text)
    return [{ key: no, description, documentNumber }]
  })
  const known = new Map(asked.map((one) => [one.key, one.description]))
  const groups = groupAlike(asked).map(({ keys, sharesNumber }) => ({
    sharesNumber,
    requests: rest
      .filter(({ no }) => keys.includes(no))
      .map(({ no, decidedOn }) => ({ no, decidedOn, description: known.get(no) ?? '' })),
  }))
  return succeed(groups.sort((a, b) => b.requests.length - a.requests.length))
}
