import type { CellCode } from '../../src/domain/report/index.js'
import type { Figures } from './figures.js'
import type { MadeReport } from './made-report.js'
import type { Random } from './random.js'

/** A way in which bodies publish their reports, or in which converters spoil them. */
export interface LayoutKind {
  readonly name: string
  /** File name ending, so that text kinds are told apart. */
  readonly extension: string
  /** Whether every figure must be read; a lossy layout may leave some unread, but none wrong. */
  readonly complete: boolean
  /** Rules whose errors the report deserves. */
  readonly errors?: readonly string[]
  /** Makes the report, where not every report can have this layout. */
  make?(random: Random): MadeReport
  render(report: MadeReport, random: Random): Promise<Rendered> | Rendered
}

export interface Rendered {
  readonly bytes: Uint8Array
  /** Cells that the document does not show, or shows unreadably: they must stay unread. */
  readonly lost?: ReadonlySet<CellCode>
  /** What the document shows, where it is not what the report was made with. */
  readonly figures?: Figures
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
