import { isSum } from '../figures/split-figures.js'
import type { HeadFrame, Stretch } from '../grid/column-frame.js'
import { hasFigure, toRow, type ViewCell, type ViewRow } from '../grid/grid-rows.js'
import { labelKey } from '../label-text.js'
import { matchHead } from './applicant-columns.js'
import type { RequestLabels } from './request-labels.js'
import { type LabelledRow, takeApart } from './request-row.js'

/** Heads of columns that compare the year with others, tell shares, or name units and codes. */
const ADDED =
  /^(?:上一?年|去年|往年|同期|同比|环比|较上|比上|增减|增长|变化|升降|占比|比例|比重|备注|说明|单位$|计量单位|序号|代码|编码|指标代码|行次)|同比|增减|增长率|20\d\d年/
const ALONE =
  /^(?:(?:上一?年|去年|上年度|20\d\d年)(?:总计|合计|总数|数|同期)?|同期|同比(?:增减|变化|增长)?|较上年(?:增减|变化)?|增减(?:情况)?|占比|比例|比重|备注|序号|代码|编码)$/
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
