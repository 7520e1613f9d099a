import { REVIEW_COLUMNS } from '../../../../domain/report/index.js'
import { type DigitRuns, fewestFigures, splitForced } from '../figures/split-figures.js'

const WIDTH = REVIEW_COLUMNS.length
const STEP_LIMIT = 60_000
const FIGURE_DIGITS = 7
const SOLUTIONS_KEPT = 2_000

/**
 * Takes the glued figures of table four apart so that in each block the total is the sum of the four
 * results; a figure is `null` where several ways remain and differ, all are where there is no way.
 */
export function solveReviews(runs: DigitRuns, blocks: number): readonly (number | null)[] {
  const count = blocks * WIDTH
  const forced = splitForced(runs, count)
  if (forced !== null) return forced
  const found: (readonly number[])[] = []
  const budget = { steps: STEP_LIMIT }
  collect(runs, count, [], (figures) => found.push(figures), budget)
  const [first] = found
  const sure = budget.steps > 0 && found.length < SOLUTIONS_KEPT && first !== undefined
  return Array.from({ length: count }, (_, index) => {
    const figure = first?.[index]
    return sure && figure !== undefined && found.every((figures) => figures[index] === figure) ? figure : null
  })
}

function collect(
  runs: DigitRuns,
  count: number,
  taken: readonly number[],
  report: (figures: readonly number[]) => void,
  budget: { steps: number },
): void {
  if (budget.steps-- <= 0) return
  if (taken.length > 0 && taken.length % WIDTH === 0 && !closesBlock(taken)) return
  const [first, ...others] = runs
  const left = count - taken.length
  if (first === undefined) {
    if (left === 0) report(taken)
    return
  }
  const letters = runs.reduce((sum, { length }) => sum + length, 0)
  if (left === 0 || letters < left || fewestFigures(runs) > left) return
  const longest = first.startsWith('0') ? 1 : Math.min(first.length, FIGURE_DIGITS)
  for (let length = 1; length <= longest; length++) {
    const rest = first.slice(length)
    collect(rest === '' ? others : [rest, ...others], count, [...taken, Number(first.slice(0, length))], report, budget)
  }
}

function closesBlock(taken: readonly number[]): boolean {
  const block = taken.slice(-WIDTH)
  const total = block.at(-1)
  return block.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === total
}
