import type { DbTransaction } from '../service/jobs/job-store.js'
import type { Schedule } from './schedule.js'

/** What a run is given: ids and codes, never a name or a text. */
export type JobInput = Readonly<Record<string, string | number>>

export interface RunContext {
  /** Names the run through all its tries: a key for whom it asks to do something outside. */
  readonly run: string
  readonly input: JobInput
  /** Ends when the run has to: at its time's end, or with the program. */
  readonly signal: AbortSignal
}

/** How a job does its work. */
export type Work<Services> =
  /** In the transaction it is given, and nothing outside of it: its effect is there exactly once. */
  | { readonly effect: 'once'; run(transaction: DbTransaction, services: Services, context: RunContext): Promise<void> }
  /** Outside the database too, in such a way that doing it twice is doing it once. */
  | { readonly effect: 'repeatable'; run(services: Services, context: RunContext): Promise<void> }

/** A kind of work in the background. All there is to know of it is in this value. */
export interface Job<Services> {
  /** For the system page. */
  readonly title: { readonly zh: string; readonly en: string }
  /** Runs by itself; null: only when it is sent. */
  readonly schedule: Schedule | null
  /** Whether two runs of it may go on at the same time, here or in another process. */
  readonly atOnce: 'one' | 'many'
  /** After this a try has failed; a try whose process died counts as failed half a minute later. */
  readonly timeoutSeconds: number
  /** Before the second try; twice as long before the third. After that it is set aside. */
  readonly retrySeconds: number
  readonly work: Work<Services>
}

export const MOST_TRIES = 3

/** Every job under its name: letters, digits and hyphens. */
export type JobTable<Services> = Readonly<Record<string, Job<Services>>>

/** What tells of a failure in the lists: a code, and nothing that a message could give away. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure'

  readonly code: string

  /** @param code letters, digits, dots and hyphens */
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const CODE = /^[A-Za-z0-9._-]{1,60}$/

/** The code of whatever was thrown: its own, the database's, else what kind of error it was. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'job.defect'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return CODE.test(code) ? code : 'job.defect'
}
