import type { TableLayout } from '../../../src/domain/report/index.js'
import { anOfd, ofdLine, ofdText } from '../../office/ofd-builder.js'
import { type FilledReport, textOf } from '../filled-report.js'
import { partsOf, type Renderer } from './renderer.js'

/** Millimetres. */
const LEFT = 18
const WIDTH = 174
const TOP = 22
const BOTTOM = 275
const LINE = 7
const SIZE = 2.8
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const inLines = (text: string, room: number): string[] =>
  Array.from({ length: Math.ceil(text.length / room) }, (_, index) => text.slice(index * room, (index + 1) * room))

function drawTable(filled: FilledReport, table: TableLayout): string {
  const total = table.columnWidths.reduce((sum, width) => sum + width, 0)
  const xs = [LEFT]
  for (const width of table.columnWidths) xs.push((xs.at(-1) ?? LEFT) + (width / total) * WIDTH)
  const cells = table.rows.flatMap((row) => row.cells)
  const linesOf = (cell: (typeof cells)[number]) => {
    const width = (xs[cell.column - 1 + cell.columnSpan] ?? LEFT) - (xs[cell.column - 1] ?? LEFT)
    const text = textOf(filled, cell)
    return /^[\d.]+$/.test(text) ? [text] : inLines(text, Math.max(1, Math.floor((width - 2) / SIZE)))
  }
  const ys = [TOP]
  table.rows.forEach((row, index) => {
    const lines = row.cells.filter((cell) => cell.rowSpan === 1).map((cell) => linesOf(cell).length)
    ys.push((ys[index] ?? TOP) + Math.max(1, ...lines) * (SIZE + 0.6) + 2)
  })
  return cells
    .map((cell) => {
      const [x0, x1] = [xs[cell.column - 1] ?? 0, xs[cell.column - 1 + cell.columnSpan] ?? 0]
      const [y0, y1] = [ys[cell.row - 1] ?? 0, ys[cell.row - 1 + cell.rowSpan] ?? 0]
      const box = ofdLine(x0, y0, x1, y0) + ofdLine(x0, y1, x1, y1) + ofdLine(x0, y0, x0, y1) + ofdLine(x1, y0, x1, y1)
      const words = linesOf(cell).map((text, index) =>
        ofdText(escaped(text), x0 + 1, y0 + 1 + index * (SIZE + 0.6), SIZE),
      )
      return box + words.join('')
    })
    .join('')
}

export const OFD_RENDERER: Renderer = {
  name: 'ofd',
  extension: 'ofd',
  render: (filled) => {
    const pages: string[] = []
    let y = TOP
    let page = ''
    const turn = () => {
      if (page !== '') pages.push(page)
      page = ''
      y = TOP
    }
    for (const part of partsOf(filled)) {
      if (part.kind === 'table') {
        turn()
        pages.push(drawTable(filled, part.table))
        continue
      }
      for (const line of inLines(part.kind === 'paragraph' ? `　　${part.text}` : part.text, 34)) {
        page += ofdText(escaped(line), LEFT, y, 5)
        y += LINE
        if (y > BOTTOM) turn()
      }
    }
    turn()
    return anOfd({ pages, title: filled.narrative.title })
  },
}
