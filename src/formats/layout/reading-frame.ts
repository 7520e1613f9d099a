import type { Box, Glyph, LayoutPage, Segment, Turn } from './page.js'

/**
 * A page turned so that most of its text runs from left to right. Tables are often printed sideways
 * on an upright page; everything after this sees them as they are read.
 */
export interface FramedPage extends LayoutPage {
  /** The quarter turns, clockwise, of the reading frame against the page as it is shown. */
  readonly turn: Turn
  /** Where its left edge stands on the whole page, read the same way: a page of two columns has two frames. */
  readonly left: number
}

/** Turns a page by the direction of most of its characters. */
export function toReadingFrame(page: LayoutPage): FramedPage {
  const turn = dominantTurn(page.glyphs)
  const { width, height } = page
  // Each key by name: spreading makes objects that are many times slower to use.
  if (turn === 0) return { page: page.page, width, height, glyphs: page.glyphs, segments: page.segments, turn, left: 0 }
  const sideways = turn % 2 === 1
  return {
    page: page.page,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: page.glyphs.map((glyph): Glyph => {
      const { x0, y0, x1, y1 } = unturn(glyph, turn, width, height)
      const { text, stacked } = glyph
      return { text, x0, y0, x1, y1, stacked, turn: ((glyph.turn - turn + 4) % 4) as Turn }
    }),
    segments: page.segments.map((segment): Segment => unturn(segment, turn, width, height)),
    turn,
    left: 0,
  }
}

/** A box of the reading frame as `[x0, y0, x1, y1]` of the page as it is shown, origin at the lower left. */
export function toPlaceBox(page: FramedPage, box: Box): [number, number, number, number] {
  const sideways = page.turn % 2 === 1
  const width = sideways ? page.height : page.width
  const height = sideways ? page.width : page.height
  const whole = page.left === 0 ? box : { x0: box.x0 + page.left, y0: box.y0, x1: box.x1 + page.left, y1: box.y1 }
  const shown = page.turn === 0 ? whole : unturn(whole, ((4 - page.turn) % 4) as Turn, page.width, page.height)
  return [round(shown.x0), round(height - shown.y1), round(Math.min(shown.x1, width)), round(height - shown.y0)]
}

/** The box after turning the page (`width` × `height`) counter-clockwise by so many quarters. */
export function unturn({ x0, y0, x1, y1 }: Box, turn: Turn, width: number, height: number): Box {
  switch (turn) {
    case 0:
      return { x0, y0, x1, y1 }
    case 1:
      return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 }
    case 2:
      return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 }
    case 3:
      return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 }
  }
}

function dominantTurn(glyphs: readonly Glyph[]): Turn {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (const glyph of glyphs) if (!glyph.stacked) counts[glyph.turn]++
  let best: Turn = 0
  for (const turn of [1, 2, 3] as const) if (counts[turn] > counts[best]) best = turn
  return best
}

const round = (value: number): number => Math.round(value * 100) / 100
