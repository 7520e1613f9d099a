import { isFigureOrMark } from './join-text.js'
import { startsNumbered } from './labels.js'
import type { PageCell } from './page-table.js'

/** Part of the filled cells of a column that must be figures. */
const MOSTLY = 0.6

/** A row of which one part stands at the foot of a page and the other at the head of the next. */
export interface CutRow {
  readonly upper: readonly PageCell[]
  readonly lower: readonly PageCell[]
  /** For each cell of `upper`, the whole cell. */
  readonly joined: readonly PageCell[]
}

/** The first column that holds mostly figures; what stands left of it are labels. */
export function firstFigureColumn(cells: readonly PageCell[]): number {
  const counts = new Map<number, { figures: number; filled: number }>()
  for (const cell of cells) {
    if (cell.rowSpan > 1 || cell.text.trim() === '') continue
    const count = counts.get(cell.column) ?? { figures: 0, filled: 0 }
    count.filled++
    // A narrow cell breaks a long figure over lines.
    if (cell.text.split('\n').every(isFigureOrMark)) count.figures++
    counts.set(cell.column, count)
  }
  const columns = [...counts].filter(([, { figures, filled }]) => figures > 0 && figures >= MOSTLY * filled)
  return columns.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...columns.map(([column]) => column))
}

/**
 * Finds a row cut by the page break. Two real rows are never joined: exactly one of the halves may have
 * figures, or the lower one those that the upper one's cells had no room for, and either one half has no label or the upper label is an item (`3.…`) and the lower is none.
 */
export function cutRow(
  upper: readonly PageCell[],
  lower: readonly PageCell[],
  lastRow: number,
  figures: number,
): CutRow | null {
  if (!Number.isFinite(figures)) return null
  const above = upper.filter((cell) => cell.row === lastRow && cell.rowSpan === 1 && !isGroup(cell, figures))
  const below = lower.filter((cell) => cell.row === 0 && cell.rowSpan === 1 && !isGroup(cell, figures))
  const partners = above.map((cell) => below.find((c) => c.column === cell.column && c.columnSpan === cell.columnSpan))
  if (above.length === 0 || partners.includes(undefined) || above.length !== below.length) return null
  const [aboveLabel, belowLabel] = [labelOf(above, figures), labelOf(below, figures)]
  const [aboveFilled, belowFilled] = [filledFigures(above, figures), filledFigures(below, figures)]
  const isItemAndRest = startsNumbered(aboveLabel) && belowLabel !== '' && !startsNumbered(belowLabel)
  // Narrow cells break long figures over lines, and then both halves have some.
  const isBroken = isItemAndRest && aboveFilled > belowFilled && belowFilled > 0
  if (aboveFilled > 0 === belowFilled > 0 && !isBroken) return null
  const isLabelThenFigures = aboveLabel !== '' && belowLabel === '' && belowFilled > 0
  const isFiguresThenLabel = aboveLabel === '' && belowLabel !== '' && aboveFilled > 0
  if (!isItemAndRest && !isLabelThenFigures && !isFiguresThenLabel) return null
  return {
    upper: above,
    lower: below,
    joined: above.map((cell, index) => joinCells(cell, partners[index] ?? cell, 1)),
  }
}

/** A label beside several rows: it does not reach the column of the rows' own labels. */
const isGroup = (cell: PageCell, figures: number): boolean => cell.column + cell.columnSpan < figures

const labelOf = (cells: readonly PageCell[], figures: number): string =>
  cells
    .filter((cell) => cell.column < figures)
    .map((cell) => cell.text.trim())
    .join('')

const filledFigures = (cells: readonly PageCell[], figures: number): number =>
  cells.filter((cell) => cell.column >= figures && cell.text.trim() !== '').length

/** The whole cell stands where its text begins. */
function joinCells(above: PageCell, below: PageCell, rowSpan: number): PageCell {
  const first = above.text.trim() === '' ? below : above
  return {
    ...above,
    rowSpan,
    lines: [...above.lines, ...below.lines],
    text: [above.text, below.text].filter((text) => text.trim() !== '').join('\n'),
    frame: first.frame,
    box: first.box,
  }
}

/**
 * Joins the halves of labels that stand beside several rows (`三、本年度办理结果`, `（四）无法提供`) and
 * go on behind the page break: the lower half is blank or no item of its own.
 *
 * @param boundary the row before which the page break is
 */
export function joinGroupCells(
  cells: readonly PageCell[],
  boundary: number,
  isRowCut: boolean,
  figures: number,
): PageCell[] {
  if (!Number.isFinite(figures)) return [...cells]
  const first = isRowCut ? boundary - 1 : boundary
  const dropped = new Set<PageCell>()
  const joined = new Map<PageCell, PageCell>()
  for (const above of cells) {
    if (!isGroup(above, figures) || above.row + above.rowSpan !== boundary || above.row > first) continue
    const below = cells.find(
      (cell) =>
        cell !== above && cell.row === first && cell.column === above.column && cell.columnSpan === above.columnSpan,
    )
    if (below === undefined || !belongTogether(above, below, isRowCut)) continue
    const rowSpan = below.row + below.rowSpan - above.row
    joined.set(above, joinCells(above, below, rowSpan))
    dropped.add(below)
  }
  return cells.filter((cell) => !dropped.has(cell)).map((cell) => joined.get(cell) ?? cell)
}

function belongTogether(above: PageCell, below: PageCell, isRowCut: boolean): boolean {
  if (above.rowSpan === 1 && below.rowSpan === 1 && !isRowCut) return false
  const [upper, lower] = [above.text.trim(), below.text.trim()]
  return lower === '' || upper === '' || (startsNumbered(upper) && !startsNumbered(lower))
}
