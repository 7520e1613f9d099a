import { listOpenClocks, type OpenClock, type RequestEvent } from '../../domain/request/index.js'
import { type Result, succeed } from '../../domain/result/index.js'
import { listPeople, type PersonId } from '../../storage/people/people.js'
import { listRequestEvents } from '../../storage/requests/request-events.js'
import { listNotes, type RequestNote } from '../../storage/requests/request-notes.js'
import type { Actor } from '../people/authorise.js'
import { loadBodies, nameOf } from '../people/reach.js'
import type { ApplicantDetails, Wanted } from './applicant-fields.js'
import type { AnyEventDetails } from './event-details.js'
import { toRequest } from './load-requests.js'
import { reachRequest } from './reach-request.js'
import type { RequestError } from './request-error.js'
import { contextOf, type RequestServices } from './request-services.js'
import { giveTexts, openTexts } from './request-texts.js'
import { type RequestView, viewRequest } from './request-view.js'

/** What happened, when it was put on record, and by whom. */
export interface CaseEvent {
  readonly number: number
  readonly event: RequestEvent
  readonly details: AnyEventDetails | null
  readonly note: string | null
  readonly recordedAt: Date
  /** Null: the applicant, or the site itself. */
  readonly recordedBy: string | null
}

/** What staff told one another about it. */
export interface CaseNote extends RequestNote {
  /** Null once retention has removed it. */
  readonly text: string | null
}

/** A case with everything in it. */
export interface RequestCase extends RequestView {
  readonly bodyName: string
  readonly applicant: ApplicantDetails | null
  readonly wanted: Wanted | null
  readonly events: readonly CaseEvent[]
  readonly notes: readonly CaseNote[]
  /** Every other period that somebody must keep now. */
  readonly openClocks: readonly OpenClock[]
  /** What the people are called who are named above by their ids. */
  readonly people: Readonly<Record<PersonId, string>>
}

/** One case for the staff of its body, opened. */
export async function getRequest(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  no: string,
): Promise<Result<RequestCase, RequestError>> {
  const { db, applicants, settings } = services
  const reached = await reachRequest(services, actor, 'request.read', no)
  if (!reached.ok) return reached
  const record = reached.value
  const events = (await listRequestEvents(db, [record.id])).get(record.id) ?? []
  const texts = await openTexts(db, applicants, record.id)
  const context = contextOf(services)
  const request = toRequest(events, settings)
  const notes = await listNotes(db, record.id)
  const recorders = events.map(({ recordedBy }) => recordedBy as PersonId | null)
  const mentioned = [record.assignee, ...recorders, ...notes.map(({ writtenBy }) => writtenBy)]
  const people = await listPeople(db, [...new Set(mentioned.flatMap((id) => id ?? []))])
  return succeed({
    ...viewRequest(services, record, request, context),
    bodyName: nameOf(await loadBodies(db), record.body, null, context.today) ?? record.body,
    applicant: texts.applicant,
    wanted: texts.wanted,
    events: events.map(({ number, facts, recordedAt, recordedBy }) => {
      const written = texts.event(number)
      const { details = null, note = null } = written ?? {}
      return { number, event: giveTexts(facts, written), details, note, recordedAt, recordedBy }
    }),
    notes: notes.map((note) => ({ ...note, text: texts.note(note.number) })),
    openClocks: listOpenClocks(request, context),
    people: Object.fromEntries(people.map(({ id, displayName }) => [id, displayName])),
  })
}
