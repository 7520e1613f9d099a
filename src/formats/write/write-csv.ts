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

const COLUMNS = ['code', 'label', 'value', 'state', 'raw', 'unit'] as const

/** Excel takes a file without this mark for one in the local code page. */
const BYTE_ORDER_MARK = '\ufeff'

/** One row a cell, in the order of the form. Text can never be run as a formula by a spreadsheet. */
export function writeCsv(reading: Reading): string {
  const rows = listedCells(reading).map(({ code, label, cell }) => [
    quoted(code),
    quoted(label),
    cell.value === null ? '' : String(cell.value),
    cell.state,
    quoted(cell.raw),
    quoted(cell.unit),
  ])
  return `${BYTE_ORDER_MARK}${[COLUMNS, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}

/** Every cell of the form, and those of the other version that the report has besides. */
export function listedCells(reading: Reading): { code: CellCode; label: string; unit: string; cell: Cell }[] {
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

/** Begins a formula, full-width forms too, in some spreadsheet or other. */
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** An apostrophe before what would begin a formula: spreadsheets show the rest as text. */
function quoted(text: string | null): string {
  if (text === null) return ''
  const safe = STARTS_FORMULA.test(text) ? `'${text}` : text
  // An empty text is quoted so that it can be told from none.
  return safe === '' || /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export type ParsedCsv =
  | { readonly ok: true; readonly cells: Readonly<Record<CellCode, Cell>> }
  | { readonly ok: false; readonly message: string }

/** Reads back what `writeCsv` wrote. Where each figure was first read is not in a CSV. */
export function parseCsv(source: string): ParsedCsv {
  const [head, ...rows] = splitRows(source.replace(/^\ufeff/, ''))
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

function parseRow(row: readonly Field[]): { code: CellCode; cell: Cell } | string {
  const [code, , value, state, raw, unit] = row.map(unquoted)
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

interface Field {
  readonly text: string
  readonly isQuoted: boolean
}

function unquoted({ text, isQuoted }: Field): string | null {
  if (text === '' && !isQuoted) return null
  return ESCAPED.test(text) ? text.slice(1) : text
}

/** RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes. */
function splitRows(source: string): Field[][] {
  const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  const rows: Field[][] = []
  let row: Field[] = []
  while (FIELD.lastIndex < source.length) {
    const match = FIELD.exec(source)
    if (match === null) return rows
    const [, inQuotes, plain, end] = match
    row.push({ text: inQuotes?.replaceAll('""', '"') ?? plain ?? '', isQuoted: inQuotes !== undefined })
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push([...row, { text: '', isQuoted: false }])
  return rows
}
