import type { CellCode } from '../../codes.js'
import type { Reading } from '../../reading.js'
import type { Statement } from '../claims/statement.js'
import { evaluate, type Sum, sum } from './sums.js'

/**
 * 新收31件，其中自然人27件: who applied may be counted over those received, those in hand or those settled. Where
 * the sentence states the whole, and it is the table's, the parts are of that one.
 */
export function ofWholeBeside(
  statement: Statement,
  statements: readonly Statement[],
  report: Reading,
  candidates: readonly Sum[],
): readonly Sum[] {
  if (!statement.measure.startsWith('requests.received.')) return candidates
  const whole = statements.findLast(
    ({ measure, passage, sentence, at }) =>
      WHOLES.has(measure) &&
      passage === statement.passage &&
      sentence === statement.sentence &&
      (at.offset ?? 0) < (statement.at.offset ?? 0),
  )
  if (!whole) return candidates
  const own = candidates.filter((candidate) => evaluate(report, wholeOf(candidate)) === whole.value)
  return own.length > 0 ? own : candidates
}

const WHOLES = new Set(['requests.received', 'requests.outcomes.total'])

/** The totals of the rows that a sum of cells is taken from. */
const wholeOf = ({ add }: Sum): Sum => sum([...new Set(add.map(totalOf))])

const totalOf = (code: CellCode): CellCode => `${code.slice(0, code.lastIndexOf('.'))}.total`
