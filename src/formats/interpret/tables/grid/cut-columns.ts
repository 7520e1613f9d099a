import { labelKey } from '../label-text.js'
import { type HeadColumn, matchHead, OFFICIAL_ORDER } from '../requests/applicant-columns.js'
import { toRow, type ViewCell, type ViewRow } from './grid-rows.js'

/** A part of table three with some of its columns, and all its rows. */
interface Part {
  readonly heads: readonly ViewRow[]
  readonly body: readonly ViewRow[]
  readonly columns: readonly HeadColumn[]
  /** Where the first of these columns begins and the last ends. */
  readonly from: number
  readonly to: number
}

/**
 * Table three whose columns did not fit on the page, so that the last ones stand in a table of their own with
 * the same rows: one table again. `null` where the heads do not go on, or the labels are not the same.
 */
export function joinCutColumns(first: readonly ViewRow[], second: readonly ViewRow[]): readonly ViewRow[] | null {
  if (first.length !== second.length) return null
  const [left, right] = [partOf(first), partOf(second)]
  if (left === null || right === null || left.heads.length !== right.heads.length) return null
  if (!goesOn(left, right)) return null
  for (const [index, row] of left.body.entries()) {
    const other = right.body[index]
    if (other === undefined || labelsOf(row, left) !== labelsOf(other, right)) return null
  }
  const joined: ViewRow[] = []
  for (const [index, row] of first.entries()) {
    const moved = (second[index]?.cells ?? []).filter(({ from }) => from >= right.from)
    joined.push(toRow(row.row, [...row.cells, ...moved.map((cell) => moveTo(cell, row.row, left.to - right.from))]))
  }
  return joined
}

function partOf(rows: readonly ViewRow[]): Part | null {
  const begin = rows.findIndex(({ hasFigures }) => hasFigures)
  if (begin < 1) return null
  const heads = rows.slice(0, begin)
  const named: { readonly column: HeadColumn; readonly cell: ViewCell }[] = []
  for (const { words } of heads) {
    for (const cell of words) {
      const column = matchHead(cell.text)
      if (column !== null) named.push({ column, cell })
    }
  }
  named.sort((one, other) => one.cell.from - other.cell.from)
  const [from, to] = [named[0]?.cell.from, named.at(-1)?.cell.to]
  if (from === undefined || to === undefined || named.length === OFFICIAL_ORDER.length) return null
  const body = rows.slice(begin)
  // A cell of labels that reaches among the figures, or one behind them, is of another table.
  if (body.some(({ cells }) => cells.some((cell) => (cell.from < from && cell.to > from) || cell.to > to))) return null
  return { heads, body, columns: named.map(({ column }) => column), from, to }
}

/** Whether the columns of both are those of the form from the first on, in its order. */
function goesOn(left: Part, right: Part): boolean {
  const columns = [...left.columns, ...right.columns]
  return columns.length <= OFFICIAL_ORDER.length && columns.every((column, index) => column === OFFICIAL_ORDER[index])
}

const labelsOf = ({ cells }: ViewRow, { from }: Part): string =>
  labelKey(
    cells
      .filter((cell) => cell.to <= from)
      .map(({ text }) => text)
      .join(''),
  )

const moveTo = ({ from, to, rowSpan, text, slot, isWords, at }: ViewCell, row: number, by: number): ViewCell => ({
  row,
  from: from + by,
  to: to + by,
  rowSpan,
  text,
  slot,
  isWords,
  at,
})
