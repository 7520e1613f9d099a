import { type CellCode, FORMS, layoutForm, type TableCell, type TableLayout } from '../../src/domain/report/index.js'
import type { Figures } from './figures.js'
import { type MadeReport, printed } from './made-report.js'
import type { Narrative } from './narrative.js'

export const TABLES = ['disclosure', 'requests', 'reviews'] as const
export type TableName = (typeof TABLES)[number]

/**
 * A made report with its tables drawn up cell by cell, before any file format: what damages change
 * and what every renderer draws.
 */
export interface FilledReport {
  readonly narrative: Narrative
  readonly tables: Readonly<Record<TableName, TableLayout>>
  /** What stands in the cells of figures. */
  readonly texts: ReadonlyMap<CellCode, string>
  /** The figures that a reader may find; a damage may change what is printed. */
  readonly figures: Figures
  readonly lost: ReadonlySet<CellCode>
}

export function fillReport(report: MadeReport, { singleOtherRow = false } = {}): FilledReport {
  const tables = layoutForm(FORMS[report.form], { singleOtherRow })
  const codes = TABLES.flatMap((name) => figureCells(tables[name]).map((cell) => cell.code))
  return {
    narrative: report.narrative,
    tables,
    texts: new Map(codes.map((code) => [code, printed(report, code)])),
    figures: report.figures,
    lost: new Set(),
  }
}

export const textOf = ({ texts }: FilledReport, cell: TableCell): string =>
  cell.kind === 'label' ? cell.text : (texts.get(cell.code) ?? '')

export const figureCells = (table: TableLayout) =>
  table.rows.flatMap((row) => row.cells).filter((cell) => cell.kind === 'figure')

/** The same report with some of its printed figures changed. */
export function withTexts(filled: FilledReport, changed: ReadonlyMap<CellCode, string>): FilledReport {
  return { ...filled, texts: new Map([...filled.texts, ...changed]) }
}

/** The same report with the cells of one table's row (from 1) changed. */
export function withRow(
  filled: FilledReport,
  name: TableName,
  row: number,
  change: (cells: readonly TableCell[]) => readonly TableCell[],
): FilledReport {
  const table = filled.tables[name]
  const rows = table.rows.map((given, index) => (index + 1 === row ? { ...given, cells: change(given.cells) } : given))
  return { ...filled, tables: { ...filled.tables, [name]: { ...table, rows } } }
}

/** A cell with words or figures that the form has no place for. */
export const looseCell = (row: number, column: number, text: string, columnSpan = 1): TableCell => ({
  kind: 'label',
  row,
  column,
  rowSpan: 1,
  columnSpan,
  text,
  scope: 'row',
  align: 'centre',
})
