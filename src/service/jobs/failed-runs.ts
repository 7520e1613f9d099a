import { z } from 'zod'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { type InputError, readInput } from '../input.js'
import { type AccessDenied, type Actor, authorise } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import { recordChanges } from '../people/record-changes.js'
import type { JobOperations } from './job-operations.js'

export interface FailedRunServices extends OfficeServices {
  /** null: no jobs here. */
  readonly jobs: JobOperations | null
}

/** `job.unknown`: not among those set aside; perhaps somebody else has dealt with it. */
export type FailedRunError = InputError | AccessDenied | { readonly code: 'job.unknown' }

const OneRun = z.strictObject({ run: z.uuid() })

/** Gives a run that was set aside its tries anew, once its cause is mended. */
export const retryFailedRun = (services: FailedRunServices, actor: Actor, input: unknown) =>
  settle(services, actor, input, 'retry')

/** Gives a run up for good. */
export const discardFailedRun = (services: FailedRunServices, actor: Actor, input: unknown) =>
  settle(services, actor, input, 'discard')

async function settle(
  services: FailedRunServices,
  actor: Actor,
  input: unknown,
  how: 'retry' | 'discard',
): Promise<Result<void, FailedRunError>> {
  const read = readInput(OneRun, input)
  if (!read.ok) return read
  const allowed = await authorise(services, actor, { action: 'system.run-job', body: null })
  if (!allowed.ok) return allowed
  const { run } = read.value
  const type = how === 'retry' ? 'job.retried' : 'job.discarded'
  const wasThere = await services.jobs?.[how](run, (transaction, job) =>
    recordChanges(services, transaction, actor.person, [{ chain: 'site', event: { type, job, run } }]),
  )
  return wasThere === true ? succeed(undefined) : fail({ code: 'job.unknown' })
}
