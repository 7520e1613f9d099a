import { APPLICANT_COLUMNS, type Remark } from '../../../domain/report/index.js'
import type { RowCandidate, RowReading } from './candidate.js'
import type { Slot } from './figure.js'
import { figureOf } from './figure.js'
import { byLine, type FigureRun, stretchOf } from './figure-runs.js'
import { type LabelEvidence, nearEvidence, ownEvidence } from './label-evidence.js'
import { labelKey } from './label-text.js'
import { FIRST_ROW, findRowLabels, LAST_ROW, numeralOf, type RequestLabels } from './request-labels.js'
import { extraFigures, gluedFigures, lostFigure, splitFigures } from './row-remarks.js'
import { fewestFigures, isSum, listMerges, listSums, splitForced } from './split-figures.js'
import type { Token } from './stream-tokens.js'

const WIDTH = APPLICANT_COLUMNS.length
/** More figures in one go are another table's. */
const MOST_VALUES = WIDTH + 2
const FEWEST_VALUES = 4
/** A report has twenty-five; a document with more than this many such rows is none. */
const MOST_ROWS = 1_000
const LETTERS_SEARCHED = 600

/** A row of figures in running text, before its label is known. */
interface StreamRow {
  readonly values: readonly Token[]
  readonly run: FigureRun
  /** First of its run, and so the one that the words before belong to. */
  readonly isFirst: boolean
}

/** Every row of figures in running text that could be one of table three. */
export function readStreamRows(runs: readonly FigureRun[], labels: RequestLabels): readonly RowCandidate[] {
  const rows = runs.filter(mayConcernRequests).flatMap(splitRun).filter(concernsRequests).slice(0, MOST_ROWS)
  const forward = figuresFollowLabels(rows)
  const linesWithRows = countRowsByLine(rows)
  const astray = listAstray(rows, forward === true)
  const candidates = rows.flatMap((row): RowCandidate[] => {
    const found = evidenceOf(row, forward, linesWithRows, labels)
    const evidence = found.strength === 'near' && astray.has(row) ? NO_EVIDENCE : found
    const reading = readValues(row, evidence)
    if (reading === null) return []
    const [first] = row.values
    const at = first?.line.at ?? null
    return [
      {
        order: (first?.line.order ?? 0) + (first?.line.block === null ? 0 : (first?.from ?? 0)),
        printed: evidence.printed,
        match: evidence.match,
        strength: evidence.strength,
        reading,
        extra: [],
        remarks: remarksOf(reading, row, at),
        at,
        span: stretchOf(row.values),
        labelAt: at,
      },
    ]
  })
  return withoutStrayLabels(candidates)
}

/** Where most labels stand on their figures' lines, one on a line of its own may be any row's. */
function withoutStrayLabels(candidates: readonly RowCandidate[]): readonly RowCandidate[] {
  const labelled = candidates.filter(({ match }) => match.kind === 'row')
  const near = labelled.filter(({ strength }) => strength === 'near').length
  if (near * 2 >= labelled.length) return candidates
  return candidates.map((candidate) =>
    candidate.strength === 'near' ? { ...candidate, match: NO_EVIDENCE.match } : candidate,
  )
}

/** Takes a run apart into rows of seven: by its lines, or one value a line. */
function splitRun(run: FigureRun): readonly StreamRow[] {
  const lines = byLine(run.values)
  const full = lines.filter(isWholeRow)
  if (full.length > 0)
    return full.map((values, index) => ({ values, run, isFirst: index === 0 && values === lines[0] }))
  const { values } = run
  const chunks = values.length / WIDTH
  const oneEach = lines.every(({ length }) => length === 1)
  if (oneEach && chunks > 1 && Number.isInteger(chunks)) {
    const rows = Array.from({ length: chunks }, (_, index) => values.slice(index * WIDTH, (index + 1) * WIDTH))
    if (rows.every((row) => isSum(row.map(({ slot }) => slot?.value ?? Number.NaN)))) {
      return rows.map((row, index) => ({ values: row, run, isFirst: index === 0 }))
    }
  }
  return [{ values, run, isFirst: true }]
}

/** About as many figures as a row has, or digits enough for that; a figure or two behind a name is prose. */
function concernsRequests(row: StreamRow): boolean {
  return row.values.length <= MOST_VALUES && mayConcernRequests(row)
}

/** The same of a run that has not been taken apart: no row has more than its run. */
function mayConcernRequests({ values }: { readonly values: readonly Token[] }): boolean {
  return values.length >= FEWEST_VALUES || values.reduce((sum, { text }) => sum + text.length, 0) >= WIDTH
}

const isWholeRow = (values: readonly Token[]): boolean =>
  values.length === WIDTH && values.every(({ glued, slot }) => !glued && slot?.state !== 'unreadable')

function countRowsByLine(rows: readonly StreamRow[]): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>()
  for (const { values } of rows) {
    for (const line of new Set(values.map(({ line }) => line))) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts
}

/**
 * Whether labels stand before their figures throughout. At the ends it shows: the first row's label has
 * no row of figures before it, or the last row's label none behind it. `null` where the ends do not tell.
 */
