import { isSum } from '../figures/split-figures.js'
import { type HeadColumn, isWhole, matchHead, OFFICIAL_ORDER } from '../requests/applicant-columns.js'
import type { ViewCell, ViewRow } from './grid-rows.js'

/** A stretch of grid columns, `to` exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What the head of table three says about the columns below it. */
export interface HeadFrame {
  readonly columns: readonly HeadColumn[]
  /** Where each column stands; `null` where the head's cells overlap and so cannot tell. */
  readonly stretches: readonly Stretch[] | null
  readonly hasSubtotal: boolean
}

/** Reads the heads of rows that stand together; `null` where they do not name all seven columns. */
export function readHead(rows: readonly ViewRow[]): HeadFrame | null {
  const found: PlacedColumn[] = []
  for (const { cells } of rows) {
    for (const { text, from, to } of cells) {
      const column = matchHead(text)
      if (column !== null) found.push({ column, stretch: { from, to } })
    }
  }
  found.sort(leftToRight)
  const columns = found.map(columnOf)
  const hasSubtotal = columns.includes('subtotal')
  if (!isWhole(columns)) return hasSubtotal ? { columns: [], stretches: null, hasSubtotal } : null
  const stretches = found.map(stretchOf)
  return areApart(stretches) ? { columns, stretches, hasSubtotal } : { columns: [], stretches: null, hasSubtotal }
}

interface PlacedColumn {
  readonly column: HeadColumn
  readonly stretch: Stretch
}

const leftToRight = (one: PlacedColumn, other: PlacedColumn): number => one.stretch.from - other.stretch.from
const columnOf = ({ column }: PlacedColumn): HeadColumn => column
const stretchOf = ({ stretch }: PlacedColumn): Stretch => stretch

function areApart(stretches: readonly Stretch[]): boolean {
  let end = 0
  for (const { from, to } of stretches) {
    if (from < end) return false
    end = to
  }
  return true
}

export type Order = readonly HeadColumn[]

/**
 * Orders in which the figures of full rows may stand. Where the head and the figures leave more than
 * one, all are returned, and only what reads the same in each is taken.
 *
 * @param full figures of rows that have one in every column
 * @param aligned whether the figures stand under the head's cells
 */
export function listOrders(head: HeadFrame | null, full: readonly (readonly number[])[], aligned: boolean): Order[] {
  if (head?.hasSubtotal) return listSubtotalOrders(head, full)
  if (head === null || head.columns.length === 0 || isOfficial(head.columns)) return [OFFICIAL_ORDER]
  if (!aligned) return full.length > 0 ? [OFFICIAL_ORDER] : [OFFICIAL_ORDER, head.columns]
  if (head.columns.at(-1) === 'total' && head.columns[0] === 'naturalPerson') return [head.columns]
  const telling = full.filter((row) => row.some((figure) => figure !== 0))
  if (telling.length === 0) return [OFFICIAL_ORDER, head.columns]
  // `1 0 0 0 0 0 1` adds up from either end.
  const official = telling.filter((row) => isSum(row) && !isTotalOf(head.columns, row)).length
  const printed = telling.filter((row) => isTotalOf(head.columns, row) && !isSum(row)).length
  if (official > 0 && printed === 0) return [OFFICIAL_ORDER]
  if (printed > 0 && official === 0) return [head.columns]
  return [OFFICIAL_ORDER, head.columns]
}

const isOfficial = (columns: Order): boolean => columns.every(isInItsPlace)

const isInItsPlace = (column: HeadColumn, index: number): boolean => column === OFFICIAL_ORDER[index]

function isTotalOf(order: Order, row: readonly number[]): boolean {
  const total = row[order.indexOf('total')] ?? Number.NaN
  return row.reduce((sum, figure) => sum + figure, 0) === 2 * total
}

/** Where a 小计 of the organisations may stand: before the first of them to after the last. */
const SUBTOTAL_PLACES = [1, 2, 3, 4, 5, 6]

/** Orders of eight columns that the figures of every row bear out. */
export function listSubtotalOrders(head: HeadFrame | null, full: readonly (readonly number[])[]): Order[] {
  const printed = head !== null && head.columns.length === OFFICIAL_ORDER.length + 1 ? [head.columns] : []
  const possible = printed.length > 0 ? printed : SUBTOTAL_PLACES.map(withSubtotalAt)
  const borneOut = possible.filter((order) => full.every((row) => hasBothTotals(order, row)))
  return borneOut.length > 0 ? borneOut : printed
}

const withSubtotalAt = (place: number): Order => [
  ...OFFICIAL_ORDER.slice(0, place),
  'subtotal',
  ...OFFICIAL_ORDER.slice(place),
]

function hasBothTotals(order: Order, row: readonly number[]): boolean {
  const at = (column: HeadColumn) => row[order.indexOf(column)] ?? Number.NaN
  const all = row.reduce((sum, figure) => sum + figure, 0)
  const organisations = all - at('subtotal') - at('total') - at('naturalPerson')
  return at('subtotal') === organisations && at('total') === organisations + at('naturalPerson')
}

/** Whether the cells stand one under each of the head's, in order. */
export function standsUnder(stretches: readonly Stretch[], cells: readonly ViewCell[]): boolean {
  if (cells.length !== stretches.length) return false
  for (const [index, { from, to }] of stretches.entries()) {
    const cell = cells[index]
    if (cell === undefined || cell.from >= to || from >= cell.to) return false
  }
  return true
}
