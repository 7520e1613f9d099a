import { isSectionHeading } from './report-marks.js'
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

const FEWEST_HEADINGS = 3
const LONG = 60
/** 第二十条第（一）项: a row of table two, though it stands alone. */
const ARTICLE_ROW = /^\s*第[一二三四五六七八九十百\d]{1,4}条/

/**
 * A report that is one table from its title to its signature, as a sheet saved as a page: its headings
 * and paragraphs are rows of one cell. `null` for every other table.
 */
export function cutReportInTable(cells: readonly SaidCell[]): readonly TablePart[] | null {
  if (countHeadings(cells) < FEWEST_HEADINGS) return null
  const lone = loneCellsOf(cells)
  if (countHeadings(lone) < FEWEST_HEADINGS) return null
  const parts: TablePart[] = []
  let table: SaidCell[] = []
  const alone = new Set(lone)
  for (const cell of cells) {
    if (alone.has(cell) && !ARTICLE_ROW.test(cell.text ?? '')) {
      if (table.length > 0) parts.push({ kind: 'table', cells: table })
      table = []
      parts.push({ kind: 'text', cell })
    } else table.push(cell)
  }
  if (table.length > 0) parts.push({ kind: 'table', cells: table })
  return parts
}

const countHeadings = (cells: readonly SaidCell[]): number =>
  cells.filter(({ text }) => text !== null && isSectionHeading(text)).length

/** Cells that say all that their row says, and that no cell from above reaches into. */
function loneCellsOf(cells: readonly SaidCell[]): readonly SaidCell[] {
  const spoken = new Map<number, number>()
  for (const { placed, text } of cells) {
    if (text === '') continue
    for (let row = placed.row; row < placed.row + placed.rowSpan; row++) spoken.set(row, (spoken.get(row) ?? 0) + 1)
  }
  const begins = new Map<number, number>()
  for (const { placed } of cells) begins.set(placed.row, (begins.get(placed.row) ?? 0) + 1)
  return cells.filter(
    ({ placed, text }) =>
      text !== '' &&
      placed.column === 1 &&
      placed.rowSpan === 1 &&
      spoken.get(placed.row) === 1 &&
      (begins.get(placed.row) === 1 || readsAsText(text ?? '')),
  )
}

/** Beside empty cells a text may be a label whose figures are blank. */
const readsAsText = (text: string): boolean => isSectionHeading(text) || (text.length > LONG && text.includes('。'))
