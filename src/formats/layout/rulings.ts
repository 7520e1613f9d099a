import { connectDots } from './dots.js'
import type { Segment } from './page.js'

/** A line of the lattice: where it stands, and the stretches of it that are drawn. */
export interface Ruling {
  readonly at: number
  readonly spans: readonly (readonly [number, number])[]
}

/** The drawn lines of one table. */
export interface RulingGroup {
  readonly horizontals: readonly Ruling[]
  readonly verticals: readonly Ruling[]
}

/** Lines this close are one: double borders, borders of neighbouring cells, rounding. */
const SNAP = 3.5
/** A cluster of close lines never grows beyond this, so that thin rows keep their height. */
const CLUSTER = 5
/** Gaps up to this are drawn over: dashes, corners that do not quite meet. */
const BRIDGE = 4
/** Shorter lines are decoration. */
const SHORTEST = 6

interface Stretch {
  /** Which ruling. */
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Sorts a page's drawn lines into tables: lines that meet belong together. */
export function groupRulings(drawn: readonly Segment[]): RulingGroup[] {
  const level: Drawn[] = []
  const upright: Drawn[] = []
  for (const { x0, y0, x1, y1 } of connectDots(drawn)) {
    if (y0 === y1) level.push({ at: y0, from: x0, to: x1 })
    if (x0 === x1) upright.push({ at: x0, from: y0, to: y1 })
  }
  const horizontals = snap(level)
  const verticals = snap(upright)
  const across = stretches(horizontals)
  const down = stretches(verticals)
  const sets = new DisjointSets(across.length + down.length)
  joinCrossing(across, down, horizontals, verticals, sets)
  const groups = new Map<number, StretchGroup>()
  let index = 0
  for (const stretch of across) groupOf(sets.find(index++), groups).across.push(stretch)
  for (const stretch of down) groupOf(sets.find(index++), groups).down.push(stretch)
  const tables: RulingGroup[] = []
  for (const group of groups.values()) {
    if (group.across.length === 0 || group.down.length === 0) continue
    tables.push({ horizontals: toRulings(group.across, horizontals), verticals: toRulings(group.down, verticals) })
  }
  return tables
}

/** Stretches that meet, one way or by way of others. */
interface StretchGroup {
  readonly across: Stretch[]
  readonly down: Stretch[]
}

function groupOf(root: number, groups: Map<number, StretchGroup>): StretchGroup {
  const known = groups.get(root)
  if (known !== undefined) return known
  const group: StretchGroup = { across: [], down: [] }
  groups.set(root, group)
  return group
}

interface Drawn {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Close parallel lines become one line at their middle, with their stretches joined. */
function snap(drawn: Drawn[]): Ruling[] {
  drawn.sort(byPlace)
  const rulings: Ruling[] = []
  let first = 0
  for (let index = 1; index <= drawn.length; index++) {
    if (!isApart(drawn, first, index)) continue
    rulings.push(merged(drawn.slice(first, index)))
    first = index
  }
  return rulings
}

const byPlace = (a: Drawn, b: Drawn): number => a.at - b.at
const byBeginning = (a: Drawn, b: Drawn): number => a.from - b.from

/** Whether a line is no part of the cluster that begins at `first` and ends before it. */
function isApart(sorted: readonly Drawn[], first: number, index: number): boolean {
  const [start, last, line] = [sorted[first], sorted[index - 1], sorted[index]]
  if (start === undefined || last === undefined || line === undefined) return true
  return line.at - last.at > SNAP || line.at - start.at > CLUSTER
}

function merged(cluster: Drawn[]): Ruling {
  const first = cluster[0]?.at ?? 0
  const last = cluster.at(-1)?.at ?? 0
  return { at: (first + last) / 2, spans: joinSpans(cluster) }
}

function joinSpans(lines: Drawn[]): [number, number][] {
  const joined: [number, number][] = []
  let last: [number, number] | undefined
  for (const { from, to } of lines.sort(byBeginning)) {
    if (last !== undefined && from - last[1] <= BRIDGE) last[1] = Math.max(last[1], to)
    else {
      last = [from, to]
      joined.push(last)
    }
  }
  return joined
}

function stretches(rulings: readonly Ruling[]): Stretch[] {
  const found: Stretch[] = []
  for (const [line, { spans }] of rulings.entries()) {
    for (const [from, to] of spans) if (to - from >= SHORTEST) found.push({ line, from, to })
  }
  return found
}

/** Verticals stand in order of `at`, so each horizontal looks only at those within its reach. */
function joinCrossing(
  across: readonly Stretch[],
  down: readonly Stretch[],
  horizontals: readonly Ruling[],
  verticals: readonly Ruling[],
  sets: DisjointSets,
): void {
  const xs: number[] = []
  for (const { line } of down) xs.push(verticals[line]?.at ?? 0)
  for (const [index, line] of across.entries()) {
    const y = horizontals[line.line]?.at ?? 0
    for (let other = lowerBound(xs, line.from - BRIDGE); other < down.length; other++) {
      if ((xs[other] ?? 0) > line.to + BRIDGE) break
      const vertical = down[other]
      if (vertical !== undefined && vertical.from - BRIDGE <= y && y <= vertical.to + BRIDGE) {
        sets.join(index, across.length + other)
      }
    }
  }
}

function toRulings(parts: readonly Stretch[], rulings: readonly Ruling[]): Ruling[] {
  const found: Ruling[] = []
  let spans: [number, number][] = []
  let line: number | undefined
  // The stretches of a ruling follow each other, and the rulings each other in order.
  for (const part of parts) {
    if (part.line !== line) {
      line = part.line
      spans = []
      found.push({ at: rulings[line]?.at ?? 0, spans })
    }
    spans.push([part.from, part.to])
  }
  return found
}

/** The first index whose value is not below `value`. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Union by path halving. */
export class DisjointSets {
  private readonly parents: Int32Array

  constructor(count: number) {
    this.parents = new Int32Array(count)
    for (let index = 0; index < count; index++) this.parents[index] = index
  }

  find(index: number): number {
    let at = index
    for (;;) {
      const parent = this.parents[at] ?? at
      if (parent === at) return at
      const grandparent = this.parents[parent] ?? parent
      this.parents[at] = grandparent
      at = grandparent
    }
  }

  join(a: number, b: number): void {
    this.parents[this.find(a)] = this.find(b)
  }
}
