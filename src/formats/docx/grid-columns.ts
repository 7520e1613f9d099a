import type { TableRow } from './flow.js'

/** Edges closer than this are one line that was dragged about (2 mm, in twips). */
const SAME_LINE = 113

/** A cell's stretch on the table's own grid: from the left edge up to, not including, the right one. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where each cell of a row lies. */
export function stretchesOf(row: TableRow): Stretch[] {
  let from = row.gridBefore
  return row.cells.map((cell) => {
    const stretch = { from, to: from + cell.span }
    from = stretch.to
    return stretch
  })
}

/**
 * The columns that a person sees: grid lines that no cell ends at vanish, and lines that all but coincide
 * are one, unless a cell lies between them. Returns grid line → column line, from 0.
 */
export function visibleLines(
  rows: readonly (readonly Stretch[])[],
  gridWidths: readonly number[],
): Map<number, number> {
  const lines = new Set<number>([0])
  /** Right edge → the nearest left edge of a cell that ends there. */
  const narrowest = new Map<number, number>()
  for (const stretches of rows) {
    for (const { from, to } of stretches) {
      lines.add(from).add(to)
      narrowest.set(to, Math.max(narrowest.get(to) ?? 0, from))
    }
  }
  const position = positions(gridWidths)
  const visible = new Map<number, number>()
  let cluster = 0
  let index = -1
  for (const line of [...lines].sort((a, b) => a - b)) {
    const apart = index === -1 || position(line) - position(cluster) >= SAME_LINE
    if (apart || (narrowest.get(line) ?? -1) >= cluster) {
      index += 1
      cluster = line
    }
    visible.set(line, index)
  }
  return visible
}

function positions(gridWidths: readonly number[]): (line: number) => number {
  const sums = [0]
  for (const width of gridWidths) sums.push((sums.at(-1) ?? 0) + width)
  const known = sums.length - 1
  const total = sums[known] ?? 0
  // Widths that were never laid out say nothing; then every line stands for itself.
  if (total < SAME_LINE * known) return (line) => line * SAME_LINE
  return (line) => sums[line] ?? total + (line - known) * SAME_LINE
}
