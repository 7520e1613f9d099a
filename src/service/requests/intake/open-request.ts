import { type BodyId, bodyOn } from '../../../domain/body/index.js'
import { type PlainDate, yearOf } from '../../../domain/calendar/index.js'
import {
  type EventOf,
  type Request,
  type RequestNo,
  type RequestRefusal,
  tryMove,
} from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import type { Db, DbTransaction } from '../../../storage/database.js'
import { findLetterDesk } from '../../../storage/requests/letter-offices.js'
import { insertOpened } from '../../../storage/requests/opened-requests.js'
import { takeNumber } from '../../../storage/requests/request-numbers.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { Change } from '../../people/record-changes.js'
import { markWords } from '../alike/word-marks.js'
import type { ApplicantDetails, Wanted } from '../applicant-fields.js'
import { deriveFacts } from '../derive-facts.js'
import { composeLetters, layDesk, type WritingDesk } from '../letters/compose-letters.js'
import { freezeLetters } from '../letters/save-letters.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { toSealedText } from '../request-texts.js'

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

/** A submission is there already. Thrown, so that the number goes back with everything else of the transaction. */
export class SentBefore extends Error {
  override readonly name = 'SentBefore'
}

/** The letter that every request begins with. */
const RECEIPTS = ['P02'] as const

/** What is read before a request is opened, while nobody else has to wait. */
export async function openDeskFor(
  db: Db,
  body: BodyId,
  on: PlainDate,
): Promise<{ readonly desk: WritingDesk; readonly isActive: boolean } | null> {
  const laid = await findLetterDesk(db, body, RECEIPTS)
  const history = laid.near.get(body)?.history
  if (history === undefined) return null
  return { desk: layDesk(laid, body, on, RECEIPTS), isActive: bodyOn(history, on).status === 'active' }
}

/** Gives a request its number and writes down everything of it. A year that is not loaded never stops it. */
export async function openRequest(
  services: RequestServices,
  transaction: DbTransaction,
  { body, event, applicant, wanted, queryCodeDigest, identityDigest, submission, by }: Opening,
  desk?: WritingDesk,
): Promise<Result<OpenedRequest, RequestRefusal>> {
  const context = contextOf(services)
  const begun = tryMove(null, event, context)
  if (!begun.ok) return begun
  const request = begun.value
  const id = services.newId() as RequestId
  const at = services.clock.now()
  const { applicants, identities } = services
  const texts = [
    ...(applicant === null ? [] : [toSealedText(applicants, id, 'applicant', applicant)]),
    ...(wanted === null ? [] : [toSealedText(applicants, id, 'wanted', wanted)]),
  ]
  // The parts of a request are like one another, which tells nobody anything.
  const marks = wanted === null || event.origin !== null ? [] : markWords(identities, body, wanted.description)
  const year = yearOf(context.today)
  const { no, serial } = await takeNumber(transaction, body, year)
  const happening = { no, body, before: null, event, details: null, after: request }
  const soFar = async () => ({ applicant, wanted, events: [] })
  const receipt = await composeLetters(services, transaction, happening, soFar, desk)
  if (!receipt.ok) throw new Error(`no receipt can be written: ${receipt.error.code}`)
  const recorded = { request: id, body, event, eventNumber: 1 }
  const isNew = await insertOpened(transaction, {
    request: {
      ...{ id, no, body, year, serial, queryCodeDigest, identityDigest },
      submissionDigest: submission?.digest ?? null,
      contentDigest: submission?.contentDigest ?? null,
      createdAt: at,
      ...deriveFacts(request, context),
    },
    event: { facts: event, recordedAt: at, recordedBy: by },
    letters: await freezeLetters(services, transaction, recorded, receipt.value, 0),
    texts,
    marks,
  })
  if (!isNew) throw new SentBefore()
  const change: Change = { chain: body, event: { type: 'request.received', request: no, on: event.on } }
  return succeed({ id, no, request, change })
}
