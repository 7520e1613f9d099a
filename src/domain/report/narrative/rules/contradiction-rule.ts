import type { CellCode } from '../../codes.js'
import { FORMS, findCell } from '../../form/index.js'
import type { Reading } from '../../reading.js'
import type { CheckContext, Hit, ReportRule } from '../../rule.js'
import { toHitCells } from '../../rules/hit-cells.js'
import { statementsOf } from '../claims/known-statements.js'
import type { Statement } from '../claims/statement.js'
import { candidatesOf } from './candidates.js'
import { figuresFor } from './figures-for.js'
import { contradictionsInCompany } from './in-company.js'
import { meets } from './meets.js'
import { isNear } from './near.js'
import { isOfSomeOnly } from './parts-of-whole.js'
import { CARRIED, HANDLED, RECEIVED, WAYS_OF_COUNTING } from './request-totals.js'
import { comparisonOf, isOtherScope } from './scope-of-tables.js'
import { isDigitLost, isSlipOfDigits } from './slip-of-digits.js'
import { evaluate, sum } from './sums.js'

interface Given {
  readonly id: string
  readonly text: string
  readonly summary: string
  readonly example: ReportRule['example']
  readonly reading?: string
  readonly concerns: (measure: string) => boolean
}

const IN_COMPANY = '用词与表格不同的，只有并列的其他件数与表一致时才核对'

/** A rule of `narrative.*`: no statement about these measures contradicts the tables. */
export const contradictionRule = ({ concerns, ...given }: Given): ReportRule => ({
  ...given,
  reading: [...(given.reading === undefined ? [] : [given.reading]), IN_COMPANY].join('；'),
  severity: 'error',
  citation: null,
  since: 2019,
  check: (report, context) => {
    const statements = statementsOf(report).filter(({ kind }) => kind !== 'share' && kind !== 'change')
    const said = statements
      .filter(({ measure }) => concerns(measure))
      .flatMap((statement) => contradictionOf(statement, statements, report, context) ?? [])
    const known = contradictionsInCompany(report, context).filter(
      ({ measure, at }) => concerns(measure) && !said.some((hit) => hit.at?.some((place) => meets(place, at))),
    )
    return [...said, ...known.map((statement) => toHit(statement, statements, report))]
  },
})

function contradictionOf(
  statement: Statement,
  statements: readonly Statement[],
  report: Reading,
  context: CheckContext,
): Hit | null {
  if (comparisonOf(statement, report, context) === 'none') return null
  // 收到5件，均为自然人, where there were not five: told of those received.
  if (statement.hints.includes('sole') && !WAYS_OF_COUNTING.some((way) => evaluate(report, way) === statement.value))
    return null
  if (agrees(statement, statements, report, context) !== false) return null
  if (isResultOfOthers(statement, statements, report)) return null
  // 公示行政处罚9件: shown may be those of other years, unless what is listed with it is the year's.
  if (statement.hints.includes('shown') && agreeingBeside(statement, statements, report) < ENOUGH_IN_LIST) return null
  // 全市95件，其中市政府办17件: the smaller of two figures for one thing is a part where the larger one agrees; in
  // another section it is told again.
  // 我镇收到16件，各村未收到: so is what the same sentence says there was none of.
  const isPart = statements.some(
    (other) =>
      other.measure === statement.measure &&
      other.kind === statement.kind &&
      other.at.section === statement.at.section &&
      (other.value > statement.value || isAnotherKind(other, statement)) &&
      (statement.value > 0 || isBeside(other, statement)) &&
      !isSlipOfDigits(statement.value, other.value) &&
      figuresFor(other, statements, report).some((figure) => isNear(other, figure)),
  )
  return isPart || isSummand(statement, statements, report) ? null : toHit(statement, statements, report)
}

/** 复议22件，其中纠正5件: of other reviews than the table's, or told wrong with them; either way no case of its own. */
function isResultOfOthers(statement: Statement, statements: readonly Statement[], report: Reading): boolean {
  const whole = wholeOfResult(statement)
  if (whole === undefined) return false
  const said = statements.filter((other) => other.measure === whole && isBeside(other, statement))
  return (
    said.length > 0 &&
    !said.some((other) => candidatesOf(other, statements).some((each) => evaluate(report, each) === other.value))
  )
}

/** 因信息公开引起的复议3件（表中3），因其他行为引起的19件: the paragraph has the right figure, and one of other reviews. */
const isAnotherKind = (other: Statement, statement: Statement): boolean =>
  other.passage === statement.passage && other.value < statement.value && /^(?:recon|litig)/.test(statement.measure)

const isBeside = (other: Statement, statement: Statement): boolean =>
  other.passage === statement.passage && other.sentence === statement.sentence

/** 县政府12件，县政府办公室4件: together they are the table's. */
function isSummand(statement: Statement, statements: readonly Statement[], report: Reading): boolean {
  const values = statements
    .filter(
      ({ measure, passage, sentence, kind }) =>
        measure === statement.measure &&
        kind === statement.kind &&
        passage === statement.passage &&
        sentence === statement.sentence,
    )
    .map(({ value }) => value)
  if (values.length < 2 || values.includes(0)) return false
  const all = values.reduce((sum, each) => sum + each, 0)
  // 县政府12件、办公室4件，共16件: the whole may stand among them.
  const sums = values.includes(all / 2) ? [all / 2, all] : [all]
  return figuresFor(statement, statements, report).some((figure) =>
    sums.some((value) => Math.abs(value - figure) < 1e-6),
  )
}

