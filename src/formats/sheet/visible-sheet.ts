import type { Range, RawSheet } from './raw-sheet.js'
import { ShownAxis } from './shown-axis.js'

/** A cell that says something, on the rows and columns that are shown, counted from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  /** The last row and column that it covers. */
  readonly lastRow: number
  readonly lastColumn: number
  readonly text: string
}

export interface VisibleSheet {
  readonly name: string
  /** In reading order. */
  readonly cells: readonly SheetCell[]
  /** The address that Excel shows for a place (`B7`). */
  address(row: number, column: number): string
  readonly hiddenTexts: number
}

export function toVisibleSheet(sheet: RawSheet): VisibleSheet {
  const rows = new ShownAxis(sheet.hiddenRows)
  const columns = new ShownAxis(sheet.hiddenColumns)
  const merges = new Map<string, Range>()
  for (const merge of sheet.merges) merges.set(`${merge.row} ${merge.column}`, merge)
  const cells: SheetCell[] = []
  let hiddenTexts = 0
  for (const { row, column, text } of sheet.cells) {
    const merge = merges.get(`${row} ${column}`)
    const at = { row: rows.shown(row), column: columns.shown(column) }
    const lastRow = rows.shown((merge?.lastRow ?? row) + 1) - 1
    const lastColumn = columns.shown((merge?.lastColumn ?? column) + 1) - 1
    // A merged cell is shown as long as any of it is; a single one when its row and column are.
    if (lastRow < at.row || lastColumn < at.column) hiddenTexts += 1
    else cells.push({ ...at, lastRow, lastColumn, text })
  }
  return {
    name: sheet.name,
    cells,
    hiddenTexts,
    address: (row, column) => `${columnLetters(columns.original(column))}${rows.original(row) + 1}`,
  }
}

function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
