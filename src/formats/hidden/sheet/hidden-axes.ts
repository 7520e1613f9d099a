import type { Inspection } from '../inspection.js'

const COLUMNS = 16_384

interface Stretch {
  readonly from: number
  to: number
  cells: number
}

export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** Counts what stands in hidden rows and columns of a sheet; hidden ones with nothing in them hide nothing. */
export class HiddenAxes {
  cells = 0
  readonly #sheet: string
  readonly #hiddenColumns = new Uint8Array(COLUMNS)
  readonly #inColumn = new Uint32Array(COLUMNS)
  readonly #rows: Stretch[] = []
  #row = -1
  #isRowHidden = false
  #unseen: { first: string; last: string; count: number } | null = null

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  hideColumns(from: number, to: number): void {
    if (from >= 0 && from < COLUMNS) this.#hiddenColumns.fill(1, from, Math.min(to, COLUMNS - 1) + 1)
  }

  beginRow(row: number, isHidden: boolean): void {
    this.#row = row
    this.#isRowHidden = isHidden
  }

  /** @returns whether the cell is hidden */
  add(row: number, column: number, isUnseenStyle: boolean): boolean {
    this.cells += 1
    const isRowHidden = this.#isRowHidden && row === this.#row
    const isColumnHidden = this.#hiddenColumns[column] === 1
    if (isRowHidden) {
      const last = this.#rows.at(-1)
      if (last !== undefined && row >= last.from && row <= last.to + 1) {
        last.to = row
        last.cells += 1
      } else this.#rows.push({ from: row, to: row, cells: 1 })
    }
    if (isColumnHidden) this.#inColumn[column] = (this.#inColumn[column] ?? 0) + 1
    if (isUnseenStyle) {
      const cell = `${columnName(column)}${row + 1}`
      this.#unseen = { first: this.#unseen?.first ?? cell, last: cell, count: (this.#unseen?.count ?? 0) + 1 }
    }
    return isRowHidden || isColumnHidden || isUnseenStyle
  }

  report(into: Inspection): void {
    const sheet = this.#sheet
    for (const { from, to, cells } of this.#rows)
      into.found('hidden-rows', { sheet, cell: `${from + 1}:${to + 1}` }, cells)
    let open: Stretch | null = null
    for (let column = 0; column <= COLUMNS; column += 1) {
      const cells = column < COLUMNS ? (this.#inColumn[column] ?? 0) : 0
      if (cells > 0 && open !== null) {
        open.to = column
        open.cells += cells
      } else if (cells > 0) open = { from: column, to: column, cells }
      else if (open !== null) {
        into.found('hidden-columns', { sheet, cell: `${columnName(open.from)}:${columnName(open.to)}` }, open.cells)
        open = null
      }
    }
    if (this.#unseen === null) return
    const { first, last, count } = this.#unseen
    into.found('hidden-cells', { sheet, cell: first === last ? first : `${first} 至 ${last}` }, count)
  }
}
