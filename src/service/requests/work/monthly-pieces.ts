import { addDays, addMonths, findPlainDate, monthOf, type PlainDate, yearOf } from '../../../domain/calendar/index.js'
import { countMonthlyPieces, type FeeBasis, MOST_PIECES } from '../../../domain/fee/index.js'
import type { Request } from '../../../domain/request/index.js'
import { listRequestsOfApplicant } from '../../../storage/requests/month-requests.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { findRequest, type RequestId, type RequestRecord } from '../../../storage/requests/requests.js'
import type { EventDetails } from '../event-details.js'
import { toRequest } from '../load-requests.js'
import type { RequestServices } from '../request-services.js'
import { openTexts } from '../request-texts.js'

/** What a fee by piece is reckoned from. 国办函〔2020〕109号第四条 */
export interface MonthlyPieces {
  /** What the applicant asked the body for in the calendar month in which this request was received, this one too; 件. */
  readonly pieces: number
  /** How many of them were charged for before. */
  readonly charged: number
}

type PieceServices = Pick<RequestServices, 'db' | 'applicants' | 'settings'>

/** @returns null where nobody knows yet who asks, or when it was received */
export async function findMonthlyPieces(
  services: PieceServices,
  no: RequestRecord['no'],
): Promise<MonthlyPieces | null> {
  const { db, settings } = services
  const record = await findRequest(db, no)
  if (!record?.receivedOn || record.identityDigest === null) return null
  const { body, identityDigest, receivedOn } = record
  const month = monthAround(receivedOn)
  const ids = await listRequestsOfApplicant(db, { body, identityDigest, ...month }, MOST_PIECES)
  const pieces: { receivedOn: PlainDate; chargedBy: FeeBasis | null }[] = []
  let charged = 0
  for (const [id, events] of await listRequestEvents(db, ids)) {
    const request = toRequest(events, settings)
    if (request.receivedOn === null) continue
    pieces.push({ receivedOn: request.receivedOn, chargedBy: request.fee?.basis ?? null })
    if (isChargedByPiece(request)) charged = Math.max(charged, await countedFor(services, id, events))
  }
  return { pieces: countMonthlyPieces(pieces, receivedOn, settings.fee), charged }
}

const isChargedByPiece = ({ fee }: Request): boolean => fee?.basis === 'pieces'

/** Each notice counts the pieces of the month from its first. */
async function countedFor(
  { db, applicants }: PieceServices,
  id: RequestId,
  events: readonly { readonly number: number; readonly facts: { readonly type: string } }[],
): Promise<number> {
  const notice = events.findLast(({ facts }) => facts.type === 'fee.notified')
  const texts = await openTexts(db, applicants, id)
  const details = notice && (texts.event(notice.number)?.details as EventDetails<'fee.notified'> | undefined)
  return details?.count ?? 0
}

function monthAround(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = findPlainDate(yearOf(day), monthOf(day), 1)
  if (from === undefined) throw new Error('every month has a first day')
  return { from, to: addDays(addMonths(from, 1), -1) }
}
