import { createHash } from 'node:crypto'
import PgBoss from 'pg-boss'
import { type JobDatabase, SET_ASIDE, type SqlRunner } from '../service/jobs/job-store.js'
import { type Job, type JobInput, type JobTable, MOST_TRIES } from './job.js'

/** How often it is looked for runs whose process died, and old ones are put away. */
export interface QueueTimes {
  readonly maintenanceSeconds: number
  /** How long after its timeout a run counts as one whose process died. */
  readonly marginSeconds: number
}

export const QUEUE_TIMES: QueueTimes = { maintenanceSeconds: 30, marginSeconds: 30 }

/** What lies in the queue for one run. */
interface RunData {
  readonly job: string
  /** Names the run through all its tries; the effect is put down under it. */
  readonly run: string
  readonly input: JobInput
}

/** A run that was taken from the queue. */
export interface FetchedRun extends RunData {
  readonly id: string
}

export interface SendRun extends RunData {
  /** Not before. */
  readonly at?: Date
}

/** The queue of runs in the database, behind what we ask of it. */
export interface Queue {
  send(run: SendRun, joined?: SqlRunner): Promise<boolean>
  fetch(job: string): Promise<FetchedRun | undefined>
  complete(run: FetchedRun): Promise<void>
  fail(run: FetchedRun, code: string): Promise<void>
  /** Takes a run from those that were set aside; in the transaction that does something with it. */
  takeBack(id: string, joined: SqlRunner): Promise<RunData | undefined>
  stop(): Promise<void>
}

const KEEP_DAYS = 180
const ARCHIVE_SECONDS = 3 * 86_400

/**
 * Makes the queue's tables and the queue of every job, one process at a time: two that did it at once would wait for
 * each other's locks.
 */
export async function openQueue<Services>(
  database: JobDatabase,
  jobs: JobTable<Services>,
  { times, onError }: { readonly times: QueueTimes; readonly onError: (error: unknown) => void },
): Promise<Queue> {
  const boss = new PgBoss({
    db: database,
    // Our own plan of runs takes the place of its schedules, and our own loop that of its workers: theirs leave
    // promises unheard when the database goes away (docs/adr/0010).
    schedule: false,
    maintenanceIntervalSeconds: times.maintenanceSeconds,
    archiveCompletedAfterSeconds: ARCHIVE_SECONDS,
    archiveFailedAfterSeconds: ARCHIVE_SECONDS,
  })
  boss.on('error', onError)
  await database.alone(async () => {
    await boss.start()
    await boss.createQueue(SET_ASIDE, { name: SET_ASIDE, retentionDays: KEEP_DAYS })
    for (const [name, job] of Object.entries(jobs)) {
      const settings = settingsOf(name, job, times)
      await boss.createQueue(name, { ...settings })
      await boss.updateQueue(name, { ...settings })
    }
  })
  return {
    async send({ at, ...data }, joined) {
      const id = await boss.send(data.job, data, {
        id: idOf(data),
        ...(at === undefined ? {} : { startAfter: at }),
        ...(joined === undefined ? {} : { db: joined }),
      })
      return id !== null
    },
    async fetch(job) {
      const [run] = await boss.fetch<RunData>(job, { batchSize: 1 })
      return run && { ...run.data, id: run.id }
    },
    complete: ({ job, id }) => boss.complete(job, id),
    fail: ({ job, id }, code) => boss.fail(job, id, { code }),
    async takeBack(id, joined) {
      const found = await boss.getJobById<RunData>(SET_ASIDE, id, { db: joined, includeArchive: false })
      if (found === null) return undefined
      await boss.deleteJob(SET_ASIDE, id, { db: joined })
      // The failed run itself, or sending it again would find that it has been sent.
      await boss.deleteJob(found.data.job, idOf(found.data), { db: joined })
      return found.data
    },
    stop: () => boss.stop({ graceful: false, close: false }),
  }
}

const settingsOf = <Services>(name: string, job: Job<Services>, { marginSeconds }: QueueTimes): PgBoss.Queue => ({
  name,
  policy: job.atOnce === 'one' ? 'singleton' : 'standard',
  retryLimit: MOST_TRIES - 1,
  retryDelay: job.retrySeconds,
  retryBackoff: true,
  expireInSeconds: job.timeoutSeconds + marginSeconds,
  retentionDays: KEEP_DAYS,
  deadLetter: SET_ASIDE,
})

/** The same run is the same row, whoever sends it how often. */
function idOf({ job, run }: RunData): string {
  const hex = createHash('sha256').update(`${job} ${run}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
