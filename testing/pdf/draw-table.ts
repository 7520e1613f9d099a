import type { TableCell, TableLayout } from '../../src/domain/report/index.js'
import { A4, filledRectangle, line, type PdfPageSource, text, widthOf } from './pdf-builder.js'

export interface TableDrawing {
  /** `lines` are stroked, `filled` are thin rectangles, `dotted` many of them; `open` leaves out the outer border. */
  readonly rulings: 'lines' | 'filled' | 'dotted' | 'open' | 'none'
  /** Rows (from 1) with which a new page begins. */
  readonly breaksBefore: readonly number[]
  readonly repeatsHead: boolean
  /** The page break goes through this row: its label's last line and nothing else stands on the next page. */
  readonly cutRow: number | null
  /** Rows whose figures are drawn as one string. */
  readonly gluedRows: readonly number[]
  /** Sideways on an upright page, or on a page that the viewer turns. */
  readonly turned: 'no' | 'drawn' | 'shown'
  readonly pageNumbers: boolean
}

const PLAIN: TableDrawing = {
  rulings: 'lines',
  breaksBefore: [],
  repeatsHead: false,
  cutRow: null,
  gluedRows: [],
  turned: 'no',
  pageNumbers: true,
}

const LEFT = 40
const TOP = 790
const WIDTH = 515
const SIZE = 9
const LEADING = 12

interface Band {
  readonly row: number
  readonly top: number
  readonly bottom: number
  /** For a row cut by the page's end: which of its label's lines stand here. */
  readonly part?: 'first' | 'rest'
}

/** Draws one of the form's tables as an office program would lay it out, page by page. */
export function drawTable(
  layout: TableLayout,
  figureOf: (code: string) => string,
  given: Partial<TableDrawing> = {},
): PdfPageSource[] {
  const drawing = { ...PLAIN, ...given }
  const xs = columnEdges(layout)
  const pages = toPages(layout, xs, drawing)
  return pages.map((bands, index) => {
    const number = drawing.pageNumbers ? text(280, 30, `— ${index + 1} —`, { size: SIZE }) : ''
    const content = drawPage(layout, xs, bands, figureOf, drawing) + number
    return turn(content, drawing.turned)
  })
}

function turn(content: string, turned: TableDrawing['turned']): PdfPageSource {
  if (turned === 'no') return { content }
  // Sideways: the table's top is at the page's left edge, as when a page is turned clockwise to read it.
  const sideways = `q 0 1 -1 0 ${A4.height} 0 cm\n${content}Q\n`
  const page = { width: A4.height, height: A4.width, content: sideways }
  return turned === 'shown' ? { ...page, rotate: 90 } : page
}

function columnEdges({ columnWidths }: TableLayout): number[] {
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  const edges = [LEFT]
  for (const width of columnWidths) edges.push((edges.at(-1) ?? LEFT) + (width / total) * WIDTH)
  return edges
}

function wrap(label: string, width: number): string[] {
  const lines: string[] = []
  for (const character of label) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + character, SIZE) <= width) lines[lines.length - 1] = last + character
    else lines.push(character)
  }
  return lines
}

const labelLines = (cell: TableCell, xs: readonly number[]): string[] =>
  cell.kind === 'figure'
    ? []
    : wrap(cell.text, (xs[cell.column - 1 + cell.columnSpan] ?? 0) - (xs[cell.column - 1] ?? 0) - 6)

function rowHeight(layout: TableLayout, row: number, xs: readonly number[]): number {
  const cells = layout.rows[row - 1]?.cells ?? []
  const lines = cells.filter((cell) => cell.rowSpan === 1).map((cell) => labelLines(cell, xs).length)
  return Math.max(1, ...lines) * LEADING + 8
}

function toPages(layout: TableLayout, xs: readonly number[], drawing: TableDrawing): Band[][] {
  const pages: Band[][] = [[]]
  let y = TOP
  const add = (row: number, height: number, part?: Band['part']) => {
    pages.at(-1)?.push({ row, top: y, bottom: y - height, ...(part === undefined ? {} : { part }) })
    y -= height
  }
  const newPage = () => {
    pages.push([])
    y = TOP
    if (drawing.repeatsHead) for (let row = 1; row <= layout.headRows; row++) add(row, rowHeight(layout, row, xs))
  }
  for (let row = 1; row <= layout.rows.length; row++) {
    if (drawing.breaksBefore.includes(row)) newPage()
    const height = rowHeight(layout, row, xs)
    if (row !== drawing.cutRow) add(row, height)
    else {
      add(row, height - LEADING, 'first')
      newPage()
      add(row, LEADING + 8, 'rest')
    }
  }
  return pages
}

