import { utils } from '@e965/xlsx'
import type { TableLayout } from '../../../src/domain/report/index.js'
import { aWorkbook, type GivenCell, type GivenSheet } from '../../office/workbook-builder.js'
import { type FilledReport, textOf } from '../filled-report.js'
import { partsOf, type Renderer } from './renderer.js'

interface Draft {
  readonly rows: GivenCell[][]
  readonly merges: string[]
}

const asTyped = (text: string): GivenCell => (/^-?\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : text)

function addTable(filled: FilledReport, table: TableLayout, { rows, merges }: Draft): void {
  const above = rows.length
  for (const given of table.rows) {
    const row: GivenCell[] = []
    for (const cell of given.cells) {
      row[cell.column - 1] = asTyped(textOf(filled, cell))
      if (cell.rowSpan === 1 && cell.columnSpan === 1) continue
      const start = { r: above + cell.row - 1, c: cell.column - 1 }
      const end = { r: start.r + cell.rowSpan - 1, c: start.c + cell.columnSpan - 1 }
      merges.push(utils.encode_range({ s: start, e: end }))
    }
    rows.push(Array.from(row, (value) => value ?? null))
  }
}

const newDraft = (): Draft => ({ rows: [], merges: [] })

/** All on one sheet, text in the first column. */
function oneSheet(filled: FilledReport): GivenSheet[] {
  const draft = newDraft()
  for (const part of partsOf(filled)) {
    if (part.kind === 'table') addTable(filled, part.table, draft)
    else draft.rows.push([part.text])
  }
  return [draft]
}

/** Each table on a sheet of its own under its heading, the text on the first. */
function sheetPerTable(filled: FilledReport): GivenSheet[] {
  const text = newDraft()
  const sheets: GivenSheet[] = []
  let heading = ''
  for (const part of partsOf(filled)) {
    if (part.kind !== 'table') {
      text.rows.push([part.text])
      if (part.kind === 'heading') heading = part.text
      continue
    }
    const draft = newDraft()
    draft.rows.push([heading])
    addTable(filled, part.table, draft)
    sheets.push({ ...draft, name: heading.slice(2, 12) })
  }
  return [{ ...text, name: '正文' }, ...sheets]
}

export const SHEET_RENDERERS: readonly Renderer[] = [
  { name: 'xlsx, one sheet', extension: 'xlsx', render: (filled) => aWorkbook(oneSheet(filled)) },
  { name: 'xlsx, a sheet for each table', extension: 'xlsx', render: (filled) => aWorkbook(sheetPerTable(filled)) },
  { name: 'xls, one sheet', extension: 'xls', render: (filled) => aWorkbook(oneSheet(filled), 'biff8') },
]
