import type { Letter } from '../../../domain/letter/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { RequestEventRecord } from '../../../storage/requests/request-events.js'
import { listRequestEvents } from '../../../storage/requests/request-events.js'
import { findLetterRecord, listLetterRecords } from '../../../storage/requests/request-letters.js'
import type { RequestRecord } from '../../../storage/requests/requests.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { toRequest } from '../load-requests.js'
import { reachRequest } from '../reach-request.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { drawUpForm, FORM_CODES, type FormCode, formsOf } from './draw-up-form.js'
import { LetterNumber } from './letter-fields.js'
import { type LetterView, toLetterView } from './letter-view.js'
import { letterContext } from './save-letters.js'

/** The letters of a case, and the forms that can be drawn up for it now. */
export interface CaseLetters {
  readonly letters: readonly LetterView[]
  readonly forms: readonly FormCode[]
}

/** What was written in a case, for the staff of its body. */
export async function listLetters(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  no: string,
): Promise<Result<CaseLetters, RequestError>> {
  const reached = await reachRequest(services, actor, 'request.read', no)
  if (!reached.ok) return reached
  const { id } = reached.value
  const events = await eventsOf(services, reached.value)
  const records = await listLetterRecords(services.db, id)
  return succeed({
    letters: records.map((record) => toLetterView(record, events)),
    forms: formsOf(toRequest(events, services.settings)),
  })
}

/** One letter by its number in the case, or a form by its code. */
export async function getLetter(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  { no, letter }: { readonly no: string; readonly letter: string },
): Promise<Result<Letter, RequestError>> {
  const reached = await reachRequest(services, actor, 'request.read', no)
  if (!reached.ok) return reached
  const form = FORM_CODES.find((code) => code === letter)
  if (form !== undefined) return drawUpForm(services, reached.value, form)
  const number = readInput(LetterNumber, letter)
  if (!number.ok) return fail({ code: 'letter.unknown' })
  return openLetter(services, reached.value, number.value)
}

/** @throws when it was changed, or its key is gone */
export async function openLetter(
  { db, applicants }: Pick<RequestServices, 'db' | 'applicants'>,
  { id }: Pick<RequestRecord, 'id'>,
  number: number,
): Promise<Result<Letter, RequestError>> {
  const record = await findLetterRecord(db, id, number)
  if (record === undefined || record.sealed === null) return fail({ code: 'letter.unknown' })
  return succeed(JSON.parse(applicants.open(letterContext(id, number), record.sealed)) as Letter)
}

export const eventsOf = async (
  { db }: Pick<RequestServices, 'db'>,
  { id }: Pick<RequestRecord, 'id'>,
): Promise<readonly RequestEventRecord[]> => (await listRequestEvents(db, [id])).get(id) ?? []
