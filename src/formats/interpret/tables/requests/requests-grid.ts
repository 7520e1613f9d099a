import { APPLICANT_COLUMNS, type Place, type Remark } from '../../../../domain/report/index.js'
import type { GridBlock } from '../../../document.js'
import { leaveUnread, type RowCandidate, type RowReading } from '../candidate.js'
import { holdsFigure, type Slot, slotOf, unread } from '../figures/figure.js'
import { isSum } from '../figures/split-figures.js'
import {
  type HeadFrame,
  listOrders,
  listSubtotalOrders,
  type Order,
  readHead,
  type Stretch,
  standsUnder,
} from '../grid/column-frame.js'
import type { ViewCell, ViewRow } from '../grid/grid-rows.js'
import { holdsYearsAmongWords } from '../grid/year-rows.js'
import { extraFigures, gluedFigures, lostFigure, splitFigures } from '../row-remarks.js'
import {
  type AddedColumns,
  countUnderNone,
  findAddedColumns,
  findCrowdedWidth,
  findUnnamedColumn,
  leaveOutAdded,
  namesAddedColumn,
} from './added-columns.js'
import { unfoldRow } from './folded-row.js'
import { type PlacedOrNot, type PlacedRow, placeValues, type RowContext } from './place-values.js'
import type { RequestLabels } from './request-labels.js'
import { type LabelledRow, takeApart } from './request-row.js'

const WIDTH = APPLICANT_COLUMNS.length

/** Rows of table three that a grid has, under one head. */
interface Part {
  readonly head: HeadFrame | null
  /** Columns beside those of the form. */
  readonly added: AddedColumns | null
  readonly rows: readonly LabelledRow[]
}

/** For each column of the form, which of a row's figures is its own; -1 where none is. */
type ColumnIndices = readonly number[]

/** A grid with its place in the document. */
interface GridSource {
  readonly grid: GridBlock
  readonly order: number
  readonly block: number
}

/** Every row of a grid that could be one of table three. */
export function readRequestRows(
  source: GridSource,
  given: readonly ViewRow[],
  labels: RequestLabels,
): readonly RowCandidate[] {
  const rows: ViewRow[] = []
  for (const row of given) rows.push(...unfoldRow(row, labels))
  const candidates: RowCandidate[] = []
  for (const part of partsOf(rows, labels)) readPart(asFiguresTell(part, labels), source, candidates)
  if (source.grid.ruled) return candidates
  if (holdsYearsAmongWords(rows)) return candidates.map(leaveUnread)
  return rows.some(headsAddedColumn) ? candidates.map(leaveUnsound) : candidates
}

const headsAddedColumn = ({ words, hasFigures }: ViewRow): boolean => !hasFigures && words.some(namesAddedColumn)

/** Where columns were only inferred and a body has added some, figures that do not add up may be astray. */
function leaveUnsound(candidate: RowCandidate): RowCandidate {
  const { reading } = candidate
  if (reading.kind !== 'columns' || isSum(reading.columns.map(({ value }) => value ?? 0))) return candidate
  return leaveUnread(candidate)
}

function partsOf(rows: readonly ViewRow[], labels: RequestLabels): readonly Part[] {
  const parts: { head: HeadFrame | null; added: AddedColumns | null; rows: LabelledRow[] }[] = [
    { head: null, added: null, rows: [] },
  ]
  let heads: ViewRow[] = []
  /** Where the rows without figures begin that stand before this one. */
  let since = 0
  for (const [index, row] of rows.entries()) {
    if (row.isReviewHead) continue
    if (row.isRequestHead) {
      heads.push(row)
      continue
    }
    const head = heads.length > 0 ? readHead(heads) : null
    if (head !== null) parts.push({ head, added: findAddedColumns(rows.slice(since, index), head), rows: [] })
    const part = parts.at(-1)
    const added = part?.added ?? null
    part?.rows.push(added === null ? takeApart(row, labels, WIDTH) : leaveOutAdded(row, added, labels, WIDTH))
    heads = []
    if (row.hasFigures) since = index + 1
  }
  return parts
}

const leaveAstray = (row: LabelledRow): LabelledRow => ({ ...row, isAstray: true })

