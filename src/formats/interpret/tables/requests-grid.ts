import { APPLICANT_COLUMNS, type Place, type Remark } from '../../../domain/report/index.js'
import type { GridBlock } from '../../document.js'
import type { HeadColumn } from './applicant-columns.js'
import type { RowCandidate, RowReading } from './candidate.js'
import {
  type HeadFrame,
  isHeadRow,
  listOrders,
  listSubtotalOrders,
  readHead,
  type Stretch,
  standsUnder,
} from './column-frame.js'
import { isFigure, isFilled, unread } from './figure.js'
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
import { isReviewHead } from './reviews-grid.js'
import { extraFigures, gluedFigures, lostFigure, splitFigures } from './row-remarks.js'

const WIDTH = APPLICANT_COLUMNS.length

/** Rows of table three that a grid has, under one head. */
interface Part {
  readonly head: HeadFrame | null
  readonly rows: readonly LabelledRow[]
}

/** Every row of a grid that could be one of table three. */
export function readRequestRows(
  grid: GridBlock,
  given: readonly ViewRow[],
  order: number,
  labels: RequestLabels,
): readonly RowCandidate[] {
  const rows = given.flatMap((row) => unfoldRow(row, labels))
  return partsOf(rows, labels).flatMap((part) => readPart(part, grid, order))
}

function partsOf(rows: readonly ViewRow[], labels: RequestLabels): readonly Part[] {
  const parts: { head: HeadFrame | null; rows: LabelledRow[] }[] = [{ head: null, rows: [] }]
  let heads: ViewRow[] = []
  for (const row of rows) {
    if (isReviewHead(row)) continue
    if (isHeadRow(row)) {
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

function readPart({ head, rows }: Part, grid: GridBlock, order: number): readonly RowCandidate[] {
  const wide = widthOf(rows, head)
  const full = rows.filter((row) => isFull(row, wide))
  const figures = full.map(({ values }) => filledOf(values).map(({ slot }) => slot.value ?? 0))
  const stretches = head?.stretches ?? null
  const aligned = stretches !== null && full.some(({ values }) => standsUnder(stretches, filledOf(values)))
  const orders =
    wide > WIDTH && !head?.hasSubtotal ? listSubtotalOrders(null, figures) : listOrders(head, figures, aligned)
  const usable = orders.filter((columns) => columns.length === wide)
  const context = { width: wide, head, ruled: grid.ruled }
  const siblings = new Map<number | undefined, ReturnType<typeof siblingsOf>>()
  return rows.flatMap((row) => {
    const labelEnd = row.label?.to
    const known = siblings.get(labelEnd) ?? siblingsOf(full, labelEnd)
    siblings.set(labelEnd, known)
    return readRow(row, { ...context, siblings: known }, usable, grid, order)
  })
}

/** Eight where the head names a 小计, or where most rows have eight figures that a 小计 explains. */
function widthOf(rows: readonly LabelledRow[], head: HeadFrame | null): number {
  if (head?.hasSubtotal) return WIDTH + 1
  const eights = rows.filter((row) => isFull(row, WIDTH + 1))
  const sevens = rows.filter((row) => isFull(row, WIDTH))
  const figures = eights.map(({ values }) => filledOf(values).map(({ slot }) => slot.value ?? 0))
  const telling = figures.filter((row) => new Set(row).size > 1)
  const explained = telling.length >= 2 && listSubtotalOrders(null, figures).length > 0
  return explained && eights.length > sevens.length ? WIDTH + 1 : WIDTH
}

const filledOf = (values: readonly ViewCell[]): readonly ViewCell[] => values.filter(({ slot }) => isFilled(slot))

function isFull({ values }: LabelledRow, width: number): boolean {
  const filled = filledOf(values)
  return filled.length === width && filled.every(({ slot }) => isFigure(slot))
}

/** Where the full rows whose label ends in this column have their figures, each place once. */
function siblingsOf(full: readonly LabelledRow[], labelEnd: number | undefined): readonly (readonly Stretch[])[] {
  const alike = full.filter((row) => row.label?.to === labelEnd)
  const places = new Map<string, readonly Stretch[]>()
  for (const { values } of alike) {
    const stretches = filledOf(values).map(({ from, to }) => ({ from, to }))
    places.set(JSON.stringify(stretches), stretches)
  }
  return [...places.values()].slice(0, 8)
}

function readRow(
  labelled: LabelledRow,
  context: RowContext,
  orders: readonly (readonly HeadColumn[])[],
  grid: GridBlock,
  order: number,
): readonly RowCandidate[] {
  const { row, label, match, values, before } = labelled
  const filled = filledOf(values)
  const known = match.kind === 'row' || match.kind === 'single-other'
  if (filled.length === 0 && !(known && grid.ruled && values.length >= WIDTH)) return []
  if (!known && !couldBeRow(filled)) return []
  const at = firstPlace(row)
  const place = placeValues(labelled, context)
  const raw = filled.map(({ slot }) => slot.raw).join(' ')
  const extra = [...before.map(({ slot }) => slot), ...('extra' in place ? place.extra : [])]
  return [
    {
      order: order + row.row,
      printed: label?.text.trim() ?? '',
      match,
      strength: 'own',
      reading: readingOf(place, orders, raw),
      extra: 'why' in place && place.why === 'extra-figures' ? [...extra, ...filled.map(({ slot }) => slot)] : extra,
      remarks: remarksOf(place, at),
      at,
      span: null,
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

function readingOf(place: PlacedOrNot, orders: readonly (readonly HeadColumn[])[], raw: string): RowReading {
  if (place.how === 'unread') return { kind: 'unread', raw }
  if (place.how === 'runs') return { kind: 'glued', alternatives: [place.runs], raw }
  const readings = orders.map((columns) => APPLICANT_COLUMNS.map((column) => place.slots[columns.indexOf(column)]))
  const [first] = readings
  if (first === undefined) return { kind: 'unread', raw }
  const columns = first.flatMap((slot, index) => {
    if (slot === undefined) return []
    const same = readings.every((other) => other[index]?.state === slot.state && other[index]?.value === slot.value)
    return [same ? slot : unread(slot)]
  })
  return columns.length === WIDTH ? { kind: 'columns', columns } : { kind: 'unread', raw }
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
