import { APPLICANT_COLUMNS, type Remark } from '../../../../domain/report/index.js'
import { leaveUnread, type RowCandidate, type RowReading } from '../candidate.js'
import { figureOf, type Slot } from '../figures/figure.js'
import { fewestFigures, isSum, listMerges } from '../figures/split-figures.js'
import { labelKey, textOf } from '../label-text.js'
import { extraFigures, gluedFigures, lostFigure, splitFigures } from '../row-remarks.js'
import { byLine, type FigureRun, stretchOf } from '../stream/figure-runs.js'
import { type LabelEvidence, NO_EVIDENCE, nearEvidence, ownEvidence } from '../stream/label-evidence.js'
import {
  couldBeRow,
  FEWEST_VALUES,
  isDigits,
  isLast,
  isWholeRow,
  listStreamRows,
  MOST_VALUES,
  NO_WORDS,
  type StreamRow,
  wordsBehind,
} from '../stream/stream-rows.js'
import type { Token } from '../stream/stream-tokens.js'
import type { TextLine } from '../stream/text-lines.js'
import {
  countsSeveralYears,
  doBlanksVanish,
  findAddedSide,
  ofLatestYear,
  readBesideAdded,
  standSideBySide,
  withoutCounts,
} from './compared-streams.js'
import { FIRST_ROW, findRowLabels, LAST_ROW, numeralOf, type RequestLabels } from './request-labels.js'

const WIDTH = APPLICANT_COLUMNS.length
const LETTERS_SEARCHED = 600

/** Every row of figures in running text that could be one of table three. */
export function readStreamRows(runs: readonly FigureRun[], labels: RequestLabels): readonly RowCandidate[] {
  const given = ofLatestYear(listStreamRows(runs))
  if (given.length === 0 || countsSeveralYears(runs)) return []
  const rows = withoutCounts(given, runs)
  const added = findAddedSide(runs, rows)
  const blanksVanish = doBlanksVanish(rows)
  const forward = figuresFollowLabels(rows)
  const linesWithRows = countRowsByLine(rows)
  const astray = listAstray(rows, forward === true)
  const candidates: RowCandidate[] = []
  for (const row of rows) {
    const found = evidenceOf(row, forward, linesWithRows, labels)
    const evidence = found.strength === 'near' && astray.has(row) ? NO_EVIDENCE : found
    const reading = added === null ? readValues(row, evidence) : readBesideAdded(row, added, blanksVanish, toColumns)
    if (reading !== null) candidates.push(toCandidate(row, evidence, reading))
  }
  const sure = withoutStrayLabels(candidates)
  return standSideBySide(runs) ? sure.map(leaveUnread) : sure
}

function toCandidate(row: StreamRow, { match, printed, strength }: LabelEvidence, reading: RowReading): RowCandidate {
  const [first] = row.values
  const at = first?.line.at ?? null
  return {
    order: (first?.line.order ?? 0) + (first?.line.block === null ? 0 : (first?.from ?? 0)),
    printed,
    match,
    strength,
    reading,
    extra: [],
    remarks: remarksOf(reading, row, at),
    at,
    span: stretchOf(row.values),
    labelAt: at,
  }
}

/** Where most labels stand on their figures' lines, one on a line of its own may be any row's. */
function withoutStrayLabels(candidates: readonly RowCandidate[]): readonly RowCandidate[] {
  const labelled = candidates.filter(isLabelled)
  const near = labelled.filter(isNear).length
  return near * 2 >= labelled.length ? candidates : candidates.map(withoutNearLabel)
}

const isLabelled = ({ match }: RowCandidate): boolean => match.kind === 'row'

const isNear = ({ strength }: RowCandidate): boolean => strength === 'near'

const withoutNearLabel = (candidate: RowCandidate): RowCandidate =>
  isNear(candidate) ? { ...candidate, match: NO_EVIDENCE.match } : candidate

