import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import {
  type Correction,
  type Decision,
  type FeeNotice,
  permittedMoves,
  type ReplyClock,
  type Request,
  type RequestNo,
  type RequestStatus,
} from '../../domain/request/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { Db, DbTransaction } from '../../storage/database.js'
import { parseRequestNo } from '../../storage/requests/request-numbers.js'
import { findRequest as find, lockRequest, type RequestRecord } from '../../storage/requests/requests.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import { recordChanges } from '../people/record-changes.js'
import { addEvent } from './add-event.js'
import { bodysClock } from './derive-facts.js'
import { loadRequest } from './load-requests.js'
import { digestQueryCode, parseQueryCode } from './query-code.js'
import type { RequestError } from './request-error.js'
import { contextOf, type RequestServices } from './request-services.js'

const Query = z.strictObject({ no: z.string().max(200), queryCode: z.string().max(200) })

/** What an applicant is told: where it stands and why due then; nothing of third parties or of the office. */
export interface FollowedRequest {
  readonly no: RequestNo
  readonly body: BodyId
  readonly status: RequestStatus
  readonly submittedOn: PlainDate
  readonly receivedOn: PlainDate | null
  readonly clock: ReplyClock
  readonly correction: Correction | null
  readonly fee: FeeNotice | null
  readonly decision: Pick<Decision, 'kind' | 'madeOn' | 'servedOn' | 'servedBy'> | null
  readonly joinedInto: RequestNo | null
  readonly mayWithdraw: boolean
}

/** A request as its applicant follows it, by number and query code. Nothing tells whether a number exists. */
export async function findRequest(
  services: RequestServices,
  input: unknown,
): Promise<Result<FollowedRequest, RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const record = await findOwn(services, services.db, read.value, find)
  if (record === undefined) return fail({ code: 'request.not-found' })
  return succeed(toFollowed(services, record, await loadRequest(services.db, record.id, services.settings)))
}

/** The applicant takes the request back, today. */
export async function withdrawByApplicant(
  services: RequestServices,
  input: unknown,
): Promise<Result<FollowedRequest, RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  return services.db.transaction().execute(async (transaction) => {
    const record = await findOwn(services, transaction, read.value, lockRequest)
    if (record === undefined) return fail({ code: 'request.not-found' } as const)
    const request = await loadRequest(transaction, record.id, services.settings)
    const event = { type: 'request.withdrawn', on: todayOf(services.clock) } as const
    const added = await addEvent(services, transaction, { record, request, event, details: null, note: null, by: null })
    if (!added.ok) return added
    await recordChanges(services, transaction, null, [added.value.change])
    return succeed(toFollowed(services, added.value.record, added.value.request))
  })
}

/** No request has this number: what is asked for under one that is none is looked for all the same. */
const NO_NUMBER = '0000-000-0000' as RequestNo
const NO_DIGEST = '0'.repeat(64)

/** One way for every number and every code: look it up, compare, and only then tell. */
async function findOwn<Store extends Db | DbTransaction>(
  { applicants }: Pick<RequestServices, 'applicants'>,
  store: Store,
  { no, queryCode }: z.infer<typeof Query>,
  look: (store: Store, no: RequestNo) => Promise<RequestRecord | undefined>,
): Promise<RequestRecord | undefined> {
  const given = digestQueryCode(applicants, parseQueryCode(queryCode))
  const record = await look(store, parseRequestNo(no) ?? NO_NUMBER)
  const isOwn = timingSafeEqual(Buffer.from(given), Buffer.from(record?.queryCodeDigest ?? NO_DIGEST))
  return isOwn ? record : undefined
}

function toFollowed(services: RequestServices, record: RequestRecord, request: Request): FollowedRequest {
  const { decision } = request
  return {
    no: record.no,
    body: record.body,
    status: request.status,
    submittedOn: request.submittedOn,
    receivedOn: request.receivedOn,
    clock: bodysClock(request, contextOf(services)),
    correction: request.correction,
    fee: request.fee,
    decision: decision && {
      kind: decision.kind,
      madeOn: decision.madeOn,
      servedOn: decision.servedOn,
      servedBy: decision.servedBy,
    },
    joinedInto: request.joinedInto,
    mayWithdraw: permittedMoves(request).includes('request.withdrawn'),
  }
}
