import { type BodyId, bodyOn } from '../../../domain/body/index.js'
import { type PlainDate, yearOf } from '../../../domain/calendar/index.js'
import {
  type ClockContext,
  type EventOf,
  type Request,
  type RequestNo,
  type RequestRefusal,
  tryMove,
} from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import type { Db, DbTransaction } from '../../../storage/database.js'
import { findLetterDesks, type LetterDesk } from '../../../storage/requests/letter-offices.js'
import { insertOpened, type OpenedRequest as WrittenRequest } from '../../../storage/requests/opened-requests.js'
import type { NewLetter } from '../../../storage/requests/request-letters.js'
import { takeNumbers } from '../../../storage/requests/request-numbers.js'
import type { SealedText } from '../../../storage/requests/request-texts.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { Change } from '../../people/record-changes.js'
import { markWords } from '../alike/word-marks.js'
import type { ApplicantDetails, Wanted } from '../applicant-fields.js'
import { deriveFacts } from '../derive-facts.js'
import { composeLetters, layDesk } from '../letters/compose-letters.js'
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

/** Submissions are there already. Thrown, so that all numbers go back with everything else of the transaction. */
export class SentBefore extends Error {
  override readonly name = 'SentBefore'
  readonly submissionDigests: ReadonlySet<string>

  constructor(submissionDigests: Iterable<string>) {
    super('sent before')
    this.submissionDigests = new Set(submissionDigests)
  }
}

/** Who writes the letters of bodies. */
export type Desks = ReadonlyMap<BodyId, LetterDesk>

/** The letter that every request begins with. */
const RECEIPTS = ['P02'] as const

/** What can be read before requests are opened, while nobody else has to wait. A body that does not exist has none. */
export const openDesks = (db: Db, bodies: readonly BodyId[]): Promise<Desks> => findLetterDesks(db, bodies, RECEIPTS)

export function takesRequests(desks: Desks, body: BodyId, on: PlainDate): boolean {
  const history = desks.get(body)?.near.get(body)?.history
  return history !== undefined && bodyOn(history, on).status === 'active'
}

/**
 * Gives requests their numbers, in the order they come in, and writes down everything of all of them. One that the table
 * of moves refuses takes no number. A year that is not loaded never stops one.
 *
 * @param desks of their bodies
 * @throws SentBefore
 */
export async function openRequests(
  services: RequestServices,
  transaction: DbTransaction,
  openings: readonly Opening[],
  desks: Desks,
): Promise<readonly Result<OpenedRequest, RequestRefusal>[]> {
  const context = contextOf(services)
  const drafts = openings.map((opening) => draft(services, context, opening))
  const permitted = drafts.flatMap((one) => (one.ok ? [one.value] : []))
  const year = yearOf(context.today)
  const numbers = await takeNumbers(
    transaction,
    permitted.map(({ opening }) => opening.body),
    year,
  )
  const numbered = new Map<RequestId, OpenedRequest>()
  const written: WrittenRequest[] = []
  for (const [index, { no, serial }] of numbers.entries()) {
    const one = permitted[index]
    if (one === undefined) continue
    const { body, event, queryCodeDigest, identityDigest, submission, by } = one.opening
    written.push({
      request: {
        ...{ id: one.id, no, body, year, serial, queryCodeDigest, identityDigest },
        submissionDigest: submission?.digest ?? null,
        contentDigest: submission?.contentDigest ?? null,
        createdAt: one.at,
        ...deriveFacts(one.request, context),
      },
      event: { facts: event, recordedAt: one.at, recordedBy: by },
      letters: await writeReceipt(services, transaction, one, no, desks),
      texts: one.texts,
      marks: one.marks,
    })
    const change: Change = { chain: body, event: { type: 'request.received', request: no, on: event.on } }
    numbered.set(one.id, { id: one.id, no, request: one.request, change })
  }
  const isNew = await insertOpened(transaction, written)
  const sentBefore = written.flatMap(({ request }) => (isNew.has(request.id) ? [] : (request.submissionDigest ?? [])))
  if (sentBefore.length > 0) throw new SentBefore(sentBefore)
  return drafts.map((one) => (one.ok ? succeed(present(numbered.get(one.value.id))) : one))
}

/** What a request is before it has a number: whatever takes time and needs none. */
interface Draft {
  readonly opening: Opening
  readonly id: RequestId
  readonly at: Date
  readonly request: Request
  readonly texts: readonly SealedText[]
  readonly marks: readonly number[]
}

function draft(services: RequestServices, context: ClockContext, opening: Opening): Result<Draft, RequestRefusal> {
  const { body, event, applicant, wanted } = opening
  const begun = tryMove(null, event, context)
  if (!begun.ok) return begun
  const id = services.newId() as RequestId
  const { applicants, identities } = services
  const texts = [
    ...(applicant === null ? [] : [toSealedText(applicants, id, 'applicant', applicant)]),
    ...(wanted === null ? [] : [toSealedText(applicants, id, 'wanted', wanted)]),
  ]
  // The parts of a request are like one another, which tells nobody anything.
  const marks = wanted === null || event.origin !== null ? [] : markWords(identities, body, wanted.description)
  return succeed({ opening, id, at: services.clock.now(), request: begun.value, texts, marks })
}

async function writeReceipt(
  services: RequestServices,
  transaction: DbTransaction,
  { opening, id, request }: Draft,
  no: RequestNo,
  desks: Desks,
): Promise<readonly NewLetter[]> {
  const { body, event, applicant, wanted } = opening
  const desk = desks.get(body)
  if (desk === undefined) throw new Error('a request to a body that is not on record')
  const happening = { no, body, before: null, event, details: null, after: request }
  const soFar = async () => ({ applicant, wanted, events: [] })
  const laid = layDesk(desk, body, event.on, RECEIPTS)
  const receipt = await composeLetters(services, transaction, happening, soFar, laid)
  if (!receipt.ok) throw new Error(`no receipt can be written: ${receipt.error.code}`)
  return freezeLetters(services, transaction, { request: id, body, event, eventNumber: 1 }, receipt.value, 0)
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a request was given no number')
  return value
}
