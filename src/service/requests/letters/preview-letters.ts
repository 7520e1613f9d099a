import { z } from 'zod'
import type { Letter } from '../../../domain/letter/index.js'
import { tryMove } from '../../../domain/request/index.js'
import { type Result, succeed } from '../../../domain/result/index.js'
import { readInput } from '../../input.js'
import type { Actor } from '../../people/authorise.js'
import { readEventDetails } from '../event-details.js'
import { requestNo, type StaffEvent, staffEvent } from '../event-fields.js'
import { namesToRelease } from '../files/released-files.js'
import { loadRequest } from '../load-requests.js'
import { reachRequest } from '../reach-request.js'
import { actionFor } from '../record-event.js'
import type { RequestError } from '../request-error.js'
import { contextOf, type RequestServices } from '../request-services.js'
import { composeLetters, openCase } from './compose-letters.js'

export const PreviewInput = z.strictObject({ no: requestNo, event: staffEvent, details: z.unknown().optional() })

/** The letters that an event would make, as they would be but for their numbers. Nothing is saved. */
export async function previewLetters(
  services: RequestServices,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<readonly Letter[], RequestError>> {
  const read = readInput(PreviewInput, input)
  if (!read.ok) return read
  const { no } = read.value
  const event: StaffEvent = read.value.event
  const described = readEventDetails(event.type, read.value.details)
  if (!described.ok) return described
  const { db, settings } = services
  const reached = await reachRequest(services, actor, actionFor(event.type), no)
  if (!reached.ok) return reached
  const { id, body } = reached.value
  const before = await loadRequest(db, id, settings)
  const after = tryMove(before, event, contextOf(services))
  if (!after.ok) return after
  const released = await namesToRelease(services, db, id, event)
  const happening = { no, body, before, event, details: described.value, after: after.value, released }
  const composed = await composeLetters(services, db, happening, () => openCase(services, db, id))
  return composed.ok ? succeed(composed.value.letters) : composed
}