/** `null` where the tables do not tell. */
function agrees(
  statement: Statement,
  statements: readonly Statement[],
  report: Reading,
  context: CheckContext,
): boolean | null {
  const figures = figuresFor(statement, statements, report)
  if (figures.length === 0) return null
  if (statement.relation === 'implied') {
    if (statement.hints.includes('all-settled') && wereCarried(statement, statements, report)) return false
    // 均已答复 is said loosely; it contradicts only a table that knows of no request at all.
    return evaluate(report, sum([HANDLED, CARRIED])) !== 0
  }
  const isPart =
    (statement.relation === 'at-most' && !isOfWholeList(statement, statements, report)) ||
    (comparisonOf(statement, report, context) === 'part' && !isToldWithOwn(statement, statements, report, FLOW)) ||
    isOfSomeOnly(statement, report)
  const isLess = (figure: number) => statement.value < figure && !isSlipOfDigits(statement.value, figure)
  if (figures.some((figure) => isNear(statement, figure) || (isPart && isLess(figure)))) return true
  return figures.every(
    (figure) => !isOneScope(statement, figure, statements, report) && isOtherScope(statement, figure, report, context),
  )
}

/** 收到5件，全部办结, where the tables carry one of the five on, and the text says nothing of any carried on. */
function wereCarried({ value }: Statement, statements: readonly Statement[], report: Reading): boolean {
  const handled = evaluate(report, sum([HANDLED]))
  return (
    handled !== null &&
    handled < value &&
    evaluate(report, sum([RECEIVED])) === value &&
    (evaluate(report, sum([CARRIED])) ?? 0) > 0 &&
    !statements.some((other) => other.measure === 'requests.carriedForward')
  )
}

/**
 * A part is never more than its whole; nor is a figure of another scope where one beside it that is said of the
 * same body is the tables' own: 全县答复660件（表中660），其中部分公开679件.
 */
function isOneScope(statement: Statement, figure: number, statements: readonly Statement[], report: Reading): boolean {
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

const wholeOfResult = ({ measure }: Statement): string | undefined =>
  /^(.+)\.(?:upheld|corrected|other|pending|settled)$/.exec(measure)?.[1]

/** 全县收到346件（表中346），办结35件（表中350）: nobody counts one row of the same sentence over fewer bodies. */
function isToldWithOwn(
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

const FLOW = /^requests\.(?:received|outcomes\.total|broughtForward|carriedForward)$/
const REVIEWS = /^(?:reconsideration|litigation)$/
/** Reviews are few. */
const ENOUGH_REVIEWS = 3

/** 行政许可1286件（表中1286）、行政处罚27件（表中270）: the list is of the tables' scope, so that one of it is too. */
function isBesideOwn(statement: Statement, statements: readonly Statement[], report: Reading): boolean {
  if (statement.value === 0 && statement.subject === 'area') return true
  return agreeingBeside(statement, statements, report) >= ENOUGH_TO_TELL
}

/** What the other figures of table two in the same list come to that are the table's own. */
function agreeingBeside(statement: Statement, statements: readonly Statement[], report: Reading): number {
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

/** 公布许可9521件、处罚31件（表中31）、强制2件（表中2）: the rest of what is shown is the year's, so that this is all too. */
const isOfWholeList = (statement: Statement, statements: readonly Statement[], report: Reading): boolean =>
  statement.hints.includes('shown') && agreeingBeside(statement, statements, report) >= ENOUGH_TO_TELL

const ENOUGH_IN_LIST = 5
const DOCUMENTS = /\.(?:rules|normativeDocuments)\./

/** Small figures agree by chance. */
const ENOUGH_TO_TELL = 10

const PARTS_OF_AREA = new Set(['level', 'office', 'government'])

function toHit(statement: Statement, statements: readonly Statement[], report: Reading): Hit {
  const candidate = candidatesOf(statement, statements).find((each) => evaluate(report, each) !== null)
  const cells = [...(candidate?.add ?? []), ...(candidate?.subtract ?? [])].filter(
    (code) => report.cells[code]?.state === 'number',
  )
  const expected = (candidate && evaluate(report, candidate)) ?? 0
  const { cells: codes, at } = toHitCells(report, cells)
  return {
    message: `正文“${shorten(statement.quote)}”说的是 ${statement.value}，表中${labelOf(cells, report)}为 ${expected}`,
    cells: codes,
    at: [statement.at, ...at],
    quote: statement.quote,
    expected,
    found: statement.value,
  }
}

const shorten = (quote: string): string => {
  const bare = quote.replace(/\s+/g, '')
  return bare.length <= 40 ? bare : `${bare.slice(0, 38)}……`
}

function labelOf(cells: readonly CellCode[], report: Reading): string {
  const form = FORMS[report.form ?? '2021']
  const labels = cells.map((code) => findCell(form, code)?.label ?? code)
  const [first = ''] = labels
  return labels.length > 1 ? `“${first}”等 ${labels.length} 格之和` : `“${first}”`
}