/** The part as its figures tell: without a column that they show to be none of the form's. */
function asFiguresTell(part: Part, labels: RequestLabels): Part {
  const { head, added, rows } = part
  if (added !== null) {
    return countUnderNone(rows, added.stretches) === 0 ? part : { head, added, rows: rows.map(leaveAstray) }
  }
  const stretches = head?.stretches ?? null
  if (head?.hasSubtotal || (stretches !== null && !standElsewhere(rows, stretches))) return part
  const unnamed = findUnnamedColumn(rows, WIDTH)
  if (unnamed !== null && widthOf(rows, head) === WIDTH) {
    return { head: null, added: unnamed, rows: rows.map(({ row }) => leaveOutAdded(row, unnamed, labels, WIDTH)) }
  }
  const crowded = stretches === null ? findCrowdedWidth(rows, widthOf(rows, head)) : null
  if (crowded !== null) {
    return { head, added, rows: rows.map((row) => (row.values.length === crowded ? leaveAstray(row) : row)) }
  }
  // Heads over other columns than the figures tell nothing.
  return stretches === null ? part : { head, added, rows: rows.map(leaveWiderAstray) }
}

/** Most rows, and more than would have a note beside the table. */
function standElsewhere(rows: readonly LabelledRow[], stretches: readonly Stretch[]): boolean {
  const count = countUnderNone(rows, stretches)
  return count >= FEWEST_ELSEWHERE && count * 2 >= rows.length
}

const FEWEST_ELSEWHERE = 3

/** A row that ends with a figure for each column is read in their order. */
function leaveWiderAstray(row: LabelledRow): LabelledRow {
  const { values, filled } = row
  if (values.length <= WIDTH || (filled.length === WIDTH && filled.at(-1) === values.at(-1))) return row
  return leaveAstray(row)
}

function readPart({ head, rows }: Part, source: GridSource, candidates: RowCandidate[]): void {
  const width = widthOf(rows, head)
  const full = fullRows(rows, width)
  const siblings = { full, wider: countWider(rows, width), known: new Map() }
  const context: RowContext = { width, head, ruled: source.grid.ruled, siblings }
  const orders = columnIndices(ordersOf(head, full, width), width)
  for (const row of rows) {
    const candidate = readRow(row, context, orders, source)
    if (candidate !== null) candidates.push(candidate)
  }
}

function ordersOf(head: HeadFrame | null, full: readonly LabelledRow[], width: number): readonly Order[] {
  const figures = full.map(figuresOf)
  if (width > WIDTH && !head?.hasSubtotal) return listSubtotalOrders(null, figures)
  return listOrders(head, figures, areAligned(full, head?.stretches ?? null))
}

/** Whether any row's figures stand under the heads. */
function areAligned(full: readonly LabelledRow[], stretches: readonly Stretch[] | null): boolean {
  if (stretches === null) return false
  for (const { filled } of full) if (standsUnder(stretches, filled)) return true
  return false
}

function columnIndices(orders: readonly Order[], width: number): readonly ColumnIndices[] {
  const indices: ColumnIndices[] = []
  for (const order of orders) {
    if (order.length !== width) continue
    const columns: number[] = []
    for (const column of APPLICANT_COLUMNS) columns.push(order.indexOf(column))
    indices.push(columns)
  }
  return indices
}

/** Eight where the head names a 小计, or where most rows have eight figures that a 小计 explains. */
function widthOf(rows: readonly LabelledRow[], head: HeadFrame | null): number {
  if (head?.hasSubtotal) return WIDTH + 1
  const eights = fullRows(rows, WIDTH + 1)
  const sevens = fullRows(rows, WIDTH)
  if (eights.length <= sevens.length) return WIDTH
  const figures = eights.map(figuresOf)
  const telling = figures.filter((row) => new Set(row).size > 1)
  const explained = telling.length >= 2 && listSubtotalOrders(null, figures).length > 0
  return explained ? WIDTH + 1 : WIDTH
}

/** Rows with a figure in every column. */
function fullRows(rows: readonly LabelledRow[], width: number): readonly LabelledRow[] {
  const full: LabelledRow[] = []
  for (const row of rows) if (row.filled.length === width && row.filled.every(holdsFigure)) full.push(row)
  return full
}

function countWider(rows: readonly LabelledRow[], width: number): number {
  let count = 0
  for (const { filled } of rows) if (filled.length > width) count++
  return count
}

