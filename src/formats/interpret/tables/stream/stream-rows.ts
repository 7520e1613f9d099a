import { APPLICANT_COLUMNS } from '../../../../domain/report/index.js'
import { isSum, listSums, splitForced } from '../figures/split-figures.js'
import { textOf } from '../label-text.js'
import { byLine, type FigureRun } from './figure-runs.js'
import type { Token } from './stream-tokens.js'

const WIDTH = APPLICANT_COLUMNS.length
/** More figures in one go are another table's. */
export const MOST_VALUES = WIDTH + 2
export const FEWEST_VALUES = 4
/** A report has twenty-five; a document with more than this many such rows is none. */
const MOST_ROWS = 1_000

/** A row of figures in running text, before its label is known. */
export interface StreamRow {
  readonly values: readonly Token[]
  readonly run: FigureRun
  /** First of its run, and so the one that the words before belong to. */
  readonly isFirst: boolean
}

/** Rows of figures that could be of table three, in the order they stand. */
export const listStreamRows = (runs: readonly FigureRun[]): readonly StreamRow[] =>
  runs.filter(mayConcernRequests).flatMap(splitRun).filter(concernsRequests).slice(0, MOST_ROWS)

/** Takes a run apart into rows of seven: by its lines, or one value a line. */
function splitRun(run: FigureRun): readonly StreamRow[] {
  const values = withoutNextNumber(run)
  const lines = byLine(values)
  const full = lines.filter(isWholeRow)
  if (full.length > 0) return toRows(full, run, full[0] === lines[0])
  if (lines.length > WIDTH && lines.length === values.length && values.length % WIDTH === 0) {
    const rows: (readonly Token[])[] = []
    for (let from = 0; from < values.length; from += WIDTH) rows.push(values.slice(from, from + WIDTH))
    if (rows.every(addsUp)) return toRows(rows, run, true)
  }
  return [{ values, run, isFirst: true }]
}

/** A figure that begins the line of the words behind it is the number of what they name. */
function withoutNextNumber({ values, after }: FigureRun): readonly Token[] {
  const last = values.at(-1)
  const line = values.at(-2)?.line
  if (last === undefined || line === undefined || last.line === line || last.line !== after[0]?.line) return values
  return values.slice(0, -1)
}

function toRows(given: readonly (readonly Token[])[], run: FigureRun, beginsRun: boolean): readonly StreamRow[] {
  const rows: StreamRow[] = []
  for (const values of given) rows.push({ values, run, isFirst: beginsRun && rows.length === 0 })
  return rows
}

const addsUp = (values: readonly Token[]): boolean => isSum(values.map(figureIn))

const figureIn = ({ slot }: Token): number => slot?.value ?? Number.NaN

/** About as many figures as a row has, or digits enough for that; a figure or two behind a name is prose. */
function concernsRequests(row: StreamRow): boolean {
  return row.values.length <= MOST_VALUES && mayConcernRequests(row)
}

/** The same of a run that has not been taken apart: no row has more than its run. */
function mayConcernRequests({ values }: { readonly values: readonly Token[] }): boolean {
  return values.length >= FEWEST_VALUES || lettersIn(values) >= WIDTH
}

function lettersIn(values: readonly Token[]): number {
  let letters = 0
  for (const { text } of values) letters += text.length
  return letters
}

export const isWholeRow = (values: readonly Token[]): boolean => values.length === WIDTH && values.every(isApart)

const isApart = ({ glued, slot }: Token): boolean => !glued && slot?.state !== 'unreadable'

/** Seven figures, or digits that can be taken apart into seven that add up. */
export function couldBeRow({ values }: StreamRow): boolean {
  if (isWholeRow(values)) return true
  const runs = values.map(textOf)
  if (values.length > WIDTH || !runs.every(isDigits)) return false
  return splitForced(runs, WIDTH) !== null || listSums(runs, WIDTH)?.length !== 0
}

export const isLast = ({ values, run }: StreamRow): boolean => values.at(-1) === run.values.at(-1)

/** What stands behind a run belongs to its last row. */
export const wordsBehind = (row: StreamRow): readonly Token[] => (isLast(row) ? row.run.after : NO_WORDS)

export const NO_WORDS: readonly Token[] = []

export const isDigits = (text: string): boolean => /^\d{1,60}$/.test(text)
