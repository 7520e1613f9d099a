import { figureText, type Reading, type TableCell, type TableLayout } from '../../domain/report/index.js'
import { RefusedError } from '../refusal.js'
import { labelLines } from './label-lines.js'
import { TYPE_SIZE, titleLines, toPageParts } from './page-setup.js'
import { toPrintable } from './printable.js'
import { type PageBlock, type ReportPage, toReportPage } from './report-page.js'
import { REPORT_TEMPLATE } from './report-template.js'
import { documentDate, PDF_FACES, type PdfFonts, setPdf } from './set-pdf.js'

/** A report has some ten thousand characters. Far longer text would keep the machine for minutes. */
const LONGEST_TEXT = 300_000
const MOST_PARAGRAPHS = 20_000

/**
 * The report as an archival PDF (PDF/A-2a). The same reading and fonts give the same bytes.
 * Throws `RefusedError` where the text is far longer than any report's.
 */
export async function writePdf(reading: Reading, fonts: PdfFonts): Promise<Uint8Array> {
  const page = toReportPage(reading)
  assertSettable(page)
  return setPdf(REPORT_TEMPLATE, toTemplateData(page, reading), fonts)
}

function assertSettable({ blocks }: ReportPage): void {
  const length = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? 0 : block.text.length), 0)
  if (length > LONGEST_TEXT) throw new RefusedError('too-large', `${LONGEST_TEXT} 字`)
  if (blocks.length > MOST_PARAGRAPHS) throw new RefusedError('too-large', `${MOST_PARAGRAPHS} 段`)
}

function toTemplateData(page: ReportPage, reading: Reading) {
  return {
    title: page.title,
    titleLines: titleLines(page.title),
    author: page.agency ?? '',
    date: documentDate(page.datedOn),
    signature: page.signature,
    fonts: PDF_FACES,
    parts: toPageParts(page, reading).map(({ isLandscape, blocks }) => ({
      landscape: isLandscape,
      blocks: blocks.map((block) => toTemplateBlock(block, isLandscape, reading)),
    })),
  }
}

function toTemplateBlock(block: PageBlock, isLandscape: boolean, reading: Reading) {
  if (block.kind !== 'table') return block
  const { table } = block
  const isHead = (cell: TableCell) => cell.row <= table.headRows
  const cells = table.rows.flatMap((row) => row.cells.map((cell) => ({ cell, strong: row.emphasis })))
  const drawn = cells.map(({ cell, strong }) => ({
    isHead: isHead(cell),
    ...toTemplateCell(cell, table.table, strong, reading),
  }))
  return {
    kind: 'table',
    widths: table.columnWidths,
    ...(isLandscape ? LANDSCAPE_MEASURES : MEASURES[table.table]),
    head: drawn.filter((cell) => cell.isHead),
    body: drawn.filter((cell) => !cell.isHead),
  }
}

/** Size of type and space above and below it, in points. Table three has to fit on one page. */
const MEASURES: Readonly<Record<TableLayout['table'], { size: number; padding: number }>> = {
  disclosure: { size: TYPE_SIZE.wuhao, padding: 6 },
  requests: { size: TYPE_SIZE.table, padding: 3.6 },
  reviews: { size: TYPE_SIZE.table, padding: 6 },
}

/** Turned, the page has 156 mm of height for the 28 rows of table three. */
const LANDSCAPE_MEASURES = { size: 9, padding: 1.9 }

const toTemplateCell = (cell: TableCell, table: TableLayout['table'], strong: boolean, reading: Reading) => ({
  x: cell.column - 1,
  y: cell.row - 1,
  columns: cell.columnSpan,
  rows: cell.rowSpan,
  align: cell.kind === 'label' ? cell.align : 'centre',
  strong,
  lines: cell.kind === 'label' ? labelLines(cell, table) : [toPrintable(figureText(reading.cells[cell.code]))],
})
