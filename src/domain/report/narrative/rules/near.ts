import type { Statement } from '../claims/statement.js'

/** Whether a stated figure is the tables', within what its digits and its 约 leave open. */
export function isNear({ value, approximate, precision, measure }: Statement, figure: number): boolean {
  if (measure === 'disclosure.fees.amount') {
    if ((value === 0) !== (figure === 0)) return value > 0 ? false : figure < LEAST_AMOUNT
    return isNearAmount(value, figure, Math.max(precision, LEAST_AMOUNT))
  }
  return approximate ? Math.abs(figure - value) <= precision : figure === value
}

/** Fifty yuan, in 万元: no text tells fees so exactly. */
const LEAST_AMOUNT = 0.005

/** Rounded or cut to the digits that the text has. */
const isNearAmount = (value: number, amount: number, precision: number): boolean =>
  Math.abs(amount - value) <= Math.max(precision / 2, LEAST_AMOUNT) || (amount >= value && amount - value < precision)

/** Whether a printed percentage is the exact one, rounded or cut to its digits: less than one of the last off. */
export const isRounded = ({ value, precision }: Pick<Statement, 'value' | 'precision'>, exact: number): boolean =>
  Math.abs(exact - value) < precision * 0.9999
