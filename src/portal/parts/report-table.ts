import {
  type Cell,
  type FigureCell,
  figureText,
  type LabelCell,
  MISSING,
  type Reading,
  type TableLayout,
} from '../../domain/report/index.js'
import { labelLines } from '../../formats/write/label-lines.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { findingRefs } from './finding-refs.js'
import { markedLabel } from './marked-label.js'
import type { FindingIndex, NumberedFinding } from './numbered-findings.js'
import type { PlacedFindings } from './placed-findings.js'

interface DrawnTable {
  readonly layout: TableLayout
  readonly reading: Reading
  readonly findings: FindingIndex
  readonly placed: PlacedFindings
  /** Findings that the list already leads to. */
  readonly named: Set<NumberedFinding>
}

/** A table as the official form prints it, the cells of each finding marked. */
export function reportTable(view: View, { layout, reading, findings, placed, named }: DrawnTable): Html {
  const rows = layout.rows.map((row) => {
    const about = placed.ofRow(row.cells.flatMap((cell) => (cell.kind === 'figure' ? cell.code : [])))
    const ofRow = row.cells.findLast((cell) => cell.kind === 'label' && cell.scope === 'row')
    const cells = row.cells.map((cell) => {
      const spans = html`${cell.rowSpan > 1 ? html` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? html` colspan="${cell.columnSpan}"` : ''}`
      if (cell.kind === 'figure')
        return figureCell(view, { figure: cell, cell: reading.cells[cell.code] ?? MISSING, findings, spans })
      const scope =
        cell.scope === 'row' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.columnSpan > 1 ? 'colgroup' : 'col'
      const label = html`${labelHtml(cell, layout.table)}`
      return html`<th scope="${scope}"${cell.align === 'centre' ? html` class="c"` : ''}${spans}>${cell === ofRow ? markedLabel(view, label, about, named) : label}</th>`
    })
    return html`<tr${row.emphasis ? html` class="sum"` : ''}>${cells}</tr>`
  })
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${layout.caption}"><table class="form ${layout.table}"><caption class="visually-hidden">${layout.caption}</caption><colgroup>${layout.columnWidths.map(() => html`<col>`)}</colgroup><tbody>${rows}</tbody></table></div>`
}

/** In lines as the form prints narrow labels, or 科研机构 would break anywhere. */
function labelHtml(cell: LabelCell, table: TableLayout['table']): (Html | string)[] {
  return labelLines(cell, table).map((line, index) => (index === 0 ? jointed(line) : html`<br>${jointed(line)}`))
}

/** Where a label may be broken on a telephone: 行政 规范性文件, not 行政规 范性文件. */
function jointed(line: string): Html | string {
  const [, head, rest] = /^(行政|本年|现行)(.+)$/.exec(line) ?? []
  return head === undefined || rest === undefined ? line : html`${head}<wbr>${rest}`
}

interface DrawnFigure {
  readonly figure: FigureCell
  readonly cell: Cell
  readonly findings: FindingIndex
  readonly spans: Html
}

function figureCell(view: View, { figure: { code, label }, cell, findings, spans }: DrawnFigure): Html {
  const { report: words } = view.messages
  const hits = findings.ofCell(code)
  const worst = hits.some((hit) => hit.severity === 'error') ? 'error' : hits.length > 0 ? 'notice' : ''
  const read = cell.state === 'number'
  const text = read ? figureText(cell) : cell.state === 'mark' ? (cell.raw ?? '') : ''
  const style = [worst, read && cell.value !== 0 ? 'x' : '', cell.state === 'unreadable' ? 'unread' : '']
  const place = cell.at === null ? '' : words.placeText(cell.at)
  const told = [
    label,
    words.states[cell.state],
    place === '' ? '' : words.inOriginal(place),
    cell.raw === null || cell.raw === text ? '' : words.words(cell.raw),
  ]
  return html`<td id="cell-${code}" class="${style.filter((name) => name !== '').join(' ')}"${spans} title="${words.clauses(told.filter((part) => part !== ''))}">${text}${findingRefs(view, hits)}</td>`
}
