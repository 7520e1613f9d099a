import type { Glyph, Turn } from '../layout/page.js'
import { glyphText } from './glyph-text.js'
import { multiply } from './matrix.js'
import type { GraphicsState, TextPosition } from './text-state.js'

/** A character as pdf.js lists it among the operators. */
interface EngineGlyph {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly [number, number, number]
  readonly isSpace: boolean
}

/** Characters reach this part of the font size above and below the line they stand on. */
const ASCENT = 0.8
const DESCENT = 0.2
/** Where a vertical font's characters have their origin, in glyph units, and how far they advance. */
const VERTICAL_ORIGIN = 880
const VERTICAL_ADVANCE = -1000
/** Tangent of the angle up to which text counts as straight. */
const STRAIGHT = 0.2

/** What a page's text comes to. */
export interface PageText {
  readonly visible: Glyph[]
  readonly invisible: Glyph[]
  radicals: number
  meaningless: number
  /** Characters of slanting text: watermarks. */
  slanting: number
}

export const emptyText = (): PageText => ({ visible: [], invisible: [], radicals: 0, meaningless: 0, slanting: 0 })

/** Places the characters of one drawing command and moves the text position behind them. */
export function placeGlyphs(list: unknown, state: GraphicsState, position: TextPosition, run: number, into: PageText) {
  if (!Array.isArray(list)) return
  const { font, fontSize, horizontalScale } = state
  const target = state.renderingMode === 3 || state.renderingMode === 7 ? into.invisible : into.visible
  for (const entry of list as readonly (EngineGlyph | number | null)[]) {
    if (typeof entry === 'number') {
      const shift = (-entry / 1000) * fontSize
      if (font.vertical) position.advance(0, shift)
      else position.advance(shift * horizontalScale, 0)
      continue
    }
    if (entry === null || typeof entry !== 'object' || typeof entry.unicode !== 'string') continue
    const width = Number.isFinite(entry.width) ? entry.width : 0
    const spacing = state.charSpacing + (entry.isSpace ? state.wordSpacing : 0)
    placeGlyph(entry, width, state, position, run, target, into)
    if (font.vertical) {
      position.advance(0, (entry.vmetric?.[0] ?? VERTICAL_ADVANCE) * font.scale * fontSize + spacing)
    } else position.advance((width * font.scale * fontSize + spacing) * horizontalScale, 0)
  }
}

function placeGlyph(
  entry: EngineGlyph,
  width: number,
  state: GraphicsState,
  position: TextPosition,
  run: number,
  target: Glyph[],
  counts: PageText,
): void {
  const { text, isRadical, isMeaningless } = glyphText(entry.unicode)
  if (text === '') return
  const { font, fontSize, horizontalScale, rise } = state
  const scaling = [fontSize * horizontalScale, 0, 0, fontSize, 0, rise] as const
  const [a, b, c, d, e, f] = multiply(multiply(state.ctm, position.matrix), scaling)
  const turn = turnOf(a, b)
  if (turn === null) {
    counts.slanting++
    return
  }
  // The box in units of the font size, its origin on the base line.
  let left = 0
  let bottom = -DESCENT
  if (font.vertical) {
    left = -(entry.vmetric?.[1] ?? width / 2) * font.scale
    bottom -= (entry.vmetric?.[2] ?? VERTICAL_ORIGIN) * font.scale
  }
  const right = left + width * font.scale
  const top = bottom + ASCENT + DESCENT
  const xs = [a * left + c * bottom, a * right + c * bottom, a * left + c * top, a * right + c * top]
  const ys = [b * left + d * bottom, b * right + d * bottom, b * left + d * top, b * right + d * top]
  const x0 = Math.min(...xs) + e
  const y0 = Math.min(...ys) + f
  const x1 = Math.max(...xs) + e
  const y1 = Math.max(...ys) + f
  if (!Number.isFinite(x0 + y0 + x1 + y1)) return
  if (isRadical) counts.radicals++
  if (isMeaningless) counts.meaningless++
  const stacked = font.vertical
  target.push({ text, x0, y0, x1, y1, run, stacked, turn: stacked ? (((turn + 1) % 4) as Turn) : turn })
}

/** The quarter turn nearest to the direction of writing (`y` downwards), or `null` if it slants. */
function turnOf(a: number, b: number): Turn | null {
  const [horizontal, vertical] = [Math.abs(a), Math.abs(b)]
  if (vertical <= STRAIGHT * horizontal) return a >= 0 ? 0 : 2
  if (horizontal <= STRAIGHT * vertical) return b > 0 ? 1 : 3
  return null
}
