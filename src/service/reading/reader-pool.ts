import { availableParallelism } from 'node:os'
import type { CheckContext, Finding, Reading } from '../../domain/report/index.js'
import type { ReleaseInspection } from '../../formats/hidden/inspect-for-release.js'
import type { ReportFile } from '../../formats/read-report.js'
import { ok, type ReadResult, refuse } from '../../formats/refusal.js'
import { READER_LIMITS, type ReaderLimits } from './reader-limits.js'
import type { CheckedReading, ReaderResult, ReaderWork } from './reader-messages.js'
import { ReaderProcess } from './reader-process.js'

/** Reads files in processes of their own, as many at a time as there are cores. */
export interface ReaderPool {
  /** Never rejects for what is in a file: whatever it does to its reader becomes a refusal. */
  read(file: ReportFile): Promise<ReadResult<Reading>>
  /** Reads and checks, both within the same bounds. */
  check(file: ReportFile): Promise<ReadResult<CheckedReading>>
  /** Checks what was read before, with what is known about it from elsewhere, within the same bounds. */
  checkReading(reading: Reading, context: CheckContext): Promise<ReadResult<readonly Finding[]>>
  /** Looks for what must not go out with a file, within the same bounds. Whatever is not ok has not been looked at. */
  inspect(file: ReportFile): Promise<ReadResult<ReleaseInspection>>
  /** Masks the numbers of persons in a file, within the same bounds. */
  mask(file: ReportFile): Promise<ReadResult<Uint8Array>>
  close(): Promise<void>
}

export interface ReaderPoolOptions {
  readonly processes?: number
  readonly limits?: ReaderLimits
}

export function createReaderPool(options: ReaderPoolOptions = {}): ReaderPool {
  const limits = options.limits ?? READER_LIMITS
  const most = Math.max(1, options.processes ?? availableParallelism())
  const idle: ReaderProcess[] = []
  const busy = new Set<ReaderProcess>()
  const waiting: ((reader: ReaderProcess | null) => void)[] = []
  let closed = false

  const acquire = (): Promise<ReaderProcess | null> => {
    if (closed) return Promise.resolve(null)
    const reader = idle.pop()
    if (reader?.usable) return take(reader)
    if (reader) void reader.close()
    if (busy.size < most) return take(new ReaderProcess(limits))
    return new Promise((resolve) => waiting.push(resolve))
  }
  const take = (reader: ReaderProcess): Promise<ReaderProcess> => {
    busy.add(reader)
    return Promise.resolve(reader)
  }
  const release = (reader: ReaderProcess): void => {
    busy.delete(reader)
    if (closed) return
    let next = reader
    if (!reader.usable) {
      void reader.close()
      if (waiting.length === 0) return
      next = new ReaderProcess(limits)
    }
    const first = waiting.shift()
    if (first === undefined) {
      idle.push(next)
      return
    }
    busy.add(next)
    first(next)
  }

  const use = async (work: ReaderWork): Promise<ReaderResult> => {
    const reader = await acquire()
    if (reader === null) return refuse('crashed', 'reader was closed')
    try {
      return await reader.perform(work)
    } finally {
      release(reader)
    }
  }

  // A process answers each kind of work with its kind of result.
  const check = (work: Exclude<ReaderWork, { kind: 'inspect' | 'mask' }>) =>
    use(work) as Promise<ReadResult<CheckedReading>>

  return {
    async read({ name, bytes }) {
      const read = await check({ kind: 'read', name, bytes })
      return read.ok ? ok(read.value.reading) : read
    },
    check: ({ name, bytes }) => check({ kind: 'read-and-check', name, bytes }),
    async checkReading(reading, context) {
      const checked = await check({ kind: 'check', reading, context })
      return checked.ok ? ok(checked.value.findings) : checked
    },
    inspect: ({ name, bytes }) => use({ kind: 'inspect', name, bytes }) as Promise<ReadResult<ReleaseInspection>>,
    mask: ({ name, bytes }) => use({ kind: 'mask', name, bytes }) as Promise<ReadResult<Uint8Array>>,
    async close() {
      closed = true
      for (const resolve of waiting.splice(0)) resolve(null)
      await Promise.all([...idle, ...busy].map((reader) => reader.close()))
      idle.length = 0
    },
  }
}
