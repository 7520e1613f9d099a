import { type Cell, type CellCode, MISSING, type Place, type Remark } from '../../../domain/report/index.js'
import { type Slot, unread } from './figures/figure.js'

/** What was read for each cell; where two tables disagree, neither is taken. */
export interface CellDrafts {
  /** The cells of a form with what was read in their places, and after them what the form does not have. */
  readonly cells: Record<CellCode, Cell>
  readonly disputed: Map<CellCode, Place | null>
  /** Cells that one table fills and another leaves open. */
  readonly uneven: Set<CellCode>
  isEmpty: boolean
}

/** @param form every cell of the form, as it is where nothing was read */
export const draftCells = (form: Readonly<Record<CellCode, Cell>>): CellDrafts => ({
  cells: { ...form },
  disputed: new Map(),
  uneven: new Set(),
  isEmpty: true,
})

export function putCell(drafts: CellDrafts, code: CellCode, given: Slot): void {
  const slot = isNoCount(code, given) ? unread(given) : given
  const { value, state, unit, at } = slot
  const cell: Cell = { value, state, raw: slot.raw === '' ? null : slot.raw, unit, at }
  const before = drafts.cells[code]
  if (drafts.disputed.size > 0 && drafts.disputed.has(code)) return
  if (before !== undefined && isUneven(before, cell)) drafts.uneven.add(code)
  if (before === undefined || rank(cell) > rank(before)) setCell(drafts, code, cell)
  else if (before.state === 'number' && cell.state === 'number' && before.value !== cell.value) {
    drafts.disputed.set(code, at)
    setCell(drafts, code, dispute(before))
  }
}

/** Something stands there that cannot be read; what was read elsewhere stays. */
export function putUnreadable(drafts: CellDrafts, code: CellCode, raw: string | null, at: Place | null): void {
  const { state } = drafts.cells[code] ?? MISSING
  if (state === 'number') drafts.uneven.add(code)
  if (state === 'missing') setCell(drafts, code, { value: null, state: 'unreadable', raw, unit: null, at })
}

function setCell(drafts: CellDrafts, code: CellCode, cell: Cell): void {
  drafts.cells[code] = cell
  drafts.isEmpty = false
}

/** Tables that contradict each other are two reports': what one leaves open the other must not fill. */
export function leaveUnevenOpen({ cells, disputed, uneven }: CellDrafts): void {
  if (disputed.size === 0) return
  for (const code of uneven) cells[code] = dispute(cells[code] ?? MISSING)
}

export function remarksOnDrafts({ disputed }: CellDrafts): readonly Remark[] {
  const [first] = disputed.values()
  if (first === undefined) return []
  const message = `同一张表出现两次，其中 ${disputed.size} 格的数字不一致，都不采用`
  return [{ code: 'duplicate-table', message, at: first }]
}

const isUneven = (one: Cell, other: Cell): boolean =>
  one.state !== 'missing' && other.state !== 'missing' && (one.state === 'number') !== (other.state === 'number')

/** No body has as many requests. */
const BEYOND_MEASURE = 1e7

/** A full-width dash before a count is the mark of the cell before it; one beyond measure is several run together. */
const isNoCount = (code: CellCode, { value, raw }: Slot): boolean =>
  value !== null && (value >= BEYOND_MEASURE || (value < 0 && raw.startsWith('－'))) && !code.startsWith('disclosure.')

const dispute = (cell: Cell): Cell => ({ ...cell, value: null, state: 'unreadable' })

/** A figure says more than a mark, a mark more than nothing. */
const RANKS: Readonly<Record<Cell['state'], number>> = { number: 4, unreadable: 3, mark: 2, blank: 1, missing: 0 }
const rank = ({ state }: Cell): number => RANKS[state]
