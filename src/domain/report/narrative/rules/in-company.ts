import type { Reading } from '../../reading.js'
import type { CheckContext } from '../../rule.js'
import { statementsOf } from '../claims/known-statements.js'
import type { Statement } from '../claims/statement.js'
import { type Figure, looseFigures } from '../company/figures.js'
import type { Family } from '../company/labels/label.js'
import { rowsOf } from './candidates.js'
import { figuresFor } from './figures-for.js'
import { isNear } from './near.js'
import { HANDLED, RECEIVED, WAYS_OF_COUNTING } from './request-totals.js'
import { comparisonOf } from './scope-of-tables.js'
import { isSlipOfDigits } from './slip-of-digits.js'
import { evaluate, type Sum, sum } from './sums.js'

interface Judged {
  readonly figure: Figure
  readonly statement: Statement
  readonly agrees: boolean
  /** What the tables say, taken by its likeliest meaning. */
  readonly expected: number
  /** Said of a part of what the tables count, or of all of it: only a strong company tells. */
  readonly isLoose: boolean
}

/**
 * What a reader of single phrases passes over is still known by its company: where the figures beside it, named as
 * loosely, are the tables', so is what its own words name. 许可15件、处罚4件、强制0件 is a list of table two.
 */
export function contradictionsInCompany(report: Reading, context: CheckContext): readonly Statement[] {
  const known = KNOWN.get(report)
  if (known?.context === context) return known.statements
  const statements = findContradictions(report, context)
  KNOWN.set(report, { context, statements })
  return statements
}

/** Each is compared with every other; a text that states more was written to be slow. */
const MOST_COMPARED = 300

interface Known {
  readonly context: CheckContext
  readonly statements: readonly Statement[]
}

/** Fourteen rules ask the same of a report. */
const KNOWN = new WeakMap<Reading, Known>()

function findContradictions(report: Reading, context: CheckContext): Statement[] {
  const strict = statementsOf(report)
  const about = { agency: report.agency ?? report.signedBy, year: report.year }
  const figures = looseFigures(report.sections, about).slice(0, MOST_COMPARED)
  const all = [...strict, ...figures.flatMap(({ statements }) => statements.slice(0, 1))]
  const judged = figures.flatMap((figure) => judge(figure, all, report, context) ?? [])
  const compared = strict.filter(
    (statement) => statement.relation !== 'at-most' && comparisonOf(statement, report, context) !== 'none',
  )
  return judged
    .filter((each) => !isRest(each, judged, report))
    .filter(
      (each) =>
        isOutOfSum(each, judged, report) ||
        (isMoreThanAll(each, judged, report) && !isReadAlready(each.figure, compared)) ||
        (!each.agrees && !isReadAlready(each.figure, compared) && !isSaidAgain(each, judged) && isKnown(each, judged)),
    )
    .map(({ statement }) => statement)
}

function judge(figure: Figure, all: readonly Statement[], report: Reading, context: CheckContext): Judged | null {
  const [statement] = figure.statements
  const comparison = statement && comparisonOf(statement, report, context)
  if (statement === undefined || comparison === 'none') return null
  if (figure.some !== null && !isTotal(figure.some, report)) return null
  const told = figure.statements.map((each) => figuresFor(each, all, report))
  const [expected] = told.flat()
  if (expected === undefined) return null
  const isLoose = comparison === 'part' || figure.isAmongThese
  if (isLoose && statement.value < expected && !isSlipOfDigits(statement.value, expected)) return null
  const agrees = figure.statements.some((each, index) => told[index]?.some((said) => isNear(each, said)))
  return { figure, statement, agrees, expected, isLoose }
}

/** 答复的13件中，公开7件: of all of them, where the tables have as many. */
const isTotal = (value: number, report: Reading): boolean =>
  WAYS_OF_COUNTING.some((way) => evaluate(report, way) === value)

/** What was read by its own words is judged by them. */
const isReadAlready = ({ offset, section }: Figure, strict: readonly Statement[]): boolean =>
  strict.some(
    ({ at, kind }) =>
      kind !== 'share' &&
      kind !== 'change' &&
      at.section === section.kind &&
      at.offset !== undefined &&
      at.offset <= offset &&
      offset < at.offset + (at.length ?? 0),
  )

/**
 * 办结20件：公开9件，部分公开4件…: all the others are the tables' and come to its total with the table's figure in
 * this one's place, so that another way of counting is no excuse.
 */
function isOutOfSum(each: Judged, judged: readonly Judged[], report: Reading): boolean {
  const total = TOTAL_OF[each.figure.family]
  if (total === undefined || each.statement.value === each.expected) return false
  const others = judged.filter((other) => other !== each && isListedWith(other, each))
  const isAnyCounted = others.some(({ statement }) => statement.value > 0)
  if (!isAnyCounted || others.some(({ statement, expected }) => statement.value !== expected)) return false
  const measures = new Set([each, ...others].map(({ statement }) => statement.measure))
  if (measures.size <= others.length) return false
  const rest = others.reduce((all, { statement }) => all + statement.value, 0)
  // 自然人82件（含结转）: over those in hand as well as over those received.
  return evaluate(report, total) === rest + each.expected && !isTotal(rest + each.statement.value, report)
}

