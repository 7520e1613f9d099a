import { type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { OverturnGroundCode } from '../../domain/remedy/index.js'
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

/** Requests to these bodies about which there ever was a review, or an open one is, a page at a time. */
export async function listReviewed(
  db: Db,
  { bodies, isOpen }: { readonly bodies: readonly BodyId[]; readonly isOpen: boolean },
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
    .$if(isOpen, (query) => query.where(OPEN))
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
