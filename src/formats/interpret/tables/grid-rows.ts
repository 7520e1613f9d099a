import type { Place } from '../../../domain/report/index.js'
import type { GridBlock, GridCell } from '../../document.js'
import { isFigure, readFigure, type Slot } from './figure.js'

/** A cell of a grid with what it holds. */
export interface ViewCell {
  readonly row: number
  readonly from: number
  /** The column after its last one. */
  readonly to: number
  readonly rowSpan: number
  readonly text: string
  readonly slot: Slot
  readonly at: Place
}

export interface ViewRow {
  readonly row: number
  /** Cells that begin in this row, left to right. */
  readonly cells: readonly ViewCell[]
}

/** The rows of a grid; cells that reach down from above belong to the row they begin in. */
export function viewRows(grid: GridBlock): readonly ViewRow[] {
  const rows = new Map<number, ViewCell[]>()
  for (const cell of grid.cells) appendTo(rows, cell.row, viewCell(cell))
  return [...rows.entries()]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => ({ row, cells: cells.sort((one, other) => one.from - other.from) }))
}

const viewCell = (cell: GridCell): ViewCell => ({
  row: cell.row,
  from: cell.column,
  to: cell.column + cell.columnSpan,
  rowSpan: cell.rowSpan,
  text: cell.text,
  slot: readFigure(cell.text, cell.at),
  at: cell.at,
})

/** Words: no figure, no mark, not blank, and not a run of digits. */
export const isWords = ({ slot }: ViewCell): boolean =>
  slot.state === 'unreadable' && slot.parts.length === 0 && /\p{L}/u.test(slot.raw)

export const hasFigure = ({ slot }: ViewCell): boolean => isFigure(slot) || slot.parts.length > 0

function appendTo(rows: Map<number, ViewCell[]>, row: number, cell: ViewCell): void {
  const cells = rows.get(row)
  if (cells === undefined) rows.set(row, [cell])
  else cells.push(cell)
}
