import type { TableCell, TableLayout } from '../../../src/domain/report/index.js'

/** A cell as it stands in a row; `goesOn` where it began in a row above. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly goesOn: boolean
}

/** Row by row what stands there from left to right, merged cells in every row that they reach. */
export function placedRows(table: TableLayout): PlacedCell[][] {
  const cells = table.rows.flatMap((row) => row.cells)
  return table.rows.map((_, index) =>
    cells
      .filter((cell) => cell.row <= index + 1 && cell.row + cell.rowSpan > index + 1)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({ cell, goesOn: cell.row < index + 1 })),
  )
}

/** The table in pieces of so many rows, each with the merged cells that reach into it cut off; labels stay above. */
export function cutTable(table: TableLayout, size: number): TableLayout[] {
  const pieces: TableLayout[] = []
  for (let from = 1; from <= table.rows.length; from += size) {
    const to = Math.min(table.rows.length, from + size - 1)
    const rows = placedRows(table)
      .slice(from - 1, to)
      .map((placed, index) => ({
        emphasis: false,
        cells: placed
          .filter(({ goesOn }) => !goesOn || index === 0)
          .map(({ cell, goesOn }): TableCell => {
            const rowSpan = Math.min(cell.row + cell.rowSpan - 1, to) - (from + index) + 1
            const moved = { ...cell, row: index + 1, rowSpan }
            return goesOn && moved.kind === 'label' ? { ...moved, text: '' } : moved
          }),
      }))
    pieces.push({ ...table, headRows: from === 1 ? table.headRows : 0, rows })
  }
  return pieces
}