function figuresFollowLabels(rows: readonly StreamRow[]): boolean | null {
  const sides = rows.map((row) => ({
    before: rowsIn(row.isFirst ? row.run.before : []),
    after: rowsIn(wordsBehind(row)),
    whole: couldBeRow(row),
  }))
  const begins = sides.some(({ before }, index) => {
    const previous = sides[index - 1]
    return before.has(FIRST_ROW) && before.size === 1 && !(previous?.whole && previous.after.has(FIRST_ROW))
  })
  const ends = sides.some(
    ({ after }, index) => after.has(LAST_ROW) && after.size === 1 && !sides[index + 1]?.before.has(LAST_ROW),
  )
  if (begins !== ends) return begins
  const whole = sides.filter((side) => side.whole && side.before.size + side.after.size > 0)
  const [first, last] = [whole[0], whole.at(-1)]
  if (begins || first === undefined || last === undefined) return null
  if (first.before.size === 1 && last.after.size === 0) return true
  return first.before.size === 0 && last.after.size === 1 ? false : null
}

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

/** Seven figures, or digits that can be taken apart into seven that add up. */
function couldBeRow({ values }: StreamRow): boolean {
  if (isWholeRow(values)) return true
  const runs = values.map(({ text }) => text)
  if (values.length > WIDTH || !runs.every((run) => /^\d{1,60}$/.test(run))) return false
  return splitForced(runs, WIDTH) !== null || listSums(runs, WIDTH)?.length !== 0
}

const isLast = ({ values, run }: StreamRow): boolean => values.at(-1) === run.values.at(-1)

/** What stands behind a run belongs to its last row. */
const wordsBehind = (row: StreamRow): readonly Token[] => (isLast(row) ? row.run.after : [])

function rowsIn(words: readonly Token[]): ReadonlySet<number> {
  const text = words.map((token) => token.text).join('')
  return new Set(findRowLabels(labelKey(text.slice(-LETTERS_SEARCHED))).map(({ row }) => row))
}

const NO_EVIDENCE: LabelEvidence = { match: { kind: 'none', row: null }, printed: '', strength: 'near' }

function evidenceOf(
  row: StreamRow,
  forward: boolean | null,
  rowsByLine: ReadonlyMap<unknown, number>,
  labels: RequestLabels,
): LabelEvidence {
  const { values, run } = row
  if (!row.isFirst) return NO_EVIDENCE
  const [first] = values
  const behind = wordsBehind(row)
  const line = first?.line
  const oneLine = values.every((value) => value.line === line)
  if (oneLine && line !== undefined && rowsByLine.get(line) === 1) {
    const left = run.before.filter((token) => token.line === line)
    const right = behind.filter((token) => token.line === line)
    const above = byLine(run.before.filter((token) => token.line !== line))
    const below = byLine(behind.filter((token) => token.line !== line && !holdsRow(rowsByLine, token)))
    const own = left.length > 0 ? left : right
    const evidence = ownEvidence(own, above, below, labels)
    if (evidence.match.kind !== 'none' || own.length > 0) return evidence
  }
  if (forward === null) return NO_EVIDENCE
  return nearEvidence(forward ? run.before : behind, labels)
}

const holdsRow = (rowsByLine: ReadonlyMap<unknown, number>, { line }: Token): boolean => (rowsByLine.get(line) ?? 0) > 0

function readValues({ values, run }: StreamRow, { match }: LabelEvidence): RowReading | null {
  const raw = values.map(({ text }) => text).join(' ')
  if (isWholeRow(values)) return { kind: 'columns', columns: values.flatMap(({ slot }) => slot ?? []) }
  const digits = values.every(({ text }) => /^\d{1,60}$/.test(text))
  const known = match.kind === 'row' || match.kind === 'single-other'
  const runs = values.map(({ text }) => text)
  if (values.length < FEWEST_VALUES && runs.join('').length < WIDTH) return null
  if (!digits) return known ? { kind: 'unread', raw } : null
  if (values.length > WIDTH) return tooManyValues(values, runs, raw)
  if (fewestFigures(runs) > MOST_VALUES || (!known && runs.join('').length < WIDTH)) return null
  const shorter = withoutNumeral(runs, run)
  return { kind: 'glued', alternatives: shorter === null ? [runs] : [runs, shorter], raw }
}

function tooManyValues(values: readonly Token[], runs: readonly string[], raw: string): RowReading {
  const slots = values.flatMap(({ slot }) => slot ?? [])
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
  const key = labelKey(
    after
      .map(({ text }) => text)
      .join('')
      .slice(0, 60),
  )
  const [next] = findRowLabels(key)
  if (next === undefined || last.length < 2) return null
  const numeral = numeralOf(next.row)
  return last.endsWith(String(numeral)) ? [...runs.slice(0, -1), last.slice(0, -1)] : null
}

function remarksOf(reading: RowReading, { values }: StreamRow, at: Remark['at']): readonly Remark[] {
  if (reading.kind === 'glued') return [gluedFigures(at)]
  if (reading.kind === 'unread') return [values.length > WIDTH ? extraFigures(at) : lostFigure(at)]
  if (values.length <= WIDTH) return []
  return [new Set(values.map(({ text }) => text)).size === 1 ? extraFigures(at) : splitFigures(at)]
}
