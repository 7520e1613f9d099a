import type { CellCode } from './codes.js'
import type { Place } from './reading.js'

/** `error`: the law, the form, or the report contradicting itself. `notice`: worth a look. */
export type Severity = 'error' | 'notice'

/** What a check found. Public contract (`gongkai check --json`). */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** The cells to highlight. */
  readonly cells: readonly CellCode[]
  readonly at: readonly Place[]
  /** The words of the text it is about, or `null`. */
  readonly quote: string | null
  readonly citation: string | null
  /** Numbers where both are numbers, else strings or `null`. */
  readonly expected: number | string | null
  readonly found: number | string | null
}
