import { z } from 'zod'
import type { AuditRecord } from '../../domain/audit/index.js'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { type Result, succeed } from '../../domain/result/index.js'
import { listRecords } from '../../storage/audit/list-records.js'
import { listPeople, type PersonId } from '../../storage/people/people.js'
import { date } from '../bodies/body-fields.js'
import { type InputError, readInput } from '../input.js'
import { bodyId, personId } from '../people/account-fields.js'
import { type AccessDenied, type Actor, authorise } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import { exportTrail } from './export-trail.js'

/** `null`: what belongs to no body, such as signing in. */
const chainOf = (body: BodyId | null): string => body ?? 'site'

export const TrailInput = z.strictObject({
  body: bodyId.nullable(),
  type: z.string().max(60).optional(),
  actor: personId.optional(),
  /** Days, both included. */
  from: date.optional(),
  to: date.optional(),
  before: z.number().int().positive().optional(),
  limit: z.number().int().min(1).max(200),
})

/** Records with the names of those who did it, as they are called now. */
export interface TrailPage {
  readonly records: readonly AuditRecord[]
  readonly names: ReadonlyMap<string, string>
}

/** What was done in a body, the latest first. */
export async function listTrail(
  services: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Actor,
  input: unknown,
): Promise<Result<TrailPage, InputError | AccessDenied>> {
  const read = readInput(TrailInput, input)
  if (!read.ok) return read
  const { body, from, to, limit, ...filter } = read.value
  const allowed = await authorise(services, actor, { action: 'audit.read', body })
  if (!allowed.ok) return allowed
  const days = { from: from && startOf(from), until: to && dayAfter(startOf(to)) }
  const records = await listRecords(services.db, { ...filter, ...days, chain: chainOf(body) }, limit)
  const actors = [...new Set(records.flatMap((record) => record.actor ?? []))] as PersonId[]
  const people = await listPeople(services.db, actors)
  return succeed({ records, names: new Map(people.map(({ id, displayName }) => [id, displayName])) })
}

/** The day begins in Beijing. */
const startOf = (day: PlainDate): Date => new Date(`${day}T00:00:00.000+08:00`)
const dayAfter = (day: Date): Date => new Date(day.getTime() + 24 * 3_600_000)

const ExportInput = z.strictObject({ body: bodyId.nullable() })

/** Writes the trail of a body into a file, or the whole trail: anyone can check it there. */
export async function exportTrailOf(
  services: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Actor,
  input: unknown,
  path: string,
): Promise<Result<void, InputError | AccessDenied>> {
  const read = readInput(ExportInput, input)
  if (!read.ok) return read
  const { body } = read.value
  const allowed = await authorise(services, actor, { action: 'audit.export', body })
  if (!allowed.ok) return allowed
  await exportTrail(services.db, path, body ?? undefined)
  return succeed(undefined)
}
