import type { FilledReport } from '../filled-report.js'
import type { MadeReport } from '../made-report.js'
import type { Random } from '../random.js'

/** One thing that bodies or converters do to a report, whatever its file format. */
export interface Damage {
  readonly name: string
  /** Whether every figure that is not lost must still be read. */
  readonly complete: boolean
  /** Rules whose errors the damage deserves. */
  readonly errors?: readonly string[]
  /** Happens to cells in a row of markup or text, not to figures that are drawn under their heads. */
  readonly movesCells?: boolean
  make?(random: Random): MadeReport
  apply(filled: FilledReport, random: Random, report: MadeReport): FilledReport
}
