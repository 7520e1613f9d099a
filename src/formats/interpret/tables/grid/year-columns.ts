import type { Stretch } from './column-frame.js'
import type { ViewCell, ViewRow } from './grid-rows.js'
import { toRow } from './grid-rows.js'
import { periodOf } from './year-rows.js'

/** A year over fewer columns is the head of a column that compares, unless it stands there again and again. */
const FEWEST_COLUMNS = 3
/** Columns under the years by turns: 本年, 上年, 本年, 上年. */
const FEWEST_TURNS = 3

/** Years over columns, side by side or by turns. */
interface Years {
  readonly latest: readonly Stretch[]
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
  const all = [...latest, ...others]
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
    const kept = index === at ? own.filter((cell) => !latest.some((stretch) => overlap(stretch, cell))) : own
    left.push(toRow(row.row, kept))
  }
  return [...left, ...rows.slice(beyond)]
}

interface YearHead {
  readonly cell: ViewCell
  readonly year: number
}

function yearsOf(rows: readonly ViewRow[]): Years | null {
  for (const [at, { words, hasFigures }] of rows.entries()) {
    if (hasFigures) return null
    const heads: YearHead[] = []
    for (const cell of words) {
      const year = periodOf(cell.text)
      if (year !== null) heads.push({ cell, year })
    }
    if (heads.length < 2) continue
    const years = [...new Set(heads.map(({ year }) => year))]
    if (years.length < 2 || !standsByTurns(heads, years) || !areEven(heads)) return null
    const latest = Math.max(...years)
    const cellsOf = (isLatest: boolean) =>
      heads.filter(({ year }) => (year === latest) === isLatest).map(({ cell }) => cell)
    return { latest: cellsOf(true), others: cellsOf(false), at }
  }
  return null
}

/** Each year once over many columns, or all years by turns in the same order. */
function standsByTurns(heads: readonly YearHead[], years: readonly number[]): boolean {
  const turns = heads.length / years.length
  const [first] = heads
  const isWide = turns === 1 && first !== undefined && first.cell.to - first.cell.from >= FEWEST_COLUMNS
  if (!isWide && turns < FEWEST_TURNS) return false
  return heads.every(({ year }, index) => year === years[index % years.length]) && Number.isInteger(turns)
}

const areEven = (heads: readonly YearHead[]): boolean =>
  heads.every(({ cell }) => cell.to - cell.from === (heads[0] as YearHead).cell.to - (heads[0] as YearHead).cell.from)

const overlap = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to

const endOf = ({ cells }: ViewRow): number => cells.at(-1)?.to ?? 0
