import { drawTable, type TableDrawing } from '../../pdf/draw-table.js'
import { buildPdf, type PdfPageSource, text } from '../../pdf/pdf-builder.js'
import type { FilledReport } from '../filled-report.js'
import type { Random } from '../random.js'
import { partsOf, type Renderer } from './renderer.js'

const LINE = 32
const LINES = 34
const LEADING = 20

/** Words set in lines; a page of text ends where a table's page begins. */
function textPages(lines: readonly string[]): PdfPageSource[] {
  const pages: PdfPageSource[] = []
  for (let from = 0; from < lines.length; from += LINES) {
    const drawn = lines
      .slice(from, from + LINES)
      .map((words, index) => text(70, 770 - index * LEADING, words, { size: 14 }))
    pages.push({ content: drawn.join('') })
  }
  return pages
}

function inLines(words: string, indent: string): string[] {
  const lines: string[] = []
  for (let rest = indent + words; rest !== ''; rest = rest.slice(LINE)) lines.push(rest.slice(0, LINE))
  return lines
}

type Drawing = (table: 'disclosure' | 'requests' | 'reviews', random: Random) => Partial<TableDrawing>

function render(filled: FilledReport, random: Random, drawing: Drawing): Uint8Array {
  const pages: PdfPageSource[] = []
  let lines: string[] = []
  for (const part of partsOf(filled)) {
    if (part.kind === 'table') {
      // Its heading stands right above the table.
      const heading = lines.pop() ?? ''
      pages.push(...textPages(lines))
      lines = []
      const drawn = drawTable(part.table, (code) => filled.texts.get(code) ?? '', drawing(part.table.table, random))
      const [first, ...rest] = drawn
      if (first === undefined) continue
      if (first.width === undefined) {
        pages.push({ ...first, content: text(60, 812, heading, { size: 14 }) + first.content }, ...rest)
      } else pages.push({ content: text(60, 770, heading, { size: 14 }) }, ...drawn)
    } else lines.push(...inLines(part.text, part.kind === 'paragraph' ? '　　' : ''))
  }
  pages.push(...textPages(lines))
  return buildPdf({ pages, title: filled.narrative.title })
}

const pdf = (name: string, drawing: Drawing): Renderer => ({
  name: `pdf, ${name}`,
  extension: 'pdf',
  render: (filled, random) => render(filled, random, drawing),
})

export const PDF_RENDERER = pdf('drawn lines', (table) => (table === 'requests' ? { breaksBefore: [16] } : {}))

export const PDF_RENDERERS: readonly Renderer[] = [
  PDF_RENDERER,
  pdf('page break anywhere in table three', (table, random) =>
    table === 'requests' ? { breaksBefore: [random.between(8, 24)], repeatsHead: random.chance(0.5) } : {},
  ),
  pdf('thin rectangles, a row cut by the page', (table, random) => ({
    rulings: 'filled',
    ...(table === 'requests' ? { cutRow: random.pick([24, 25]) } : {}),
  })),
  pdf('open at the sides', (table) => ({ rulings: 'open', breaksBefore: table === 'requests' ? [18] : [] })),
  pdf('table three sideways', (table) => (table === 'requests' ? { turned: 'shown', breaksBefore: [18] } : {})),
]

/** Without lines only white space says which figure belongs where. */
export const BORDERLESS_PDF = pdf('no lines', (table) => ({
  rulings: 'none',
  breaksBefore: table === 'requests' ? [16] : [],
}))

/** Rows whose figures were set as one string. */
export const GLUED_PDF = pdf('rows drawn as one string', (table, random) => ({
  gluedRows: table === 'requests' ? [random.between(4, 9), random.between(10, 28)] : [],
}))
