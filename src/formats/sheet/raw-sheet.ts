import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'

/** A sheet as its file has it, rows and columns counted from 0, hidden ones included. */
export interface RawSheet {
  readonly name: string
  /** In reading order; only cells that say something. */
  readonly cells: readonly RawCell[]
  readonly merges: readonly Range[]
  readonly hiddenRows: readonly Stretch[]
  readonly hiddenColumns: readonly Stretch[]
}

export interface RawCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Range {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** From the first to the last. */
export type Stretch = readonly [number, number]

export interface Workbook {
  readonly title: string | null
  readonly sheets: readonly RawSheet[]
  /** Which sheets, counted from 1, are hidden and were not read. */
  readonly hiddenSheets: readonly number[]
}

const ROWS = 1_048_576
const COLUMNS = 16_384

/** A sheet while it is being read. What lies outside a sheet's bounds is refused. */
export class SheetDraft {
  readonly merges: Range[] = []
  readonly hiddenRows: Stretch[] = []
  readonly hiddenColumns: Stretch[] = []
  private readonly cells: RawCell[] = []
  private readonly name: string

  constructor(name: string) {
    this.name = name
  }

  add(row: number, column: number, text: string): void {
    if (!(row >= 0 && row < ROWS && column >= 0 && column < COLUMNS))
      throw new RefusedError('damaged', 'cell outside the sheet')
    const trimmed = text.trim()
    if (trimmed === '') return
    this.cells.push({ row, column, text: trimmed })
    if (this.cells.length > LIMITS.gridCells) throw new RefusedError('too-large', `cells > ${LIMITS.gridCells}`)
  }

  finish(): RawSheet {
    const { name, merges, hiddenRows, hiddenColumns } = this
    const cells = this.cells.sort((a, b) => a.row - b.row || a.column - b.column)
    return { name, cells, merges, hiddenRows, hiddenColumns }
  }
}
