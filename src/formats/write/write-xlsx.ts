import ExcelJS from 'exceljs'
import { type Cell, figureText, type Reading, type TableCell, type TableLayout } from '../../domain/report/index.js'
import { labelLines } from './label-lines.js'
import { toPrintable } from './printable.js'
import { type PageBlock, type ReportPage, toReportPage } from './report-page.js'
import { withSteadyTimes } from './steady-zip.js'

/** The report as a workbook: its text on one sheet, each of the form's tables on a sheet of its own. */
export async function writeXlsx(reading: Reading): Promise<Uint8Array> {
  const page = toReportPage(reading)
  const workbook = new ExcelJS.Workbook()
  workbook.title = page.title
  workbook.creator = page.agency ?? ''
  workbook.lastModifiedBy = page.agency ?? ''
  workbook.created = new Date(`${page.datedOn ?? '2000-01-01'}T00:00:00Z`)
  workbook.modified = workbook.created
  addText(workbook, page)
  addTable(workbook, '表二', page.tables.disclosure, reading)
  addTable(workbook, '表三', page.tables.requests, reading)
  addTable(workbook, '表四', page.tables.reviews, reading)
  return withSteadyTimes(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

const BODY = { name: '宋体', size: 12 }
const TABLE = { name: '宋体', size: 10 }
const HEADING = { name: '黑体', size: 12 }
/** Characters of a line on the sheet of text, and the height of one in points. */
const TEXT_COLUMN = 90
const TEXT_LINE = 18
/** More than a cell of a worksheet can hold is spread over several. */
const LONGEST_CELL = 32_000

/** 一、总体情况 and what else the report says, one paragraph a row. */
function addText(workbook: ExcelJS.Workbook, page: ReportPage): void {
  const sheet = workbook.addWorksheet('正文', { pageSetup: { paperSize: 9, fitToPage: true, fitToHeight: 0 } })
  sheet.getColumn(1).width = TEXT_COLUMN
  const add = (text: string, font: Partial<ExcelJS.Font>, alignment: Partial<ExcelJS.Alignment> = {}) => {
    const row = sheet.addRow([text])
    row.height = TEXT_LINE * Math.max(1, Math.ceil((text.length * 2 + 4) / TEXT_COLUMN))
    row.getCell(1).font = font
    row.getCell(1).alignment = { wrapText: true, vertical: 'top', ...alignment }
  }
  add(page.title, { name: '宋体', size: 16, bold: true }, { horizontal: 'center' })
  for (const block of page.blocks)
    for (const text of textsOf(block)) add(text, block.kind === 'heading' ? HEADING : BODY)
  for (const line of page.signature) add(line, BODY, { horizontal: 'right' })
}

function textsOf(block: PageBlock): string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'table') return []
  const text = block.lead + block.text
  const texts: string[] = []
  for (let from = 0; from < text.length; from += LONGEST_CELL) texts.push(text.slice(from, from + LONGEST_CELL))
  return texts
}

/** Width of a sheet, in characters, shared out among a table's columns. */
const SHEET_WIDTHS: Readonly<Record<TableLayout['table'], number>> = { disclosure: 80, requests: 128, reviews: 120 }

const THIN = { style: 'thin' } as const
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN }

function addTable(workbook: ExcelJS.Workbook, name: string, table: TableLayout, reading: Reading): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: table.table === 'disclosure' ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToHeight: 1,
      fitToWidth: 1,
    },
    views: [{ showGridLines: false, ...(table.headRows > 0 ? { state: 'frozen', ySplit: table.headRows } : {}) }],
  })
  const total = table.columnWidths.reduce((sum, width) => sum + width, 0)
  table.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = Math.max(4, (width / total) * SHEET_WIDTHS[table.table])
  })
  for (const [index, row] of table.rows.entries()) {
    sheet.getRow(index + 1).height = rowHeight(row.cells, table)
    for (const cell of row.cells) addCell(sheet, cell, table, row.emphasis, reading)
  }
}

/** Excel does not make room for wrapped text in merged cells. */
function rowHeight(cells: readonly TableCell[], table: TableLayout): number {
  const lines = cells.map((cell) => (cell.kind === 'label' && cell.rowSpan === 1 ? lineCount(cell, table) : 1))
  return 6 + 14 * Math.max(1, ...lines)
}

function lineCount(cell: TableCell, table: TableLayout): number {
  if (cell.kind !== 'label') return 1
  const total = table.columnWidths.reduce((sum, width) => sum + width, 0)
  const spanned = table.columnWidths.slice(cell.column - 1, cell.column - 1 + cell.columnSpan)
  const width = (spanned.reduce((sum, one) => sum + one, 0) / total) * SHEET_WIDTHS[table.table]
  return Math.max(labelLines(cell, table.table).length, Math.ceil((cell.text.length * 2.1) / width))
}

function addCell(
  sheet: ExcelJS.Worksheet,
  cell: TableCell,
  table: TableLayout,
  isStrong: boolean,
  reading: Reading,
): void {
  const { row, column, rowSpan, columnSpan } = cell
  if (rowSpan > 1 || columnSpan > 1) sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1)
  const target = sheet.getCell(row, column)
  const isLabel = cell.kind === 'label'
  target.font = isStrong && isLabel ? { ...TABLE, bold: true } : TABLE
  target.alignment = {
    wrapText: isLabel,
    vertical: 'middle',
    horizontal: isLabel && cell.align === 'left' ? 'left' : 'center',
  }
  for (let at = row; at < row + rowSpan; at++)
    for (let across = column; across < column + columnSpan; across++) sheet.getCell(at, across).border = BORDER
  if (isLabel) {
    target.value = labelLines(cell, table.table).join('\n')
    return
  }
  const given = reading.cells[cell.code]
  const value = sheetValue(given)
  target.value = value
  if (typeof value === 'number') target.numFmt = numberFormat(given)
}

/** Figures are numbers, unless a unit is printed beside them or more digits than a sheet can count. */
function sheetValue(cell: Cell | undefined): number | string | null {
  const text = toPrintable(figureText(cell))
  if (text === '') return null
  const value = cell?.value ?? null
  return value !== null && cell?.unit === null && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : text
}

/** As many decimals as were printed. */
function numberFormat(cell: Cell | undefined): string {
  const decimals = figureText(cell).split('.')[1]?.length ?? 0
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}
