import type { Reading } from '../../reading.js'
import type { Statement } from '../claims/statement.js'
import { candidatesOf } from './candidates.js'
import { figuresFor } from './figures-for.js'
import { isNear } from './near.js'
import { isDigitLost } from './slip-of-digits.js'
import { evaluate } from './sums.js'

/**
 * A part is never more than its whole; nor is a figure of another scope where one beside it that is said of the
 * same body is the tables' own: 全县答复660件（表中660），其中部分公开679件.
 */
export function isOneScope(
  statement: Statement,
  figure: number,
  statements: readonly Statement[],
  report: Reading,
): boolean {
  if (statement.measure.startsWith('disclosure.')) return isBesideOwn(statement, statements, report)
  if (REVIEWS.test(statement.measure) && isToldWithOwn(statement, statements, report, REVIEWS, ENOUGH_REVIEWS))
    return true
  if (REVIEWS.test(statement.measure) && haveOwnResults(statement, figure, statements, report)) return true
  if (statement.measure === 'litigation') return isToldWithOwn(statement, statements, report, FLOW)
  if (isResultOfOwn(statement, statements, report)) return true
  if (!statement.measure.startsWith('requests.')) return false
  if (statement.value <= figure)
    return isDigitLost(statement.value, figure) && isToldWithOwn(statement, statements, report, FLOW)
  if (PARTS_OF_AREA.has(statement.subject)) return true
  // 全县收到2件（表中2），办结12件: of those two.
  if (FLOW.test(statement.measure) && isToldWithOwn(statement, statements, report, FLOW, 1)) return true
  const agreeing = statements.filter(
    (other) =>
      other.passage === statement.passage &&
      (statement.subject === 'none' || other.subject === statement.subject) &&
      other.measure.startsWith('requests.') &&
      other.measure !== statement.measure &&
      other.kind !== 'share' &&
      other.kind !== 'change' &&
      candidatesOf(other, statements).some((candidate) => evaluate(report, candidate) === other.value),
  )
  return agreeing.reduce((all, { value }) => all + value, 0) >= ENOUGH_TO_TELL
}

/** 复议4件（表中4），其中纠正12件: of those four. */
function isResultOfOwn(statement: Statement, statements: readonly Statement[], report: Reading): boolean {
  const whole = wholeOfResult(statement)
  return statements.some(
    (other) =>
      other.measure === whole &&
      other.value > 0 &&
      isBeside(other, statement) &&
      candidatesOf(other, statements).some((each) => evaluate(report, each) === other.value),
  )
}

/** 复议12件（表中2），维持1件、其他结果1件: the results are the table's, and come to its total. */
function haveOwnResults(
  statement: Statement,
  figure: number,
  statements: readonly Statement[],
  report: Reading,
): boolean {
  const results = statements.filter(
    (other) => wholeOfResult(other) === statement.measure && isBeside(other, statement) && other.value > 0,
  )
  return (
    results.reduce((all, { value }) => all + value, 0) === figure &&
    results.length > 1 &&
    results.every((other) => candidatesOf(other, statements).some((each) => evaluate(report, each) === other.value))
  )
}

export const wholeOfResult = ({ measure }: Statement): string | undefined =>
  /^(.+)\.(?:upheld|corrected|other|pending|settled)$/.exec(measure)?.[1]

/** 全县收到346件（表中346），办结35件（表中350）: nobody counts one row of the same sentence over fewer bodies. */
export function isToldWithOwn(
  statement: Statement,
  statements: readonly Statement[],
  report: Reading,
  alike: RegExp,
  enough = ENOUGH_TO_TELL,
): boolean {
  const agreeing = statements.filter(
    (other) =>
      isBeside(other, statement) &&
      other.subject === statement.subject &&
      alike.test(other.measure) &&
      other.measure !== statement.measure &&
      candidatesOf(other, statements).some((candidate) => evaluate(report, candidate) === other.value),
  )
  return agreeing.reduce((all, { value }) => all + value, 0) >= enough
}

export const FLOW = /^requests\.(?:received|outcomes\.total|broughtForward|carriedForward)$/
const REVIEWS = /^(?:reconsideration|litigation)$/
/** Reviews are few. */
const ENOUGH_REVIEWS = 3

/** 行政许可1286件（表中1286）、行政处罚27件（表中270）: the list is of the tables' scope, so that one of it is too. */
function isBesideOwn(statement: Statement, statements: readonly Statement[], report: Reading): boolean {
  if (statement.value === 0 && statement.subject === 'area') return true
  return agreeingBeside(statement, statements, report) >= ENOUGH_TO_TELL
}

/** What the other figures of table two in the same list come to that are the table's own. */
export function agreeingBeside(statement: Statement, statements: readonly Statement[], report: Reading): number {
  const isOfDocuments = DOCUMENTS.test(statement.measure)
  const agreeing = statements.filter(
    (other) =>
      isBeside(other, statement) &&
      other.subject === statement.subject &&
      (other.relation === 'equal' || other.hints.includes('shown')) &&
      other.measure.startsWith('disclosure.') &&
      other.measure !== statement.measure &&
      DOCUMENTS.test(other.measure) === isOfDocuments &&
      figuresFor(other, statements, report).some((figure) => isNear(other, figure)),
  )
  return agreeing.reduce((all, { value }) => all + value, 0)
}

const DOCUMENTS = /\.(?:rules|normativeDocuments)\./

/** Small figures agree by chance. */
export const ENOUGH_TO_TELL = 10

const PARTS_OF_AREA = new Set(['level', 'office', 'government'])

/** Told in the same sentence. */
export const isBeside = (other: Statement, statement: Statement): boolean =>
  other.passage === statement.passage && other.sentence === statement.sentence
