import type { CellCode } from '../codes.js'

/**
 * The three tables as the official form prints them, as grids that know nothing of any file format:
 * Word, PDF, web page and worksheet all draw this one value. Rows and columns count from 1; a merged
 * cell stands once, at its upper left.
 */
export interface TableLayout {
  readonly table: 'disclosure' | 'requests' | 'reviews'
  /** What the table is called where it stands alone, on a worksheet or for a screen reader. */
  readonly caption: string
  /** Widths of the columns relative to each other. */
  readonly columnWidths: readonly number[]
  /** Rows repeated at the top of each page the table runs on to. */
  readonly headRows: number
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  /** 总计 and its like, which readers look for first. */
  readonly emphasis: boolean
}

interface Spanning {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A printed label. `scope` says whether it heads rows or columns. */
export interface LabelCell extends Spanning {
  readonly kind: 'label'
  readonly text: string
  readonly scope: 'column' | 'row'
  /** Labels of rows begin at the left, all else stands in the middle. */
  readonly align: 'centre' | 'left'
}

/** The place of a figure. */
export interface FigureCell extends Spanning {
  readonly kind: 'figure'
  readonly code: CellCode
  /** What the figure counts, in full: 行政许可 本年处理决定数量. */
  readonly label: string
  readonly unit: string
}

export type TableCell = LabelCell | FigureCell
