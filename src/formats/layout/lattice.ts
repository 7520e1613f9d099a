import { LIMITS } from '../limits.js'
import { DisjointSets, type Ruling, type RulingGroup } from './rulings.js'

/** The cells that drawn lines enclose, before any text is in them. */
export interface Lattice {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly LatticeCell[]
}

export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Lines that reach further than the outermost crossing line by this much have an edge that is not drawn. */
const OPEN_EDGE = 8
/** Part of a cell's side that must be drawn to divide it from its neighbour. */
const WALL = 0.5

/**
 * Cells are the connected regions of the lattice; regions that are no rectangles are cut into some.
 *
 * @returns `null` where the lines enclose fewer than two cells, `'too-many'` for a drawing or an attack
 */
export function toLattice({ horizontals, verticals }: RulingGroup): Lattice | 'too-many' | null {
  const xs = withOpenEdges(verticals.map(placeOf), reach(horizontals))
  const ys = withOpenEdges(horizontals.map(placeOf), reach(verticals))
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows < 2) return null
  if (columns * rows > LIMITS.gridCells) return 'too-many'
  const sets = new DisjointSets(columns * rows)
  const rowWalls = wallIndex(horizontals, ys)
  const columnWalls = wallIndex(verticals, xs)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column
      if (column + 1 < columns && !isDrawn(columnWalls[column + 1], ys[row], ys[row + 1])) sets.join(index, index + 1)
      if (row + 1 < rows && !isDrawn(rowWalls[row + 1], xs[column], xs[column + 1])) sets.join(index, index + columns)
    }
  }
  const cells = toRectangles(sets, rows, columns)
  return cells.length < 2 ? null : withoutUnusedLines({ xs, ys, cells })
}

const placeOf = (ruling: Ruling): number => ruling.at

/** How far the lines reach along their own direction. */
function reach(rulings: readonly Ruling[]): readonly [number, number] {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const { spans } of rulings) {
    for (const span of spans) {
      if (span[0] < from) from = span[0]
      if (span[1] > to) to = span[1]
    }
  }
  return [from, to]
}

function withOpenEdges(lines: readonly number[], [from, to]: readonly [number, number]): number[] {
  const edges = [...lines]
  if (from < (lines[0] ?? from) - OPEN_EDGE) edges.unshift(from)
  if (to > (lines.at(-1) ?? to) + OPEN_EDGE) edges.push(to)
  return edges
}

/** For every lattice line its ruling; an open edge has none. */
function wallIndex(rulings: readonly Ruling[], lines: readonly number[]): (Ruling | undefined)[] {
  const byPlace = new Map<number, Ruling>()
  for (const ruling of rulings) byPlace.set(ruling.at, ruling)
  const walls: (Ruling | undefined)[] = []
  for (const at of lines) walls.push(byPlace.get(at))
  return walls
}

function isDrawn(ruling: Ruling | undefined, from = 0, to = 0): boolean {
  if (ruling === undefined) return false
  let drawn = 0
  for (let index = firstSpanBeyond(ruling, from); index < ruling.spans.length; index++) {
    const span = ruling.spans[index]
    if (span === undefined || span[0] >= to) break
    const overlap = Math.min(span[1], to) - Math.max(span[0], from)
    if (overlap > 0) drawn += overlap
  }
  return drawn >= WALL * (to - from)
}

/** Spans are sorted and apart from each other. */
function firstSpanBeyond({ spans }: Ruling, from: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[1] ?? 0) <= from) low = middle + 1
    else high = middle
  }
  return low
}

function toRectangles(sets: DisjointSets, rows: number, columns: number): LatticeCell[] {
  const regions = new Int32Array(rows * columns)
  for (let index = 0; index < regions.length; index++) regions[index] = sets.find(index)
  const cells: LatticeCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const start = row * columns + column
      const region = regions[start] ?? TAKEN
      if (region === TAKEN) continue
      let columnSpan = 1
      while (column + columnSpan < columns && regions[start + columnSpan] === region) columnSpan++
      let rowSpan = 1
      while (row + rowSpan < rows && isAll(regions, region, start + rowSpan * columns, columnSpan)) rowSpan++
      for (let below = 0; below < rowSpan; below++) {
        const from = start + below * columns
        regions.fill(TAKEN, from, from + columnSpan)
      }
      cells.push({ row, column, rowSpan, columnSpan })
    }
  }
  return cells
}

/** What already belongs to a cell. */
const TAKEN = -1

function isAll(regions: Int32Array, region: number, from: number, count: number): boolean {
  for (let index = from; index < from + count; index++) if (regions[index] !== region) return false
  return true
}

/** Drops the lines at which no cell begins or ends. */
function withoutUnusedLines({ xs, ys, cells }: Lattice): Lattice {
  const columnLines = new Set<number>()
  const rowLines = new Set<number>()
  for (const cell of cells) {
    columnLines.add(cell.column).add(cell.column + cell.columnSpan)
    rowLines.add(cell.row).add(cell.row + cell.rowSpan)
  }
  if (columnLines.size === xs.length && rowLines.size === ys.length) return { xs, ys, cells }
  const columnAt = renumber(xs.length, columnLines)
  const rowAt = renumber(ys.length, rowLines)
  const renumbered: LatticeCell[] = []
  for (const cell of cells) {
    const column = columnAt[cell.column] ?? 0
    const row = rowAt[cell.row] ?? 0
    renumbered.push({
      row,
      column,
      rowSpan: (rowAt[cell.row + cell.rowSpan] ?? row + 1) - row,
      columnSpan: (columnAt[cell.column + cell.columnSpan] ?? column + 1) - column,
    })
  }
  return { xs: keptOf(xs, columnAt), ys: keptOf(ys, rowAt), cells: renumbered }
}

function keptOf(lines: readonly number[], numbers: readonly number[]): number[] {
  const kept: number[] = []
  for (const [index, line] of lines.entries()) if (numbers[index] !== UNUSED) kept.push(line)
  return kept
}

const UNUSED = -1

function renumber(count: number, kept: ReadonlySet<number>): number[] {
  const numbers: number[] = []
  let next = 0
  for (let index = 0; index < count; index++) numbers.push(kept.has(index) ? next++ : UNUSED)
  return numbers
}
