import { randomUUID } from 'node:crypto'
import type { JobOperations } from '../service/jobs/job-operations.js'
import {
  type DbTransaction,
  inTransaction,
  joinQueue,
  listFailures,
  listQueues,
  openJobDatabase,
  type runOnce,
} from '../service/jobs/job-store.js'
import { isOutage } from '../service/outage.js'
import type { JobInput, JobTable } from './job.js'
import { openQueue, QUEUE_TIMES, type Queue, type QueueTimes } from './queue.js'
import { nextTime } from './schedule.js'
import { startWorker } from './worker.js'

export interface StartJobs<Services, Jobs extends JobTable<Services>> {
  readonly databaseUrl: string
  /** The same database: where the jobs do their work. */
  readonly db: Parameters<typeof runOnce>[0]
  readonly services: Services
  readonly jobs: Jobs
  /** What went wrong and is not the database being away. */
  readonly onDefect: (error: Error) => void
  /** True where other processes do the work: runs are sent and looked at only. */
  readonly sendsOnly?: boolean
  readonly times?: Partial<JobTimes>
}

export interface JobTimes extends QueueTimes {
  /** How long an empty queue is left alone. */
  readonly pollMs: number
  /** How often it is looked whether the next run of every schedule is planned. */
  readonly planMs: number
  /** How long a run may go on once we are told to stop. */
  readonly graceMs: number
}

const TIMES: JobTimes = { ...QUEUE_TIMES, pollMs: 5_000, planMs: 30_000, graceMs: 10_000 }

export interface SendOptions {
  /** Names the run: sent twice under one name, it is one run. */
  readonly run?: string
  /** Sent if this is saved, else not. */
  readonly transaction?: DbTransaction
}

/** The jobs of this process. */
export interface Jobs<Name extends string> extends JobOperations {
  /** Puts a run into the queue. @returns false when it is there already */
  send(job: Name, input: JobInput, options?: SendOptions): Promise<boolean>
  /** Takes no more runs, waits for those under way, and leaves what does not end in time to be begun again. */
  stop(): Promise<void>
}

/** Begins to run the jobs, beside whatever other processes run on the same database. */
export async function startJobs<Services, Table extends JobTable<Services>>(
  options: StartJobs<Services, Table>,
): Promise<Jobs<keyof Table & string>> {
  const { db, services, jobs, sendsOnly = false } = options
  const times = { ...TIMES, ...options.times }
  const onError = (error: unknown) => {
    if (!isOutage(error)) options.onDefect(error instanceof Error ? error : new Error('a job failed with no error'))
  }
  const database = openJobDatabase(options.databaseUrl)
  const queue = await openQueue(database, jobs, { times, onError }).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const workers = new Map(
    Object.entries(sendsOnly ? {} : jobs).map(([name, job]) => [
      name,
      startWorker({ name, job, queue, db, services, pollMs: times.pollMs, onError }),
    ]),
  )
  const planner = startPlanner(queue, sendsOnly ? {} : jobs, { planMs: times.planMs, onError })
  const titles = new Map(Object.entries(jobs).map(([name, { title }]) => [name, title]))
  let state: 'running' | 'stopping' | 'stopped' = 'running'
  let stopped: Promise<void> | undefined

  const stop = async () => {
    state = 'stopping'
    await planner.stop()
    const cut = new AbortController()
    const timer = setTimeout(() => cut.abort(), times.graceMs)
    await Promise.all([...workers.values()].map((worker) => worker.stop(cut.signal)))
    clearTimeout(timer)
    await queue.stop().catch(onError)
    await database.close()
    state = 'stopped'
  }
  return {
    async send(job, input, { run = randomUUID(), transaction } = {}) {
      const isNew = await queue.send({ job, run, input }, transaction && joinQueue(transaction))
      if (transaction === undefined) workers.get(job)?.wake()
      return isNew
    },
    stop() {
      stopped ??= stop()
      return stopped
    },
    status: () => ({
      state: state === 'running' && database.isAway ? 'database-away' : state,
      running: [...workers].flatMap(([name, { running }]) => (running === undefined ? [] : [name])),
    }),
    titleOf: (name) => titles.get(name) ?? { zh: name, en: name },
    listQueues: async () => (await listQueues(db)).filter(({ name }) => Object.hasOwn(jobs, name)),
    listFailures: (page) => listFailures(db, page),
    async retry(id, also) {
      const job = await inTransaction(db, async (transaction) => {
        const joined = joinQueue(transaction)
        const run = await queue.takeBack(id, joined)
        if (run === undefined) return undefined
        await queue.send(run, joined)
        await also?.(transaction, run.job)
        return run.job
      })
      if (job !== undefined) workers.get(job)?.wake()
      return job !== undefined
    },
    discard: (id, also) =>
      inTransaction(db, async (transaction) => {
        const run = await queue.takeBack(id, joinQueue(transaction))
        if (run === undefined) return false
        await also?.(transaction, run.job)
        return true
      }),
  }
}

/**
 * The next run of a schedule is a row in the queue from the moment the one before is due: it is there once however many
 * processes put it there, and is caught up on when none was running at its time.
 */
function startPlanner<Services>(
  queue: Queue,
  jobs: JobTable<Services>,
  { planMs, onError }: { readonly planMs: number; readonly onError: (error: unknown) => void },
) {
  const plan = async () => {
    const now = new Date()
    for (const [job, { schedule }] of Object.entries(jobs)) {
      if (schedule === null) continue
      const at = nextTime(schedule, now)
      await queue.send({ job, run: at.toISOString(), input: {}, at })
    }
  }
  let planning = plan().catch(onError)
  const timer = setInterval(() => {
    planning = planning.then(plan).catch(onError)
  }, planMs)
  return {
    async stop() {
      clearInterval(timer)
      await planning
    },
  }
}
