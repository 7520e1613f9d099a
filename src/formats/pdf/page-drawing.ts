import type { Segment } from '../layout/page.js'
import type { OperatorList } from './engine.js'
import { emptyText, type PageText, placeGlyphs } from './glyph-boxes.js'
import { type Matrix, multiply, toMatrix } from './matrix.js'
import { addSegments } from './path-segments.js'
import {
  copyState,
  DEFAULT_METRICS,
  type FontMetrics,
  type GraphicsState,
  initialState,
  TextPosition,
} from './text-state.js'
import { type Area, tileEdges } from './tiles.js'

/** What of a page's drawing matters: its characters and its straight lines. */
export interface PageDrawing {
  readonly text: PageText
  readonly segments: readonly Segment[]
  /** Whether more lines were drawn than are looked at. */
  readonly isCut: boolean
}

/** Lines looked at on one page; maps and charts have more, tables have not. */
const SEGMENTS = 30_000
const NESTED_STATES = 1_000
/** A broader stroke paints an area, not a line. */
const THICKEST = 6
const WHITE = '#ffffff'

type Operator = (args: readonly unknown[], page: DrawingReader) => void
/** By pdf.js's numbers. */
type Operators = readonly (Operator | undefined)[]

/** Follows a page's operators as a viewer would, noting characters and lines instead of painting them. */
export function readDrawing(
  { fnArray, argsArray }: OperatorList,
  operators: Operators,
  fonts: ReadonlyMap<string, FontMetrics>,
  viewport: Matrix,
): PageDrawing {
  const reader = new DrawingReader(fonts, viewport)
  for (let index = 0; index < fnArray.length; index++) {
    operators[fnArray[index] ?? -1]?.(argsArray[index] ?? NONE, reader)
  }
  const segments = [...reader.segments, ...tileEdges(reader.areas)]
  return { text: reader.text, segments, isCut: reader.segments.length >= SEGMENTS }
}

const NONE: readonly unknown[] = []
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

class DrawingReader {
  readonly text: PageText = emptyText()
  readonly segments: Segment[] = []
  readonly areas: Area[] = []
  readonly position = new TextPosition()
  readonly fonts: ReadonlyMap<string, FontMetrics>
  readonly viewport: Matrix
  state: GraphicsState
  /** The states saved, and on top of them the one in force; those above it are used again. */
  private readonly states: GraphicsState[]
  private depth = 0

  constructor(fonts: ReadonlyMap<string, FontMetrics>, viewport: Matrix) {
    this.fonts = fonts
    this.viewport = viewport
    this.state = initialState(viewport)
    this.states = [this.state]
  }

  save(): void {
    if (this.depth === NESTED_STATES) return
    this.depth++
    const above = this.states[this.depth] ?? initialState(this.viewport)
    this.states[this.depth] = above
    copyState(this.state, above)
    this.state = above
  }

  restore(): void {
    if (this.depth === 0) return
    this.depth--
    this.state = this.states[this.depth] ?? this.state
  }

  /** Forgets the state in force. */
  begin(ctm: Matrix): void {
    copyState(initialState(ctm), this.state)
  }

  transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix)
  }

  setFont(name: unknown, size: unknown): void {
    this.state.font = this.fonts.get(String(name)) ?? DEFAULT_METRICS
    this.state.fontSize = number(size)
  }
}

let known: { readonly names: object; readonly operators: Operators } | undefined

/** What is done for each of pdf.js's operators, `names` being its own table of them: the same for every document. */
export function operatorsOf(names: Readonly<Record<string, number>>): Operators {
  if (known?.names !== names) known = { names, operators: listOperators(names) }
  return known.operators
}

function listOperators(names: Readonly<Record<string, number>>): Operators {
  const operators: (Operator | undefined)[] = Object.values(names).map(() => undefined)
  const set = (name: string, operator: Operator) => {
    const number = names[name]
    if (number !== undefined) operators[number] = operator
  }
  for (const [name, operator] of Object.entries(OPERATORS)) set(name, operator)
  const codes = (painters: readonly string[]) => new Set(painters.map((name) => names[name]))
  const [strokers, fillers] = [codes(STROKERS), codes(FILLERS)]
  set('constructPath', ({ 0: painter, 1: data }, page) => {
    const { state, segments, areas } = page
    if (segments.length >= SEGMENTS || typeof painter !== 'number' || !Array.isArray(data)) return
    const isThin = state.lineWidth * scaleOf(state.ctm) <= THICKEST
    const isStroked = strokers.has(painter) && state.strokeColour !== WHITE && isThin
    const isFilled = fillers.has(painter)
    if (!isStroked && !isFilled) return
    addSegments(data[0], state.ctm, { isStroked, fill: isFilled ? state.fillColour : null }, segments, areas)
  })
  return operators
}

const STROKERS = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const FILLERS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))

/** Arguments are taken by their places: an array that is taken apart as one is asked for its iterator first. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  save: (_, page) => page.save(),
  restore: (_, page) => page.restore(),
  transform: (args, page) => page.transform(toMatrix(args)),
  paintFormXObjectBegin: ({ 0: matrix }, page) => {
    page.save()
    page.transform(toMatrix(matrix))
  },
  paintFormXObjectEnd: (_, page) => page.restore(),
  beginAnnotation: ({ 2: transform, 3: matrix }, page) => {
    page.save()
    page.begin(multiply(multiply(page.viewport, toMatrix(transform)), toMatrix(matrix)))
  },
  endAnnotation: (_, page) => page.restore(),
  beginText: (_, page) => page.position.begin(),
  setTextMatrix: ({ 0: matrix }, page) => page.position.set(toMatrix(matrix)),
  moveText: ({ 0: x, 1: y }, page) => page.position.moveLine(number(x), number(y)),
  setLeadingMoveText: ({ 0: x, 1: y }, page) => {
    page.state.leading = -number(y)
    page.position.moveLine(number(x), number(y))
  },
  nextLine: (_, page) => page.position.moveLine(0, -page.state.leading),
  setLeading: ({ 0: leading }, page) => {
    page.state.leading = number(leading)
  },
  setFont: ({ 0: name, 1: size }, page) => page.setFont(name, size),
  setCharSpacing: ({ 0: spacing }, page) => {
    page.state.charSpacing = number(spacing)
  },
  setWordSpacing: ({ 0: spacing }, page) => {
    page.state.wordSpacing = number(spacing)
  },
  setHScale: ({ 0: percent }, page) => {
    page.state.horizontalScale = number(percent) / 100
  },
  setTextRise: ({ 0: rise }, page) => {
    page.state.rise = number(rise)
  },
  setTextRenderingMode: ({ 0: mode }, page) => {
    page.state.renderingMode = number(mode)
  },
  showText: ({ 0: glyphs }, page) => placeGlyphs(glyphs, page.state, page.position, page.text),
  setFillRGBColor: ({ 0: colour }, page) => {
    page.state.fillColour = String(colour)
  },
  setStrokeRGBColor: ({ 0: colour }, page) => {
    page.state.strokeColour = String(colour)
  },
  setLineWidth: ({ 0: width }, page) => {
    page.state.lineWidth = number(width)
  },
  setGState: ({ 0: entries }, page) => {
    if (!Array.isArray(entries)) return
    for (const entry of entries as readonly unknown[]) {
      if (!Array.isArray(entry)) continue
      if (entry[0] === 'Font' && Array.isArray(entry[1])) page.setFont(entry[1][0], entry[1][1])
      if (entry[0] === 'LW') page.state.lineWidth = number(entry[1])
    }
  },
}
