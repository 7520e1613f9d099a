import { findTextRows, holdsHeadings } from './lone-rows.js'
import type { PlacedCell } from './table-cells.js'

/** A cell with what it says; `null` where it holds another table. */
export interface SaidCell {
  readonly placed: PlacedCell
  readonly text: string | null
}

/** A stretch of rows: text across the table, or a table of its own. */
export type TablePart =
  | { readonly kind: 'text'; readonly cell: SaidCell }
  | { readonly kind: 'table'; readonly cells: readonly SaidCell[] }

/**
 * A report that is one table from its title to its signature, as a sheet saved as a page: its headings
 * and paragraphs are rows of one cell. `null` for every other table.
 */
export function cutReportInTable(cells: readonly SaidCell[], rowCount: number): readonly TablePart[] | null {
  if (!holdsHeadings(cells.map(({ text }) => text))) return null
  const lone = loneCellsOf(cells, rowCount)
  const isText = findTextRows(lone.map((cell) => cell?.text ?? null))
  if (isText === null) return null
  const parts: TablePart[] = []
  let table: SaidCell[] = []
  for (const cell of cells) {
    const row = cell.placed.row - 1
    if (isText[row] !== true) {
      table.push(cell)
      continue
    }
    if (table.length > 0) parts.push({ kind: 'table', cells: table })
    table = []
    if (lone[row] === cell) parts.push({ kind: 'text', cell })
  }
  if (table.length > 0) parts.push({ kind: 'table', cells: table })
  return parts
}

/** For each row the cell that says all that it says, where no cell from above reaches into it. */
function loneCellsOf(cells: readonly SaidCell[], rowCount: number): readonly (SaidCell | null)[] {
  const spoken = Array.from({ length: rowCount }, (): SaidCell[] => [])
  for (const cell of cells) {
    if (cell.text === '') continue
    const last = Math.min(rowCount, cell.placed.row + cell.placed.rowSpan - 1)
    for (let row = cell.placed.row; row <= last; row++) spoken[row - 1]?.push(cell)
  }
  return spoken.map((said) => {
    const [only] = said
    return said.length === 1 && only !== undefined && only.placed.column <= FIRST_COLUMNS && only.placed.rowSpan === 1
      ? only
      : null
  })
}

/** An empty margin may stand before the text. */
const FIRST_COLUMNS = 2
