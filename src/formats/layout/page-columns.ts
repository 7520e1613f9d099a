import type { Glyph, Segment } from './page.js'
import type { FramedPage } from './reading-frame.js'

/** The white strip between two columns stands in this part of the page. */
const MIDDLE = { from: 0.35, to: 0.65 }
/** Narrower strips, in points, part words and cells. */
const STRIP = 7
/** A column has so many lines that fill it, each of so many characters, and a sentence that ends. */
const LINES = 2
const LETTERS = 12
const FILLED = 0.75

/**
 * Takes pages apart that print two columns, or two pages of a booklet, beside one another: what stands
 * at the left is read before what stands at the right. Only where one white strip runs through all
 * pages, no drawn line crosses it, and prose stands on both of its sides.
 */
export function splitColumns(frames: readonly FramedPage[]): readonly FramedPage[] {
  const strip = commonStrip(frames)
  if (strip === null || !frames.some((frame) => hasProse(frame, 0, strip) && hasProse(frame, strip, frame.width))) {
    return frames
  }
  const columns = [columnOf(frames, 0, strip), columnOf(frames, strip, frames[0]?.width ?? strip)]
  return frames.flatMap((frame) => columns.map((column) => partOf(frame, column)).filter(hasText))
}

interface Column {
  readonly from: number
  readonly to: number
  /** Where its text begins. */
  readonly edge: number
}

function columnOf(frames: readonly FramedPage[], from: number, to: number): Column {
  let edge = to
  for (const { glyphs } of frames) for (const { x0 } of glyphs) if (x0 >= from && x0 < edge) edge = x0
  return { from, to, edge }
}

const hasText = (frame: FramedPage): boolean => frame.glyphs.length > 0

/** The middle of the widest strip that nothing crosses on any page. */
function commonStrip(frames: readonly FramedPage[]): number | null {
  const [first] = frames
  if (first === undefined) return null
  const from = Math.floor(first.width * MIDDLE.from)
  const free: boolean[] = Array.from({ length: Math.floor(first.width * MIDDLE.to) - from }, () => true)
  let left = free.length
  const cross = (x0: number, x1: number): void => {
    const end = Math.min(Math.ceil(x1) - from, free.length)
    for (let at = Math.max(Math.floor(x0) - from, 0); at < end; at++) {
      if (free[at]) left--
      free[at] = false
    }
  }
  for (const { width, height, glyphs, segments } of frames) {
    if (width !== first.width || height !== first.height) return null
    // Prose in one column covers the middle with its first lines.
    for (const { x0, x1 } of glyphs) {
      cross(x0, x1)
      if (left < STRIP) return null
    }
    for (const { x0, y0, x1, y1 } of segments) if (y0 === y1) cross(x0, x1)
    if (left < STRIP) return null
  }
  return widest(free, from)
}

function widest(free: readonly boolean[], from: number): number | null {
  let best = { at: 0, width: 0 }
  let width = 0
  for (let at = 0; at < free.length; at++) {
    width = free[at] ? width + 1 : 0
    if (width > best.width) best = { at: at + 1 - width, width }
  }
  return best.width < STRIP ? null : from + best.at + best.width / 2
}

interface Row {
  x0: number
  x1: number
  /** What its characters take up. */
  width: number
  letters: number
}

/** Whether lines that fill the column stand there, and sentences end. */
function hasProse({ glyphs }: FramedPage, from: number, to: number): boolean {
  const rows = new Map<number, Row>()
  let [x0, x1] = [to, from]
  let ends = false
  for (const glyph of glyphs) {
    if (glyph.x0 < from || glyph.x1 > to) continue
    x0 = Math.min(x0, glyph.x0)
    x1 = Math.max(x1, glyph.x1)
    if (glyph.text === '。') ends = true
    addTo(rows, glyph)
  }
  let full = 0
  for (const row of rows.values()) {
    const isWhole = row.letters >= LETTERS && row.width >= FILLED * (row.x1 - row.x0)
    if (isWhole && row.x1 - row.x0 >= FILLED * (x1 - x0)) full++
  }
  return ends && full >= LINES
}

function addTo(rows: Map<number, Row>, { x0, x1, y1 }: Glyph): void {
  const row = rows.get(y1)
  if (row === undefined) rows.set(y1, { x0, x1, width: x1 - x0, letters: 1 })
  else {
    row.x0 = Math.min(row.x0, x0)
    row.x1 = Math.max(row.x1, x1)
    row.width += x1 - x0
    row.letters++
  }
}

/** What stands in a column, moved so that the lines of both columns begin at the same place. */
function partOf({ page, width, height, glyphs, segments, turn, left }: FramedPage, column: Column): FramedPage {
  const { from, to, edge } = column
  const own: Glyph[] = []
  for (const { text, x0, y0, x1, y1, turn, stacked } of glyphs) {
    if (x0 >= from && x0 < to) own.push({ text, x0: x0 - edge, y0, x1: x1 - edge, y1, turn, stacked })
  }
  const lines: Segment[] = []
  for (const { x0, y0, x1, y1 } of segments) {
    if (x0 >= from && x1 < to) lines.push({ x0: x0 - edge, y0, x1: x1 - edge, y1 })
  }
  return { page, width, height, glyphs: own, segments: lines, turn, left: left + edge }
}
