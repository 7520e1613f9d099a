import { cellText, isFigureOrMark, lineText } from './join-text.js'
import type { PageCell, PageTable } from './page-table.js'
import { baseline, type Line } from './words.js'

/** So many cells of a row must hold figures below each other before the row is taken for several. */
const WITNESSES = 3

/**
 * Some tables draw only the columns. Where several cells of a drawn row hold the same number of
 * figures on the same lines, the row is cut between those lines.
 */
export function splitStackedRows(table: PageTable): PageTable {
  const cuts = new Map<number, readonly number[]>()
  for (const [row, cells] of singleRowCells(table)) {
    const found = cutsOf(cells)
    if (found.length > 0) cuts.set(row, found)
  }
  if (cuts.size === 0) return table
  const shift: number[] = []
  let added = 0
  for (let row = 0; row <= table.rowCount; row++) {
    shift.push(row + added)
    added += cuts.get(row)?.length ?? 0
  }
  const cells = table.cells.flatMap((cell): PageCell[] => {
    const row = shift[cell.row] ?? cell.row
    const rowSpan = (shift[cell.row + cell.rowSpan] ?? row + 1) - row
    const own = cuts.get(cell.row)
    if (own === undefined || cell.rowSpan > 1) return [{ ...cell, row, rowSpan }]
    return cutCell(cell, own, row)
  })
  return { ...table, rowCount: table.rowCount + added, cells }
}

function singleRowCells(table: PageTable): Map<number, PageCell[]> {
  const rows = new Map<number, PageCell[]>()
  for (const cell of table.cells) {
    if (cell.rowSpan > 1) continue
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  return rows
}

/** Heights at which the row is cut: midway between figures that stand level in enough cells. */
function cutsOf(cells: readonly PageCell[]): number[] {
  const stacks = cells.filter(
    (cell) => cell.lines.length > 1 && cell.lines.every((line) => isFigureOrMark(lineText(line))),
  )
  const model = stacks[0]
  if (model === undefined) return []
  const level = stacks.filter((cell) => isLevel(cell.lines, model.lines))
  // A figure that stands alone in such a row says that the row is one.
  const single = cells.some((cell) => cell.lines.length === 1 && isFigureOrMark(cell.text))
  if (single || level.length < WITNESSES || level.length < stacks.length) return []
  return model.lines
    .slice(1)
    .map((line, index) => (baseline(line) + baseline(model.lines[index] ?? line)) / 2 - line.size / 3)
}

function isLevel(lines: readonly Line[], model: readonly Line[]): boolean {
  return (
    lines.length === model.length &&
    lines.every((line, index) => Math.abs(baseline(line) - baseline(model[index] ?? line)) < line.size / 3)
  )
}

function cutCell(cell: PageCell, cuts: readonly number[], firstRow: number): PageCell[] {
  const edges = [cell.box.y0, ...cuts, cell.box.y1]
  return edges.slice(1).map((y1, index) => {
    const y0 = edges[index] ?? y1
    const lines = cell.lines.filter((line) => {
      const middle = (line.y0 + line.y1) / 2
      return middle > y0 && middle <= y1
    })
    return { ...cell, row: firstRow + index, lines, text: cellText(lines), box: { ...cell.box, y0, y1 } }
  })
}
