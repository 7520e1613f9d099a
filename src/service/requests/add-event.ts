import { type FeeRefusal, refuseFee } from '../../domain/fee/index.js'
import type { LetterRefusal } from '../../domain/letter/index.js'
import {
  type Request,
  type RequestEvent,
  type RequestRefusal,
  type ServiceRefusal,
  tryMove,
} from '../../domain/request/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import type { DbTransaction } from '../../storage/database.js'
import { appendRequestEvent } from '../../storage/requests/request-events.js'
import { type RequestRecord, saveFacts } from '../../storage/requests/requests.js'
import type { Change } from '../people/record-changes.js'
import { deriveFacts } from './derive-facts.js'
import type { AnyEventDetails, EventDetails } from './event-details.js'
import { refuseUnproven } from './files/prove-service.js'
import { namesToRelease } from './files/released-files.js'
import type { ReleaseRefusal } from './gate/release-refusal.js'
import { bindFiles, takeFiles } from './gate/take-files.js'
import { composeLetters, openCase } from './letters/compose-letters.js'
import { saveLetters } from './letters/save-letters.js'
import { contextOf, type RequestServices } from './request-services.js'
import { sealText, takeTexts } from './request-texts.js'

/** What happens to a case that the caller holds. */
export interface NewEvent {
  readonly record: RequestRecord
  readonly request: Request
  readonly event: RequestEvent
  readonly details: AnyEventDetails | null
  readonly note: string | null
  /** Null: the applicant. */
  readonly by: string | null
}

export interface AddedEvent {
  readonly record: RequestRecord
  readonly request: Request
  /** To be put on record last of all. */
  readonly change: Change
  /** What went out with it, to be put on record before. */
  readonly released: readonly Change[]
}

/**
 * Adds an event if the table of moves permits it, service is proven where it must be, no more is charged than may be, the files that it takes with it may
 * go and the letters that it makes say what they must, and derives anew what follows from it.
 */
export async function addEvent(
  services: RequestServices,
  transaction: DbTransaction,
  { record, request, event, details, note, by }: NewEvent,
): Promise<Result<AddedEvent, RequestRefusal | ServiceRefusal | FeeRefusal | ReleaseRefusal | LetterRefusal>> {
  const context = contextOf(services)
  const next = tryMove(request, event, context)
  if (!next.ok) return next
  const unproven = await refuseUnproven(services, transaction, { id: record.id, request, event, details })
  if (unproven !== null) return fail(unproven)
  const unlawful = refuseCharge(event, details)
  if (unlawful !== null) return fail(unlawful)
  const files = await takeFiles(services, transaction, { record, request, event, by })
  if (!files.ok) return files
  const released = await namesToRelease(services, transaction, record.id, event)
  const happening = { no: record.no, body: record.body, before: request, event, details, after: next.value, released }
  const composed = await composeLetters(services, transaction, happening, () =>
    openCase(services, transaction, record.id),
  )
  if (!composed.ok) return composed
  const { facts, texts } = takeTexts(event, details, note)
  const number = await appendRequestEvent(transaction, {
    request: record.id,
    facts,
    recordedAt: services.clock.now(),
    recordedBy: by,
  })
  if (texts !== null) await sealText(transaction, services.applicants, record.id, `event.${number}`, texts)
  const bound = await bindFiles(services, transaction, { record, number, files: files.value })
  const recorded = { request: record.id, body: record.body, event, eventNumber: number }
  await saveLetters(services, transaction, recorded, composed.value)
  const derived = deriveFacts(next.value, context)
  const version = await saveFacts(transaction, record.id, derived)
  const change: Change = {
    chain: record.body,
    event: { type: 'request.moved', request: record.no, move: event.type, on: event.on },
  }
  return succeed({ record: { ...record, ...derived, version }, request: next.value, change, released: bound })
}

/** What is counted stands beside the event, so this is asked beside the table of moves. */
function refuseCharge(event: RequestEvent, details: AnyEventDetails | null): FeeRefusal | null {
  if (event.type !== 'fee.notified') return null
  const { count } = (details ?? {}) as EventDetails<'fee.notified'>
  return refuseFee(event.basis, count ?? null, event.amountYuan)
}
