import { holdsSomething } from '../figures/figure.js'
import { isSum } from '../figures/split-figures.js'
import type { HeadFrame, Stretch } from '../grid/column-frame.js'
import { hasFigure, toRow, type ViewCell, type ViewRow } from '../grid/grid-rows.js'
import { labelKey } from '../label-text.js'
import { matchHead } from './applicant-columns.js'
import type { RequestLabels } from './request-labels.js'
import { type LabelledRow, takeApart } from './request-row.js'

/** Heads of columns that compare the year with others, tell shares, or name units and codes. */
const ADDED =
  /^(?:上一?年|去年|往年|同期|同比|环比|较上|比上|增减|增长|变化|升降|占比|比例|比重|备注|说明|单位$|计量单位|序号|编号|代码|编码|指标代码|行次)|同比|增减|增长率|20\d\d年/
const ALONE =
  /^(?:(?:上一?年|去年|上年度|20\d\d年)(?:总计|合计|总数|数|同期)?|同期|同比(?:增减|变化|增长)?|较上年(?:增减|变化)?|增减(?:情况)?|占比|比例|比重|备注|序号|编号|代码|编码)$/
const LONGEST = 10

export interface AddedColumns {
  readonly added: readonly Stretch[]
  /** The columns of the form. */
  readonly stretches: readonly Stretch[]
}

/**
 * Columns that a body has added to table three, as their heads tell: what stands behind the last column of
 * the form, or has a name that says so.
 *
 * @param rows the head of the table and the rows above it
 */
export function findAddedColumns(rows: readonly ViewRow[], { stretches }: HeadFrame): AddedColumns | null {
  if (stretches === null) return null
  const added: Stretch[] = []
  const end = stretches.at(-1)?.to ?? 0
  for (const { words } of rows) {
    for (const cell of words) if (isAdded(cell, end) && !standsAbove(cell, stretches)) added.push(cell)
  }
  return added.length === 0 ? null : { added, stretches }
}

function isAdded({ text, from }: ViewCell, end: number): boolean {
  if (from >= end) return true
  if (text.length > 2 * LONGEST || matchHead(text) !== null) return false
  const key = labelKey(text)
  return key.length <= LONGEST && ADDED.test(key)
}

/** The whole of a word that stands over figures: no prose has it alone. */
export const namesAddedColumn = ({ text }: { readonly text: string }): boolean =>
  text.length <= LONGEST && ALONE.test(labelKey(text))

function standsAbove(cell: Stretch, stretches: readonly Stretch[]): boolean {
  for (const stretch of stretches) if (overlap(cell, stretch)) return true
  return false
}

const overlap = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to

/**
 * The row without the cells of added columns. Where a cell may have left its column, so that nobody can
 * tell which figures are the form's, the row is astray.
 */
export function leaveOutAdded(row: ViewRow, columns: AddedColumns, labels: RequestLabels, width: number): LabelledRow {
  if (!row.hasFigures) return takeApart(row, labels, width)
  const beside = row.cells.filter((cell) => columns.added.some((column) => overlap(column, cell)))
  const own = row.cells.filter((cell) => !beside.includes(cell))
  const under = columns.stretches.map((stretch) => own.filter((cell) => overlap(cell, stretch)))
  const standsApart = under.every(([cell, second], index) => {
    return cell !== undefined && second === undefined && !under[index + 1]?.includes(cell)
  })
  const isComplete = columns.added.every((column) => beside.some((cell) => overlap(column, cell)))
  const figures = under.map(([cell]) => cell?.slot.value ?? Number.NaN)
  const labelled = takeApart(toRow(row.row, own), labels, width)
  return {
    ...labelled,
    before: [...labelled.before, ...beside.filter(hasFigure)],
    isAstray: !standsApart || !(isComplete || isSum(figures)),
  }
}

/** How many rows have figures right of the first column that stand under none. */
export function countUnderNone(rows: readonly LabelledRow[], stretches: readonly Stretch[]): number {
  const start = stretches[0]?.from ?? 0
  let count = 0
  for (const { values } of rows) {
    for (const cell of values) {
      if (cell.from < start || !hasFigure(cell) || standsAbove(cell, stretches)) continue
      count++
      break
    }
  }
  return count
}

/** A column with less in it than this many rows is what somebody noted beside the table. */
const FEWEST_FILLED = 2

/**
 * The number of cells of those rows that have more than the form has columns, and something in more of them than
 * that: without a head nobody can tell which is whose. `null` where there are none.
 */
export function findCrowdedWidth(rows: readonly LabelledRow[], width: number): number | null {
  const filledIn = new Map<number, number[]>()
  for (const { values } of rows) {
    if (values.length <= width) continue
    const counts = filledIn.get(values.length) ?? values.map(() => 0)
    filledIn.set(values.length, counts)
    for (const [index, value] of values.entries()) if (holdsSomething(value)) counts[index] = (counts[index] ?? 0) + 1
  }
  for (const [cells, counts] of filledIn) {
    if (counts.filter((count) => count >= FEWEST_FILLED).length > width) return cells
  }
  return null
}

/** So many rows must add up without a column before they tell that it is none of the form's. */
const FEWEST_ROWS = 3

/**
 * A column that no head names, where rows have one figure more than the form: the one without which they add
 * up. `null` where there is none, or more than one.
 */
export function findUnnamedColumn(rows: readonly LabelledRow[], width: number): AddedColumns | null {
  const wider: LabelledRow[] = []
  for (const row of rows) if (row.filled.length === width + 1 && row.filled.every(holdsCount)) wider.push(row)
  const [first] = wider
  if (first === undefined || wider.length < FEWEST_ROWS || !wider.every((row) => standAlike(row, first))) return null
  const explained = new Array<number>(width + 1).fill(0)
  let telling = 0
  for (const { filled } of wider) {
    const figures = filled.map(({ slot }) => slot.value ?? 0)
    if (figures.every((figure) => figure === 0)) continue
    telling++
    for (const column of explained.keys())
      if (addsUpWithout(figures, column)) explained[column] = (explained[column] ?? 0) + 1
  }
  const most = Math.max(...explained)
  const column = explained.indexOf(most)
  const isOnly = explained.every((count, other) => other === column || count * 2 <= most)
  const unnamed = first.filled[column]
  if (unnamed === undefined || most < FEWEST_ROWS || most * 2 <= telling || !isOnly) return null
  return { added: [unnamed], stretches: first.filled.filter((cell) => cell !== unnamed) }
}

const holdsCount = ({ slot }: ViewCell): boolean => slot.state === 'number' && slot.parts.length <= 1

function standAlike({ filled }: LabelledRow, first: LabelledRow): boolean {
  for (const [index, { from, to }] of filled.entries()) {
    if (from !== first.filled[index]?.from || to !== first.filled[index]?.to) return false
  }
  return true
}

const addsUpWithout = (figures: readonly number[], column: number): boolean =>
  isSum(figures.filter((_, index) => index !== column))
