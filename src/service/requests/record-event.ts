import { z } from 'zod'
import type { Action } from '../../domain/access/index.js'
import { type RequestEventType, type RequestNo, UNDECIDED_STATUSES } from '../../domain/request/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { DbTransaction } from '../../storage/database.js'
import { findRequest, lockRequest, type RequestRecord } from '../../storage/requests/requests.js'
import { remark } from '../checked-reports/report-fields.js'
import { readInput } from '../input.js'
import { version } from '../people/account-fields.js'
import type { Actor } from '../people/authorise.js'
import { recordChanges } from '../people/record-changes.js'
import { addEvent } from './add-event.js'
import { takeOffAnswer } from './after/take-off-answer.js'
import { readEventDetails } from './event-details.js'
import { requestNo, type StaffEvent, staffEvent } from './event-fields.js'
import { prepareFiles } from './gate/take-files.js'
import { holdRequest } from './hold-request.js'
import { openParts } from './open-parts.js'
import { reachRequest } from './reach-request.js'
import type { RequestError } from './request-error.js'
import type { RequestServices } from './request-services.js'
import { type RequestView, viewRequest } from './request-view.js'
import { isSearchTold } from './work/search-told.js'

export const RecordingInput = z.strictObject({
  no: requestNo,
  version,
  event: staffEvent,
  /** What the event has room for beside its facts; kept sealed. */
  details: z.unknown().optional(),
  /** What belongs to it and stands in no field; kept sealed. */
  note: remark(2_000).nullable(),
})

/** A case after what was put on record, and the cases that it was split into. */
export interface RecordedEvent {
  readonly view: RequestView
  readonly parts: readonly RequestNo[]
}

/** What the head of the office agrees to. 条例第三十三条第二款 */
const APPROVED: ReadonlySet<RequestEventType> = new Set(['extension.approved', 'decision.revoked'])
/** What somebody must be allowed to put an event of this type on record. */
export const actionFor = (type: RequestEventType): Action => (APPROVED.has(type) ? 'request.approve' : 'request.handle')

/**
 * Puts on record what happened to a case, if the table of moves permits it. Two people who do so at once are told
 * apart by the version: the second gets the new state, and nothing of theirs is saved.
 */
export async function recordEvent(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<RecordedEvent, RequestError>> {
  const read = readInput(RecordingInput, input)
  if (!read.ok) return read
  const { no, version: seen, note } = read.value
  const event: StaffEvent = read.value.event
  const described = readEventDetails(event.type, read.value.details)
  if (!described.ok) return described
  const details = described.value
  const reached = await reachRequest(services, actor, actionFor(event.type), no)
  if (!reached.ok) return reached
  await prepareFiles(services, reached.value.id, event)

  return services.db.transaction().execute(async (transaction) => {
    // Both, always in the same order: else two that are joined into each other at once would both be gone.
    if (event.type === 'request.joined') await lockAll(transaction, [no, event.into])
    const held = await holdRequest(services, transaction, no, seen)
    if (!held.ok) return held
    const { record, request, context } = held.value
    if (event.type === 'request.joined' && !(await mayJoin(transaction, record, event.into)))
      return fail({ code: 'request.join-target' } as const)
    if (event.type === 'decision.made' && !(await isSearchTold(services, transaction, record.id, { event, request })))
      return fail({ code: 'search.incomplete' } as const)
    const added = await addEvent(services, transaction, {
      ...{ record, request, event, details, note },
      by: actor.person,
    })
    if (!added.ok) return added
    const split =
      event.type === 'request.split'
        ? await openParts(services, transaction, { record, request, event, by: actor })
        : []
    const takenOff = await takeOffAnswer(transaction, record, event)
    const parts = split.flatMap((part) => part.changes)
    const changes = [...added.value.released, added.value.change, ...takenOff, ...parts]
    await recordChanges(services, transaction, actor.person, changes)
    return succeed({
      view: viewRequest(services, added.value.record, added.value.request, context),
      parts: split.map((part) => part.no),
    })
  })
}

async function lockAll(transaction: DbTransaction, requests: readonly RequestNo[]): Promise<void> {
  for (const no of requests.toSorted()) await lockRequest(transaction, no)
}

const JOINABLE: ReadonlySet<string> = new Set(UNDECIDED_STATUSES)

async function mayJoin(transaction: DbTransaction, { no, body }: RequestRecord, into: RequestNo): Promise<boolean> {
  const target = into === no ? undefined : await findRequest(transaction, into)
  return target !== undefined && target.body === body && JOINABLE.has(target.status)
}