function drawPage(
  layout: TableLayout,
  xs: readonly number[],
  bands: readonly Band[],
  figureOf: (code: string) => string,
  drawing: TableDrawing,
): string {
  let content = ''
  const left = xs[0] ?? 0
  const right = xs.at(-1) ?? 0
  const edge = (x0: number, y0: number, x1: number, y1: number): string => {
    const isOuter = x0 === x1 && (x0 === left || x0 === right)
    if (drawing.rulings === 'none' || (drawing.rulings === 'open' && isOuter)) return ''
    return drawEdge(x0, y0, x1, y1, drawing.rulings)
  }
  for (const cell of layout.rows.flatMap((row) => row.cells)) {
    const own = bands.filter(({ row }) => row >= cell.row && row < cell.row + cell.rowSpan)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) continue
    const [x0, x1] = [xs[cell.column - 1] ?? 0, xs[cell.column - 1 + cell.columnSpan] ?? 0]
    content += edge(x0, first.top, x1, first.top) + edge(x0, last.bottom, x1, last.bottom)
    content += edge(x0, last.bottom, x0, first.top) + edge(x1, last.bottom, x1, first.top)
    // A label beside several rows stands on the page where its first row is.
    if (first.row !== cell.row) continue
    const box = { x0, x1, top: first.top, bottom: last.bottom }
    if (cell.kind === 'figure') {
      if (first.part !== 'rest') content += drawFigure(cell.code, cell.column, box, figureOf, drawing, cell.row, layout)
    } else content += drawLines(partOf(labelLines(cell, xs), first.part), box)
  }
  return content
}

function partOf(lines: readonly string[], part: Band['part']): readonly string[] {
  if (part === undefined) return lines
  return part === 'first' ? lines.slice(0, -1) : lines.slice(-1)
}

interface CellBox {
  readonly x0: number
  readonly x1: number
  readonly top: number
  readonly bottom: number
}

function drawLines(lines: readonly string[], box: CellBox): string {
  const first = (box.top + box.bottom) / 2 + (lines.length * LEADING) / 2 - SIZE
  return lines
    .map((words, index) => {
      const x = (box.x0 + box.x1 - widthOf(words, SIZE)) / 2
      return text(x, first - index * LEADING, words, { size: SIZE })
    })
    .join('')
}

function drawFigure(
  code: string,
  column: number,
  box: CellBox,
  figureOf: (code: string) => string,
  { gluedRows }: TableDrawing,
  row: number,
  layout: TableLayout,
): string {
  if (!gluedRows.includes(row)) return drawLines(wrap(figureOf(code), box.x1 - box.x0 - 2), box)
  const figures = (layout.rows[row - 1]?.cells ?? []).filter((cell) => cell.kind === 'figure')
  if (figures[0]?.column !== column) return ''
  const all = figures.map((cell) => figureOf(cell.code)).join('')
  return text(box.x0 + 3, (box.top + box.bottom) / 2 - 3, all, { size: SIZE })
}

function drawEdge(x0: number, y0: number, x1: number, y1: number, rulings: TableDrawing['rulings']): string {
  if (rulings === 'filled') {
    return x0 === x1 ? filledRectangle(x0 - 0.25, y0, 0.5, y1 - y0) : filledRectangle(x0, y0 - 0.25, x1 - x0, 0.5)
  }
  if (rulings !== 'dotted') return line(x0, y0, x1, y1)
  let dots = ''
  for (let x = x0; x0 !== x1 && x < x1; x += 2) dots += filledRectangle(x, y0 - 0.4, 0.8, 0.8)
  for (let y = y0; y0 !== y1 && y < y1; y += 2) dots += filledRectangle(x0 - 0.4, y, 0.8, 0.8)
  return dots
}