const figuresOf = ({ filled }: LabelledRow): readonly number[] => filled.map(figureIn)

const figureIn = ({ slot }: ViewCell): number => slot.value ?? 0

function readRow(
  labelled: LabelledRow,
  context: RowContext,
  orders: readonly ColumnIndices[],
  { grid, order, block }: GridSource,
): RowCandidate | null {
  const { row, label, match, values, filled, before } = labelled
  const known = match.kind === 'row' || match.kind === 'single-other'
  if (filled.length === 0 && !(known && grid.ruled && values.length >= WIDTH)) return null
  if (!known && !couldBeRow(filled)) return null
  const at = firstPlace(row)
  const place = placeValues(labelled, context)
  return {
    order: order + row.row,
    printed: label?.text.trim() ?? '',
    match,
    strength: 'own',
    reading: readingOf(place, orders, filled),
    extra: [...before.map(slotOf), ...extraOf(place, filled)],
    remarks: remarksOf(place, at),
    at,
    span: { block, from: 0, to: 0 },
    labelAt: label?.at ?? null,
  }
}

function extraOf(place: PlacedOrNot, filled: readonly ViewCell[]): readonly Slot[] {
  if (isPlaced(place)) return place.extra
  return place.how === 'unread' && place.why === 'extra-figures' ? filled.map(slotOf) : []
}

/** Without a label, only about as many figures as the table has columns speak for one of its rows. */
function couldBeRow(filled: readonly ViewCell[]): boolean {
  let count = 0
  for (const { slot } of filled) {
    if (slot.state === 'unreadable' && slot.parts.length === 0) return false
    count += Math.max(1, slot.parts.length)
  }
  return count >= WIDTH - 1 && count <= WIDTH + 2
}

/** The row as a whole: the place of its first cell without the column. */
function firstPlace({ cells }: ViewRow): Place | null {
  const [first] = cells
  if (first === undefined) return null
  const { column: _column, cell: _cell, box: _box, ...place } = first.at
  return place
}

function readingOf(place: PlacedOrNot, orders: readonly ColumnIndices[], filled: readonly ViewCell[]): RowReading {
  if (place.how === 'runs') return { kind: 'glued', alternatives: [place.runs], raw: rawOf(filled) }
  const columns = place.how === 'unread' ? null : columnsOf(place.slots, orders)
  return columns === null ? { kind: 'unread', raw: rawOf(filled) } : { kind: 'columns', columns }
}

const rawOf = (cells: readonly ViewCell[]): string => cells.map(rawIn).join(' ')

const rawIn = ({ slot }: ViewCell): string => slot.raw

/** The figures in the order of the form; `null` where a column has none. */
function columnsOf(slots: readonly Slot[], orders: readonly ColumnIndices[]): readonly Slot[] | null {
  const columns: Slot[] = []
  for (let column = 0; column < WIDTH; column++) {
    const slot = slots[orders[0]?.[column] ?? -1]
    if (slot === undefined) return null
    columns.push(isSameInAll(slot, column, slots, orders) ? slot : unread(slot))
  }
  return columns
}

/** Whether each of the orders has the same figure in the column. */
function isSameInAll(
  { state, value }: Slot,
  column: number,
  slots: readonly Slot[],
  orders: readonly ColumnIndices[],
): boolean {
  for (const order of orders) {
    const other = slots[order[column] ?? -1]
    if (other === undefined || other.state !== state || other.value !== value) return false
  }
  return true
}

function remarksOf(place: PlacedOrNot, at: Place | null): readonly Remark[] {
  if (place.how === 'unread') return [place.why === 'extra-figures' ? extraFigures(at) : lostFigure(at)]
  if (place.how === 'merged') {
    return [splitFigures(at)]
  }
  const remarks: Remark[] = []
  if (place.how === 'runs') remarks.push(gluedFigures(at))
  else if (place.shifted)
    remarks.push({ code: 'shifted-row', message: '这一行的数字没有对准表头，按行名之后的次序读取', at })
  if (isPlaced(place) && place.extra.length > 0) remarks.push(extraFigures(at))
  return remarks
}

const isPlaced = (place: PlacedOrNot): place is PlacedRow => 'slots' in place
