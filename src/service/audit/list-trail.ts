import { z } from 'zod'
import { isWithin, type Reached } from '../../domain/access/index.js'
import {
  type AuditEvent,
  type AuditRecord,
  type ChainId,
  EVENT_TYPES,
  explainEvent,
  type InBothLanguages,
  listNamedIds,
  SHARED_CHAINS,
} from '../../domain/audit/index.js'
import type { Bodies, BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listRecords, type RecordFilter } from '../../storage/audit/list-records.js'
import type { Db } from '../../storage/database.js'
import { listPeople, type PersonId } from '../../storage/people/people.js'
import { date } from '../bodies/body-fields.js'
import { todayOf } from '../clock.js'
import { type InputError, readInput, refuseField } from '../input.js'
import { bodyId, personId } from '../people/account-fields.js'
import type { AccessDenied, Actor } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import { findReach, nameOf } from '../people/reach.js'
import { readPlace, writePlace } from './record-place.js'

/** Which part of the trail; what is left out does not matter. */
export const trailFilter = {
  /** null: all that the person may read. */
  body: bodyId.nullable(),
  /** What belongs to no body: the site's own affairs, or what people without an account did. */
  shared: z.enum(SHARED_CHAINS).optional(),
  type: z.enum(EVENT_TYPES as readonly [AuditEvent['type'], ...AuditEvent['type'][]]).optional(),
  /** Who did it, or whom it was done to. */
  person: personId.optional(),
  /** Days in Beijing, both included. */
  from: date.optional(),
  to: date.optional(),
}

const TrailInput = z.strictObject({
  ...trailFilter,
  cursor: z.string().max(400).nullable(),
  limit: z.number().int().min(1).max(200),
})

/** A record with the names of what it names, as they are called now; the trail itself holds none. */
export interface TrailEntry extends AuditRecord {
  /** Of the body whose chain it is; null for the shared ones. */
  readonly bodyName: string | null
  /** null: the site itself, or somebody without an account. */
  readonly actorName: string | null
  /** What was done, after who did it. */
  readonly sentence: InBothLanguages
}

export interface TrailPage {
  readonly items: readonly TrailEntry[]
  readonly next: string | null
}

/** What was done, the latest first: in one body, or wherever the person may look. */
export async function listTrail(
  services: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  input: unknown,
): Promise<Result<TrailPage, InputError | AccessDenied>> {
  const read = readInput(TrailInput, input)
  if (!read.ok) return read
  const { cursor, limit, ...filter } = read.value
  const after = cursor === null ? null : readPlace(cursor)
  if (after === undefined) return fail(refuseField('cursor', '翻页位置已失效，请从第一页重新查看'))
  const { bodies, reached } = await findReach(services, actor, 'audit.read')
  const chains = listChains(reached, filter)
  if (!chains.ok) return chains
  const wanted = toRecordFilter(filter, chains.value)
  const records = await listRecords(services.db, wanted, { after, limit: limit + 1 })
  const page = records.slice(0, limit)
  const items = await nameEntries(services, bodies, page)
  const last = page.at(-1)
  return succeed({ items, next: records.length > limit && last !== undefined ? writePlace(last) : null })
}

type Filter = z.infer<z.ZodObject<typeof trailFilter>>

/** The chains that are meant; null: all there are. */
export function listChains(
  reached: Reached,
  { body, shared }: Pick<Filter, 'body' | 'shared'>,
): Result<readonly ChainId[] | null, AccessDenied> {
  const denied = { code: 'access.denied', action: 'audit.read' } as const
  if (shared !== undefined) return reached === 'everything' ? succeed([shared]) : fail(denied)
  if (body !== null) return isWithin(reached, body) ? succeed([body]) : fail(denied)
  if (reached === 'everything') return succeed(null)
  return reached.size === 0 ? fail(denied) : succeed([...reached])
}

export const toRecordFilter = (
  { type, person, from, to }: Filter,
  chains: readonly ChainId[] | null,
): RecordFilter => ({
  chains,
  type: type ?? null,
  person: person ?? null,
  from: from === undefined ? null : startOf(from),
  before: to === undefined ? null : new Date(startOf(to).getTime() + DAY_MS),
})

const DAY_MS = 24 * 3_600_000
/** The day begins in Beijing. */
const startOf = (day: PlainDate): Date => new Date(`${day}T00:00:00.000+08:00`)

/** Names are joined when the trail is read, so that it can outlive them. */
export async function nameEntries(
  { db, clock }: Pick<OfficeServices, 'db' | 'clock'>,
  bodies: Bodies,
  records: readonly AuditRecord[],
): Promise<TrailEntry[]> {
  const people = await namePeople(
    db,
    records.flatMap(({ actor, event }) => [...(actor === null ? [] : [actor]), ...listNamedIds(event).people]),
  )
  const bodyNames = new Map<string, string | null>()
  const findBodyName = (id: string): string | null => {
    const known = bodyNames.get(id)
    if (known !== undefined) return known
    const name = nameOf(bodies, id as BodyId, null, todayOf(clock))
    bodyNames.set(id, name)
    return name
  }
  const names = {
    person: (id: string) => people.get(id) ?? id,
    body: (id: string) => findBodyName(id) ?? id,
  }
  return records.map((record) => ({
    ...record,
    bodyName: findBodyName(record.chain),
    actorName: record.actor === null ? null : (people.get(record.actor) ?? null),
    sentence: explainEvent(record.event, names),
  }))
}

async function namePeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await listPeople(db, [...new Set(ids)] as PersonId[])
  return new Map(people.map(({ id, displayName }) => [id, displayName]))
}
