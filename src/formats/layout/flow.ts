import type { PageTable } from './page-table.js'
import type { FramedPage } from './reading-frame.js'
import type { Line } from './words.js'

/** A line outside all tables. */
export interface FlowLine {
  readonly kind: 'line'
  readonly frame: FramedPage
  readonly line: Line
  readonly text: string
}

export interface FlowTable {
  readonly kind: 'table'
  /** The page on which it ends. */
  readonly frame: FramedPage
  readonly table: PageTable
}

/** What stands on the pages, from top to bottom. */
export type FlowItem = FlowLine | FlowTable

export const topOf = (item: FlowItem): number => (item.kind === 'line' ? item.line.y0 : item.table.box.y0)
