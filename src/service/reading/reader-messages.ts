import type { CheckContext, Finding, Reading } from '../../domain/report/index.js'
import type { ReadResult } from '../../formats/refusal.js'

/** What a process is to do: what a stranger wrote decides how long checking takes, too. */
export type ReaderWork =
  | { readonly kind: 'read' | 'read-and-check'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'check'; readonly reading: Reading; readonly context: CheckContext }

export interface ReaderTask {
  readonly id: number
  readonly work: ReaderWork
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
