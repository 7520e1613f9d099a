import type { Db, DbTransaction } from '../../storage/database.js'
import { type JobDatabase, joinQueue, openJobDatabase, type SqlRunner } from '../../storage/jobs/job-database.js'
import { markEffect } from '../../storage/jobs/job-effects.js'
import {
  type FailurePage,
  listQueueStates,
  listSetAside,
  type QueueState,
  SET_ASIDE,
  type SetAsideRun,
} from '../../storage/jobs/job-queues.js'

export type { DbTransaction, JobDatabase, QueueState, SetAsideRun, SqlRunner }
export { joinQueue, openJobDatabase, SET_ASIDE }

/** What came of a run whose effect is in the database. */
export type Outcome = 'done' | 'done-before'

/** Does the work and puts down that it is done, in one transaction: however often it is run, its effect is there once. */
export async function runOnce(
  db: Db,
  run: string,
  work: (transaction: DbTransaction) => Promise<void>,
): Promise<Outcome> {
  return db.transaction().execute(async (transaction) => {
    if (!(await markEffect(transaction, run))) return 'done-before'
    await work(transaction)
    return 'done'
  })
}

export const inTransaction = <T>(db: Db, work: (transaction: DbTransaction) => Promise<T>): Promise<T> =>
  db.transaction().execute(work)

export const listQueues = (db: Db): Promise<readonly QueueState[]> => listQueueStates(db)

const MOST_AT_ONCE = 200

/** A page of runs that were given up, and where the next one begins. */
export interface SetAsidePage {
  readonly items: readonly SetAsideRun[]
  readonly next: string | null
}

export async function listFailures(db: Db, { limit, after }: FailurePage): Promise<SetAsidePage> {
  const most = Math.min(Math.max(1, limit), MOST_AT_ONCE)
  const found = await listSetAside(db, { limit: most + 1, after })
  const items = found.slice(0, most)
  return { items, next: found.length > most ? (items.at(-1)?.id ?? null) : null }
}
