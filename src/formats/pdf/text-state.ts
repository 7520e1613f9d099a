import { IDENTITY, type Matrix } from './matrix.js'

/** What of a font decides where its characters stand. */
export interface FontMetrics {
  readonly vertical: boolean
  /** Glyph units to text units; 0.001 but for type 3 fonts. */
  readonly scale: number
}

export const DEFAULT_METRICS: FontMetrics = { vertical: false, scale: 0.001 }

/** The graphics state, as far as it decides where characters and lines stand (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  ctm: Matrix
  font: FontMetrics
  fontSize: number
  charSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
  renderingMode: number
  /** `#rrggbb`, as pdf.js gives all colours. */
  fillColour: string
  strokeColour: string
  lineWidth: number
}

export const initialState = (ctm: Matrix): GraphicsState => ({
  ctm,
  font: DEFAULT_METRICS,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  fillColour: '#000000',
  strokeColour: '#000000',
  lineWidth: 1,
})

/** Each key by name: a page saves its state before every figure it draws. */
export function copyState(from: GraphicsState, to: GraphicsState): void {
  to.ctm = from.ctm
  to.font = from.font
  to.fontSize = from.fontSize
  to.charSpacing = from.charSpacing
  to.wordSpacing = from.wordSpacing
  to.horizontalScale = from.horizontalScale
  to.leading = from.leading
  to.rise = from.rise
  to.renderingMode = from.renderingMode
  to.fillColour = from.fillColour
  to.strokeColour = from.strokeColour
  to.lineWidth = from.lineWidth
}

/** The text matrices of one text object: that of the line, and where in the line the next character stands. */
export class TextPosition {
  private line: Matrix = IDENTITY
  private lineX = 0
  private lineY = 0
  x = 0
  y = 0

  begin(): void {
    this.set(IDENTITY)
  }

  set(matrix: Matrix): void {
    this.line = matrix
    this.lineX = matrix[4]
    this.lineY = matrix[5]
    this.x = this.lineX
    this.y = this.lineY
  }

  moveLine(x: number, y: number): void {
    const { line } = this
    this.lineX = line[0] * x + line[2] * y + this.lineX
    this.lineY = line[1] * x + line[3] * y + this.lineY
    this.x = this.lineX
    this.y = this.lineY
  }

  /** Moves on within the line. */
  moveOn(x: number, y: number): void {
    const { line } = this
    this.x = line[0] * x + line[2] * y + this.x
    this.y = line[1] * x + line[3] * y + this.y
  }

  /** From text units to those of the page, but for the place. */
  get matrix(): Matrix {
    return this.line
  }
}
