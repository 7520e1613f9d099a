import type { GridBlock, GridCell } from '../document.js'
import type { Item, TableItem } from './flow.js'
import { stretchesOf, visibleLines } from './grid-columns.js'

interface CellDraft {
  readonly row: number
  readonly column: number
  rowSpan: number
  readonly columnSpan: number
  text: string
}

/** Lays a table out on the columns that a person sees. `onHidden`: text in a cell that another one covers. */
export function toGrid(table: TableItem, number: number, onHidden: () => void): GridBlock {
  const stretches = table.rows.map(stretchesOf)
  const lines = visibleLines(stretches, table.gridWidths)
  const cells: CellDraft[] = []
  /** Left edge → the cell that a continued one below it belongs to. */
  let above = new Map<number, CellDraft>()
  let columnCount = 0
  table.rows.forEach((row, rowIndex) => {
    const open = new Map<number, CellDraft>()
    let before: CellDraft | undefined
    row.cells.forEach((cell, cellIndex) => {
      const stretch = stretches[rowIndex]?.[cellIndex]
      const left = lines.get(stretch?.from ?? 0) ?? 0
      const right = lines.get(stretch?.to ?? 0) ?? left + 1
      columnCount = Math.max(columnCount, right)
      const text = cellText(cell.items)
      const merged = cell.continuesAbove ? above.get(left) : undefined
      if (merged !== undefined) {
        if (merged.row + merged.rowSpan === rowIndex + 1) merged.rowSpan += 1
        if (text !== '') onHidden()
        open.set(left, merged)
        before = undefined
      } else if (cell.continuesBefore && before !== undefined) {
        const wider: CellDraft = { ...before, columnSpan: before.columnSpan + right - left }
        cells[cells.length - 1] = wider
        open.set(wider.column - 1, wider)
        before = wider
        if (text !== '') onHidden()
      } else {
        before = { row: rowIndex + 1, column: left + 1, rowSpan: 1, columnSpan: Math.max(1, right - left), text }
        cells.push(before)
        open.set(left, before)
      }
    })
    above = open
  })
  return {
    kind: 'grid',
    table: number,
    rowCount: table.rows.length,
    columnCount,
    cells: cells.map((cell): GridCell => ({ ...cell, at: { table: number, row: cell.row, column: cell.column } })),
    ruled: true,
  }
}

/** A cell's paragraphs. A nested table is not repeated here: it follows as a grid of its own. */
function cellText(items: readonly Item[]): string {
  let text = ''
  for (const item of items) {
    if (item.kind === 'paragraph') text += `${text === '' ? '' : '\n'}${item.numbering ?? ''}${item.text}`
  }
  return text.trim()
}
