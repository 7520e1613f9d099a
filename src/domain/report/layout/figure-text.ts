import type { Cell } from '../reading.js'

const PLAIN_FIGURE = /^[+-]?\d{1,30}(?:\.\d{1,10})?$/

/**
 * What stands in a cell of the written form. A figure keeps the digits it was printed with (`10.50`,
 * `+3`) and its unit; what could not be read leaves the cell empty, since its characters would be
 * taken for a figure by the next reader.
 */
export function figureText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (cell.state === 'mark') return cell.raw ?? ''
  if (cell.state !== 'number' || cell.value === null) return ''
  return `${printedDigits(cell, cell.value)}${cell.unit ?? ''}`
}

function printedDigits({ raw, unit }: Cell, value: number): string {
  let digits = (raw ?? '').trim()
  if (unit !== null && digits.endsWith(unit)) digits = digits.slice(0, -unit.length).trim()
  return PLAIN_FIGURE.test(digits) && Number(digits) === value ? digits : decimalText(value)
}

/** A number without an exponent. */
function decimalText(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}
