import { APPLICANTS, type CellCode, OUTCOMES, REVIEW_RESULTS } from '../../codes.js'
import type { Reading } from '../../reading.js'

/** Cells added and subtracted; what the table says where a claim may mean it. */
export interface Sum {
  readonly add: readonly CellCode[]
  readonly subtract: readonly CellCode[]
}

export const sum = (add: readonly CellCode[], subtract: readonly CellCode[] = []): Sum => ({ add, subtract })

/**
 * What a sum comes to, or `null` where it cannot be told. The first cell must be a number; of the rest,
 * one left blank or struck out counts nothing, one that could not be read leaves all undecided.
 */
export function evaluate(report: Reading, { add, subtract }: Sum): number | null {
  let total = 0
  for (const [index, code] of [...add, ...subtract].entries()) {
    const cell = report.cells[code]
    const value = cell?.state === 'number' ? cell.value : null
    if (value === null) {
      if (index === 0 || cell?.state === 'unreadable') return null
      continue
    }
    total += index < add.length ? value : -value
  }
  return Math.round(total * 1e6) / 1e6
}

/** True where some cell of the sum stands in the table but could not be read. */
export const isUnreadable = (report: Reading, { add, subtract }: Sum): boolean =>
  [...add, ...subtract].some((code) => report.cells[code]?.state === 'unreadable')

/**
 * Where a total does not add up, a text that agrees with its parts does not contradict the table: the
 * table contradicts itself, and the identity says so.
 */
export function withPartsOfTotal(report: Reading, candidate: Sum): Sum[] {
  const [only, ...more] = candidate.add
  if (only === undefined || more.length > 0 || candidate.subtract.length > 0 || !only.endsWith('.total'))
    return [candidate]
  const row = only.slice(0, -'.total'.length)
  const isReview = !row.startsWith('requests.')
  const parts = (isReview ? REVIEW_RESULTS : APPLICANTS).map((part) => `${row}.${part}`)
  const sums = [sum(parts)]
  if (row === 'requests.outcomes') sums.push(sum(OUTCOMES.map((outcome) => `${row}.${outcome}.total`)))
  if (row === 'requests.outcomes.total') sums.push(sum(OUTCOMES.map((outcome) => `requests.outcomes.${outcome}.total`)))
  return [
    candidate,
    ...sums.filter(({ add }) => add.every((code) => report.cells[code]?.state === 'number' || isOptional(code))),
  ]
}

/** Rows that one of the forms in use does not print. */
const isOptional = (code: CellCode): boolean => /outcomes\.other\.(?:correctionOverdue|feeUnpaid)/.test(code)
