import type { Segment } from '../layout/page.js'
import type { Matrix } from './matrix.js'
import type { Area } from './tiles.js'

/** Filled shapes up to this many points thick are lines. */
const THICK = 3.2
/** A drawn line may slant by this many points and still be horizontal or vertical. */
const SLANT = 0.8
const WHITE = '#ffffff'
/** pdf.js's codes inside a path, with how many numbers follow. */
const MOVE_TO = 0
const LINE_TO = 1
const CURVE_TO = 2
const QUADRATIC_TO = 3
const CLOSE = 4

type Point = readonly [number, number]

interface SubPath {
  readonly points: Point[]
  closed: boolean
  curved: boolean
}

/** How a path is painted. */
export interface Paint {
  readonly isStroked: boolean
  /** The colour it is filled with, if it is. */
  readonly fill: string | null
}

/** Adds the straight lines that a path draws: its sides if it is stroked, itself if it is thin and filled. */
export function addSegments(path: unknown, ctm: Matrix, paint: Paint, into: Segment[], areas: Area[]): void {
  if (!(path instanceof Float32Array)) return
  const subPaths = readPath(path, ctm)
  for (const subPath of subPaths) {
    if (paint.isStroked) addSides(subPath, into)
    if (paint.fill !== null && !subPath.curved) addFilled(subPath.points, paint, into, areas)
  }
  const isFrame = paint.fill !== null && paint.fill !== WHITE && !paint.isStroked && subPaths.length === 2
  if (isFrame) addFrame(subPaths, into)
}

function readPath(path: Float32Array, ctm: Matrix): SubPath[] {
  const subPaths: SubPath[] = []
  let current: SubPath = { points: [], closed: false, curved: false }
  let index = 0
  while (index < path.length) {
    switch (path[index++]) {
      case MOVE_TO:
        current = { points: [pointAt(path, index, ctm)], closed: false, curved: false }
        subPaths.push(current)
        index += 2
        break
      case LINE_TO:
        current.points.push(pointAt(path, index, ctm))
        index += 2
        break
      case CURVE_TO:
        current.curved = true
        index += 6
        break
      case QUADRATIC_TO:
        current.curved = true
        index += 4
        break
      case CLOSE:
        current.closed = true
        break
      default:
        return subPaths
    }
  }
  return subPaths
}

function pointAt(path: Float32Array, index: number, ctm: Matrix): Point {
  const x = path[index] ?? 0
  const y = path[index + 1] ?? 0
  return [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]]
}

function addSides({ points, closed, curved }: SubPath, into: Segment[]): void {
  if (curved) return
  for (let index = 1; index < points.length; index++) addSide(points[index - 1], points[index], into)
  if (closed) addSide(points.at(-1), points[0], into)
}

function addSide(from: Point | undefined, to: Point | undefined, into: Segment[]): void {
  if (from === undefined || to === undefined || !Number.isFinite(from[0] + from[1] + to[0] + to[1])) return
  const x0 = Math.min(from[0], to[0])
  const y0 = Math.min(from[1], to[1])
  addThin(x0, y0, Math.max(from[0], to[0]), Math.max(from[1], to[1]), SLANT, into)
}

/** A thin shape is a line unless it cannot be seen; any other is an area. */
function addFilled(points: readonly Point[], { isStroked, fill }: Paint, into: Segment[], areas: Area[]): void {
  const [x0, y0, x1, y1] = extent(points)
  if (fill === null || !Number.isFinite(x0 + y0 + x1 + y1)) return
  if (x1 - x0 > THICK && y1 - y0 > THICK) areas.push({ x0, y0, x1, y1, colour: fill })
  else if (fill !== WHITE && !isStroked) addThin(x0, y0, x1, y1, THICK, into)
}

function addThin(x0: number, y0: number, x1: number, y1: number, thick: number, into: Segment[]): void {
  const width = x1 - x0
  const height = y1 - y0
  const x = (x0 + x1) / 2
  const y = (y0 + y1) / 2
  if (height <= thick && width >= height) into.push({ x0, y0: y, x1, y1: y })
  else if (width <= thick) into.push({ x0: x, y0, x1: x, y1 })
}

/** A border drawn as the area between two rectangles. */
function addFrame([outer, inner]: readonly SubPath[], into: Segment[]): void {
  if (outer === undefined || inner === undefined) return
  const [a, b] = [extent(outer.points), extent(inner.points)]
  if (!a.every((side, index) => Math.abs(side - (b[index] ?? 0)) <= THICK)) return
  const [x0, y0, x1, y1] = a
  into.push({ x0, y0, x1, y1: y0 }, { x0, y0: y1, x1, y1 }, { x0, y0, x1: x0, y1 }, { x0: x1, y0, x1, y1 })
}

function extent(points: readonly Point[]): readonly [number, number, number, number] {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const [x, y] of points) {
    if (x < x0) x0 = x
    if (y < y0) y0 = y
    if (x > x1) x1 = x
    if (y > y1) y1 = y
  }
  return [x0, y0, x1, y1]
}
