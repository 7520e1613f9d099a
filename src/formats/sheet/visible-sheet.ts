import { type CellObject, utils, type WorkSheet } from '@e965/xlsx'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { cellText } from './cell-text.js'

/** A cell that says something, on the rows and columns that are shown, counted from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  /** The last row and column that it covers. */
  readonly lastRow: number
  readonly lastColumn: number
  readonly text: string
}

export interface VisibleSheet {
  readonly name: string
  /** In reading order. */
  readonly cells: readonly SheetCell[]
  /** The address that Excel shows for a place (`B7`). */
  address(row: number, column: number): string
  readonly hiddenTexts: number
}

/** Shown indexes of rows or columns: hidden ones take no number. */
class ShownAxis {
  private readonly hidden: readonly number[]

  constructor(properties: readonly ({ hidden?: boolean } | undefined)[] | undefined) {
    const hidden: number[] = []
    properties?.forEach((one, index) => {
      if (one?.hidden === true) hidden.push(index)
    })
    this.hidden = hidden
  }

  /** For a hidden one: where the next shown one stands. */
  shown(index: number): number {
    return index - this.hiddenBefore(index)
  }

  original(shown: number): number {
    let index = shown
    for (const hidden of this.hidden) {
      if (hidden > index) break
      index += 1
    }
    return index
  }

  private hiddenBefore(index: number): number {
    let low = 0
    let high = this.hidden.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.hidden[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function toVisibleSheet(name: string, sheet: WorkSheet): VisibleSheet {
  const rows = new ShownAxis(sheet['!rows'])
  const columns = new ShownAxis(sheet['!cols'])
  const cells: SheetCell[] = []
  let hiddenTexts = 0
  const merges = mergesByStart(sheet)
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  data.forEach((line, row) => {
    line?.forEach((cell, column) => {
      const text = cell === undefined ? '' : cellText(cell).trim()
      if (text === '') return
      const end = merges.get(`${row} ${column}`) ?? { r: row, c: column }
      const lastRow = rows.shown(end.r + 1) - 1
      const lastColumn = columns.shown(end.c + 1) - 1
      const at = { row: rows.shown(row), column: columns.shown(column) }
      // A merged cell is shown as long as any of it is; a single one when its row and column are.
      if (lastRow < at.row || lastColumn < at.column) hiddenTexts += 1
      else cells.push({ ...at, lastRow, lastColumn, text })
      if (cells.length > LIMITS.gridCells) throw new RefusedError('too-large', `cells > ${LIMITS.gridCells}`)
    })
  })
  return {
    name,
    cells,
    hiddenTexts,
    address: (row, column) => utils.encode_cell({ r: rows.original(row), c: columns.original(column) }),
  }
}

function mergesByStart(sheet: WorkSheet): Map<string, { r: number; c: number }> {
  const ends = new Map<string, { r: number; c: number }>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (e.r >= s.r && e.c >= s.c) ends.set(`${s.r} ${s.c}`, e)
  }
  return ends
}
