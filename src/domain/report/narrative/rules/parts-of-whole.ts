import type { CellCode } from '../../codes.js'
import type { Reading } from '../../reading.js'
import type { Statement } from '../claims/statement.js'
import { BROUGHT, CARRIED, HANDLED, WAYS_OF_COUNTING } from './request-totals.js'
import { evaluate, type Sum, sum } from './sums.js'

/**
 * 新收31件，其中自然人27件: who applied may be counted over those received, those in hand or those settled. Where
 * the sentence states the whole before, and it is the table's, the parts are of that one.
 */
export function ofWholeBeside(
  statement: Statement,
  statements: readonly Statement[],
  report: Reading,
  candidates: readonly Sum[],
): readonly Sum[] {
  if (!statement.measure.startsWith('requests.received.')) return candidates
  const isBeside = (other: Statement) =>
    other.passage === statement.passage &&
    other.sentence === statement.sentence &&
    (other.at.offset ?? 0) < (statement.at.offset ?? 0)
  // 收到69件，上年结转7件，其中自然人74件: of both.
  if (statements.some((other) => other.measure === 'requests.broughtForward' && isBeside(other))) return candidates
  const wholes = statements.filter((other) => WHOLES.has(other.measure) && isBeside(other)).map(({ value }) => value)
  const own = candidates.filter((candidate) => wholes.includes(evaluate(report, wholeOf(candidate)) ?? -1))
  if (own.length === 0) return candidates
  // 办理答复6件，申请人包括自然人5件: the form asks it of those received, whatever stands nearer.
  const [received] = candidates
  return received === undefined || own.includes(received) ? own : [received, ...own]
}

const WHOLES = new Set(['requests.received', 'requests.outcomes.total'])

/** The totals of the rows that a sum of cells is taken from. */
const wholeOf = ({ add }: Sum): Sum => sum([...new Set(add.map(totalOf))])

const totalOf = (code: CellCode): CellCode => `${code.slice(0, code.lastIndexOf('.'))}.total`

/**
 * 征地类12件申请中，予以公开5件: parts are of the whole stated before them, and where that is none of the tables'
 * totals they are of some requests only.
 */
export function isOfSomeOnly({ measure, whole }: Statement, report: Reading): boolean {
  if (whole === null || !/^requests\.(?:outcomes|received)\.(?!total)/.test(measure)) return false
  return !TOTALS.some((total) => evaluate(report, total) === whole)
}

const TOTALS = [...WAYS_OF_COUNTING, sum([HANDLED, CARRIED]), sum([HANDLED], [BROUGHT])]
