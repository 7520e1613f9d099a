import type { Place } from '../../../../domain/report/index.js'
import type { GridBlock, GridCell } from '../../../document.js'
import { isFigure, readFigureText, type Slot, slotAt } from '../figures/figure.js'
import { areRequestHeads, areReviewHeads, FEWEST_APPLICANTS, nameApplicants } from './row-heads.js'
import { withoutRowNumbers } from './row-numbers.js'

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
  /** Belongs to the head of table three: names of its columns, and no figures. */
  readonly isRequestHead: boolean
  /** Belongs to the heads of table four. */
  readonly isReviewHead: boolean
}

/** The rows of a grid; cells that reach down from above belong to the row they begin in. */
export function viewRows(grid: GridBlock): readonly ViewRow[] {
  const rows: ViewRow[] = []
  const cells = withoutRowNumbers(inReadingOrder(grid.cells))
  for (let start = 0, end = 0; start < cells.length; start = end) {
    const row = cells[start]?.row ?? 0
    while (cells[end]?.row === row) end++
    rows.push(toRow(row, cells.slice(start, end).map(viewCell)))
  }
  return rows
}

/** Nearly every grid is in order as it comes; sorting costs more than looking. */
function inReadingOrder(cells: readonly GridCell[]): readonly GridCell[] {
  const isInOrder = cells.every((cell, index) => index === 0 || inOrder(cells[index - 1] ?? cell, cell) <= 0)
  return isInOrder ? cells : [...cells].sort(inOrder)
}

const inOrder = (one: GridCell, other: GridCell): number => one.row - other.row || one.column - other.column

export function toRow(row: number, cells: readonly ViewCell[]): ViewRow {
  const words = cells.filter(isWords)
  const hasFigures = cells.some(hasFigure)
  const mayBeHead = words.length > 0 && (!hasFigures || words.length >= FEWEST_APPLICANTS)
  const heads = mayBeHead ? words.map(({ text }) => text) : null
  return {
    row,
    cells,
    words,
    hasFigures,
    isRequestHead: heads !== null && (hasFigures ? nameApplicants(heads) : areRequestHeads(heads)),
    isReviewHead: heads !== null && !hasFigures && areReviewHeads(heads),
  }
}

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
