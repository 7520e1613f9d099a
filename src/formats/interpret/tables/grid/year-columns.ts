import type { Stretch } from './column-frame.js'
import type { ViewCell, ViewRow } from './grid-rows.js'
import { toRow } from './grid-rows.js'
import { periodOf } from './year-rows.js'

/** A year over fewer columns is the head of a column that compares. */
const FEWEST_COLUMNS = 3

/** Years over columns, side by side. */
interface Years {
  readonly latest: Stretch
  readonly others: readonly Stretch[]
  /** The row of the years. */
  readonly at: number
}

/**
 * The columns of the latest year alone, where a table prints the figures of several years side by side, each
 * year above as many columns as the others. Rows as they were where a cell stands under two years, or where
 * a row does not reach to the end: its figures may have moved.
 */
export function withoutColumnsOfOtherYears(rows: readonly ViewRow[]): readonly ViewRow[] {
  const years = yearsOf(rows)
  if (years === null) return rows
  const { latest, others, at } = years
  const all = [latest, ...others]
  const end = Math.max(...all.map(({ to }) => to))
  const left: ViewRow[] = rows.slice(0, at)
  let beyond = rows.length
  let figures = false
  for (let index = at; index < rows.length; index++) {
    const row = rows[index] as ViewRow
    if (index > at && row.cells.some((cell) => all.filter((stretch) => overlap(stretch, cell)).length > 1)) {
      // Below the figures another part of the grid begins, with columns of its own.
      if (!figures || row.hasFigures) return rows
      beyond = index
      break
    }
    if (row.hasFigures && endOf(row) < end) return rows
    if (row.hasFigures) figures = true
    const own = row.cells.filter((cell) => !others.some((stretch) => overlap(stretch, cell)))
    left.push(toRow(row.row, index === at ? own.filter((cell) => !overlap(latest, cell)) : own))
  }
  return [...left, ...rows.slice(beyond)]
}

function yearsOf(rows: readonly ViewRow[]): Years | null {
  for (const [at, { words, hasFigures }] of rows.entries()) {
    if (hasFigures) return null
    const found: { readonly cell: ViewCell; readonly year: number }[] = []
    for (const cell of words) {
      const year = periodOf(cell.text)
      if (year !== null && cell.to - cell.from >= FEWEST_COLUMNS) found.push({ cell, year })
    }
    if (found.length < 2) continue
    const latest = found.reduce((one, other) => (other.year > one.year ? other : one))
    const others = found.filter((each) => each !== latest).map(({ cell }) => cell)
    const isEven = others.every((cell) => cell.to - cell.from === latest.cell.to - latest.cell.from)
    const isOnly = new Set(found.map(({ year }) => year)).size === found.length
    return isEven && isOnly ? { latest: latest.cell, others, at } : null
  }
  return null
}

const overlap = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to

const endOf = ({ cells }: ViewRow): number => cells.at(-1)?.to ?? 0
