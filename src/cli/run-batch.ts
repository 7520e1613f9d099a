import { availableParallelism } from 'node:os'
import { type CheckContext, checkReport, type Reading } from '../domain/report/index.js'
import { explainRefusal } from '../formats/explain-refusal.js'
import { createReaderPool } from '../service/reading/reader-pool.js'
import { EXIT, type ExitStatus, worse } from './exit-status.js'
import { type FinishedFiles, findFinishedFiles } from './finished-files.js'
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
  const sink = openSink({ kind: options.kind, path: options.output, checked: false, append: finished.size > 0 })
  const status = await forEachReading(options, finished, (reading) => sink.add({ reading, findings: null }))
  await sink.end()
  return status
}

/** Reads all before it checks any: last year's report may come after this year's. */
export async function checkFiles(options: BatchOptions, context: CheckContext): Promise<ExitStatus> {
  const kept = options.resume && options.output !== null ? `${options.output}.readings.jsonl` : null
  const spool = await Spool.open<Reading>(kept)
  try {
    let status = await forEachReading(options, spool.finished, (reading) => spool.add(reading))
    const pairs = new ReportPairs()
    for await (const reading of spool.values()) pairs.add(reading)
    const sink = openSink({ kind: options.kind, path: options.output, checked: true, append: false })
    for await (const reading of spool.values()) {
      const previous = context.previous ?? pairs.findPrevious(reading)
      const findings = checkReport(reading, { ...context, previous })
      if (findings.length > 0) status = worse(status, EXIT.findings)
      await sink.add({ reading, findings })
    }
    await sink.end()
    return status
  } finally {
    await spool.remove()
  }
}

async function forEachReading(
  { paths, processes }: BatchOptions,
  finished: FinishedFiles,
  use: (reading: Reading) => Promise<void>,
): Promise<ExitStatus> {
  const { files, passedOver, missing } = await listInputs(paths)
  for (const path of missing) say(explainRefusal(path, { code: 'not-found', detail: null }))
  if (passedOver > 0) say(`另有 ${passedOver} 个其他类型的文件未读。(${passedOver} files of other kinds passed over)`)
  const todo = files.filter((file) => !finished.has(file.name))
  if (finished.size > 0) say(`接着上次：已完成 ${files.length - todo.length} 个，还有 ${todo.length} 个。`)
  const readable = await readAll(todo, processes ?? availableParallelism(), use)
  return missing.length === 0 && readable ? EXIT.clean : EXIT.unreadable
}

/** @returns whether every file could be read */
async function readAll(
  inputs: readonly Input[],
  processes: number,
  use: (reading: Reading) => Promise<void>,
): Promise<boolean> {
  const size = Math.min(processes, Math.max(1, inputs.length))
  const pool = createReaderPool({ processes: size })
  const progress = createProgress(inputs.length)
  let readable = true
  try {
    for await (const { input, result } of readBatch(inputs, pool, { inFlight: size * 4 })) {
      progress.advance()
      if (result.ok) {
        await use(result.value)
      } else {
        readable = false
        say(explainRefusal(input.path, result.refusal))
      }
    }
  } finally {
    progress.end()
    await pool.close()
  }
  return readable
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
