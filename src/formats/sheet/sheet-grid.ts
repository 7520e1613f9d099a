import type { GridBlock, GridCell } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import type { SheetCell, VisibleSheet } from './visible-sheet.js'

/** A table of a sheet. Columns in which no cell begins are no columns of it; its blank cells are cells. */
export function toSheetGrid(sheet: VisibleSheet, cells: readonly SheetCell[], table: number): GridBlock {
  const firstRow = cells.reduce((least, cell) => Math.min(least, cell.row), Number.POSITIVE_INFINITY)
  const lastRow = cells.reduce((most, cell) => Math.max(most, cell.lastRow), 0)
  const columns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b)
  const places = new Map(columns.map((column, place) => [column, place]))
  const rowCount = lastRow - firstRow + 1
  const columnCount = columns.length
  if (rowCount * columnCount > LIMITS.gridCells)
    throw new RefusedError('too-large', `table cells > ${LIMITS.gridCells}`)

  const taken = new Uint8Array(rowCount * columnCount)
  const laid: GridCell[] = []
  const lay = (row: number, column: number, rowSpan: number, columnSpan: number, text: string) => {
    for (let y = row; y < row + rowSpan; y += 1)
      taken.fill(1, y * columnCount + column, y * columnCount + column + columnSpan)
    const at = {
      table,
      row: row + 1,
      column: column + 1,
      sheet: sheet.name,
      cell: sheet.address(row + firstRow, columns[column] ?? 0),
    }
    laid.push({ row: row + 1, column: column + 1, rowSpan, columnSpan, text, at })
  }

  for (const cell of cells) {
    const column = places.get(cell.column) ?? 0
    // What lies under a merged cell is not shown.
    if (taken[(cell.row - firstRow) * columnCount + column] === 1) continue
    let columnSpan = 1
    while ((columns[column + columnSpan] ?? Number.POSITIVE_INFINITY) <= cell.lastColumn) columnSpan += 1
    lay(cell.row - firstRow, column, cell.lastRow - cell.row + 1, columnSpan, cell.text)
  }
  for (let index = 0; index < taken.length; index += 1) {
    if (taken[index] === 0) lay(Math.floor(index / columnCount), index % columnCount, 1, 1, '')
  }
  laid.sort((a, b) => a.row - b.row || a.column - b.column)
  return { kind: 'grid', table, rowCount, columnCount, cells: laid, ruled: true }
}
