import type { Reading } from '../../domain/report/index.js'
import type { ReadResult } from '../../formats/refusal.js'

export interface ReaderTask {
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ReaderReply {
  readonly id: number
  readonly result: ReadResult<Reading>
}

/** Sent once, when the process has loaded everything it needs. */
export interface ReaderReady {
  readonly ready: true
}
