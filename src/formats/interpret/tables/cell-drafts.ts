import { type Cell, type CellCode, MISSING, type Place, type Remark } from '../../../domain/report/index.js'
import type { Slot } from './figure.js'

/** Gathers what was read for each cell; where two tables disagree, neither is taken. */
export class CellDrafts {
  readonly #cells: Record<CellCode, Cell>
  readonly #disputed = new Map<CellCode, Place | null>()
  #isEmpty = true

  /** @param form every cell of the form, as it is where nothing was read */
  constructor(form: Readonly<Record<CellCode, Cell>>) {
    this.#cells = { ...form }
  }

  put(code: CellCode, slot: Slot): void {
    const { value, state, unit, at } = slot
    const cell: Cell = { value, state, raw: slot.raw === '' ? null : slot.raw, unit, at }
    const before = this.#cells[code]
    if (this.#disputed.size > 0 && this.#disputed.has(code)) return
    if (before === undefined || rank(cell) > rank(before)) this.#set(code, cell)
    else if (before.state === 'number' && cell.state === 'number' && before.value !== cell.value) {
      this.#disputed.set(code, at)
      this.#set(code, dispute(before))
    }
  }

  /** Something stands there that cannot be read; what was read elsewhere stays. */
  putUnreadable(code: CellCode, raw: string | null, at: Place | null): void {
    const { state } = this.#cells[code] ?? MISSING
    if (state === 'missing') this.#set(code, { value: null, state: 'unreadable', raw, unit: null, at })
  }

  #set(code: CellCode, cell: Cell): void {
    this.#cells[code] = cell
    this.#isEmpty = false
  }

  get isEmpty(): boolean {
    return this.#isEmpty
  }

  /** The cells of a form with what was read in their places, and after them what the form does not have. */
  get cells(): Readonly<Record<CellCode, Cell>> {
    return this.#cells
  }

  remarks(): readonly Remark[] {
    const [first] = this.#disputed.values()
    if (first === undefined) return []
    const message = `同一张表出现两次，其中 ${this.#disputed.size} 格的数字不一致，都不采用`
    return [{ code: 'duplicate-table', message, at: first }]
  }
}

const dispute = (cell: Cell): Cell => ({ ...cell, value: null, state: 'unreadable' })

/** A figure says more than a mark, a mark more than nothing. */
const RANKS: Readonly<Record<Cell['state'], number>> = { number: 4, unreadable: 3, mark: 2, blank: 1, missing: 0 }
const rank = ({ state }: Cell): number => RANKS[state]
