import { sql } from 'kysely'
import type { Db } from '../database.js'

/** Where runs wait that failed at their last try. */
export const SET_ASIDE = 'set-aside'

/** How a queue stands. */
export interface QueueState {
  readonly name: string
  readonly waiting: number
  readonly active: number
  /** Set aside, until somebody tries them again or discards them. */
  readonly failed: number
  readonly lastRunAt: Date | null
  readonly nextRunAt: Date | null
}

/** By name; queues that have never had anything to do are in it too. */
export async function listQueueStates(db: Db): Promise<readonly QueueState[]> {
  const { rows } = await sql<QueueState>`
    with present as (
      select name,
        count(*) filter (where state < 'active') as waiting,
        count(*) filter (where state = 'active') as active,
        max(completed_on) filter (where state = 'completed') as last_run,
        min(start_after) filter (where state < 'active') as next_run
      from pgboss.job group by name
    ), past as (
      select name, max(completed_on) as last_run from pgboss.archive where state = 'completed' group by name
    ), failed as (
      select data ->> 'job' as name, count(*) as failed from pgboss.job where name = ${SET_ASIDE} group by 1
    )
    select queue.name,
      coalesce(present.waiting, 0) as waiting,
      coalesce(present.active, 0) as active,
      coalesce(failed.failed, 0) as failed,
      greatest(present.last_run, past.last_run) as "lastRunAt",
      present.next_run as "nextRunAt"
    from pgboss.queue
      left join present using (name) left join past using (name) left join failed using (name)
    where queue.name <> ${SET_ASIDE}
    order by queue.name`.execute(db)
  return rows
}

/** A run that was given up: which, and why as a code. What it worked on is not in it. */
export interface SetAsideRun {
  readonly id: string
  readonly job: string
  readonly run: string
  readonly code: string
  readonly failedAt: Date
}

export interface FailurePage {
  readonly limit: number
  /** The id where the page before ended. */
  readonly after?: string | undefined
}

/** The latest first. */
export async function listSetAside(db: Db, { limit, after }: FailurePage): Promise<readonly SetAsideRun[]> {
  const { rows } = await sql<SetAsideRun>`
    select id, data ->> 'job' as job, data ->> 'run' as run, created_on as "failedAt",
      coalesce(output ->> 'code', 'job.crashed') as code
    from pgboss.job
    where name = ${SET_ASIDE} and (${after ?? null}::uuid is null or (created_on, id) <
      (select created_on, id from pgboss.job where name = ${SET_ASIDE} and id = ${after ?? null}::uuid))
    order by created_on desc, id desc
    limit ${limit}`.execute(db)
  return rows
}
