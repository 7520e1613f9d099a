import type { DisclosureBlock, Form, Measure } from '../form/index.js'
import type { TableCell, TableLayout, TableRow } from './layout.js'

/** Columns each of a block's measures takes. Form 2019 also has halves, so its middle third is split in two. */
const SPANS: Readonly<Record<Form['version'], Readonly<Record<number, readonly number[]>>>> = {
  '2021': { 1: [3], 3: [1, 1, 1] },
  '2019': { 2: [2, 2], 3: [1, 2, 1] },
}

const COLUMN_WIDTHS: Readonly<Record<Form['version'], readonly number[]>> = {
  '2021': [1, 1, 1, 1],
  '2019': [6, 4, 2, 2, 4],
}

/** Table two: a block for each item of Article 20 that is counted. */
export function layoutDisclosure(form: Form): TableLayout {
  const columnWidths = COLUMN_WIDTHS[form.version]
  const rows: TableRow[] = []
  for (const block of form.disclosure) rows.push(...blockRows(form, block, rows.length + 1, columnWidths.length))
  return { table: 'disclosure', caption: form.sections.disclosure, columnWidths, headRows: 0, rows }
}

function blockRows(form: Form, block: DisclosureBlock, firstRow: number, columns: number): TableRow[] {
  const title: TableCell = label(block.heading, firstRow, 1, columns, 'column')
  const heads = measureCells(form, block, firstRow + 1, (measure, place) => ({
    ...label(measure.label, place.row, place.column, place.columnSpan, 'column'),
  }))
  const head: TableRow = {
    cells: [label('信息内容', firstRow + 1, 1, 1, 'column'), ...heads],
    emphasis: false,
  }
  const body = block.rows.map((row, index): TableRow => {
    const at = firstRow + 2 + index
    const figures = measureCells(form, block, at, (measure, place) => ({
      kind: 'figure',
      ...place,
      code: `disclosure.${row.key}.${measure.key}`,
      label: `${row.label} ${measure.label}`,
      unit: measure.unit,
    }))
    return { cells: [label(row.label, at, 1, 1, 'row'), ...figures], emphasis: false }
  })
  return [{ cells: [title], emphasis: true }, head, ...body]
}

interface MeasurePlace {
  readonly row: number
  readonly column: number
  readonly rowSpan: 1
  readonly columnSpan: number
}

function measureCells(
  form: Form,
  block: DisclosureBlock,
  row: number,
  draw: (measure: Measure, place: MeasurePlace) => TableCell,
): TableCell[] {
  const spans = SPANS[form.version][block.measures.length] ?? []
  let column = 2
  return block.measures.map((measure, index) => {
    const columnSpan = spans[index] ?? 1
    const cell = draw(measure, { row, column, rowSpan: 1, columnSpan })
    column += columnSpan
    return cell
  })
}

const label = (text: string, row: number, column: number, columnSpan: number, scope: 'column' | 'row'): TableCell => ({
  kind: 'label',
  text,
  row,
  column,
  rowSpan: 1,
  columnSpan,
  scope,
  align: 'centre',
})
