import { z } from 'zod'
import type { Request, RequestEvent, RequestNo } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { findRequest as find, lockRequest, type RequestRecord } from '../../../storage/requests/requests.js'
import { remark } from '../../checked-reports/report-fields.js'
import { todayOf } from '../../clock.js'
import { readInput } from '../../input.js'
import { recordChanges } from '../../people/record-changes.js'
import { addEvent } from '../add-event.js'
import type { AnyEventDetails } from '../event-details.js'
import { loadWritingBody } from '../letters/letter-body.js'
import { loadRequest, toRequest } from '../load-requests.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { openTexts } from '../request-texts.js'
import { type FollowedRequest, ownActs, toFollowed } from './followed-request.js'
import { findOwn, type OwnKey, ownKey, ownQuery } from './own-request.js'

const Writing = z.strictObject({ ...ownKey, text: remark(4_000) })

/** A request as its applicant follows it, by number and query code. Nothing tells whether a number exists. */
export async function findRequest(
  services: RequestServices,
  input: unknown,
): Promise<Result<FollowedRequest, RequestError>> {
  const read = readInput(ownQuery, input)
  if (!read.ok) return read
  const record = await findOwn(services, services.db, read.value, find)
  return record === undefined ? fail({ code: 'request.not-found' }) : succeed(await show(services, record))
}

/** The applicant takes the request back, today. */
export async function withdrawByApplicant(services: RequestServices, input: unknown) {
  const read = readInput(ownQuery, input)
  if (!read.ok) return read
  return actOnOwn(services, read.value, {
    event: (on) => ({ type: 'request.withdrawn', on }),
    isDone: ({ status }) => status === 'withdrawn',
  })
}

/** The applicant confirms that the request is theirs and was sent: one of the two sides of 条例第三十一条第（三）项. */
export async function confirmByApplicant(services: RequestServices, input: unknown) {
  const read = readInput(ownQuery, input)
  if (!read.ok) return read
  return actOnOwn(services, read.value, {
    event: (on) => ({ type: 'receipt.confirmed', on, side: 'applicant' }),
    isDone: ({ applicantConfirmedOn }) => applicantConfirmedOn !== null,
    may: (request) => ownActs(request).confirm,
  })
}

/** The applicant makes clear what the body asked to be made clear. 条例第三十条 */
export async function correctByApplicant(services: RequestServices, input: unknown) {
  const read = readInput(Writing, input)
  if (!read.ok) return read
  const { text, ...key } = read.value
  return actOnOwn(services, key, {
    event: (on) => ({ type: 'correction.received', on }),
    details: { text },
  })
}

/** The applicant says why there are so many requests. 条例第三十五条 */
export async function giveReasonsByApplicant(services: RequestServices, input: unknown) {
  const read = readInput(Writing, input)
  if (!read.ok) return read
  const { text, ...key } = read.value
  return actOnOwn(services, key, {
    event: (on) => ({ type: 'reasons.given', on }),
    details: { text },
    may: (request) => ownActs(request).giveReasons,
  })
}

interface OwnAct {
  readonly event: (today: RequestEvent['on']) => RequestEvent
  readonly details?: AnyEventDetails | null
  /** Whether it was done before: who presses twice is told what the first press did. */
  readonly isDone?: (request: Request) => boolean
  /** Where the table of moves is wider than what an applicant may do of themselves. */
  readonly may?: (request: Request) => boolean
}

/** What applicants do themselves, on the day they do it. */
async function actOnOwn(
  services: RequestServices,
  key: OwnKey,
  {
    event: eventOn,
    details = null,
    isDone = () => false,
    may = () => true,
  }: OwnAct & { details?: AnyEventDetails | null },
): Promise<Result<FollowedRequest, RequestError>> {
  const done = await services.db.transaction().execute(async (transaction) => {
    const record = await findOwn(services, transaction, key, lockRequest)
    if (record === undefined) return fail({ code: 'request.not-found' } as const)
    const request = await loadRequest(transaction, record.id, services.settings)
    if (isDone(request)) return succeed(record)
    const event = eventOn(todayOf(services.clock))
    if (!may(request)) return fail({ code: 'request.not-asked' } as const)
    const added = await addEvent(services, transaction, { record, request, event, details, note: null, by: null })
    if (!added.ok) return added
    await recordChanges(services, transaction, null, [added.value.change])
    return succeed(added.value.record)
  })
  return done.ok ? succeed(await show(services, done.value)) : done
}

async function show(services: RequestServices, record: RequestRecord): Promise<FollowedRequest> {
  const events = (await listRequestEvents(services.db, [record.id])).get(record.id) ?? []
  const texts = await openTexts(services.db, services.applicants, record.id)
  const { body } = await loadWritingBody(services.db, record.body, todayOf(services.clock))
  const request = toRequest(events, services.settings)
  const isJoinedToOwn = await isOfSameApplicant(services, record, request.joinedInto)
  return toFollowed(services, { record, request, events, texts, isJoinedToOwn, respondent: body.respondent })
}

/** Who asked is known by the document they showed, or by the code that a request shares with its parts. */
async function isOfSameApplicant(
  { db }: Pick<RequestServices, 'db'>,
  { identityDigest, queryCodeDigest }: RequestRecord,
  joinedInto: RequestNo | null,
): Promise<boolean> {
  const other = joinedInto === null ? undefined : await find(db, joinedInto)
  if (other === undefined) return false
  return (
    other.queryCodeDigest === queryCodeDigest || (identityDigest !== null && other.identityDigest === identityDigest)
  )
}
