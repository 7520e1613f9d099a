import type { Finding, Reading } from '../../domain/report/index.js'
import type { ReadResult } from '../../formats/refusal.js'

export interface ReaderTask {
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether to check the report as well: what a stranger wrote decides how long that takes, too. */
  readonly check: boolean
}

/** A report with what was found in it; `findings` is empty where no check was asked for. */
export interface CheckedReading {
  readonly reading: Reading
  readonly findings: readonly Finding[]
}

export interface ReaderReply {
  readonly id: number
  readonly result: ReadResult<CheckedReading>
}

/** Sent once, when the process has loaded everything it needs. */
export interface ReaderReady {
  readonly ready: true
}
