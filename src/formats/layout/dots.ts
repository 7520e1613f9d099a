import type { Segment } from './page.js'

/** Shorter pieces are the dots of a dotted line. */
const DOT = 3
/** Dots further apart than this are none of one line. */
const GAP = 4
/** A line has so many dots at least, and is so long. */
const COUNT = 4
const LENGTH = 8

/** Replaces the dots of dotted lines by the lines; single dots go. Dashes are long enough to be lines themselves. */
export function connectDots(segments: readonly Segment[]): Segment[] {
  const connected: Segment[] = []
  const rows = new Map<number, Segment[]>()
  const columns = new Map<number, Segment[]>()
  for (const segment of segments) {
    const { x0, y0, x1, y1 } = segment
    if (x1 - x0 >= DOT || y1 - y0 >= DOT) connected.push(segment)
    else {
      addTo(rows, Math.round((y0 + y1) / 2), segment)
      addTo(columns, Math.round((x0 + x1) / 2), segment)
    }
  }
  for (const [y, dots] of rows) {
    for (const [x0, x1] of runs(dots.map((dot) => [dot.x0, dot.x1]))) connected.push({ x0, y0: y, x1, y1: y })
  }
  for (const [x, dots] of columns) {
    for (const [y0, y1] of runs(dots.map((dot) => [dot.y0, dot.y1]))) connected.push({ x0: x, y0, x1: x, y1 })
  }
  return connected
}

function addTo(lines: Map<number, Segment[]>, at: number, dot: Segment): void {
  const line = lines.get(at)
  if (line === undefined) lines.set(at, [dot])
  else line.push(dot)
}

function runs(dots: [number, number][]): [number, number][] {
  const found: [number, number][] = []
  let [from, to, count] = [0, Number.NEGATIVE_INFINITY, 0]
  const close = () => {
    if (count >= COUNT && to - from >= LENGTH) found.push([from, to])
  }
  for (const [x0, x1] of dots.sort((a, b) => a[0] - b[0])) {
    if (x0 - to > GAP) {
      close()
      ;[from, count] = [x0, 0]
      to = x1
    }
    to = Math.max(to, x1)
    count++
  }
  close()
  return found
}
