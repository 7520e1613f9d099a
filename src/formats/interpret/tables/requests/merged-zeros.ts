import { isSum } from '../figures/split-figures.js'
import type { Stretch } from '../grid/column-frame.js'
import type { ViewCell } from '../grid/grid-rows.js'

/**
 * The cells under each head, where nothing is lost but cells that hold one nought for several columns: whoever
 * joined them, none of the columns has more. The row must add up, so that no figure was lost with its cell.
 */
export function spreadZeros(values: readonly ViewCell[], stretches: readonly Stretch[]): readonly ViewCell[] | null {
  const under: ViewCell[] = []
  for (const { from, to } of stretches) {
    const cell = values.find((value) => value.from <= from && value.to >= to)
    if (cell === undefined || (cell.slot.value !== 0 && under.at(-1) === cell)) return null
    under.push(cell)
  }
  const isWhole = values.every((value) => under.includes(value) && isEven(value, stretches))
  return isWhole && isSum(under.map(({ slot }) => slot.value ?? Number.NaN)) ? under : null
}

/** Whether it begins with one head and ends with one. */
const isEven = (cell: ViewCell, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ from }) => from === cell.from) && stretches.some(({ to }) => to === cell.to)
