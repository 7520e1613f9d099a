import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { appendNote } from '../../storage/requests/request-notes.js'
import { lockRequest } from '../../storage/requests/requests.js'
import { remark } from '../checked-reports/report-fields.js'
import { readInput } from '../input.js'
import type { Actor } from '../people/authorise.js'
import { recordChanges } from '../people/record-changes.js'
import { requestNo } from './event-fields.js'
import { reachRequest } from './reach-request.js'
import type { RequestError } from './request-error.js'
import type { RequestServices } from './request-services.js'
import { sealText } from './request-texts.js'

export const NoteInput = z.strictObject({ no: requestNo, text: remark(2_000) })

/** What staff tell one another about a case. It is no step of it: nothing of its state changes, nor its version. */
export async function writeNote(
  services: RequestServices,
  actor: Actor,
  input: unknown,
): Promise<Result<{ readonly number: number }, RequestError>> {
  const read = readInput(NoteInput, input)
  if (!read.ok) return read
  const { no, text } = read.value
  const reached = await reachRequest(services, actor, 'request.handle', no)
  if (!reached.ok) return reached
  return services.db.transaction().execute(async (transaction) => {
    const record = await lockRequest(transaction, no)
    if (record === undefined) return fail({ code: 'request.unknown' } as const)
    const written = { writtenAt: services.clock.now(), writtenBy: actor.person }
    const number = await appendNote(transaction, record.id, written)
    await sealText(transaction, services.applicants, record.id, `note.${number}`, { text })
    await recordChanges(services, transaction, actor.person, [
      { chain: record.body, event: { type: 'request.noted', request: no } },
    ])
    return succeed({ number })
  })
}
