import type { Box, Glyph } from '../../layout/page.js'
import type { OperatorList } from '../../pdf/engine.js'
import type { Matrix } from '../../pdf/matrix.js'
import { operatorsOf, readDrawing } from '../../pdf/page-drawing.js'
import { addSegments } from '../../pdf/path-segments.js'
import type { FontMetrics } from '../../pdf/text-state.js'
import type { Area } from '../../pdf/tiles.js'

/** A filled rectangle and how many characters had been drawn before it. */
export interface Cover {
  readonly area: Area
  readonly after: number
}

/** Characters of one drawing command that follow each other in `visible`. */
export interface DrawnRun {
  readonly from: number
  readonly to: number
  readonly colour: string
  readonly isClear: boolean
}

export interface DrawnPage {
  readonly visible: readonly Glyph[]
  readonly invisible: readonly Glyph[]
  readonly runs: readonly DrawnRun[]
  readonly covers: readonly Cover[]
  /** Optional content that the page uses, as pdf.js describes it. */
  readonly layers: readonly unknown[]
}

interface Paint {
  alpha: number
  isBlended: boolean
  clip: Box | null
}

const MOST_COVERS = 5_000
const MOST_STATES = 1_000
const FILLERS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']

/** Follows a page's operators, noting in which order text and filled rectangles come. */
export function readDrawnPage(
  list: OperatorList,
  names: Readonly<Record<string, number>>,
  fonts: ReadonlyMap<string, FontMetrics>,
  viewport: Matrix,
): DrawnPage {
  const operators = [...operatorsOf(names)]
  const covers: Cover[] = []
  const runs: DrawnRun[] = []
  const layers: unknown[] = []
  let paint: Paint = { alpha: 1, isBlended: false, clip: null }
  const saved: Paint[] = []
  let clips = false
  const fillers = new Set(FILLERS.map((name) => names[name]))

  type Step = NonNullable<(typeof operators)[number]>
  const before = (name: string, step: Step) => {
    const number = names[name]
    if (number === undefined) return
    const then = operators[number]
    operators[number] = (args, page) => {
      step(args, page)
      then?.(args, page)
    }
  }
  const save = () => {
    if (saved.length < MOST_STATES) saved.push({ ...paint })
  }
  const restore = () => {
    paint = saved.pop() ?? paint
  }
  for (const name of ['save', 'paintFormXObjectBegin', 'beginAnnotation']) before(name, save)
  for (const name of ['restore', 'paintFormXObjectEnd', 'endAnnotation']) before(name, restore)
  before('beginAnnotation', () => {
    paint = { alpha: 1, isBlended: false, clip: null }
  })
  before('clip', () => {
    clips = true
  })
  before('eoClip', () => {
    clips = true
  })
  before('beginMarkedContentProps', ([tag, properties]) => {
    if (tag === 'OC' && layers.length < MOST_COVERS) layers.push(properties)
  })
  before('setGState', ([entries]) => {
    for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
      if (!Array.isArray(entry)) continue
      if (entry[0] === 'ca' && typeof entry[1] === 'number') paint.alpha = entry[1]
      if (entry[0] === 'BM') paint.isBlended = !['source-over', 'Normal', 'Compatible'].includes(String(entry[1]))
    }
  })
  before('constructPath', ([painter, data], page) => {
    const path: unknown = Array.isArray(data) ? data[0] : null
    const areas: Area[] = []
    const isFilled = typeof painter === 'number' && fillers.has(painter)
    if (isFilled || clips)
      addSegments(path, page.state.ctm, { isStroked: false, fill: page.state.fillColour }, [], areas)
    if (clips) {
      clips = false
      const [only] = areas
      if (areas.length === 1 && only !== undefined) paint.clip = within(only, paint.clip)
    }
    if (!isFilled || paint.alpha < 0.9 || paint.isBlended || covers.length >= MOST_COVERS) return
    for (const area of areas) {
      const cut = { ...area, ...within(area, paint.clip) }
      if (cut.x1 > cut.x0 && cut.y1 > cut.y0) covers.push({ area: cut, after: page.text.visible.length })
    }
  })
  const show = names.showText
  const showText = show === undefined ? undefined : operators[show]
  if (show !== undefined && showText !== undefined) {
    operators[show] = (args, page) => {
      const from = page.text.visible.length
      showText(args, page)
      const to = page.text.visible.length
      if (to > from) runs.push({ from, to, colour: page.state.fillColour, isClear: paint.alpha < 0.02 })
    }
  }
  const { text } = readDrawing(list, operators, fonts, viewport)
  return { visible: text.visible, invisible: text.invisible, runs, covers, layers }
}

const within = (box: Box, clip: Box | null): Box =>
  clip === null
    ? { x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1 }
    : {
        x0: Math.max(box.x0, clip.x0),
        y0: Math.max(box.y0, clip.y0),
        x1: Math.min(box.x1, clip.x1),
        y1: Math.min(box.y1, clip.y1),
      }
