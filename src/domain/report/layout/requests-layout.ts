import { APPLICANT_COLUMNS } from '../codes.js'
import type { Form, RequestRow } from '../form/index.js'
import { OTHER_ROW_2019 } from '../form/shared.js'
import type { LabelCell, TableCell, TableLayout, TableRow } from './layout.js'

const LABEL_COLUMNS = 3
const HEAD_ROWS = 3

/**
 * Table three: three columns of labels, seven of figures.
 *
 * @param singleOtherRow draws （六）其他处理 as the one row of form 2019 whatever the form, for reports
 *   that print it so
 */
export function layoutRequests(form: Form, singleOtherRow: boolean): TableLayout {
  const printed = singleOtherRow ? withSingleOtherRow(form.requests) : form.requests
  return {
    table: 'requests',
    caption: form.sections.requests,
    columnWidths: [9, 20, 64, 16, 16, 16, 16, 16, 16, 16],
    headRows: HEAD_ROWS,
    rows: [...headRows(form), ...printed.map((row, index) => bodyRow(form, printed, row, index))],
  }
}

function withSingleOtherRow(rows: readonly RequestRow[]): readonly RequestRow[] {
  const isOther = (row: RequestRow) => row.code.startsWith('requests.outcomes.other.')
  return rows.flatMap((row, index) => {
    if (!isOther(row)) return [row]
    const before = rows[index - 1]
    return before !== undefined && isOther(before) ? [] : [OTHER_ROW_2019]
  })
}

function headRows({ requestsHead: head }: Form): TableRow[] {
  const [person, ...organisations] = APPLICANT_COLUMNS
  const inner = organisations.filter((column) => column !== 'total')
  const first = LABEL_COLUMNS + 1
  const last = LABEL_COLUMNS + APPLICANT_COLUMNS.length
  const rows: TableCell[][] = [
    [
      label(head.corner, 1, 1, { rowSpan: HEAD_ROWS, columnSpan: LABEL_COLUMNS }),
      label(head.applicants, 1, first, { columnSpan: APPLICANT_COLUMNS.length }),
    ],
    [
      label(head.columns[person], 2, first, { rowSpan: 2 }),
      label(head.organisations, 2, first + 1, { columnSpan: inner.length }),
      label(head.columns.total, 2, last, { rowSpan: 2 }),
    ],
    inner.map((column, index) => label(head.columns[column], 3, first + 1 + index)),
  ]
  return rows.map((cells) => ({ cells, emphasis: false }))
}

function bodyRow(form: Form, rows: readonly RequestRow[], row: RequestRow, index: number): TableRow {
  const at = HEAD_ROWS + 1 + index
  const figures = APPLICANT_COLUMNS.map((column, offset): TableCell => {
    const code = `${row.code}.${column}`
    const text = `${row.label} ${form.requestsHead.columns[column]}`
    const place = { row: at, column: LABEL_COLUMNS + 1 + offset, rowSpan: 1, columnSpan: 1 }
    return { kind: 'figure', ...place, code, label: text, unit: '件' }
  })
  return { cells: [...rowLabels(rows, row, index, at), ...figures], emphasis: row.code === 'requests.outcomes.total' }
}

/** A group or subgroup stands once, beside the first of its rows, and spans them all. */
function rowLabels(rows: readonly RequestRow[], row: RequestRow, index: number, at: number): LabelCell[] {
  const labels: LabelCell[] = []
  const before = rows[index - 1]
  if (row.group !== null && row.group !== before?.group) {
    const rowSpan = runLength(rows, index, ({ group }) => group === row.group)
    labels.push(label(row.group, at, 1, { rowSpan, scope: 'row' }))
  }
  if (row.subgroup !== null && row.subgroup !== before?.subgroup) {
    const rowSpan = runLength(rows, index, ({ subgroup }) => subgroup === row.subgroup)
    labels.push(label(row.subgroup, at, 2, { rowSpan, scope: 'row' }))
  }
  const column = row.group === null ? 1 : row.subgroup === null ? 2 : 3
  labels.push(label(row.label, at, column, { columnSpan: LABEL_COLUMNS + 1 - column, scope: 'row', align: 'left' }))
  return labels
}

function runLength(rows: readonly RequestRow[], from: number, belongs: (row: RequestRow) => boolean): number {
  const end = rows.findIndex((row, index) => index > from && !belongs(row))
  return (end === -1 ? rows.length : end) - from
}

function label(
  text: string,
  row: number,
  column: number,
  given: Partial<Pick<LabelCell, 'rowSpan' | 'columnSpan' | 'scope' | 'align'>> = {},
): LabelCell {
  return { kind: 'label', text, row, column, rowSpan: 1, columnSpan: 1, scope: 'column', align: 'centre', ...given }
}
