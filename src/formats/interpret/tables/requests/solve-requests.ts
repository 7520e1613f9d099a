import { APPLICANT_COLUMNS } from '../../../../domain/report/index.js'
import type { RowReading } from '../candidate.js'
import { isSum, listSums, splitForced } from '../figures/split-figures.js'
import { FIRST_ROW, LAST_ROW, REQUEST_ROWS, TOTAL_ROW } from './request-labels.js'

const WIDTH = APPLICANT_COLUMNS.length
/** Combinations of rows looked at for one identity. */
const COMBINATIONS = 40_000
const BROUGHT_FORWARD = FIRST_ROW + 1

type Figures = readonly number[]

/** What is possible for one row of table three; `null` for a row that cannot be read at all. */
export type RowChoices = ReadonlyMap<number, readonly Figures[] | null>

type GluedReading = RowReading & { readonly kind: 'glued' }

/** White space still parts most of the figures. */
const FEW_RUNS = 3
/** So many rows run together show that the document's spaces were lost. */
const ROWS_TO_TELL = 3

/** Whether figures ran together throughout, and not just in a row or two. */
export function isGluedThroughout(readings: readonly RowReading[]): boolean {
  const together = readings.filter(
    (reading) => reading.kind === 'glued' && reading.alternatives.some(({ length }) => length <= FEW_RUNS),
  )
  return together.length >= ROWS_TO_TELL
}

/**
 * Every way to take a glued row apart so that its total is the sum of the others. A row that white space
 * parts into four to six may as well have lost a figure, so it is taken apart only among others like it.
 */
export function listChoices(reading: GluedReading, throughout: boolean): readonly Figures[] | null {
  const found = new Map<string, Figures>()
  for (const runs of reading.alternatives) {
    const mayHaveLost = runs.length > FEW_RUNS && !throughout
    const forced = splitForced(runs, WIDTH)
    const ways = mayHaveLost ? (forced !== null && isSum(forced) ? [forced] : null) : listSums(runs, WIDTH)
    if (ways === null) return null
    for (const figures of ways) found.set(figures.join(), figures)
  }
  return [...found.values()]
}

/**
 * Takes from each row's choices those that the identities of the columns rule out. A column identity
 * that no choice satisfies says nothing: the report itself is wrong there.
 */
export function narrow(choices: RowChoices): RowChoices {
  const balance = { left: [FIRST_ROW, BROUGHT_FORWARD], right: [TOTAL_ROW, LAST_ROW] }
  const outcomes = REQUEST_ROWS.map((_, row) => row).filter((row) => row > BROUGHT_FORWARD && row < TOTAL_ROW)
  const total = { left: outcomes.filter((row) => choices.has(row)), right: [TOTAL_ROW] }
  let narrowed = choices
  for (let round = 0; round < 3; round++) {
    narrowed = satisfying(satisfying(narrowed, balance), total)
  }
  return narrowed
}

interface ColumnIdentity {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

function satisfying(choices: RowChoices, { left, right }: ColumnIdentity): RowChoices {
  const rows = [...left, ...right]
  const options = rows.map((row) => choices.get(row) ?? null)
  const known = options.flatMap((option) => (option === null || option.length === 0 ? [] : [option]))
  if (known.length < rows.length) return choices
  const size = known.reduce((product, { length }) => product * length, 1)
  if (size === 1 || size > COMBINATIONS) return choices
  const kept = rows.map(() => new Set<Figures>())
  const signs = rows.map((_, index) => (index < left.length ? 1 : -1))
  const chosen: Figures[] = []
  const visit = (index: number, sums: Figures) => {
    const option = known[index]
    if (option === undefined) {
      if (sums.some((sum) => sum !== 0)) return
      for (const [at, figures] of chosen.entries()) kept[at]?.add(figures)
      return
    }
    for (const figures of option) {
      chosen[index] = figures
      visit(
        index + 1,
        sums.map((sum, column) => sum + (signs[index] ?? 0) * (figures[column] ?? 0)),
      )
    }
  }
  visit(0, new Array<number>(WIDTH).fill(0))
  if (kept.some(({ size: count }) => count === 0)) return choices
  const narrowed = new Map(choices)
  for (const [index, row] of rows.entries()) narrowed.set(row, [...(kept[index] ?? [])])
  return narrowed
}

/** What all remaining choices agree on, column by column; `null` where they differ. */
export function agreedFigures(choices: readonly Figures[] | null): readonly (number | null)[] {
  const [first] = choices ?? []
  return APPLICANT_COLUMNS.map((_, column) => {
    const figure = first?.[column] ?? null
    return choices?.every((figures) => figures[column] === figure) ? figure : null
  })
}
