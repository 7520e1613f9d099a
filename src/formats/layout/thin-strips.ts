import type { PageCell, PageTable } from './page-table.js'

/** No row and no column of text is this thin, in points. */
const THIN = 6

/** Removes the rows and columns that are only the space between two lines of one border. */
export function withoutThinStrips(table: PageTable, ys: readonly number[]): PageTable {
  const rows = thinBlanks(ys, table.cells, 'row', 'rowSpan')
  const columns = thinBlanks(table.xs, table.cells, 'column', 'columnSpan')
  if (rows.size === 0 && columns.size === 0) return table
  const rowAt = places(ys.length, rows)
  const columnAt = places(table.xs.length, columns)
  const cells = table.cells.flatMap((cell): PageCell[] => {
    const row = rowAt[cell.row] ?? 0
    const column = columnAt[cell.column] ?? 0
    const rowSpan = (rowAt[cell.row + cell.rowSpan] ?? row) - row
    const columnSpan = (columnAt[cell.column + cell.columnSpan] ?? column) - column
    return rowSpan === 0 || columnSpan === 0 ? [] : [{ ...cell, row, column, rowSpan, columnSpan }]
  })
  const xs = table.xs.filter((_, index) => !columns.has(index))
  return { ...table, xs, rowCount: table.rowCount - rows.size, cells }
}

/** Removes rows without any text at the top and the foot: what is left of a cell cut by the page's end. */
export function withoutBlankEdges(table: PageTable): PageTable {
  const blank = new Uint8Array(table.rowCount).fill(1)
  for (const cell of table.cells) {
    // A label beside several rows says nothing about each of them.
    if (cell.rowSpan === 1 && cell.text !== '') blank[cell.row] = 0
  }
  let first = 0
  while (first < table.rowCount && blank[first] === 1) first++
  let end = table.rowCount
  while (end > first && blank[end - 1] === 1) end--
  if (first === 0 && end === table.rowCount) return table
  const cells = table.cells.flatMap((cell): PageCell[] => {
    const from = Math.max(cell.row, first)
    const to = Math.min(cell.row + cell.rowSpan, end)
    return from >= to ? [] : [{ ...cell, row: from - first, rowSpan: to - from }]
  })
  return { ...table, rowCount: end - first, cells }
}

/** Strips in which every cell that stands in them alone is blank. */
function thinBlanks(
  lines: readonly number[],
  cells: readonly PageCell[],
  at: 'row' | 'column',
  span: 'rowSpan' | 'columnSpan',
): Set<number> {
  const thin = new Set<number>()
  for (let index = 0; index + 1 < lines.length; index++) {
    if ((lines[index + 1] ?? 0) - (lines[index] ?? 0) < THIN) thin.add(index)
  }
  for (const cell of cells) if (cell[span] === 1 && cell.text !== '') thin.delete(cell[at])
  return thin
}

/** For every line of the lattice its number once the strips that begin at `dropped` are gone. */
function places(count: number, dropped: ReadonlySet<number>): number[] {
  const numbers: number[] = []
  let next = 0
  for (let index = 0; index < count; index++) {
    numbers.push(next)
    if (!dropped.has(index)) next++
  }
  return numbers
}
