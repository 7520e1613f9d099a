/** Where figures stand glued together: which ways there are to take them apart again. */

/** More steps than this mean the characters say nothing. */
const STEP_LIMIT = 20_000
const FIGURE_DIGITS = 9

/** Digit runs with white space between them; a figure never reaches over white space. */
export type DigitRuns = readonly string[]

/**
 * Every way to take the runs apart into `count` figures of which the last is the sum of the others.
 * No figure but 0 begins with 0. `null` where there are too many to look at.
 */
export function listSums(runs: DigitRuns, count: number): readonly (readonly number[])[] | null {
  const text = runs.join('')
  const last = runs.at(-1)
  if (last === undefined || text.length < count || text.length > count * FIGURE_DIGITS) return []
  const found: (readonly number[])[] = []
  const budget = { steps: STEP_LIMIT }
  for (let length = 1; length <= Math.min(last.length, FIGURE_DIGITS); length++) {
    const digits = last.slice(last.length - length)
    if (length > 1 && digits.startsWith('0')) continue
    const total = Number(digits)
    const rest = [...runs.slice(0, -1), last.slice(0, last.length - length)].filter((run) => run !== '')
    collect(rest, count - 1, total, [], (figures) => found.push([...figures, total]), budget)
    if (budget.steps <= 0) return null
  }
  return found
}

function collect(
  runs: DigitRuns,
  count: number,
  sum: number,
  taken: readonly number[],
  report: (figures: readonly number[]) => void,
  budget: { steps: number },
): void {
  if (budget.steps-- <= 0) return
  const [first, ...others] = runs
  if (first === undefined) {
    if (count === 0 && sum === 0) report(taken)
    return
  }
  if (count === 0 || fewestFigures(runs) > count) return
  const longest = first.startsWith('0') ? 1 : Math.min(first.length, FIGURE_DIGITS)
  for (let length = 1; length <= longest; length++) {
    const figure = Number(first.slice(0, length))
    if (figure > sum) return
    const left = first.slice(length)
    collect(left === '' ? others : [left, ...others], count - 1, sum - figure, [...taken, figure], report, budget)
  }
}

/** Leading zeros stand alone, so they can be told; what follows them may be one figure. */
export function fewestFigures(runs: DigitRuns): number {
  let fewest = 0
  for (const run of runs) {
    const zeros = run.length - run.replace(/^0+/, '').length
    fewest += zeros + (zeros < run.length ? 1 : 0)
  }
  return fewest
}

/**
 * The one way that needs no identity: as many figures as there are cells even if as few as possible
 * stand there (`007` in three cells). Otherwise `null`: a blank cell leaves no trace in running text.
 */
export function splitForced(runs: DigitRuns, count: number): readonly number[] | null {
  if (fewestFigures(runs) !== count || runs.some((run) => run.replace(/^0+/, '').length > FIGURE_DIGITS)) return null
  return runs.flatMap((run) => {
    const rest = run.replace(/^0+/, '')
    const zeros = new Array<number>(run.length - rest.length).fill(0)
    return rest === '' ? zeros : [...zeros, Number(rest)]
  })
}

/** Every way to write `runs` with two neighbours as one figure, one run fewer: a figure cut in two. */
export function listMerges(runs: DigitRuns): readonly DigitRuns[] {
  return runs.slice(1).flatMap((run, index) => {
    const before = runs[index] ?? ''
    return before.startsWith('0') ? [] : [[...runs.slice(0, index), before + run, ...runs.slice(index + 2)]]
  })
}

/** Whether the last figure is the sum of the others. */
export function isSum(figures: readonly number[]): boolean {
  const total = figures.at(-1)
  if (total === undefined) return false
  let sum = 0
  for (let index = 0; index < figures.length - 1; index++) sum += figures[index] ?? 0
  return sum === total
}
