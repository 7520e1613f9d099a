import { APPLICANT_COLUMNS, type TableCell, type TableLayout, type TableRow } from '../../../src/domain/report/index.js'
import { type FilledReport, fillReport, looseCell } from '../filled-report.js'
import { makeReport } from '../made-report.js'
import type { Random } from '../random.js'
import type { Damage } from './damage.js'

const ABSENT = ['correctionOverdue', 'feeUnpaid'] as const

/** Lays rows out anew after some were put in; a label beside the gap spans over it. */
function insertRows(table: TableLayout, before: number, rows: readonly (readonly TableCell[])[]): TableLayout {
  const by = rows.length
  const moved: TableRow[] = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.row >= before
        ? { ...cell, row: cell.row + by }
        : cell.row + cell.rowSpan > before
          ? { ...cell, rowSpan: cell.rowSpan + by }
          : cell,
    ),
  }))
  moved.splice(before - 1, 0, ...rows.map((cells) => ({ cells, emphasis: false })))
  return { ...table, rows: moved }
}

/** A row at which no merged label would be cut. */
function cleanBreak(table: TableLayout, random: Random): number {
  const rows = table.rows.map((_, index) => index + 1).filter((row) => row > table.headRows + 1)
  const clean = rows.filter((row) =>
    table.rows
      .flatMap(({ cells }) => cells)
      .every((cell) => cell.row >= row || cell.row + cell.rowSpan <= row || cell.rowSpan > 10),
  )
  return random.pick(clean.length > 0 ? clean : rows)
}

function pageNumberRow(filled: FilledReport, random: Random): FilledReport {
  const table = filled.tables.requests
  const at = cleanBreak(table, random)
  const line = looseCell(at, 2, `— ${random.between(2, 12)} —`, 9)
  return { ...filled, tables: { ...filled.tables, requests: insertRows(table, at, [[line]]) } }
}

function repeatedHead(filled: FilledReport, random: Random): FilledReport {
  const table = filled.tables.requests
  const at = cleanBreak(table, random)
  const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  const head = [looseCell(at, 2, '', 2), ...names.map((name, index) => looseCell(at, 4 + index, name))]
  return { ...filled, tables: { ...filled.tables, requests: insertRows(table, at, [head]) } }
}

/** Every row of table three with its number before it, as auditors' copies have it. */
function numberedRows(filled: FilledReport): FilledReport {
  const table = filled.tables.requests
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: [
      looseCell(
        index + 1,
        1,
        index < table.headRows ? (index === 0 ? '序号' : '') : String(index + 1 - table.headRows),
      ),
      ...row.cells.map((cell) => ({ ...cell, column: cell.column + 1 })),
    ],
  }))
  const requests = { ...table, rows, columnWidths: [8, ...table.columnWidths] }
  return { ...filled, tables: { ...filled.tables, requests } }
}

function remarksColumn(filled: FilledReport): FilledReport {
  const table = filled.tables.requests
  const last = table.columnWidths.length + 1
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: [...row.cells, looseCell(index + 1, last, index === 0 ? '备注' : '')],
  }))
  const requests = { ...table, rows, columnWidths: [...table.columnWidths, 16] }
  return { ...filled, tables: { ...filled.tables, requests } }
}

export const FORM_DAMAGES: readonly Damage[] = [
  { name: 'a page number inside table three', complete: true, apply: pageNumberRow },
  { name: 'the head repeated inside table three', complete: true, apply: repeatedHead },
  { name: 'a column of row numbers', complete: false, apply: numberedRows },
  { name: 'an empty column of remarks', complete: true, apply: remarksColumn },
  {
    name: '（六）其他处理 as one row of form 2021',
    complete: true,
    errors: ['form.template-outdated'],
    make: (random) => makeReport(random, { form: '2021' }),
    apply: (_, __, report) => {
      const figures = { ...report.figures }
      const lost = new Set<string>()
      for (const column of APPLICANT_COLUMNS) {
        const other = `requests.outcomes.other.other.${column}`
        for (const row of ABSENT) {
          const code = `requests.outcomes.other.${row}.${column}`
          figures[other] = (figures[other] ?? 0) + (figures[code] ?? 0)
          lost.add(code)
        }
      }
      return { ...fillReport({ ...report, figures }, { singleOtherRow: true }), lost }
    },
  },
  {
    name: 'form 2019 in a later year',
    complete: true,
    errors: ['form.template-outdated'],
    make: (random) => makeReport(random, { form: '2019', from: 2021, to: 2025 }),
    apply: (filled) => filled,
  },
]
