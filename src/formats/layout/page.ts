/** The quarter turns, clockwise, from upright text to the way these characters run: 1 runs downwards. */
export type Turn = 0 | 1 | 2 | 3

/**
 * One character as it is drawn: its advance by its font size, in points, `y` growing downwards from
 * the top of the page as it is shown.
 */
export interface Glyph {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  /** The direction in which the next character follows. */
  readonly turn: Turn
  /** Upright characters set below each other by a vertical font; says nothing about the page's turn. */
  readonly stacked: boolean
}

/** A drawn line, horizontal (`y0 === y1`) or vertical (`x0 === x1`), with `x0 <= x1` and `y0 <= y1`. */
export interface Segment {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A page as any fixed-layout format draws it. */
export interface LayoutPage {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly segments: readonly Segment[]
}

/** A rectangle on a page, `y` downwards. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export const sizeOf = (glyph: Glyph): number => (glyph.turn % 2 === 0 ? glyph.y1 - glyph.y0 : glyph.x1 - glyph.x0)

export function boxAround(boxes: readonly Box[]): Box {
  let x0 = Number.POSITIVE_INFINITY
  let y0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY
  let y1 = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    if (box.x0 < x0) x0 = box.x0
    if (box.y0 < y0) y0 = box.y0
    if (box.x1 > x1) x1 = box.x1
    if (box.y1 > y1) y1 = box.y1
  }
  return { x0, y0, x1, y1 }
}
