import type { Reading } from '../../reading.js'
import type { CheckContext } from '../../rule.js'
import { findFigure } from '../../rules/hit-cells.js'
import type { Statement } from '../claims/statement.js'
import { type Filer, filerOf } from '../claims/subject.js'
import { isSlipOfDigits } from './slip-of-digits.js'

/** How a statement's figure relates to the tables: the same thing, a part of it, or another thing. */
export type Comparison = 'same' | 'part' | 'none'

/**
 * A department's tables hold its own figures, a government's those of the whole area. A government's
 * office files either; that it decided licences or penalties, which no office does, tells which.
 */
export function comparisonOf(statement: Statement, report: Reading, context: CheckContext): Comparison {
  const { subject } = statement
  if (subject === 'on-file') return 'none'
  const filer = filerWith(report, context)
  const isWholeArea = filer === 'government' || (filer === 'office' && hasDecisions(report))
  if (isWholeArea) return subject === 'area' || subject === 'none' ? 'same' : 'part'
  if (subject === 'area' || subject === 'members') return 'none'
  if (subject === 'level') return 'part'
  if (filer === 'unknown') return subject === 'self' || subject === 'none' ? 'same' : 'none'
  return 'same'
}

/** 17 beside 95: in what a government or its office files, figures so far apart count different bodies. */
export function isOtherScope(statement: Statement, figure: number, report: Reading, context: CheckContext): boolean {
  const { value } = statement
  const filer = filerWith(report, context)
  if ((filer !== 'government' && filer !== 'office') || isSlipOfDigits(value, figure)) return false
  const isFar = Math.abs(value - figure) >= FAR && Math.max(value, figure) > 2 * Math.min(value, figure)
  return isFar && (value < figure || mayExceed(statement, filer))
}

/**
 * Whether a text may count more bodies than the tables do. 我办收到13件 counts none but those, and a government's tables
 * have the whole area; but a government also decides reviews of what others did.
 */
const mayExceed = ({ subject, measure, hints }: Statement, filer: Filer): boolean => {
  const isOwn = hints.includes('against-own')
  if (filer === 'office' && subject === 'none') return true
  return !isOwn && (measure.startsWith('reconsideration') || BEYOND.has(subject))
}

const BEYOND = new Set<Statement['subject']>(['area', 'members'])

const FAR = 10

function filerWith(report: Reading, { bodyKind }: CheckContext): Filer {
  const filer = filerOf(report.agency ?? report.signedBy)
  return bodyKind !== null && filer !== 'office' ? bodyKind : filer
}

const hasDecisions = (report: Reading): boolean =>
  ['licences', 'penalties', 'coercion'].some((row) => (findFigure(report, `disclosure.${row}.decisions`) ?? 0) > 0)
