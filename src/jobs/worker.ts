import { type DbTransaction, type Outcome, runOnce } from '../service/jobs/job-store.js'
import { codeOf, type Job, JobFailure } from './job.js'
import type { FetchedRun, Queue } from './queue.js'

type Db = Parameters<typeof runOnce>[0]

export interface WorkerOptions<Services> {
  readonly name: string
  readonly job: Job<Services>
  readonly queue: Queue
  readonly db: Db
  readonly services: Services
  /** How long an empty queue is left alone. */
  readonly pollMs: number
  readonly onError: (error: unknown) => void
}

/** Takes runs of one job from the queue, one after the other. */
export interface Worker {
  /** Looks at once. */
  wake(): void
  /** The run it is at. */
  readonly running: string | undefined
  /** Takes no more runs; the one it is at may end by itself until `cut`. */
  stop(cut: AbortSignal): Promise<void>
}

const COMPLETE_TRIES = 3

export function startWorker<Services>(options: WorkerOptions<Services>): Worker {
  const stopping = new AbortController()
  const cutting = new AbortController()
  let running: string | undefined
  let wake = (): void => undefined
  let isAwoken = false

  const pause = () =>
    new Promise<void>((resolve) => {
      if (isAwoken || stopping.signal.aborted) return resolve()
      const timer = setTimeout(resolve, options.pollMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const loop = async () => {
    while (!stopping.signal.aborted) {
      isAwoken = false
      const run = await options.queue.fetch(options.name).catch(options.onError)
      if (!run) {
        await pause()
        continue
      }
      running = run.run
      await carryOut(options, run, cutting.signal).catch(options.onError)
      running = undefined
    }
  }
  const ended = loop()
  const wakeUp = () => {
    isAwoken = true
    wake()
  }
  return {
    wake: wakeUp,
    get running() {
      return running
    },
    async stop(cut) {
      stopping.abort()
      cut.addEventListener('abort', () => cutting.abort(new JobFailure('job.stopped')), { once: true })
      wakeUp()
      await ended
    },
  }
}

async function carryOut<Services>(
  { job, queue, db, services, onError }: WorkerOptions<Services>,
  run: FetchedRun,
  cut: AbortSignal,
): Promise<void> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(new JobFailure('job.timed-out')), job.timeoutSeconds * 1_000)
  const signal = AbortSignal.any([ending.signal, cut])
  try {
    await untilAborted(perform(job, { db, services }, run, signal), signal)
  } catch (error) {
    if (!(error instanceof JobFailure)) onError(error)
    await queue.fail(run, codeOf(error))
    return
  } finally {
    clearTimeout(timer)
  }
  // Should all tries fail, it is run again later, and found done.
  for (let tries = 1; ; tries += 1) {
    try {
      return await queue.complete(run)
    } catch (error) {
      if (tries === COMPLETE_TRIES) throw error
    }
  }
}

async function perform<Services>(
  { work }: Job<Services>,
  { db, services }: { readonly db: Db; readonly services: Services },
  { job, run, input }: FetchedRun,
  signal: AbortSignal,
): Promise<Outcome> {
  if (work.effect === 'repeatable') {
    await work.run(services, { run, input, signal })
    return 'done'
  }
  return runOnce(db, `${job} ${run}`, async (transaction: DbTransaction) => {
    await work.run(transaction, services, { run, input, signal })
    // Too late: the run has been counted as failed, so it must not be saved as done.
    signal.throwIfAborted()
  })
}

/** Rejects with the signal's reason as soon as it is given, whatever the work does. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    work.then(resolve, reject)
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
