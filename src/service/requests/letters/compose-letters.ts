import type { BodyId } from '../../../domain/body/index.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import {
  composeLetter,
  type Letter,
  type LetterCase,
  type LetterDetails,
  type LetterEvent,
  type LetterOccasion,
  type LetterRefusal,
  letterFacts,
  lettersOf,
  NATIONAL_WORDINGS,
  type Template,
} from '../../../domain/letter/index.js'
import {
  type LetterCode,
  type Request,
  type RequestEvent,
  type RequestNo,
  replyClock,
} from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import type { Db } from '../../../storage/database.js'
import { findLetterDesk, type LetterDesk } from '../../../storage/requests/letter-offices.js'
import { findWordings } from '../../../storage/requests/letter-wordings.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { ApplicantDetails, Wanted } from '../applicant-fields.js'
import type { AnyEventDetails } from '../event-details.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { giveTexts, openTexts } from '../request-texts.js'
import { toWritingBody, type WritingBody } from './letter-body.js'

/** Something that happens to a case and has not been written down yet. */
export interface Happening {
  readonly no: RequestNo
  readonly body: BodyId
  readonly before: Request | null
  readonly event: RequestEvent
  readonly details: AnyEventDetails | null
  /** The case after it. */
  readonly after: Request
  /** What the files are called that go out with it. */
  readonly released?: readonly string[]
}

/** Letters that an event makes, without the numbers they will get. */
export interface ComposedLetters {
  readonly letters: readonly Letter[]
  readonly by: WritingBody | null
}

/** What has been written in a case until now. */
export type CaseSoFar = Pick<LetterCase, 'applicant' | 'wanted' | 'events'>

const NO_LETTERS: ComposedLetters = { letters: [], by: null }

/** What letters are written with: who writes, and each letter in the body's wording, in the order asked for. */
export interface WritingDesk {
  readonly by: WritingBody
  readonly templates: readonly Template[]
}

async function openDesk(db: Db, body: BodyId, on: PlainDate, codes: readonly LetterCode[]): Promise<WritingDesk> {
  return layDesk(await findLetterDesk(db, body, codes), body, on, codes)
}

/** @throws where there is no such body */
export const layDesk = (
  { near, office, wordings }: LetterDesk,
  body: BodyId,
  on: PlainDate,
  codes: readonly LetterCode[],
): WritingDesk => ({
  by: toWritingBody(near, body, on, office),
  templates: codes.map((code) => ({ code, wording: wordings.get(code) ?? NATIONAL_WORDINGS[code] })),
})

/**
 * Writes the letters of an event, and saves nothing.
 *
 * @param soFar is opened only where a letter is to be written
 * @param desk for these letters, where it is open already
 */
export async function composeLetters(
  services: RequestServices,
  db: Db,
  { no, body, before, event, details, after, released = [] }: Happening,
  soFar: () => Promise<CaseSoFar>,
  desk?: WritingDesk,
): Promise<Result<ComposedLetters, LetterRefusal>> {
  const codes = lettersOf(before, event, after)
  if (codes.length === 0) return succeed(NO_LETTERS)
  const { by, templates } = desk ?? (await openDesk(db, body, event.on, codes))
  const { applicant, wanted, events } = await soFar()
  const from = toLetterCase(services, {
    no,
    by,
    request: after,
    applicant,
    wanted,
    events: [...events, { event, details: details as LetterDetails | null }],
  })
  const letters: Letter[] = []
  for (const template of templates) {
    const occasion: LetterOccasion = { code: template.code, event, on: event.on, number: null, released }
    const composed = composeLetter(template, letterFacts(occasion, from, rulesOf(services)))
    if (!composed.ok) return composed
    letters.push(composed.value)
  }
  return succeed({ letters, by })
}

/** Each letter in the wording of its body, in the order asked for. */
export async function loadTemplates(db: Db, body: BodyId, codes: readonly LetterCode[]): Promise<readonly Template[]> {
  const own = await findWordings(db, body, codes)
  return codes.map((code) => ({ code, wording: own.get(code)?.wording ?? NATIONAL_WORDINGS[code] }))
}

export const rulesOf = ({ settings, calendar }: Pick<RequestServices, 'settings' | 'calendar'>) => ({
  settings,
  calendar: calendar(),
})

export function toLetterCase(
  services: RequestServices,
  {
    no,
    by,
    request,
    applicant,
    wanted,
    events,
  }: CaseSoFar & {
    readonly no: RequestNo
    readonly by: WritingBody
    readonly request: Request
  },
): LetterCase {
  const clock = replyClock(request, contextOf(services))
  const dueOn = clock.status === 'derived' ? clock.dueOn : null
  return { no, body: by.body, request, dueOn, applicant, wanted, events }
}

/** A case opened, with everything that was written in it. */
export async function openCase(
  { applicants }: Pick<RequestServices, 'applicants'>,
  db: Db,
  request: RequestId,
): Promise<CaseSoFar> {
  const records = (await listRequestEvents(db, [request])).get(request) ?? []
  const texts = await openTexts(db, applicants, request)
  return {
    applicant: texts.applicant satisfies ApplicantDetails | null,
    wanted: texts.wanted satisfies Wanted | null,
    events: records.map(({ number, facts }): LetterEvent => {
      const written = texts.event(number)
      return { event: giveTexts(facts, written), details: (written?.details ?? null) as LetterDetails | null }
    }),
  }
}
