import type { Place } from '../../../domain/report/index.js'
import type { GridBlock, GridCell } from '../../document.js'
import { isFigure, readFigureText, type Slot, slotAt } from './figure.js'

/** A cell of a grid with what it holds. */
export interface ViewCell {
  readonly row: number
  readonly from: number
  /** The column after its last one. */
  readonly to: number
  readonly rowSpan: number
  readonly text: string
  readonly slot: Slot
  /** No figure, no mark, not blank, and not a run of digits. */
  readonly isWords: boolean
  readonly at: Place
}

export interface ViewRow {
  readonly row: number
  /** Cells that begin in this row, left to right. */
  readonly cells: readonly ViewCell[]
  /** Those of them that hold words: every label is looked for among these alone. */
  readonly words: readonly ViewCell[]
  readonly hasFigures: boolean
}

/** The rows of a grid; cells that reach down from above belong to the row they begin in. */
export function viewRows(grid: GridBlock): readonly ViewRow[] {
  const rows = new Map<number, ViewCell[]>()
  for (const cell of grid.cells) appendTo(rows, cell.row, viewCell(cell))
  return [...rows.entries()]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) =>
      toRow(
        row,
        cells.sort((one, other) => one.from - other.from),
      ),
    )
}

export const toRow = (row: number, cells: readonly ViewCell[]): ViewRow => ({
  row,
  cells,
  words: cells.filter(isWords),
  hasFigures: cells.some(hasFigure),
})

function viewCell({ row, column, columnSpan, rowSpan, text, at }: GridCell): ViewCell {
  const read = readFigureText(text)
  const slot = slotAt(read, at)
  return { row, from: column, to: column + columnSpan, rowSpan, text, slot, isWords: read.isWords, at }
}

/** The cell as it would be with another text. */
export function withText({ row, from, to, rowSpan, at }: ViewCell, text: string): ViewCell {
  const read = readFigureText(text)
  return { row, from, to, rowSpan, text, slot: slotAt(read, at), isWords: read.isWords, at }
}

export const isWords = (cell: ViewCell): boolean => cell.isWords

export const hasFigure = ({ slot }: ViewCell): boolean => isFigure(slot) || slot.parts.length > 0

function appendTo(rows: Map<number, ViewCell[]>, row: number, cell: ViewCell): void {
  const cells = rows.get(row)
  if (cells === undefined) rows.set(row, [cell])
  else cells.push(cell)
}
