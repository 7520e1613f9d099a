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
import {
  agreeingBeside,
  ENOUGH_TO_TELL,
  FLOW,
  isBeside,
  isOneScope,
  isToldWithOwn,
  wholeOfResult,
} from './one-scope.js'
import { isOfSomeOnly } from './parts-of-whole.js'
import { CARRIED, HANDLED, RECEIVED, WAYS_OF_COUNTING } from './request-totals.js'
import { comparisonOf, isOtherScope } from './scope-of-tables.js'
import { isSlipOfDigits } from './slip-of-digits.js'
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

/** 公布许可9521件、处罚31件（表中31）、强制2件（表中2）: the rest of what is shown is the year's, so that this is all too. */
const isOfWholeList = (statement: Statement, statements: readonly Statement[], report: Reading): boolean =>
  statement.hints.includes('shown') && agreeingBeside(statement, statements, report) >= ENOUGH_TO_TELL

const ENOUGH_IN_LIST = 5

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
