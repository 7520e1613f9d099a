import { availableParallelism } from 'node:os'
import type { CheckContext, Reading } from '../../domain/report/index.js'
import { explainRefusal } from '../../formats/explain-refusal.js'
import { createReaderPool, type ReaderPool } from '../../service/reading/reader-pool.js'
import { EXIT, type ExitStatus, worse } from '../exit-status.js'
import { say } from '../terminal-text.js'
import { type FinishedFiles, findFinishedFiles } from './finished-files.js'
import { inOrder } from './in-order.js'
import { type Input, listInputs } from './inputs.js'
import { type OutputKind, openSink } from './output/open-sink.js'
import { createProgress } from './progress.js'
import { readBatch } from './read-batch.js'
import { ReportPairs } from './report-pairs.js'
import { Spool } from './spool.js'

export interface BatchOptions {
  readonly paths: readonly string[]
  readonly kind: OutputKind
  readonly output: string | null
  /** Go on where an interrupted run of the same command stopped. */
  readonly resume: boolean
  readonly processes: number | null
}

/** Reads what was named and says on stderr what could not be read. */
export async function readFiles(options: BatchOptions): Promise<ExitStatus> {
  const appends = options.resume && options.output !== null && options.kind === 'json'
  const finished: FinishedFiles =
    appends && options.output !== null ? await findFinishedFiles(options.output) : new Set()
  const sink = await openSink({ kind: options.kind, path: options.output, checked: false, append: finished.size > 0 })
  const pool = openPool(options)
  try {
    const status = await forEachReading(options, pool, finished, (reading) => sink.add({ reading, findings: null }))
    await sink.end()
    return status
  } finally {
    await pool.close()
  }
}

/**
 * Reads all before it checks any: last year's report may come after this year's. Checking is done where reading is,
 * within the same bounds; a report whose check is stopped counts as one that could not be read.
 */
export async function checkFiles(options: BatchOptions, context: CheckContext): Promise<ExitStatus> {
  const kept = options.resume && options.output !== null ? `${options.output}.readings.jsonl` : null
  // Opened first: a file that cannot be written is told of before a long run, not after it.
  const sink = await openSink({ kind: options.kind, path: options.output, checked: true, append: false })
  const spool = await Spool.open<Reading>(kept)
  const pool = openPool(options)
  let isDone = false
  try {
    let status = await forEachReading(options, pool, spool.finished, (reading) => spool.add(reading))
    const pairs = new ReportPairs()
    for await (const reading of spool.values()) pairs.add(reading)
    const check = async (reading: Reading) => {
      const previous = context.previous ?? pairs.findPrevious(reading)
      return { reading, checked: await pool.checkReading(reading, { ...context, previous }) }
    }
    for await (const { reading, checked } of inOrder(spool.values(), inFlight(options), check)) {
      if (!checked.ok) {
        status = worse(status, EXIT.unreadable)
        say(explainRefusal(reading.file, checked.refusal))
        continue
      }
      if (checked.value.length > 0) status = worse(status, EXIT.findings)
      await sink.add({ reading, findings: checked.value })
    }
    await sink.end()
    isDone = true
    return status
  } finally {
    await pool.close()
    // What was read is what the next run goes on from.
    if (isDone || kept === null) await spool.remove()
  }
}

const processesOf = ({ processes }: BatchOptions): number => processes ?? availableParallelism()

/** Processes are started as they are needed: a single file has one. */
const openPool = (options: BatchOptions): ReaderPool => createReaderPool({ processes: processesOf(options) })

const inFlight = (options: BatchOptions): number => processesOf(options) * 4

async function forEachReading(
  options: BatchOptions,
  pool: ReaderPool,
  finished: FinishedFiles,
  use: (reading: Reading) => Promise<void>,
): Promise<ExitStatus> {
  const { files, passedOver, missing } = await listInputs(options.paths, options.output)
  for (const path of missing) say(explainRefusal(path, { code: 'not-found', detail: null }))
  if (passedOver > 0) say(`另有 ${passedOver} 个其他类型的文件未读。(${passedOver} files of other kinds passed over)`)
  const todo = files.filter((file) => !finished.has(file.name))
  if (finished.size > 0) say(`接着上次：已完成 ${files.length - todo.length} 个，还有 ${todo.length} 个。`)
  const readable = await readAll(todo, pool, inFlight(options), use)
  return missing.length === 0 && readable ? EXIT.clean : EXIT.unreadable
}

/** @returns whether every file could be read */
async function readAll(
  inputs: readonly Input[],
  pool: ReaderPool,
  inFlight: number,
  use: (reading: Reading) => Promise<void>,
): Promise<boolean> {
  const progress = createProgress(inputs.length)
  let readable = true
  try {
    for await (const { input, result } of readBatch(inputs, pool, { inFlight })) {
      progress.advance()
      if (result.ok) {
        await use(result.value)
      } else {
        readable = false
        progress.clear()
        say(explainRefusal(input.path, result.refusal))
      }
    }
  } finally {
    progress.end()
  }
  return readable
}
