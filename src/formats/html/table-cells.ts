import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { attribute, isElement, type PageElement } from './parse-page.js'

/** A cell where the page puts it, spans as far as the table goes. */
export interface PlacedCell {
  readonly element: PageElement
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface PlacedTable {
  readonly cells: readonly PlacedCell[]
  readonly rowCount: number
  readonly columnCount: number
  readonly captions: readonly PageElement[]
}

/** HTML's own bounds for spans. */
const MAX_COLUMN_SPAN = 1_000
const MAX_ROW_SPAN = 65_534
/** A report's widest table has seventeen columns; spans beyond this come from no report. */
const MAX_COLUMNS = 2_000
const MAX_AREA = LIMITS.gridCells * 20

type IsHidden = (part: PageElement) => boolean

interface RowGroup {
  readonly rows: PageElement[]
  readonly order: number
}

/** Puts every cell of a table on its grid as browsers do; merged cells stand once, at their upper left. */
export function placeCells(table: PageElement, isHidden: IsHidden): PlacedTable {
  const captions: PageElement[] = []
  const cells: PlacedCell[] = []
  let rowCount = 0
  for (const group of rowGroupsOf(table, captions, isHidden)) {
    placeGroup(group.rows, rowCount, cells, isHidden)
    rowCount += group.rows.length
  }
  const columnCount = countColumns(cells)
  if (columnCount > MAX_COLUMNS || columnCount * rowCount > MAX_AREA) {
    throw new RefusedError('too-large', `a table of ${rowCount} rows and ${columnCount} columns`)
  }
  return { cells: cells.map((cell) => clip(cell, columnCount)), rowCount, columnCount, captions }
}

function rowGroupsOf(table: PageElement, captions: PageElement[], isHidden: IsHidden): RowGroup[] {
  const groups: RowGroup[] = []
  for (const child of table.childNodes) {
    if (!isElement(child)) continue
    if (isHidden(child)) continue
    if (child.tagName === 'caption') captions.push(child)
    else if (child.tagName === 'tbody' || child.tagName === 'thead' || child.tagName === 'tfoot') {
      const rows: PageElement[] = []
      for (const row of child.childNodes) {
        if (!isElement(row) || row.tagName !== 'tr') continue
        if (!isHidden(row)) rows.push(row)
      }
      // The first head is shown first and the first foot last, wherever they stand.
      groups.push({ rows, order: child.tagName === 'thead' ? 0 : child.tagName === 'tfoot' ? 2 : 1 })
    }
  }
  return groups.sort((a, b) => a.order - b.order)
}

function placeGroup(rows: readonly PageElement[], above: number, cells: PlacedCell[], isHidden: IsHidden): void {
  /** For each column, the row of this group up to which a cell from above reaches down (exclusive). */
  const takenUntil: number[] = []
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const element of row.childNodes) {
      if (!isElement(element) || (element.tagName !== 'td' && element.tagName !== 'th')) continue
      if (isHidden(element)) continue
      while ((takenUntil[column] ?? 0) > rowIndex) column++
      const columnSpan = spanOf(element, 'colspan', MAX_COLUMN_SPAN) || 1
      const rowsLeft = rows.length - rowIndex
      const rowSpan = Math.min(spanOf(element, 'rowspan', MAX_ROW_SPAN) || rowsLeft, rowsLeft)
      cells.push({ element, row: above + rowIndex + 1, column: column + 1, rowSpan, columnSpan })
      if (cells.length > LIMITS.gridCells) throw new RefusedError('too-large', `more than ${LIMITS.gridCells} cells`)
      if (column > MAX_COLUMNS * 2) throw new RefusedError('too-large', `more than ${MAX_COLUMNS} columns`)
      for (let at = column; at < column + columnSpan; at++) takenUntil[at] = rowIndex + rowSpan
      column += columnSpan
    }
  })
}

/** 1 where there is no number; 0 stays 0, which `rowspan` gives a meaning. */
function spanOf(cell: PageElement, name: string, most: number): number {
  const value = attribute(cell, name)
  if (value === undefined) return 1
  const digits = /^\s*\+?(\d{1,9})/.exec(value)?.[1]
  return digits === undefined ? 1 : Math.min(Number(digits), most)
}

/** Columns that some cell begins in, and those a sane span adds; `colspan="1000"` adds none. */
function countColumns(cells: readonly PlacedCell[]): number {
  let begun = 0
  let reached = 0
  for (const { column, columnSpan } of cells) {
    begun = Math.max(begun, column)
    reached = Math.max(reached, column + columnSpan - 1)
  }
  return reached <= begun + MOST_EMPTY_COLUMNS ? reached : begun
}

const MOST_EMPTY_COLUMNS = 32

function clip(cell: PlacedCell, columnCount: number): PlacedCell {
  const columnSpan = Math.min(cell.columnSpan, columnCount - cell.column + 1)
  return columnSpan === cell.columnSpan ? cell : { ...cell, columnSpan }
}
