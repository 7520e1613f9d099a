import { type Cell, figureText, type Reading, type TableCell, type TableLayout } from '../../domain/report/index.js'
import { PAGE_STYLE } from './html-style.js'
import { labelLines } from './label-lines.js'
import { toPrintable } from './printable.js'
import { type PageBlock, toReportPage } from './report-page.js'

/** The report as one page that needs nothing else: no script, no font, no image from anywhere. */
export function writeHtml(reading: Reading): string {
  const page = toReportPage(reading)
  const body: string[] = []
  let heading = 0
  for (const block of page.blocks) {
    if (block.kind === 'heading') heading += 1
    body.push(htmlBlock(block, `part-${heading}`, reading))
  }
  const signature = page.signature.map((line) => `<p>${escapeHtml(line)}</p>`)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(page.title)}</h1>
${body.join('\n')}
${signature.length === 0 ? '' : `<div class="signature">\n${signature.join('\n')}\n</div>\n`}</main>
</body>
</html>
`
}

function htmlBlock(block: PageBlock, id: string, reading: Reading): string {
  if (block.kind === 'heading') return `<h2 id="${id}">${escapeHtml(block.text)}</h2>`
  if (block.kind === 'table') return htmlTable(block.table, id, reading)
  const lead = block.lead === '' ? '' : `<span class="lead">${escapeHtml(block.lead)}</span>`
  return `<p>${lead}${escapeHtml(block.text)}</p>`
}

/** `labelledBy` is the heading above; a caption would say it twice. */
function htmlTable(table: TableLayout, labelledBy: string, reading: Reading): string {
  const row = ({ cells, emphasis }: TableLayout['rows'][number]) =>
    `<tr${emphasis ? ' class="strong"' : ''}>${cells.map((cell) => htmlCell(cell, table.table, reading)).join('')}</tr>`
  const head = table.rows.slice(0, table.headRows).map(row)
  const rest = table.rows.slice(table.headRows).map(row)
  return [
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="${labelledBy}">`,
    `<table class="${table.table}" aria-labelledby="${labelledBy}">`,
    columns(table.columnWidths),
    ...(head.length === 0 ? [] : ['<thead>', ...head, '</thead>']),
    '<tbody>',
    ...rest,
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n')
}

function columns(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const share = (width: number) => ((width / total) * 100).toFixed(2)
  return `<colgroup>${widths.map((width) => `<col style="width:${share(width)}%">`).join('')}</colgroup>`
}

function htmlCell(cell: TableCell, table: TableLayout['table'], reading: Reading): string {
  const spans = [
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
  ].join('')
  if (cell.kind === 'figure') return htmlFigure(cell.code, spans, reading.cells[cell.code])
  const scope =
    cell.scope === 'row' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.columnSpan > 1 ? 'colgroup' : 'col'
  const lines = labelLines(cell, table).map(escapeHtml)
  const className = cell.align === 'left' ? ' class="left"' : lines.length > 1 ? ' class="narrow"' : ''
  return `<th scope="${scope}"${className}${spans}>${lines.join('<wbr>')}</th>`
}

const UNREAD = '（未能读出）'

function htmlFigure(code: string, spans: string, cell: Cell | undefined): string {
  const open = (className: string) =>
    `<td${className === '' ? '' : ` class="${className}"`} data-code="${code}"${spans}`
  if (cell?.state === 'unreadable') {
    const raw = cell.raw === null ? '' : ` title="${escapeHtml(`原文：${cell.raw}`)}"`
    return `${open('unread')}${raw}>${UNREAD}</td>`
  }
  const className = cell?.state === 'mark' ? 'mark' : cell?.value === 0 ? 'zero' : ''
  return `${open(className)}>${escapeHtml(figureText(cell))}</td>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => toPrintable(text).replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one)
