import type { BodyId } from '../../../domain/body/index.js'
import { yearOf } from '../../../domain/calendar/index.js'
import { LETTER_FORMS, type Letter, takenBackBy, toLetterNumber } from '../../../domain/letter/index.js'
import type { RequestEvent } from '../../../domain/request/index.js'
import type { DbTransaction } from '../../../storage/database.js'
import { takeLetterNumber } from '../../../storage/requests/letter-numbers.js'
import {
  countLetters,
  insertLetter,
  listLetterRecords,
  type NewLetter,
  takeBackLetters,
} from '../../../storage/requests/request-letters.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import { awaitRemovalAgain } from '../../../storage/requests/retirement.js'
import type { RequestServices } from '../request-services.js'
import type { ComposedLetters } from './compose-letters.js'

/** An event on record, and the case that the caller holds. */
export interface RecordedHappening {
  readonly request: RequestId
  readonly body: BodyId
  readonly event: RequestEvent
  readonly eventNumber: number
}

/** What a sealed letter belongs to: it opens in no other case and at no other place. */
export const letterContext = (request: RequestId, number: number): string => `letter ${request} ${number}`

/** Gives letters their numbers and keeps them as they are; marks those that the event takes back. */
export async function saveLetters(
  services: Pick<RequestServices, 'applicants' | 'clock'>,
  transaction: DbTransaction,
  recorded: RecordedHappening,
  composed: ComposedLetters,
): Promise<void> {
  const { request, event, eventNumber } = recorded
  if (event.type === 'letter.recalled' || event.type === 'decision.revoked') {
    const standing = (await listLetterRecords(transaction, request)).filter((each) => each.takenBackBy === null)
    await takeBackLetters(transaction, request, takenBackBy(event, standing), eventNumber)
  }
  if (composed.by === null || composed.letters.length === 0) return
  await awaitRemovalAgain(transaction, request)
  const before = await countLetters(transaction, request)
  for (const letter of await freezeLetters(services, transaction, recorded, composed, before))
    await insertLetter(transaction, letter)
}

/** Letters with their numbers, sealed. @param before how many the case has already */
export async function freezeLetters(
  services: Pick<RequestServices, 'applicants' | 'clock'>,
  transaction: DbTransaction,
  { request, body, event, eventNumber }: RecordedHappening,
  { letters, by }: ComposedLetters,
  before: number,
): Promise<readonly NewLetter[]> {
  const frozen: NewLetter[] = []
  for (const letter of by === null ? [] : letters) {
    const number = before + frozen.length + 1
    const serial = await takeSerial(transaction, body, letter)
    const letterNo =
      serial === null || by === null ? null : toLetterNumber(by.mark, serial.series, serial.year, serial.serial)
    const final: Letter = { ...letter, number: letterNo }
    frozen.push({
      request,
      number,
      eventNumber,
      code: letter.code,
      about: 'id' in event && event.type !== 'review.recorded' ? event.id : null,
      body,
      serial,
      letterNo,
      on: letter.on,
      madeAt: services.clock.now(),
      sealed: services.applicants.seal(letterContext(request, number), JSON.stringify(final)),
    })
  }
  return frozen
}

async function takeSerial(transaction: DbTransaction, body: BodyId, { code, on }: Letter) {
  const { series } = LETTER_FORMS[code]
  if (series === null) return null
  const place = { body, series, year: yearOf(on) }
  return { ...place, serial: await takeLetterNumber(transaction, place) }
}
