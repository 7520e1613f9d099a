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
  const wholes = statements
    .filter(
      ({ measure, passage, sentence, at }) =>
        WHOLES.has(measure) &&
        passage === statement.passage &&
        sentence === statement.sentence &&
        (at.offset ?? 0) < (statement.at.offset ?? 0),
    )
    .map(({ value }) => value)
  const own = candidates.filter((candidate) => wholes.includes(evaluate(report, wholeOf(candidate)) ?? -1))
  return own.length > 0 ? own : candidates
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
