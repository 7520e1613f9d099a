import type { Glyph, LayoutPage, Segment } from '../../src/formats/layout/page.js'

/** Characters from a point on, `y` the base line, downwards from the page's top. */
export function words(x: number, y: number, text: string, spacing = 0, size = 10): Glyph[] {
  let at = x
  return [...text].map((character) => {
    const width = character < '\u0100' ? size / 2 : size
    const x0 = at
    at += width + spacing
    return { text: character, x0, y0: y - 0.8 * size, x1: x0 + width, y1: y + 0.2 * size, turn: 0, stacked: false }
  })
}

export const aPage = (glyphs: readonly Glyph[][], segments: readonly Segment[] = [], page = 1): LayoutPage => ({
  page,
  width: 600,
  height: 800,
  glyphs: glyphs.flat(),
  segments,
})
