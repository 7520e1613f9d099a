import type { Statement } from '../claims/statement.js'

/** Whether a stated figure is the tables', within what its digits and its 约 leave open. */
export function isNear({ value, approximate, precision, measure }: Statement, figure: number): boolean {
  if (measure === 'disclosure.fees.amount') {
    const room = Math.max(precision, 0.005)
    return Math.abs(figure - value) <= room || (value > 0 && Math.abs(figure / 10_000 - value) <= room)
  }
  return approximate ? Math.abs(figure - value) <= precision : figure === value
}

/** Whether a printed percentage is the exact one, rounded or cut to its digits. */
export const isRounded = ({ value, precision }: Pick<Statement, 'value' | 'precision'>, exact: number): boolean =>
  Math.abs(exact - value) <= precision * 1.001
