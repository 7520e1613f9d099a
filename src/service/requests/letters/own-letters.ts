import { z } from 'zod'
import { isToldToApplicant, type Letter } from '../../../domain/letter/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { digestOf } from '../../../storage/files.js'
import { insertAccess } from '../../../storage/requests/request-accesses.js'
import type { RequestEventRecord } from '../../../storage/requests/request-events.js'
import { type LetterRecord, listLetterRecords } from '../../../storage/requests/request-letters.js'
import { findRequest, type RequestRecord } from '../../../storage/requests/requests.js'
import { readInput } from '../../input.js'
import { findOwn, ownKey } from '../following/own-request.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { type LetterView, toLetterView } from './letter-view.js'
import { eventsOf, openLetter } from './list-letters.js'

const Query = z.strictObject(ownKey)
const LetterQuery = z.strictObject({ ...ownKey, letter: z.number().int().min(1).max(999_999) })

/** The letters that an applicant may read, by number and query code. */
export async function listOwnLetters(
  services: RequestServices,
  input: unknown,
): Promise<Result<readonly LetterView[], RequestError>> {
  const read = readInput(Query, input)
  if (!read.ok) return read
  const record = await findOwn(services, services.db, read.value, findRequest)
  if (record === undefined) return fail({ code: 'request.not-found' })
  const events = await eventsOf(services, record)
  return succeed((await listTold(services, record, events)).map((letter) => toLetterView(letter, events)))
}

/** One of them. It is put on record that it was opened: where it is served electronically, that is the proof. */
export async function getLetterForApplicant(
  services: RequestServices,
  input: unknown,
): Promise<Result<Letter, RequestError>> {
  const read = readInput(LetterQuery, input)
  if (!read.ok) return read
  const record = await findOwn(services, services.db, read.value, findRequest)
  if (record === undefined) return fail({ code: 'request.not-found' })
  const { letter: number } = read.value
  const told = await listTold(services, record, await eventsOf(services, record))
  if (!told.some((letter) => letter.number === number)) return fail({ code: 'letter.unknown' })
  const letter = await openLetter(services, record, number)
  if (!letter.ok) return letter
  await insertAccess(services.db, {
    request: record.id,
    subject: 'letter',
    digest: digestOf(Buffer.from(JSON.stringify(letter.value))),
    accessedAt: services.clock.now(),
  })
  return letter
}

/** Only those of this very case are ever looked at. */
async function listTold(
  { db }: Pick<RequestServices, 'db'>,
  { id }: Pick<RequestRecord, 'id'>,
  events: readonly RequestEventRecord[],
): Promise<readonly LetterRecord[]> {
  const types = events.map(({ number, facts }) => ({ number, type: facts.type }))
  return (await listLetterRecords(db, id)).filter(
    (letter) => letter.sealed !== null && isToldToApplicant(letter, types),
  )
}
