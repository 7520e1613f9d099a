import { sql } from 'kysely'
import type { BodyId } from '../../domain/body/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import type { Db } from '../database.js'
import { type DueRange, inRange } from './request-queue.js'

export interface QueueCount {
  readonly count: number
  /** The first day of them; null where there are none. */
  readonly first: PlainDate | null
}

/** How many cases of bodies have their day in one of these stretches: counted in an index. */
export async function countDue(db: Db, bodies: readonly BodyId[], due: readonly DueRange[]): Promise<QueueCount> {
  const { rows } = await sql<QueueCount>`
    select count(*)::integer as count, min(queue_on) as first from request
    where body_id = any(${bodies}::text[]) and (${sql.join(due.map(inRange), sql` or `)})`.execute(db)
  return rows[0] ?? { count: 0, first: null }
}

/** How many that are not over are nobody's to work on. */
export async function countUnassigned(db: Db, bodies: readonly BodyId[]): Promise<QueueCount> {
  const { rows } = await sql<QueueCount>`
    select count(*)::integer as count, min(queue_on) as first from request
    where body_id = any(${bodies}::text[]) and assignee_id is null and due_kind <> 'over'`.execute(db)
  return rows[0] ?? { count: 0, first: null }
}
