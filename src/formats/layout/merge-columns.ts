import type { PageCell, PageTable } from './page-table.js'

/** Edges of one table on two pages differ by no more than this many points. */
const EDGE = 8
/** Lines inside it that are this close are one. */
const SAME = 4.5

/** Two parts of one table with the same columns. */
export interface SameColumns {
  readonly xs: readonly number[]
  readonly upper: readonly PageCell[]
  readonly lower: readonly PageCell[]
}

/** Brings both parts onto the columns of either, or `null` where their lines do not stand below each other. */
export function mergeColumns(upper: PageTable, lower: PageTable): SameColumns | null {
  if (upper.ruled !== lower.ruled || !hasSameEdges(upper, lower)) return null
  if (!upper.ruled && upper.xs.length !== lower.xs.length) return null
  const tolerance = upper.ruled ? SAME : SAME * 3
  const inner = (table: PageTable): readonly number[] => table.xs.slice(1, -1)
  const [fewer, more] = upper.xs.length < lower.xs.length ? [inner(upper), inner(lower)] : [inner(lower), inner(upper)]
  const shared = fewer.filter((x) => more.some((other) => Math.abs(other - x) <= tolerance)).length
  if (shared * 2 < fewer.length) return null
  const xs = unionOf(upper.xs, lower.xs, tolerance)
  return { xs, upper: onto(xs, upper), lower: onto(xs, lower) }
}

function hasSameEdges(upper: PageTable, lower: PageTable): boolean {
  const tolerance = upper.ruled ? EDGE : EDGE * 6
  return (
    Math.abs((upper.xs[0] ?? 0) - (lower.xs[0] ?? 0)) <= tolerance &&
    Math.abs((upper.xs.at(-1) ?? 0) - (lower.xs.at(-1) ?? 0)) <= tolerance
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
