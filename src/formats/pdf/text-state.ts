import { IDENTITY, type Matrix, multiply } from './matrix.js'

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

/** Each key by name: a page saves its state before every figure it draws, and spreading is slow. */
export const copyOf = (state: GraphicsState): GraphicsState => ({
  ctm: state.ctm,
  font: state.font,
  fontSize: state.fontSize,
  charSpacing: state.charSpacing,
  wordSpacing: state.wordSpacing,
  horizontalScale: state.horizontalScale,
  leading: state.leading,
  rise: state.rise,
  renderingMode: state.renderingMode,
  fillColour: state.fillColour,
  strokeColour: state.strokeColour,
  lineWidth: state.lineWidth,
})

/** The text matrices of one text object. */
export class TextPosition {
  private line: Matrix = IDENTITY
  private current: Matrix = IDENTITY

  begin(): void {
    this.set(IDENTITY)
  }

  set(matrix: Matrix): void {
    this.line = matrix
    this.current = matrix
  }

  moveLine(x: number, y: number): void {
    this.set(multiply(this.line, [1, 0, 0, 1, x, y]))
  }

  /** Moves on within the line. */
  moveTo(e: number, f: number): void {
    const [a, b, c, d] = this.current
    this.current = [a, b, c, d, e, f]
  }

  get matrix(): Matrix {
    return this.current
  }
}