/** 收到申请2件（表中2），按申请人看为自然人12件: no part is more than all there were. */
const isMoreThanAll = (each: Judged, judged: readonly Judged[], report: Reading): boolean =>
  TOTAL_OF[each.figure.family] !== undefined &&
  !each.agrees &&
  WAYS_OF_COUNTING.every((way) => (evaluate(report, way) ?? Number.POSITIVE_INFINITY) < each.statement.value) &&
  judged.some(
    (other) =>
      other.figure.family === 'flow' &&
      other.agrees &&
      other.statement.value > 0 &&
      other.statement.passage === each.statement.passage,
  )

/** 予以公开1份、信息不存在或不掌握3份、其他1份: whatever was not told, unless everything else was. */
function isRest(each: Judged, judged: readonly Judged[], report: Reading): boolean {
  if (!each.statement.measure.endsWith('outcomes.other') || !/其[他它]\d/.test(each.statement.quote)) return false
  const others = judged.filter((other) => other !== each && isListedWith(other, each))
  const all = others.reduce((total, { statement }) => total + statement.value, each.statement.value)
  return isTotal(all, report) || GROUPS.some((group) => !isTold(group, others) && hasAny(group, report))
}

const GROUPS = ['granted', 'partiallyGranted', 'refused', 'unavailable', 'notProcessed']
const isTold = (group: string, listed: readonly Judged[]): boolean =>
  listed.some(({ statement }) => statement.measure.includes(`outcomes.${group}`))
const hasAny = (group: string, report: Reading): boolean => (evaluate(report, sum(rowsOf(group))) ?? 0) > 0

const TOTAL_OF: Partial<Record<Family, Sum>> = { outcomes: sum([HANDLED]), applicants: sum([RECEIVED]) }

const isListedWith = (one: Judged, other: Judged): boolean =>
  one.figure.family === other.figure.family &&
  one.statement.passage === other.statement.passage &&
  one.statement.sentence === other.statement.sentence

/**
 * 办结187件（表中187），其中20日内办结164件: what the tables count is said, and a part of it. 县直部门收到121件、乡镇收到56件:
 * two of one kind in a sentence are parts of it, whichever they are.
 */
const isSaidAgain = (each: Judged, judged: readonly Judged[]): boolean =>
  judged.some(
    (other) =>
      other !== each &&
      other.statement.passage === each.statement.passage &&
      other.statement.measure === each.statement.measure &&
      other.statement.kind === each.statement.kind &&
      (other.agrees || other.statement.sentence === each.statement.sentence),
  )

/** Small figures agree by chance. */
const weight = (value: number): number => (value === 0 ? 0.25 : value === 1 ? 0.5 : value < 10 ? 1 : 2)
const ENOUGH = 1
const ENOUGH_FOR_A_PART = 2
const ENOUGH_IN_FORMS_WORDS = 0
const OF_REQUESTS: readonly Family[] = ['flow', 'applicants', 'outcomes']
/** So many paragraphs before or behind, a figure still tells something of another. */
const NEAR = 2

/** How much one figure tells of what another counts. */
function bearing(one: Judged, other: Judged): number {
  const distance = Math.abs(one.statement.passage - other.statement.passage)
  if (distance > NEAR || one.figure.section !== other.figure.section) return 0
  const isNear = distance === 0 && one.statement.sentence === other.statement.sentence
  const far = distance === 0 ? 1 : 0.5
  const [mine, its] = [one.figure.family, other.figure.family]
  if (mine === its) return isNear ? 1 : 0.7 * far
  const areRequests = OF_REQUESTS.includes(mine) && OF_REQUESTS.includes(its)
  if (areRequests) return isNear ? 0.5 : 0.35 * far
  return mine === 'reviews' && OF_REQUESTS.includes(its) ? 0.25 * far : 0
}

/** 规章0件、规范性文件0件、行政许可0件、行政处罚9件: a list of the tables' rows, and all the others are theirs. */
function isOnlyOneOut(each: Judged, judged: readonly Judged[]): boolean {
  const others = judged.filter((other) => other !== each && isListedWith(other, each))
  return others.length >= ENOUGH_OF_A_LIST && others.every(({ agrees }) => agrees)
}

const ENOUGH_OF_A_LIST = 3

function isKnown(each: Judged, judged: readonly Judged[]): boolean {
  if (!each.isLoose && isOnlyOneOut(each, judged)) return true
  let support = 0
  for (const other of judged) {
    if (other === each) continue
    // 监督保障方面，复议3件、诉讼1件: one wrong figure of the form's words does not excuse the other.
    const isAlike = each.figure.isInFormsWords && other.figure.isInFormsWords
    support += bearing(each, other) * (other.agrees ? weight(other.statement.value) : isAlike ? 0 : -1)
  }
  if (each.isLoose) return support >= ENOUGH_FOR_A_PART
  return support >= (each.figure.isInFormsWords ? ENOUGH_IN_FORMS_WORDS : ENOUGH)
}
