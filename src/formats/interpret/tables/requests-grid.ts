import { APPLICANT_COLUMNS, type Place, type Remark } from '../../../domain/report/index.js'
import type { GridBlock } from '../../document.js'
import type { RowCandidate, RowReading } from './candidate.js'
import { type HeadFrame, listOrders, listSubtotalOrders, readHead, type Stretch, standsUnder } from './column-frame.js'
import { isFigure, type Slot, unread } from './figure.js'
import { unfoldRow } from './folded-row.js'
import type { ViewCell, ViewRow } from './grid-rows.js'
import type { RequestLabels } from './request-labels.js'
import {
  type LabelledRow,
  type PlacedOrNot,
  type PlacedRow,
  placeValues,
  type RowContext,
  takeApart,
} from './request-row.js'
import { extraFigures, gluedFigures, lostFigure, splitFigures } from './row-remarks.js'

const WIDTH = APPLICANT_COLUMNS.length
/** Ways for the figures of a grid's rows to stand; a sound grid has one. */
const MOST_PLACES = 8

/** Rows of table three that a grid has, under one head. */
interface Part {
  readonly head: HeadFrame | null
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
  const rows = given.flatMap((row) => unfoldRow(row, labels))
  return partsOf(rows, labels).flatMap((part) => readPart(part, source))
}

function partsOf(rows: readonly ViewRow[], labels: RequestLabels): readonly Part[] {
  const parts: { head: HeadFrame | null; rows: LabelledRow[] }[] = [{ head: null, rows: [] }]
  let heads: ViewRow[] = []
  for (const row of rows) {
    if (row.isReviewHead) continue
    if (row.isRequestHead) {
      heads.push(row)
      continue
    }
    const last = parts.at(-1)
    const head = heads.length > 0 ? readHead(heads) : null
    if (head !== null) parts.push({ head, rows: [takeApart(row, labels, WIDTH)] })
    else last?.rows.push(takeApart(row, labels, WIDTH))
    heads = []
  }
  return parts
}

function readPart({ head, rows }: Part, source: GridSource): readonly RowCandidate[] {
  const wide = widthOf(rows, head)
  const full = rows.filter((row) => isFull(row, wide))
  const figures = full.map(figuresOf)
  const stretches = head?.stretches ?? null
  const aligned = stretches !== null && full.some(({ filled }) => standsUnder(stretches, filled))
  const orders =
    wide > WIDTH && !head?.hasSubtotal ? listSubtotalOrders(null, figures) : listOrders(head, figures, aligned)
  const usable = orders
    .filter((columns) => columns.length === wide)
    .map((columns) => APPLICANT_COLUMNS.map((column) => columns.indexOf(column)))
  const siblings = new Map<number | undefined, ReturnType<typeof siblingsOf>>()
  const context: RowContext = {
    width: wide,
    head,
    ruled: source.grid.ruled,
    siblingsOf(label) {
      const labelEnd = label?.to
      const known = siblings.get(labelEnd) ?? siblingsOf(full, labelEnd)
      siblings.set(labelEnd, known)
      return known
    },
  }
  return rows.flatMap((row) => readRow(row, context, usable, source))
}

/** Eight where the head names a 小计, or where most rows have eight figures that a 小计 explains. */
function widthOf(rows: readonly LabelledRow[], head: HeadFrame | null): number {
  if (head?.hasSubtotal) return WIDTH + 1
  const eights = rows.filter((row) => isFull(row, WIDTH + 1))
  const sevens = rows.filter((row) => isFull(row, WIDTH))
  if (eights.length <= sevens.length) return WIDTH
  const figures = eights.map(figuresOf)
  const telling = figures.filter((row) => new Set(row).size > 1)
  const explained = telling.length >= 2 && listSubtotalOrders(null, figures).length > 0
  return explained ? WIDTH + 1 : WIDTH
}

const figuresOf = ({ filled }: LabelledRow): readonly number[] => filled.map(({ slot }) => slot.value ?? 0)

const isFull = ({ filled }: LabelledRow, width: number): boolean =>
  filled.length === width && filled.every(({ slot }) => isFigure(slot))

/** Where the full rows whose label ends in this column have their figures, each place once. */
function siblingsOf(full: readonly LabelledRow[], labelEnd: number | undefined): readonly (readonly Stretch[])[] {
  const places: (readonly ViewCell[])[] = []
  for (const { label, filled } of full) {
    if (label?.to !== labelEnd || places.some((place) => standAlike(place, filled))) continue
    if (places.push(filled) === MOST_PLACES) break
  }
  return places
}

const standAlike = (one: readonly Stretch[], other: readonly Stretch[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, index) => from === other[index]?.from && to === other[index]?.to)

function readRow(
  labelled: LabelledRow,
  context: RowContext,
  orders: readonly ColumnIndices[],
  { grid, order, block }: GridSource,
): readonly RowCandidate[] {
  const { row, label, match, values, filled, before } = labelled
  const known = match.kind === 'row' || match.kind === 'single-other'
  if (filled.length === 0 && !(known && grid.ruled && values.length >= WIDTH)) return []
  if (!known && !couldBeRow(filled)) return []
  const at = firstPlace(row)
  const place = placeValues(labelled, context)
  const extra = [...before.map(({ slot }) => slot), ...('extra' in place ? place.extra : [])]
  return [
    {
      order: order + row.row,
      printed: label?.text.trim() ?? '',
      match,
      strength: 'own',
      reading: readingOf(place, orders, filled),
      extra: 'why' in place && place.why === 'extra-figures' ? [...extra, ...filled.map(({ slot }) => slot)] : extra,
      remarks: remarksOf(place, at),
      at,
      span: { block, from: 0, to: 0 },
      labelAt: label?.at ?? null,
    },
  ]
}

/** Without a label, only about as many figures as the table has columns speak for one of its rows. */
function couldBeRow(filled: readonly ViewCell[]): boolean {
  const count = filled.reduce((sum, { slot }) => sum + Math.max(1, slot.parts.length), 0)
  return (
    count >= WIDTH - 1 &&
    count <= WIDTH + 2 &&
    filled.every(({ slot }) => slot.state !== 'unreadable' || slot.parts.length > 0)
  )
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

const rawOf = (cells: readonly ViewCell[]): string => cells.map(({ slot }) => slot.raw).join(' ')

/** The figures in the order of the form; `null` where a column has none. */
function columnsOf(slots: readonly Slot[], orders: readonly ColumnIndices[]): readonly Slot[] | null {
  const columns: Slot[] = []
  for (let column = 0; column < WIDTH; column++) {
    const slot = slots[orders[0]?.[column] ?? -1]
    if (slot === undefined) return null
    const same = orders.every((order, index) => index === 0 || sameFigure(slot, slots[order[column] ?? -1]))
    columns.push(same ? slot : unread(slot))
  }
  return columns
}

const sameFigure = (one: Slot, other: Slot | undefined): boolean =>
  other !== undefined && other.state === one.state && other.value === one.value

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
