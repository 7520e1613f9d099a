import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { BodyEvent, BodyHistory, BodyId, CreditCode, Office } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { Db, DbTransaction } from '../database.js'
import { PREPARED } from '../prepared.js'
import type { Database } from '../schema.js'

/** What is known of a body beside its history. */
export interface BodyDetails {
  readonly creditCode: CreditCode | null
  readonly regionCode: string | null
  readonly siteIdCode: string | null
  readonly office: Office
}

export interface BodyRecord extends BodyDetails {
  readonly id: BodyId
  /** Counts its changes, of history and of details. */
  readonly version: number
  readonly history: BodyHistory
}

export interface NewEvent {
  readonly body: BodyId
  readonly event: BodyEvent
  readonly recordedAt: Date
  /** `null`: the installation itself. */
  readonly recordedBy: string | null
}

/**
 * One writer of bodies at a time: whether a reform can be depends on all of them, and reforms are rare.
 * Held until the transaction ends.
 */
export async function lockBodies(transaction: DbTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('bodies', 0))`.execute(transaction)
}

/** All bodies that were ever set up, in the order of their ids. */
export async function listBodies(db: Db): Promise<BodyRecord[]> {
  const [rows, histories] = await Promise.all([
    db.selectFrom('body').selectAll().orderBy('id').execute(),
    listHistories(db),
  ])
  return rows.map((row) => toBodyRecord(row, histories.get(row.id as BodyId) ?? []))
}

/** What became of every body, by their ids. None is without a history. */
export async function listHistories(db: Db): Promise<ReadonlyMap<BodyId, BodyHistory>> {
  const events = await db
    .selectFrom('body_event')
    .modifyFront(PREPARED)
    .select(['body_id', 'type', 'on_date', 'name', 'kind', 'parent_id', 'into_ids'])
    .orderBy('body_id')
    .orderBy('number')
    .execute()
  const histories = new Map<BodyId, BodyEvent[]>()
  for (const row of events) {
    const history = histories.get(row.body_id as BodyId)
    if (history === undefined) histories.set(row.body_id as BodyId, [toBodyEvent(row)])
    else history.push(toBodyEvent(row))
  }
  return histories
}

export async function findBody(db: Db, id: BodyId): Promise<BodyRecord | undefined> {
  const row = await db.selectFrom('body').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const events = await db.selectFrom('body_event').selectAll().where('body_id', '=', id).orderBy('number').execute()
  return toBodyRecord(row, events.map(toBodyEvent))
}

/** A body and all that it ever stood below, at once: what its letters name. */
export async function listBodyAndAbove(db: Db, id: BodyId): Promise<ReadonlyMap<BodyId, BodyRecord>> {
  const { rows } = await bodiesAndAbove([id]).execute(db)
  return toBodiesAndAbove(rows[0])
}

interface BodiesAndAbove {
  readonly bodies: readonly Selectable<Database['body']>[] | null
  readonly events: readonly (EventRow & { readonly body_id: string })[] | null
}

/**
 * One row, for one statement together with what else is asked about bodies. The ids come as JSON: of an array the
 * planner guesses another length each time, and plans anew.
 */
export const bodiesAndAbove = (ids: readonly BodyId[]): RawBuilder<BodiesAndAbove> => sql<BodiesAndAbove>`
  with recursive above(id) as (
    select json_array_elements_text(${JSON.stringify(ids)}::json) union
    select parent_id from above join body_event on body_id = above.id where parent_id is not null
  )
  select
    (select json_agg(body) from body where id in (select id from above)) as bodies,
    (select json_agg(event order by number) from body_event as event where body_id in (select id from above)) as events`

export function toBodiesAndAbove(found: BodiesAndAbove | undefined): ReadonlyMap<BodyId, BodyRecord> {
  const histories = new Map<string, BodyEvent[]>((found?.bodies ?? []).map(({ id }) => [id, []]))
  for (const event of found?.events ?? []) histories.get(event.body_id)?.push(toBodyEvent(event))
  return new Map((found?.bodies ?? []).map((row) => [row.id as BodyId, toBodyRecord(row, histories.get(row.id) ?? [])]))
}

/** Whose credit code it is. */
export async function findBodyByCreditCode(db: Db, code: CreditCode): Promise<BodyId | undefined> {
  const row = await db.selectFrom('body').select('id').where('credit_code', '=', code).executeTakeFirst()
  return row?.id as BodyId | undefined
}

/** A body without a history; its first event follows in the same transaction. */
export async function insertBody(transaction: Db, id: BodyId, details: BodyDetails): Promise<void> {
  await transaction
    .insertInto('body')
    .values({ id, version: 0, ...toColumns(details) })
    .execute()
}

/** @throws when a body's details changed meanwhile: the caller holds the lock, so that is a bug */
export async function saveBodyDetails(transaction: Db, id: BodyId, details: BodyDetails): Promise<number> {
  const { version } = await transaction
    .updateTable('body')
    .set((row) => ({ ...toColumns(details), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Adds an event to a body's history and counts the change. */
export async function appendBodyEvent(transaction: Db, { body, event, recordedAt, recordedBy }: NewEvent) {
  await transaction
    .insertInto('body_event')
    .values((row) => ({
      body_id: body,
      number: row
        .selectFrom('body_event')
        .where('body_id', '=', body)
        .select(({ fn, lit }) => sql<number>`${fn.coalesce(fn.max('number'), lit(0))} + 1`.as('next')),
      type: event.type,
      on_date: event.on,
      name: 'name' in event ? event.name : null,
      kind: 'kind' in event ? event.kind : null,
      parent_id: 'parent' in event ? event.parent : null,
      into_ids: successorsOf(event),
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    }))
    .execute()
  await transaction
    .updateTable('body')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', body)
    .execute()
}

function successorsOf(event: BodyEvent): string[] | null {
  if (event.type === 'body.merged') return [event.into]
  return event.type === 'body.split' ? [...event.into] : null
}

const toColumns = ({ creditCode, regionCode, siteIdCode, office }: BodyDetails) => ({
  credit_code: creditCode,
  region_code: regionCode,
  site_id_code: siteIdCode,
  office_name: office.officeName,
  address: office.address,
  hours: office.hours,
  telephone: office.telephone,
  fax: office.fax,
  web: office.web,
})

function toBodyRecord(row: Selectable<Database['body']>, history: BodyHistory): BodyRecord {
  return {
    id: row.id as BodyId,
    version: row.version,
    history,
    creditCode: row.credit_code as CreditCode | null,
    regionCode: row.region_code,
    siteIdCode: row.site_id_code,
    office: {
      officeName: row.office_name,
      address: row.address,
      hours: row.hours,
      telephone: row.telephone,
      fax: row.fax,
      web: row.web,
    },
  }
}

type EventRow = Pick<
  Selectable<Database['body_event']>,
  'type' | 'on_date' | 'name' | 'kind' | 'parent_id' | 'into_ids'
>

function toBodyEvent(row: EventRow): BodyEvent {
  const on = row.on_date as PlainDate
  const parent = row.parent_id as BodyId | null
  const into = (row.into_ids ?? []) as BodyId[]
  switch (row.type) {
    case 'body.established':
      return { type: row.type, on, name: present(row.name), kind: present(row.kind), parent }
    case 'body.renamed':
      return { type: row.type, on, name: present(row.name) }
    case 'body.moved':
      return { type: row.type, on, parent }
    case 'body.merged':
      return { type: row.type, on, into: present(into[0]) }
    case 'body.split':
      return { type: row.type, on, into }
    case 'body.abolished':
      return { type: row.type, on }
  }
}

/** The table's own check promises it. */
function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('an event of a body lacks what its type has')
  return value
}
