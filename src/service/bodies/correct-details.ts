import { z } from 'zod'
import { bodyOn } from '../../domain/body/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import {
  type BodyDetails,
  type BodyRecord,
  findBody,
  findBodyByCreditCode,
  lockBodies,
  saveBodyDetails,
} from '../../storage/bodies/bodies.js'
import { todayOf } from '../clock.js'
import { readInput } from '../input.js'
import { type Actor, authorise } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import { recordChanges } from '../people/record-changes.js'
import type { BodyError } from './body-error.js'
import { detailFields, target } from './body-fields.js'

export const DetailsInput = z.strictObject({ ...target, ...detailFields })

/** Corrects what is known of a body beside its history: codes, and the office data of the guide (指南). */
export async function correctDetails(
  services: OfficeServices,
  actor: Actor,
  input: unknown,
): Promise<Result<BodyRecord, BodyError>> {
  const read = readInput(DetailsInput, input)
  if (!read.ok) return read
  const { body, version, ...details } = read.value
  const allowed = await authorise(services, actor, { action: 'body.edit-office', body })
  if (!allowed.ok) return allowed
  return services.db.transaction().execute(async (transaction) => {
    await lockBodies(transaction)
    const current = await findBody(transaction, body)
    if (current === undefined) return fail({ code: 'body.unknown' } as const)
    if (current.version !== version) {
      const state = bodyOn(current.history, todayOf(services.clock))
      const differing = listDiffering(current, details)
      return fail({
        code: 'body.changed',
        current: { ...current, state },
        submitted: read.value,
        differing,
      } as const)
    }
    const owner = details.creditCode === null ? undefined : await findBodyByCreditCode(transaction, details.creditCode)
    if (owner !== undefined && owner !== body) return fail({ code: 'body.credit-code-taken' } as const)
    const saved = await saveBodyDetails(transaction, body, details)
    const event = { type: 'body.details-changed', body } as const
    await recordChanges(services, transaction, actor.person, [{ chain: body, event }])
    return succeed({ ...current, ...details, version: saved })
  })
}

function listDiffering(current: BodyDetails, submitted: BodyDetails): string[] {
  const codes = (['creditCode', 'regionCode', 'siteIdCode'] as const).filter((key) => current[key] !== submitted[key])
  const office = (Object.keys(submitted.office) as (keyof BodyDetails['office'])[]).filter(
    (key) => current.office[key] !== submitted.office[key],
  )
  return [...codes, ...office]
}
