import type { Glyph, Turn } from '../layout/page.js'
import { type GlyphText, glyphText } from './glyph-text.js'
import { IDENTITY, type Matrix } from './matrix.js'
import { DEFAULT_METRICS, type FontMetrics, type GraphicsState, type TextPosition } from './text-state.js'

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
export function placeGlyphs(list: unknown, state: GraphicsState, position: TextPosition, into: PageText) {
  if (!Array.isArray(list)) return
  const { font, fontSize, horizontalScale, charSpacing, wordSpacing } = state
  placing.begin(state, position.matrix)
  const target = state.renderingMode === 3 || state.renderingMode === 7 ? into.invisible : into.visible
  for (const entry of list as readonly (EngineGlyph | number | null)[]) {
    let x = 0
    let y = 0
    if (typeof entry === 'number') {
      const shift = (-entry / 1000) * fontSize
      if (font.vertical) y = shift
      else x = shift * horizontalScale
    } else {
      if (entry === null || typeof entry !== 'object' || typeof entry.unicode !== 'string') continue
      const width = Number.isFinite(entry.width) ? entry.width : 0
      const spacing = charSpacing + (entry.isSpace ? wordSpacing : 0)
      const read = glyphText(entry.unicode)
      if (read.text !== '') placing.place(entry, read, position, target, into)
      if (font.vertical) y = (entry.vmetric?.[0] ?? VERTICAL_ADVANCE) * font.scale * fontSize + spacing
      else x = (width * font.scale * fontSize + spacing) * horizontalScale
    }
    position.moveOn(x, y)
  }
}

/** What all characters of one drawing command have in common: only where they begin differs. */
class Placing {
  private ctm: Matrix = IDENTITY
  private font: FontMetrics = DEFAULT_METRICS
  private turn: Turn | null = 0
  /** From units of the font size to points, but for the place. */
  private a = 1
  private b = 0
  private c = 0
  private d = 1
  /** How far above the line the characters stand. */
  private riseX = 0
  private riseY = 0

  begin({ ctm, font, fontSize, horizontalScale, rise }: GraphicsState, text: Matrix): void {
    this.ctm = ctm
    this.font = font
    const width = fontSize * horizontalScale
    this.a = (ctm[0] * text[0] + ctm[2] * text[1]) * width
    this.b = (ctm[1] * text[0] + ctm[3] * text[1]) * width
    const upX = ctm[0] * text[2] + ctm[2] * text[3]
    const upY = ctm[1] * text[2] + ctm[3] * text[3]
    this.c = upX * fontSize
    this.d = upY * fontSize
    this.riseX = upX * rise
    this.riseY = upY * rise
    this.turn = turnOf(this.a, this.b)
  }

  place(entry: EngineGlyph, read: GlyphText, at: TextPosition, target: Glyph[], counts: PageText): void {
    const { ctm, font, turn, a, b, c, d } = this
    if (turn === null) {
      counts.slanting++
      return
    }
    const width = Number.isFinite(entry.width) ? entry.width : 0
    const e = this.riseX + (ctm[0] * at.x + ctm[2] * at.y + ctm[4])
    const f = this.riseY + (ctm[1] * at.x + ctm[3] * at.y + ctm[5])
    // The box in units of the font size, its origin on the base line.
    let left = 0
    let bottom = -DESCENT
    if (font.vertical) {
      left = -(entry.vmetric?.[1] ?? width / 2) * font.scale
      bottom -= (entry.vmetric?.[2] ?? VERTICAL_ORIGIN) * font.scale
    }
    const right = left + width * font.scale
    const top = bottom + ASCENT + DESCENT
    // A corner's place is a sum of one part from each side, so its extremes are sums of theirs.
    const x0 = Math.min(a * left, a * right) + Math.min(c * bottom, c * top) + e
    const y0 = Math.min(b * left, b * right) + Math.min(d * bottom, d * top) + f
    const x1 = Math.max(a * left, a * right) + Math.max(c * bottom, c * top) + e
    const y1 = Math.max(b * left, b * right) + Math.max(d * bottom, d * top) + f
    if (!Number.isFinite(x0 + y0 + x1 + y1)) return
    if (read.isRadical) counts.radicals++
    if (read.isMeaningless) counts.meaningless++
    const stacked = font.vertical
    target.push({ text: read.text, x0, y0, x1, y1, stacked, turn: stacked ? (((turn + 1) % 4) as Turn) : turn })
  }
}

/** One for all commands: most draw a character or two. */
const placing = new Placing()

/** The quarter turn nearest to the direction of writing (`y` downwards), or `null` if it slants. */
function turnOf(a: number, b: number): Turn | null {
  const horizontal = Math.abs(a)
  const vertical = Math.abs(b)
  if (vertical <= STRAIGHT * horizontal) return a >= 0 ? 0 : 2
  if (horizontal <= STRAIGHT * vertical) return b > 0 ? 1 : 3
  return null
}
