import { type CutRow, cutRow, firstFigureColumn, joinGroupCells } from './cut-row.js'
import type { FlowItem, FlowTable } from './flow.js'
import { isFigureOrMark } from './join-text.js'
import { mergeColumns } from './merge-columns.js'
import type { PageCell, PageTable } from './page-table.js'
import type { FramedPage } from './reading-frame.js'

/** Puts together tables that go on at the top of the next page with nothing between. */
export function joinTablesAcrossPages(items: readonly FlowItem[]): FlowItem[] {
  const joined: FlowItem[] = []
  for (const item of items) {
    const before = joined.at(-1)
    if (item.kind === 'table' && before?.kind === 'table' && goesOn(before.frame, item.frame)) {
      const table = joinTables(before.table, item.table)
      if (table !== null) {
        joined[joined.length - 1] = { kind: 'table', frame: item.frame, table } satisfies FlowTable
        continue
      }
    }
    joined.push(item)
  }
  return joined
}

/** On the next page, or in the next column of the same one. */
const goesOn = (above: FramedPage, below: FramedPage): boolean =>
  below.page === above.page + 1 || (below.page === above.page && below.left > above.left)

function joinTables(above: PageTable, below: PageTable): PageTable | null {
  const merged = mergeColumns(above, below)
  if (merged === null) return null
  const head = repeatedRows(merged.upper, merged.lower)
  const lower = merged.lower.filter((cell) => cell.row >= head).map((cell) => ({ ...cell, row: cell.row - head }))
  if (lower.length === 0) return { ...above, xs: merged.xs, cells: merged.upper }
  const figures = firstFigureColumn([...merged.upper, ...lower])
  const cut = cutRow(merged.upper, lower, above.rowCount - 1, figures)
  const shift = above.rowCount - (cut === null ? 0 : 1)
  const rowCount = shift + below.rowCount - head
  const cells =
    cut === null
      ? [...merged.upper, ...lower.map((cell) => ({ ...cell, row: cell.row + shift }))]
      : withCutRow(merged.upper, lower, cut, shift)
  return { ...above, xs: merged.xs, rowCount, cells: joinGroupCells(cells, above.rowCount, cut !== null, figures) }
}

function withCutRow(upper: readonly PageCell[], lower: readonly PageCell[], cut: CutRow, shift: number): PageCell[] {
  const first = new Set(cut.lower)
  const replaced = new Map(cut.upper.map((cell, index) => [cell, cut.joined[index] ?? cell]))
  return [
    ...upper.map((cell) => replaced.get(cell) ?? cell),
    ...lower.filter((cell) => !first.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
  ]
}

/** How many first rows of the lower part repeat those of the upper one. Rows with figures never do. */
function repeatedRows(upper: readonly PageCell[], lower: readonly PageCell[]): number {
  const above = byRow(upper)
  const below = byRow(lower)
  const signature = (cells: readonly PageCell[]): string =>
    cells.map((c) => `${c.column}:${c.columnSpan}:${c.rowSpan}:${c.text.replace(/\s/g, '')}`).join('|')
  let rows = 0
  for (;;) {
    const [a, b] = [above.get(rows), below.get(rows)]
    if (a === undefined || b === undefined || b.some((cell) => isFigureOrMark(cell.text))) break
    if (signature(a) !== signature(b) || b.every((cell) => cell.text.trim() === '')) break
    rows++
  }
  // A cell that reaches from the head into the body cannot be cut off: then it is no repeated head.
  while (rows > 0 && lower.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows)) rows--
  return rows
}

function byRow(cells: readonly PageCell[]): Map<number, PageCell[]> {
  const rows = new Map<number, PageCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column)
  return rows
}
