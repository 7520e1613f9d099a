import type { PageCell, PageTable } from './page-table.js'

/** Edges of one table on two pages differ by no more than this many points. */
const EDGE = 8
/** Lines inside it that are this close are one. */
const SAME = 4.5
/** A part whose first columns are missing is known by so many other lines. */
const LEAST_LINES = 5
/** Labels may be divided differently on it. */
const NEW_LINES = 1

/** Two parts of one table with the same columns. */
export interface SameColumns {
  readonly xs: readonly number[]
  readonly upper: readonly PageCell[]
  readonly lower: readonly PageCell[]
}

/** Brings both parts onto the columns of either, or `null` where their lines do not stand below each other. */
export function mergeColumns(above: PageTable, below: PageTable): SameColumns | null {
  if (above.ruled !== below.ruled) return null
  if (!above.ruled && above.xs.length !== below.xs.length) return null
  const upper = withFirstColumns(above, below)
  const lower = withFirstColumns(below, above)
  if (!hasSameEdges(upper, lower)) return null
  const tolerance = upper.ruled ? SAME : SAME * 3
  const inner = (table: PageTable): readonly number[] => table.xs.slice(1, -1)
  const [fewer, more] = upper.xs.length < lower.xs.length ? [inner(upper), inner(lower)] : [inner(lower), inner(upper)]
  const shared = fewer.filter((x) => more.some((other) => Math.abs(other - x) <= tolerance)).length
  if (shared * 2 < fewer.length) return null
  const xs = unionOf(upper.xs, lower.xs, tolerance)
  return { xs, upper: onto(xs, upper), lower: onto(xs, lower) }
}

/**
 * Beside a label that reaches over a whole page, browsers do not draw the table's left edge on that
 * page: its first columns are missing. They are put back, with one cell for all rows.
 */
function withFirstColumns(table: PageTable, other: PageTable): PageTable {
  const [first = 0] = table.xs
  const at = other.xs.findIndex((x) => Math.abs(x - first) <= SAME)
  if (!table.ruled || at < 1) return table
  const known = table.xs.filter((x) => other.xs.some((there) => Math.abs(there - x) <= SAME)).length
  if (known < LEAST_LINES || table.xs.length - known > NEW_LINES) return table
  const box = { ...table.box, x0: other.xs[0] ?? first, x1: first }
  const frame = table.cells[0]?.frame ?? other.cells[0]?.frame
  if (frame === undefined) return table
  const { rowCount } = table
  const missing = { row: 0, rowSpan: rowCount, column: 0, columnSpan: at, lines: [], text: '', frame, box }
  const cells = table.cells.map((cell) => ({ ...cell, column: cell.column + at }))
  return { ...table, xs: [...other.xs.slice(0, at), ...table.xs], cells: [missing, ...cells] }
}

/** Without drawn lines the outer edges are only those of the longest words. */
function hasSameEdges(upper: PageTable, lower: PageTable): boolean {
  if (!upper.ruled) return true
  return (
    Math.abs((upper.xs[0] ?? 0) - (lower.xs[0] ?? 0)) <= EDGE &&
    Math.abs((upper.xs.at(-1) ?? 0) - (lower.xs.at(-1) ?? 0)) <= EDGE
  )
}

/** The upper part's lines stay; of the lower part's, those that the upper does not have are added. */
function unionOf(upper: readonly number[], lower: readonly number[], tolerance: number): number[] {
  const added = lower.slice(1, -1).filter((x) => !upper.some((other) => Math.abs(other - x) <= tolerance))
  return [...upper, ...added].sort((a, b) => a - b)
}

function onto(xs: readonly number[], table: PageTable): PageCell[] {
  const places = table.xs.map((x, index) => {
    if (index === 0) return 0
    return index === table.xs.length - 1 ? xs.length - 1 : nearest(xs, x)
  })
  return table.cells.map((cell) => {
    const column = places[cell.column] ?? 0
    const end = places[cell.column + cell.columnSpan] ?? column + 1
    return { ...cell, column, columnSpan: Math.max(1, end - column) }
  })
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0
  xs.forEach((other, index) => {
    if (Math.abs(other - x) < Math.abs((xs[best] ?? 0) - x)) best = index
  })
  return best
}
