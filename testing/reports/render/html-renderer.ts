import type { TableLayout } from '../../../src/domain/report/index.js'
import { type FilledReport, textOf } from '../filled-report.js'
import { utf8 } from '../layout-kind.js'
import { partsOf, type Renderer } from './renderer.js'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function drawTable(filled: FilledReport, table: TableLayout): string {
  const rows = table.rows.map(({ cells }) => {
    const drawn = [...cells]
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const down = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
        const across = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''
        return `<td${down}${across}>${escaped(textOf(filled, cell))}</td>`
      })
    return `<tr>${drawn.join('')}</tr>`
  })
  return `<table border="1">${rows.join('\n')}</table>`
}

export const HTML_RENDERER: Renderer = {
  name: 'html',
  extension: 'html',
  render: (filled) => {
    const parts = partsOf(filled).map((part) =>
      part.kind === 'table' ? drawTable(filled, part.table) : `<p>${escaped(part.text)}</p>`,
    )
    return utf8(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(filled.narrative.title)}</title></head><body><div id="zoom">${parts.join('\n')}</div></body></html>`,
    )
  },
}
