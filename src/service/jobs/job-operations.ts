import type { FailurePage, QueueState } from '../../storage/jobs/job-queues.js'
import type { DbTransaction, SetAsidePage } from './job-store.js'

/** How the jobs of this process are. */
export interface JobsStatus {
  readonly state: 'running' | 'database-away' | 'stopping' | 'stopped'
  /** The jobs that this process is at. */
  readonly running: readonly string[]
}

/** A job in both languages. */
export interface JobTitle {
  readonly zh: string
  readonly en: string
}

/** What the system page shows of the jobs and may do with them; who may ask is decided before. */
export interface JobOperations {
  status(): JobsStatus
  /** What people call a job; its own name where none is known. */
  titleOf(job: string): JobTitle
  listQueues(): Promise<readonly QueueState[]>
  listFailures(page: FailurePage): Promise<SetAsidePage>
  /** Gives a run that was set aside its tries anew. @returns false when it is not there (any more) */
  retry(id: string, also?: AlsoDo): Promise<boolean>
  /** @returns false when it is not there (any more) */
  discard(id: string, also?: AlsoDo): Promise<boolean>
}

/** What belongs to it in the same transaction; `job` is the name of the run's job. */
export type AlsoDo = (transaction: DbTransaction, job: string) => Promise<void>
