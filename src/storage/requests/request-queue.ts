import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { ReplyClock, RequestStatus } from '../../domain/request/index.js'
import type { Db } from '../database.js'
import type { PersonId } from '../people/people.js'
import type { Database } from '../schema.js'
import { type RequestRecord, toRecord } from './requests.js'

/** Cases whose clock stands so, with a day from the first and before the second. */
export interface DueRange {
  readonly kind: ReplyClock['status']
  readonly from: PlainDate | null
  readonly before: PlainDate | null
}

export interface QueueQuery {
  readonly bodies: readonly BodyId[]
  readonly statuses: readonly RequestStatus[] | null
  /** `none`: nobody's. */
  readonly assignee: PersonId | 'none' | null
  readonly due: readonly DueRange[] | null
  /** The place of the last one on the page before. */
  readonly after: { readonly queueOn: PlainDate; readonly id: string } | null
  readonly limit: number
}

/** What a line of a queue shows of a request, and where it stands. */
export type QueueRow = Omit<RequestRecord, 'queryCodeDigest' | 'identityDigest' | 'contentDigest' | 'endedOn'>

/** Requests by when somebody must act, each body's by its own index. */
export async function listQueuePage(db: Db, query: QueueQuery): Promise<readonly QueueRow[]> {
  const order = sql`order by queue_on, id limit ${query.limit}`
  const { rows } = await sql<Selectable<Database['request']>>`
    select of_body.* from unnest(${query.bodies}::text[]) as wanted(body)
    cross join lateral (
      select * from request where body_id = wanted.body ${sql.join(conditionsOf(query), sql` `)} ${order}
    ) as of_body ${order}`.execute(db)
  return rows.map(toRecord)
}

function conditionsOf({ statuses, assignee, due, after }: QueueQuery): RawBuilder<unknown>[] {
  return [
    ...(statuses === null ? [] : [sql`and status = any(${statuses}::text[])`]),
    ...(assignee === null
      ? []
      : [assignee === 'none' ? sql`and assignee_id is null` : sql`and assignee_id = ${assignee}`]),
    ...(due === null ? [] : [sql`and (${sql.join(due.map(inRange), sql` or `)})`]),
    ...(after === null ? [] : [sql`and (queue_on, id) > (${after.queueOn}, ${after.id})`]),
    sql``,
  ]
}

const inRange = ({ kind, from, before }: DueRange): RawBuilder<unknown> =>
  sql.join(
    [
      sql`due_kind = ${kind}`,
      ...(from === null ? [] : [sql`queue_on >= ${from}`]),
      ...(before === null ? [] : [sql`queue_on < ${before}`]),
    ],
    sql` and `,
  )
