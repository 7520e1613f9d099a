import type { BodyId } from '../../domain/body/index.js'
import { yearOf } from '../../domain/calendar/index.js'
import { type EventOf, type Request, type RequestNo, type RequestRefusal, tryMove } from '../../domain/request/index.js'
import { type Result, succeed } from '../../domain/result/index.js'
import type { DbTransaction } from '../../storage/database.js'
import { appendRequestEvent } from '../../storage/requests/request-events.js'
import { takeNumber } from '../../storage/requests/request-numbers.js'
import { insertRequest, type RequestId } from '../../storage/requests/requests.js'
import type { Change } from '../people/record-changes.js'
import type { ApplicantDetails, Wanted } from './applicant-fields.js'
import { deriveFacts } from './derive-facts.js'
import { composeLetters } from './letters/compose-letters.js'
import { saveLetters } from './letters/save-letters.js'
import { contextOf, type RequestServices } from './request-services.js'
import { sealText } from './request-texts.js'

/** A request that begins. */
export interface Opening {
  readonly body: BodyId
  readonly event: EventOf<'request.submitted'>
  readonly applicant: ApplicantDetails | null
  readonly wanted: Wanted | null
  readonly queryCodeDigest: string
  readonly identityDigest: string | null
  /** What it was sent with and what was sent, where it can be sent again. */
  readonly submission: { readonly digest: string; readonly contentDigest: string } | null
  /** Null: the applicant. */
  readonly by: string | null
}

export interface OpenedRequest {
  readonly id: RequestId
  readonly no: RequestNo
  readonly request: Request
  /** To be put on record last of all. */
  readonly change: Change
}

/** Gives a request its number and writes down everything of it. A year that is not loaded never stops it. */
export async function openRequest(
  services: RequestServices,
  transaction: DbTransaction,
  { body, event, applicant, wanted, queryCodeDigest, identityDigest, submission, by }: Opening,
): Promise<Result<OpenedRequest, RequestRefusal>> {
  const context = contextOf(services)
  const begun = tryMove(null, event, context)
  if (!begun.ok) return begun
  const request = begun.value
  const year = yearOf(context.today)
  const { no, serial } = await takeNumber(transaction, body, year)
  const id = services.newId() as RequestId
  const at = services.clock.now()
  await insertRequest(transaction, {
    id,
    no,
    body,
    year,
    serial,
    queryCodeDigest,
    identityDigest,
    submissionDigest: submission?.digest ?? null,
    contentDigest: submission?.contentDigest ?? null,
    createdAt: at,
    ...deriveFacts(request, context),
  })
  const eventNumber = await appendRequestEvent(transaction, {
    ...{ request: id, facts: event },
    recordedAt: at,
    recordedBy: by,
  })
  if (applicant !== null) await sealText(transaction, services.applicants, id, 'applicant', applicant)
  if (wanted !== null) await sealText(transaction, services.applicants, id, 'wanted', wanted)
  const happening = { no, body, before: null, event, details: null, after: request }
  const receipt = await composeLetters(services, transaction, happening, async () => ({
    applicant,
    wanted,
    events: [],
  }))
  if (!receipt.ok) throw new Error(`no receipt can be written: ${receipt.error.code}`)
  await saveLetters(services, transaction, { request: id, body, event, eventNumber }, receipt.value)
  const change: Change = { chain: body, event: { type: 'request.received', request: no, on: event.on } }
  return succeed({ id, no, request, change })
}