function countRowsByLine(rows: readonly StreamRow[]): ReadonlyMap<TextLine, number> {
  const counts = new Map<TextLine, number>()
  for (const { values } of rows) {
    for (const line of new Set(values.map(lineOf))) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts
}

const lineOf = ({ line }: Token): TextLine => line

/**
 * Whether labels stand before their figures throughout. At the ends it shows: the first row's label has
 * no row of figures before it, or the last row's label none behind it. `null` where the ends do not tell.
 */
function figuresFollowLabels(rows: readonly StreamRow[]): boolean | null {
  const sides = rows.map(sidesOf)
  let begins = false
  let ends = false
  for (const [index, { before, after }] of sides.entries()) {
    const previous = sides[index - 1]
    const isPrevious = previous?.whole === true && previous.after.has(FIRST_ROW)
    if (before.has(FIRST_ROW) && before.size === 1 && !isPrevious) begins = true
    if (after.has(LAST_ROW) && after.size === 1 && !sides[index + 1]?.before.has(LAST_ROW)) ends = true
  }
  if (begins !== ends) return begins
  const whole = sides.filter(isWholeBesideLabel)
  const [first, last] = [whole[0], whole.at(-1)]
  if (begins || first === undefined || last === undefined) return null
  if (first.before.size === 1 && last.after.size === 0) return true
  return first.before.size === 0 && last.after.size === 1 ? false : null
}

/** The rows of the form that the words on either side of the figures name. */
interface Sides {
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
  readonly whole: boolean
}

const sidesOf = (row: StreamRow): Sides => ({
  before: rowsIn(row.isFirst ? row.run.before : NO_WORDS),
  after: rowsIn(wordsBehind(row)),
  whole: couldBeRow(row),
})

const isWholeBesideLabel = ({ before, after, whole }: Sides): boolean => whole && before.size + after.size > 0

/**
 * Rows between figures too many and a label too many: there each label may stand on the other side of its
 * figures than elsewhere.
 */
function listAstray(rows: readonly StreamRow[], forward: boolean): ReadonlySet<StreamRow> {
  const ordered = forward ? rows : [...rows].reverse()
  const astray = new Set<StreamRow>()
  let since: number | null = null
  for (const [index, row] of ordered.entries()) {
    if (!(forward ? row.isFirst : isLast(row))) since ??= index
    else if (since !== null && rowsIn(forward ? row.run.before : row.run.after).size > 1) {
      for (const each of ordered.slice(since, index)) astray.add(each)
      since = null
    }
  }
  return astray
}

function rowsIn(words: readonly Token[]): ReadonlySet<number> {
  const key = labelKey(words.map(textOf).join('').slice(-LETTERS_SEARCHED))
  const rows = new Set<number>()
  for (const { row } of findRowLabels(key)) rows.add(row)
  return rows
}

function evidenceOf(
  row: StreamRow,
  forward: boolean | null,
  rowsByLine: ReadonlyMap<TextLine, number>,
  labels: RequestLabels,
): LabelEvidence {
  const { run } = row
  if (!row.isFirst) return NO_EVIDENCE
  const behind = wordsBehind(row)
  const line = onlyLine(row.values)
  if (line !== null && rowsByLine.get(line) === 1) {
    const before = partByLine(run.before, line)
    const after = partByLine(behind, line)
    const own = before.on.length > 0 ? before.on : after.on
    const below = byLine(withoutRows(after.off, rowsByLine))
    const evidence = ownEvidence(own, byLine(before.off), below, labels)
    if (evidence.match.kind !== 'none' || own.length > 0) return evidence
  }
  if (forward === null) return NO_EVIDENCE
  return nearEvidence(forward ? run.before : behind, labels)
}

/** `null` where the values stand on several lines. */
function onlyLine(values: readonly Token[]): TextLine | null {
  const line = values[0]?.line ?? null
  for (const value of values) if (value.line !== line) return null
  return line
}

/** The words on a line, and those on others. */
function partByLine(words: readonly Token[], line: TextLine) {
  const on: Token[] = []
  const off: Token[] = []
  for (const word of words) (word.line === line ? on : off).push(word)
  return { on, off }
}

/** Words on lines that hold figures of a row are that row's. */
function withoutRows(words: readonly Token[], rowsByLine: ReadonlyMap<TextLine, number>): readonly Token[] {
  const left: Token[] = []
  for (const word of words) if (!rowsByLine.has(word.line)) left.push(word)
  return left
}

function readValues(row: StreamRow, { match }: LabelEvidence): RowReading | null {
  const { values, run } = row
  const runs = values.map(textOf)
  const raw = runs.join(' ')
  if (isWholeRow(values)) return isWithoutStray(row) ? toColumns(values) : { kind: 'unread', raw }
  const digits = runs.every(isDigits)
  const known = match.kind === 'row' || match.kind === 'single-other'
  if (values.length < FEWEST_VALUES && runs.join('').length < WIDTH) return null
  if (!digits) return known ? { kind: 'unread', raw } : null
  if (values.length > WIDTH) return tooManyValues(values, runs, raw)
  if (fewestFigures(runs) > MOST_VALUES || (!known && runs.join('').length < WIDTH)) return null
  const shorter = withoutNumeral(runs, run)
  return { kind: 'glued', alternatives: shorter === null ? [runs] : [runs, shorter], raw }
}

/** A last figure below the others and their name may be the mark of a note: only the sum shows that it is theirs. */
function isWithoutStray({ values, run }: StreamRow): boolean {
  const [first, last] = [values[0], values.at(-1)]
  const isBelow = last?.line !== first?.line && values.at(-2)?.line === first?.line
  if (!isBelow || run.before.at(-1)?.line !== first?.line) return true
  return isSum(values.map(({ slot }) => slot?.value ?? Number.NaN))
}

const toColumns = (values: readonly Token[]): RowReading => ({ kind: 'columns', columns: slotsOf(values) })

function slotsOf(values: readonly Token[]): readonly Slot[] {
  const slots: Slot[] = []
  for (const { slot } of values) if (slot !== null) slots.push(slot)
  return slots
}

function tooManyValues(values: readonly Token[], runs: readonly string[], raw: string): RowReading {
  const slots = slotsOf(values)
  if (runs.every((run) => run === '0')) return { kind: 'columns', columns: slots.slice(0, WIDTH) }
  const merged = runs.length === WIDTH + 1 ? listMerges(runs).filter((figures) => isSum(figures.map(Number))) : []
  const dropped = runs.some((_, index) => isSum(runs.filter((_run, other) => other !== index).map(Number)))
  const [only] = merged
  if (merged.length !== 1 || only === undefined || dropped) return { kind: 'unread', raw }
  return { kind: 'columns', columns: only.map((digits, index): Slot => figureOf(digits, slots[index]?.at ?? null)) }
}

/** The last digit may be the numeral of the next label, if that lost its full stop. */
function withoutNumeral(runs: readonly string[], { after }: FigureRun): readonly string[] | null {
  const last = runs.at(-1) ?? ''
  const key = labelKey(after.map(textOf).join('').slice(0, 60))
  const [next] = findRowLabels(key)
  if (next === undefined || last.length < 2) return null
  const numeral = numeralOf(next.row)
  return last.endsWith(String(numeral)) ? [...runs.slice(0, -1), last.slice(0, -1)] : null
}

function remarksOf(reading: RowReading, { values }: StreamRow, at: Remark['at']): readonly Remark[] {
  if (reading.kind === 'glued') return [gluedFigures(at)]
  if (reading.kind === 'unread') return [values.length > WIDTH ? extraFigures(at) : lostFigure(at)]
  if (values.length <= WIDTH) return []
  return [new Set(values.map(textOf)).size === 1 ? extraFigures(at) : splitFigures(at)]
}
