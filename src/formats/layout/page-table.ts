import type { Box } from './page.js'
import type { FramedPage } from './reading-frame.js'
import type { Line } from './words.js'

/** A table as it stands on one page, or on several after joining. Rows count from 0. */
export interface PageTable {
  readonly ruled: boolean
  /** Vertical lattice lines, `xs.length - 1` columns. */
  readonly xs: readonly number[]
  readonly rowCount: number
  readonly cells: readonly PageCell[]
  readonly box: Box
}

export interface PageCell {
  readonly row: number
  readonly rowSpan: number
  /** From 0, in `xs`. */
  readonly column: number
  readonly columnSpan: number
  readonly lines: readonly Line[]
  /** The text when it is no longer that of `lines` alone. */
  readonly text: string
  readonly frame: FramedPage
  readonly box: Box
}
