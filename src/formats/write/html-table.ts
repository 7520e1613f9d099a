import {
  type Cell,
  type CellCode,
  figureText,
  type Reading,
  type TableCell,
  type TableLayout,
} from '../../domain/report/index.js'
import { escapeHtml } from './escape-html.js'
import { labelLines } from './label-lines.js'
import { toPrintable } from './printable.js'

/** Further classes of single cells: where a finding points. */
export type CellMarks = ReadonlyMap<CellCode, string>

/**
 * One of the form's tables, each figure under its code.
 *
 * @param labelledBy the id of the heading above; a caption would say it twice
 */
export function htmlTable(
  table: TableLayout,
  labelledBy: string,
  reading: Reading,
  marks: CellMarks = new Map(),
): string {
  const row = ({ cells, emphasis }: TableLayout['rows'][number]) =>
    `<tr${emphasis ? ' class="strong"' : ''}>${cells.map((cell) => htmlCell(cell, table.table, reading, marks)).join('')}</tr>`
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

function htmlCell(cell: TableCell, table: TableLayout['table'], reading: Reading, marks: CellMarks): string {
  const spans = [
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
  ].join('')
  if (cell.kind === 'figure') return htmlFigure(cell.code, spans, reading.cells[cell.code], marks.get(cell.code))
  const scope =
    cell.scope === 'row' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.columnSpan > 1 ? 'colgroup' : 'col'
  const lines = labelLines(cell, table).map(printedHtml)
  const className = cell.align === 'left' ? ' class="left"' : lines.length > 1 ? ' class="narrow"' : ''
  return `<th scope="${scope}"${className}${spans}>${lines.join('<wbr>')}</th>`
}

const UNREAD = '（未能读出）'

function htmlFigure(code: CellCode, spans: string, cell: Cell | undefined, mark: string | undefined): string {
  const isUnread = cell?.state === 'unreadable'
  const kind = isUnread ? 'unread' : cell?.state === 'mark' ? 'mark' : cell?.value === 0 ? 'zero' : undefined
  const classes = [kind, mark].filter((one) => one !== undefined).join(' ')
  const className = classes === '' ? '' : ` class="${printedHtml(classes)}"`
  const title = isUnread && cell.raw !== null ? ` title="${printedHtml(`原文：${cell.raw}`)}"` : ''
  const text = isUnread ? UNREAD : figureText(cell)
  return `<td${className} data-code="${code}"${spans}${title}>${printedHtml(text)}</td>`
}

/** What is printed of a text, in an element or a quoted attribute. */
export const printedHtml = (text: string): string => escapeHtml(toPrintable(text))
