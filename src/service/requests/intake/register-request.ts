import { z } from 'zod'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { date } from '../../bodies/body-fields.js'
import { todayOf } from '../../clock.js'
import { readInput } from '../../input.js'
import { bodyId } from '../../people/account-fields.js'
import { type Actor, authorise } from '../../people/authorise.js'
import { recordChanges } from '../../people/record-changes.js'
import { digestIdentity, wanted, writtenApplicant } from '../applicant-fields.js'
import type { RequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { type Opening, openDesks, openRequests, takesRequests } from './open-requests.js'
import { digestQueryCode, newQueryCode } from './query-code.js'
import type { Receipt } from './submission.js'

export const RegistrationInput = z.strictObject({
  body: bodyId,
  channel: z.enum(['in-person', 'oral', 'signed-post', 'ordinary-mail', 'fax']),
  /** Handed in, signed for at the door, arrived by ordinary mail or by fax. */
  on: date,
  matter: z.enum(['disclosure', 'record-correction']),
  applicant: writtenApplicant,
  wanted,
})

/** Staff enter what came over the counter, by post, by fax or by word of mouth, on the day it legally came. */
export async function registerRequest(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<Receipt, RequestError>> {
  const read = readInput(RegistrationInput, input)
  if (!read.ok) return read
  const { body, channel, on, matter, applicant, wanted: what } = read.value
  const allowed = await authorise(services, actor, { action: 'request.register', body })
  if (!allowed.ok) return allowed
  const queryCode = newQueryCode()
  const desks = await openDesks(services.db, [body])
  if (!takesRequests(desks, body, todayOf(services.clock))) return fail({ code: 'request.body-not-active' })
  return services.db.transaction().execute(async (transaction) => {
    const opening: Opening = {
      body,
      event: { type: 'request.submitted', on, channel, applicant: applicant.kind, matter, origin: null },
      applicant,
      wanted: what,
      queryCodeDigest: digestQueryCode(services.applicants, queryCode),
      identityDigest: digestIdentity(services.identities, applicant),
      submission: null,
      by: actor.person,
    }
    const [opened] = await openRequests(services, transaction, [opening], desks)
    if (opened === undefined) throw new Error('nothing was opened')
    if (!opened.ok) return opened
    await recordChanges(services, transaction, actor.person, [opened.value.change])
    return succeed({ no: opened.value.no, queryCode, submittedOn: on })
  })
}
