import type { CheckContext, Finding, Reading } from '../../domain/report/index.js'
import type { ReleaseInspection } from '../../formats/hidden/inspect-for-release.js'
import type { ReadResult } from '../../formats/refusal.js'

/** What a process is to do: what a stranger wrote decides how long checking takes, too. */
export type ReaderWork =
  | { readonly kind: 'read' | 'read-and-check'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'check'; readonly reading: Reading; readonly context: CheckContext }
  | { readonly kind: 'inspect' | 'mask'; readonly name: string; readonly bytes: Uint8Array }

export interface ReaderTask {
  readonly id: number
  readonly work: ReaderWork
}

/** A report with what was found in it; `findings` is empty where no check was asked for. */
export interface CheckedReading {
  readonly reading: Reading
  readonly findings: readonly Finding[]
}

/** What comes of a piece of work, by what was asked. */
export type ReaderResult = ReadResult<CheckedReading | ReleaseInspection | Uint8Array>

export interface ReaderReply {
  readonly id: number
  readonly result: ReaderResult
}

/** Sent once, when the process has loaded everything it needs. */
export interface ReaderReady {
  readonly ready: true
}
