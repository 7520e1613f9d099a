import type { Reading } from '../../reading.js'
import type { Statement } from '../claims/statement.js'
import { candidatesOf } from './candidates.js'
import { ofWholeBeside } from './parts-of-whole.js'
import { evaluate, isUnreadable, type Sum, withPartsOfTotal } from './sums.js'

/** What the tables say of what is stated, the likeliest first; nothing where a cell of it could not be read. */
export function figuresFor(statement: Statement, statements: readonly Statement[], report: Reading): number[] {
  const candidates = ofWholeBeside(statement, statements, report, candidatesOf(statement, statements)).flatMap(
    (candidate) => withPartsOfTotal(report, candidate),
  )
  if (candidates.some((candidate) => isUnreadable(report, candidate))) return []
  return candidates.map((candidate) => inUnit(report, candidate, evaluate(report, candidate))).filter(isNumber)
}

const isNumber = (value: number | null): value is number => value !== null

/** 万元 is the unit of the fee cell; one printed in 元 says so, or is a slip that is not this rule's. */
function inUnit(report: Reading, { add }: Sum, figure: number | null): number | null {
  const [code = ''] = add
  return figure !== null && code === 'disclosure.fees.amount' && report.cells[code]?.unit === '元'
    ? figure / 10_000
    : figure
}
