import {
  CELL_STATES,
  type Cell,
  type CellCode,
  type CellState,
  FORMS,
  findCell,
  formOf,
  listCells,
  MISSING,
  type Reading,
} from '../../domain/report/index.js'
import { csvLine, fromSafeText, type ParsedField, splitCsv } from './csv-line.js'

export { csvLine } from './csv-line.js'

const COLUMNS = ['code', 'label', 'value', 'state', 'raw', 'unit'] as const

/** Excel takes a file without this mark for one in the local code page. */
const BYTE_ORDER_MARK = '\ufeff'

/** One row a cell, in the order of the form. */
export function writeCsv(reading: Reading): string {
  const rows = listedCells(reading).map(({ code, label, cell }) =>
    csvLine([code, label, cell.value, cell.state, cell.raw, cell.unit]),
  )
  return [BYTE_ORDER_MARK, csvLine(COLUMNS), ...rows].join('')
}

/** Every cell of the form, and those of the other version that the report has besides. */
function listedCells(reading: Reading): { code: CellCode; label: string; unit: string; cell: Cell }[] {
  const own = listCells(formOf(reading))
  const codes = new Set(own.map(({ code }) => code))
  const foreign = Object.values(FORMS)
    .flatMap(listCells)
    .filter(({ code }) => !codes.has(code) && reading.cells[code] !== undefined && codes.add(code))
  return [...own, ...foreign].map(({ code, label, unit }) => ({
    code,
    label,
    unit,
    cell: reading.cells[code] ?? MISSING,
  }))
}

export type ParsedCsv =
  | { readonly ok: true; readonly cells: Readonly<Record<CellCode, Cell>> }
  | { readonly ok: false; readonly message: string }

/** Reads back what `writeCsv` wrote. Where each figure was first read is not in a CSV. */
export function parseCsv(source: string): ParsedCsv {
  const [head, ...rows] = splitCsv(source.replace(/^\ufeff/, ''))
  if (head?.map((field) => field.text).join() !== COLUMNS.join())
    return { ok: false, message: `第 1 行应为 ${COLUMNS.join('、')} 六列` }
  const cells: Record<CellCode, Cell> = {}
  for (const [index, row] of rows.entries()) {
    const cell = parseRow(row)
    if (typeof cell === 'string') return { ok: false, message: `第 ${index + 2} 行${cell}` }
    cells[cell.code] = cell.cell
  }
  return { ok: true, cells }
}

function parseRow(row: readonly ParsedField[]): { code: CellCode; cell: Cell } | string {
  const [code, , value, state, raw, unit] = row.map(fieldText)
  if (row.length !== COLUMNS.length) return `应有 ${COLUMNS.length} 列，实有 ${row.length} 列`
  if (code == null || !Object.values(FORMS).some((form) => findCell(form, code) !== undefined))
    return `的代码“${code ?? ''}”不在年度报告格式之内`
  if (!isState(state)) return `的状态“${state ?? ''}”不在 ${CELL_STATES.join('、')} 之内`
  const number = value == null ? null : Number(value)
  if ((state === 'number') !== Number.isFinite(number)) return '的数值与状态不符'
  return { code, cell: { value: number, state, raw: raw ?? null, unit: unit ?? null, at: null } }
}

const isState = (text: string | null | undefined): text is CellState =>
  (CELL_STATES as readonly (string | null | undefined)[]).includes(text)

const fieldText = ({ text, isQuoted }: ParsedField): string | null =>
  text === '' && !isQuoted ? null : fromSafeText(text)
