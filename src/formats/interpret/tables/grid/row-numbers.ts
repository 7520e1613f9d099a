import type { GridCell } from '../../../document.js'

/** 序号 and its like: a column that counts the rows. */
const NUMBER_HEAD = /^(?:序号|编号|行次|行号|项次|代码|指标代码|编码)$/
const NUMBER = /^0?[1-9]\d?$/
/** Fewer rows than this do not show that their numbers count them. */
const FEWEST_ROWS = 4
const LONGEST_HEAD = 8

/**
 * The cells without a first column that counts the rows of the table. Such a column has its head, or stands
 * before every row from the first on; whatever else stands first is kept.
 */
export function withoutRowNumbers(cells: readonly GridCell[]): readonly GridCell[] {
  const first = cells[0]?.column ?? 0
  const isHeaded = hasNumberHead(cells, first)
  if (!isHeaded && !NUMBER.test(plainOf(cells[0]))) return cells
  return countsRows(cells, first, isHeaded) ? cells.filter((cell) => !isOfNumbers(cell, first)) : cells
}

function hasNumberHead(cells: readonly GridCell[], first: number): boolean {
  for (const cell of cells) {
    if (cell.column === first && cell.text.length <= LONGEST_HEAD && NUMBER_HEAD.test(plainOf(cell))) return true
  }
  return false
}

const plainOf = (cell: GridCell | undefined): string => cell?.text.replace(/[\s.．、]/g, '') ?? ''

/** The head and the numbers; a name that stands over all columns is neither. */
const isOfNumbers = (cell: GridCell, first: number): boolean =>
  cell.column === first && cell.columnSpan === 1 && (NUMBER.test(plainOf(cell)) || NUMBER_HEAD.test(plainOf(cell)))

function countsRows(cells: readonly GridCell[], first: number, isHeaded: boolean): boolean {
  let last: number | null = null
  let rows = 0
  for (const cell of cells) {
    if (cell.column !== first) continue
    const text = plainOf(cell)
    if (!NUMBER.test(text) || cell.columnSpan > 1) {
      // A head may stand again over every part; a blank belongs to a head that has no number.
      if (!isHeaded) return false
      if (text !== '' && cell.columnSpan === 1 && !NUMBER_HEAD.test(text)) return false
      continue
    }
    const number = Number(text)
    // Each part of a table may begin anew under its own head.
    if (last !== null && number !== last + 1 && !(isHeaded && number === 1)) return false
    last = number
    rows++
  }
  return isHeaded ? rows > 0 : rows >= FEWEST_ROWS && Number(plainOf(cells[0])) === 1
}
