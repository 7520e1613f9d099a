import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { OverturnGroundCode, RulingCode } from '../../domain/remedy/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import type { Db, DbTransaction } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { Database } from '../schema.js'
import type { RequestId } from './requests.js'

/** What a body learnt from a review. */
export interface LessonRecord {
  readonly request: RequestId
  readonly review: string
  readonly body: BodyId
  readonly version: number
  readonly grounds: readonly OverturnGroundCode[]
  readonly learnt: string
  readonly writtenAt: Date
  readonly writtenBy: PersonId
}

export async function findLesson(db: Db, request: RequestId, review: string): Promise<LessonRecord | undefined> {
  const row = await db
    .selectFrom('review_lesson')
    .selectAll()
    .where('request_id', '=', request)
    .where('review_id', '=', review)
    .executeTakeFirst()
  return row && toLesson(row)
}

export async function listLessonsOf(db: Db, requests: readonly RequestId[]): Promise<readonly LessonRecord[]> {
  if (requests.length === 0) return []
  const rows = await db.selectFrom('review_lesson').selectAll().where('request_id', 'in', requests).execute()
  return rows.map(toLesson)
}

export async function saveLesson(transaction: DbTransaction, lesson: LessonRecord): Promise<void> {
  const told = {
    version: lesson.version,
    grounds: [...lesson.grounds],
    learnt: lesson.learnt,
    written_at: lesson.writtenAt,
    written_by: lesson.writtenBy,
  }
  await transaction
    .insertInto('review_lesson')
    .values({ request_id: lesson.request, review_id: lesson.review, body_id: lesson.body, ...told })
    .onConflict((conflict) => conflict.columns(['request_id', 'review_id']).doUpdateSet(told))
    .execute()
}

/** The last ruling in a review, of those asked for. */
export interface FoundRuling {
  readonly request: RequestId
  readonly no: RequestNo
  readonly body: BodyId
  readonly review: string
  readonly ruledOn: PlainDate
}

/** Where a list of rulings goes on. */
export type RulingPlace = Pick<FoundRuling, 'ruledOn' | 'no' | 'review'>

export interface RulingQuery {
  readonly bodies: readonly BodyId[]
  readonly rulings: readonly RulingCode[]
  /** Of requests in which such a decision was made; null: whatever was decided. */
  readonly decision: string | null
  readonly after: RulingPlace | null
  readonly limit: number
}

/** Rulings about requests to these bodies that are the last word of their review, the newest first. */
export async function listRulings(db: Db, query: RulingQuery): Promise<readonly FoundRuling[]> {
  const { bodies, rulings, decision, after, limit } = query
  const { rows } = await sql<FoundRuling>`
    select request_id as request, no, body_id as body, facts ->> 'id' as review, ${RULED_ON} as "ruledOn"
    from request_event as ruled join request on request.id = ruled.request_id
    where type = 'review.recorded' and facts -> 'event' ->> 'type' = 'review.ruled'
      and facts -> 'event' ->> 'ruling' = any(${rulings}::text[]) and body_id = any(${bodies}::text[])
      and not exists (
        select from request_event as later
        where later.request_id = ruled.request_id and later.number > ruled.number and later.type = 'review.recorded'
          and later.facts ->> 'id' = ruled.facts ->> 'id'
          and later.facts -> 'event' ->> 'type' in ('review.ruled', 'review.appealed', 'review.struck')
      )
      ${decision === null ? sql`` : ofDecision(decision)}
      ${after === null ? sql`` : sql`and ${PLACE} < (${after.ruledOn}, ${after.no}, ${after.review})`}
    order by ${RULED_ON} desc, no collate "C" desc, facts ->> 'id' collate "C" desc
    limit ${limit}`.execute(db)
  return rows
}

/** As its index has it. */
const RULED_ON = sql.raw(`(facts -> 'event' ->> 'on') collate "C"`)
const PLACE = sql`(${RULED_ON}, no collate "C", (facts ->> 'id') collate "C")`

const ofDecision = (kind: string): RawBuilder<unknown> => sql`and exists (
  select from request_event as made
  where made.request_id = ruled.request_id and made.type = 'decision.made' and made.facts ->> 'kind' = ${kind}
)`

/** A request about which there was a review. */
export interface ReviewedRequest {
  readonly id: RequestId
  readonly no: RequestNo
  readonly body: BodyId
}

/** Of each review what was entered last, where that leaves somebody something to do. */
const OPEN = sql<boolean>`exists (
  select from (
    select distinct on (facts ->> 'id') facts -> 'event' as event from request_event
    where request_event.request_id = request.id and type = 'review.recorded'
    order by facts ->> 'id', number desc
  ) as last
  where event ->> 'type' in ('review.lodged', 'review.copy-received', 'review.answered', 'review.appealed')
    or (event ->> 'type' = 'review.ruled' and event ->> 'actBy' is not null)
)`

/** Requests to these bodies about which a review is open, a page at a time. */
export async function listOpenlyReviewed(
  db: Db,
  bodies: readonly BodyId[],
  after: string,
  limit: number,
): Promise<readonly ReviewedRequest[]> {
  const rows = await db
    .selectFrom('request')
    .select(['id', 'no', 'body_id'])
    .where('body_id', 'in', bodies)
    .where('id', '>', after)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('request_event')
          .select('number')
          .whereRef('request_event.request_id', '=', 'request.id')
          .where('type', '=', 'review.recorded'),
      ),
    )
    .where(OPEN)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id as RequestId, no: row.no as RequestNo, body: row.body_id as BodyId }))
}

const toLesson = (row: Selectable<Database['review_lesson']>): LessonRecord => ({
  request: row.request_id as RequestId,
  review: row.review_id,
  body: row.body_id as BodyId,
  version: row.version,
  grounds: row.grounds,
  learnt: row.learnt,
  writtenAt: row.written_at,
  writtenBy: row.written_by as PersonId,
})
