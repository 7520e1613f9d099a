import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { ReplyClock, RequestNo, RequestStatus } from '../../domain/request/index.js'
import type { Db } from '../database.js'
import type { PersonId } from '../people/people.js'
import { PREPARED } from '../prepared.js'
import type { Database } from '../schema.js'
import type { RequestId, RequestRecord } from './requests.js'

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
export interface QueueRow
  extends Omit<RequestRecord, 'queryCodeDigest' | 'identityDigest' | 'contentDigest' | 'endedOn'> {
  readonly assigneeName: string | null
}

/** The columns that lie in the queue's index: a page is read from it alone. */
const COLUMNS = sql.raw(`id, no, body_id, version, status, matter, channel, applicant, submitted_on, received_on,
  decided_on, due_kind, due_on, due_left, assignee_id, queue_on`)

type Unshown =
  | 'year'
  | 'serial'
  | 'query_code_digest'
  | 'identity_digest'
  | 'submission_digest'
  | 'content_digest'
  | 'created_at'
  | 'ended_on'
type Row = Omit<Selectable<Database['request']>, Unshown> & { readonly assignee_name: string | null }

/** Requests by when somebody must act, each body's by its own index. */
export async function listQueuePage(db: Db, query: QueueQuery): Promise<readonly QueueRow[]> {
  const { rows } = await queuePage(query).execute(db)
  return rows.map(toQueueRow)
}

/**
 * The one statement for a page: so many lines of each body, and of each status that is asked for, are all that is read.
 *
 * @public The bench asks for its plan.
 */
export function queuePage(query: QueueQuery): RawBuilder<Row> {
  // Written out, so that the one plan of a prepared statement knows how little is asked for.
  const order = sql`order by queue_on, id limit ${sql.lit(query.limit)}`
  const conditions = sql.join(conditionsOf(query), sql` `)
  // Each status is written out, not joined: its index is chosen by how many there are of it.
  const ofStatus = query.statuses?.map((status) => sql`and status = ${sql.lit(status)}`) ?? [sql``]
  const parts = ofStatus.map(
    (condition) => sql`
      select found.* from unnest(${query.bodies}::text[]) as wanted(body) cross join lateral (
        select ${COLUMNS} from request where body_id = wanted.body ${condition} ${conditions} ${order}
      ) as found`,
  )
  return sql<Row>`
    select ${query.statuses === null ? PREPARED : sql``} page.*, person.display_name as assignee_name
    from (select * from (${sql.join(parts, sql` union all `)}) as found ${order}) as page
    left join person on person.id = page.assignee_id order by queue_on, page.id`
}

function conditionsOf({ assignee, due, after }: QueueQuery): RawBuilder<unknown>[] {
  return [
    ...(assignee === null
      ? []
      : [assignee === 'none' ? sql`and assignee_id is null` : sql`and assignee_id = ${assignee}`]),
    ...(due === null ? [] : [sql`and (${sql.join(due.map(inRange), sql` or `)})`]),
    ...(after === null ? [] : [sql`and (queue_on, id) > (${after.queueOn}, ${after.id})`]),
    sql``,
  ]
}

export const inRange = ({ kind, from, before }: DueRange): RawBuilder<unknown> =>
  sql.join(
    [
      sql`due_kind = ${kind}`,
      ...(from === null ? [] : [sql`queue_on >= ${from}`]),
      ...(before === null ? [] : [sql`queue_on < ${before}`]),
    ],
    sql` and `,
  )

const toQueueRow = (row: Row): QueueRow => ({
  id: row.id as RequestId,
  no: row.no as RequestNo,
  body: row.body_id as BodyId,
  version: row.version,
  assignee: row.assignee_id as PersonId | null,
  assigneeName: row.assignee_name,
  matter: row.matter,
  channel: row.channel,
  applicant: row.applicant,
  status: row.status,
  submittedOn: row.submitted_on as PlainDate,
  receivedOn: row.received_on as PlainDate | null,
  decidedOn: row.decided_on as PlainDate | null,
  dueKind: row.due_kind,
  dueOn: row.due_on as PlainDate | null,
  dueLeft: row.due_left,
  queueOn: row.queue_on as PlainDate,
})
