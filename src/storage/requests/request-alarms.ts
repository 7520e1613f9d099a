import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { UNDECIDED_STATUSES } from '../../domain/request/index.js'
import type { Db } from '../database.js'

/** How many there are, and the first of their days. */
export interface Alarm {
  readonly count: number
  readonly dueOn: PlainDate | null
}

const NOTHING: Alarm = { count: 0, dueOn: null }

/** Requests whose reply was due before today. */
export async function countLate(db: Db, bodies: readonly BodyId[], today: PlainDate): Promise<Alarm> {
  if (bodies.length === 0) return NOTHING
  const row = await db
    .selectFrom('request')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_on').as('dueOn')])
    .where('body_id', 'in', bodies)
    .where('due_kind', '=', 'derived')
    .where('due_on', '<', today)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), dueOn: row.dueOn as PlainDate | null }
}

/** Requests that arrived and are not received yet: nobody's clock runs, so nothing else reminds of them. */
export async function countUnconfirmed(db: Db, bodies: readonly BodyId[]): Promise<number> {
  if (bodies.length === 0) return 0
  const { count } = await db
    .selectFrom('request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('body_id', 'in', bodies)
    .where('status', '=', 'confirming')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Records that divisions were to hand over before today, for requests that are not decided, and that nobody took back. */
export async function countLateCommissions(db: Db, bodies: readonly BodyId[], today: PlainDate): Promise<Alarm> {
  if (bodies.length === 0) return NOTHING
  const { rows } = await sql<{ count: number; dueOn: string | null }>`
    select count(*)::int as count, min(asked.facts ->> 'dueOn') as "dueOn"
    from request join request_event asked on asked.request_id = request.id
    where request.body_id in (${sql.join(bodies)}) and request.status in (${sql.join(UNDECIDED_STATUSES)})
      and asked.type = 'records.commissioned' and asked.facts ->> 'dueOn' < ${today}
      and not exists (
        select from request_event done
        where done.request_id = asked.request_id and done.number > asked.number
          and done.facts ->> 'id' = asked.facts ->> 'id'
          and (done.type = 'records.delivered'
            or (done.type = 'letter.recalled' and done.facts ->> 'letter' = 'commission'))
      )`.execute(db)
  const [row] = rows
  return row === undefined ? NOTHING : { count: row.count, dueOn: row.dueOn as PlainDate | null }
}
