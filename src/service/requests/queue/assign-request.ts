import { z } from 'zod'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { setAssignee } from '../../../storage/requests/requests.js'
import { readInput } from '../../input.js'
import { personId, version } from '../../people/account-fields.js'
import type { Actor } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import { requestNo } from '../event-fields.js'
import { holdRequest } from '../hold-request.js'
import { reachRequest } from '../reach-request.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { type RequestView, viewRequest } from '../request-view.js'
import { listHandlers } from './list-assignees.js'

export const AssignmentInput = z.strictObject({
  no: requestNo,
  version,
  /** Null: nobody's again. */
  to: personId.nullable(),
})

/** Says who works on a case: somebody who may, and whose account is not suspended. */
export async function assignRequest(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<RequestView, RequestError>> {
  const read = readInput(AssignmentInput, input)
  if (!read.ok) return read
  const { no, version: seen, to } = read.value
  const reached = await reachRequest(services, actor, 'request.assign', no)
  if (!reached.ok) return reached
  if (to !== null && !(await listHandlers(services, reached.value.body)).some(({ id }) => id === to))
    return fail({ code: 'request.assignee' })

  return services.db.transaction().execute(async (transaction) => {
    const held = await holdRequest(services, transaction, no, seen)
    if (!held.ok) return held
    const { record, request, context } = held.value
    if (record.assignee === to) return succeed(viewRequest(services, record, request, context))
    const saved = await setAssignee(transaction, record.id, to)
    const event = { type: 'request.assigned', request: no, person: to } as const
    await recordChanges(services, transaction, actor.person, [{ chain: record.body, event }])
    return succeed(viewRequest(services, { ...record, assignee: to, version: saved }, request, context))
  })
}
