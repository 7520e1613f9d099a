import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { figureText, type TableCell as LayoutCell, type Reading, type TableLayout } from '../../domain/report/index.js'
import { labelLines } from './label-lines.js'
import { TYPE_SIZE } from './page-setup.js'
import { toPrintable } from './printable.js'

interface TableSetting {
  /** In twentieths of a point. */
  readonly width: number
  readonly isLandscape: boolean
}

/** One of the form's tables as a Word table: merged cells as in the form, heads repeated on each page. */
export function docxTable(layout: TableLayout, reading: Reading, { width, isLandscape }: TableSetting): Table {
  const widths = columnWidths(layout.columnWidths, width)
  const measure = isLandscape ? LANDSCAPE : MEASURES[layout.table]
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: layout.rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < layout.headRows,
          cantSplit: true,
          height: { value: measure.rowHeight, rule: HeightRule.ATLEAST },
          children: row.cells.map((cell) => {
            const size = widths
              .slice(cell.column - 1, cell.column - 1 + cell.columnSpan)
              .reduce((sum, one) => sum + one, 0)
            // Keeping each row with the next keeps the table on one page where it fits on one.
            const isLast = index === layout.rows.length - 1
            return docxCell(cell, layout, reading, { size, measure, isStrong: row.emphasis, keepNext: !isLast })
          }),
        }),
    ),
  })
}

interface Measure {
  readonly size: number
  readonly line: number
  readonly rowHeight: number
  readonly margin: number
}

/** Size of type in points, the rest in twentieths of a point. Table three has to fit on one page. */
const MEASURES: Readonly<Record<TableLayout['table'], Measure>> = {
  disclosure: { size: TYPE_SIZE.wuhao, line: 280, rowHeight: 440, margin: 60 },
  requests: { size: TYPE_SIZE.table, line: 230, rowHeight: 330, margin: 30 },
  reviews: { size: TYPE_SIZE.table, line: 240, rowHeight: 400, margin: 40 },
}
const LANDSCAPE: Measure = { size: 9, line: 210, rowHeight: 250, margin: 10 }

/** Whole twips that add up to the width. */
function columnWidths(relative: readonly number[], width: number): number[] {
  const total = relative.reduce((sum, one) => sum + one, 0)
  let before = 0
  return relative.map((one) => {
    const from = Math.round((before / total) * width)
    before += one
    return Math.round((before / total) * width) - from
  })
}

interface CellSetting {
  readonly size: number
  readonly measure: Measure
  readonly isStrong: boolean
  readonly keepNext: boolean
}

function docxCell(cell: LayoutCell, layout: TableLayout, reading: Reading, setting: CellSetting): TableCell {
  const { size, measure, isStrong, keepNext } = setting
  const lines =
    cell.kind === 'label' ? labelLines(cell, layout.table) : [toPrintable(figureText(reading.cells[cell.code]))]
  const isLeft = cell.kind === 'label' && cell.align === 'left'
  const font = isStrong && cell.kind === 'label' ? { font: { eastAsia: '黑体' } } : {}
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: measure.margin, bottom: measure.margin, left: isLeft ? 70 : 30, right: 30 },
    children: [
      new Paragraph({
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: measure.line, lineRule: LineRuleType.EXACT },
        keepNext,
        children: lines.map(
          (text, index) =>
            new TextRun({
              text,
              size: measure.size * 2,
              characterSpacing: 0,
              ...font,
              ...(index > 0 ? { break: 1 } : {}),
            }),
        ),
      }),
    ],
  })
}
