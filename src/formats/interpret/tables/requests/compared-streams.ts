import { APPLICANT_COLUMNS } from '../../../../domain/report/index.js'
import type { RowReading } from '../candidate.js'
import { isSum, listMerges } from '../figures/split-figures.js'
import { labelKey, textOf } from '../label-text.js'
import type { FigureRun } from '../stream/figure-runs.js'
import { isWholeRow, type StreamRow } from '../stream/stream-rows.js'
import type { Token } from '../stream/stream-tokens.js'
import { namesAddedColumn } from './added-columns.js'
import { findRowLabels } from './request-labels.js'

const WIDTH = APPLICANT_COLUMNS.length
/** A head of a column behind 总计, and of one before 自然人. */
const BEHIND =
  /(?:总计?|合计)(?:同比|上一?年(?!度?结转)|去年|增减|增长|变化|占比|比例|比重|备注|较上|比上|环比|20\d\d年)/
const AHEAD = /(?:上一?年|去年|20\d\d年)(?:度|总计|合计|总数|数|同期)*自然人|(?:代码|编码|占比|同比|单位)自然人/
const YEAR = /20\d\d(?=年度?$)/
const YEAR_ALONE = /^20\d\d年度?$/
const BROKEN = [
  ['上', '年'],
  ['同', '比'],
  ['占', '比'],
  ['增', '减'],
  ['备', '注'],
  ['序', '号'],
  ['代', '码'],
] as const
const YEAR_FIGURE = /^20[1-4]\d$/
const LETTERS = 12
const FEWEST_ROWS = 6

/** Where columns stand that the form does not have; `null` where there are none. */
export type AddedSide = 'ahead' | 'behind' | 'unknown' | null

/** What the heads over the rows, or the figures themselves, tell of columns that the form does not have. */
export function findAddedSide(runs: readonly FigureRun[], rows: readonly StreamRow[]): AddedSide {
  for (const { before } of runs) {
    if (before.length < WIDTH || !before.some(isOfHead)) continue
    const key = keyOf(before)
    if (!key.includes('自然')) continue
    const isAhead = AHEAD.test(key)
    if (BEHIND.test(key)) return isAhead ? 'unknown' : 'behind'
    if (isAhead) return 'ahead'
    if (before.some(namesAddedColumn) || holdsBroken(before)) return 'unknown'
  }
  return showsAddedColumns(rows) ? 'unknown' : null
}

/**
 * Whether the figures themselves show a column that the form does not have: many rows have one too many
 * that is no part of another, or they are no counts.
 */
function showsAddedColumns(rows: readonly StreamRow[]): boolean {
  let wider = 0
  let uncounted = 0
  for (const { values } of rows) {
    if (values.length > WIDTH && !isCutInTwo(values)) wider++
    if (values.some(isNoCount)) uncounted++
  }
  return uncounted >= FEWEST_TELLING || (wider >= FEWEST_TELLING && wider * WIDER_SHARE >= rows.length)
}

const isCutInTwo = (values: readonly Token[]): boolean =>
  values.length === WIDTH + 1 && listMerges(values.map(textOf)).some((figures) => isSum(figures.map(Number)))

/** A rise, or a share: no figure of table three. */
const isNoCount = ({ text, slot }: Token): boolean => text.startsWith('+') || !Number.isInteger(slot?.value ?? 0)

/** One row in so many. */
const WIDER_SHARE = 4
const FEWEST_TELLING = 3

/**
 * The rows without the numbers that count them: such a number stands before each name, and a wrapped name
 * leaves it among the figures.
 */
export function withoutCounts(rows: readonly StreamRow[], runs: readonly FigureRun[]): readonly StreamRow[] {
  const counted = listCounts(runs)
  if (counted.size === 0) return rows
  return rows.map((row) => ({ ...row, values: row.values.filter((value) => !counted.has(value)) }))
}

/** Figures at the beginning of lines that go on counting where others, alone before words, have begun to. */
function listCounts(runs: readonly FigureRun[]): ReadonlySet<Token> {
  const counts = new Set<Token>()
  let chain: Token[] = []
  let alone = 0
  let last = Number.NaN
  for (const { before, values, after } of runs) {
    for (const [index, value] of values.entries()) {
      const previous = index === 0 ? before.at(-1) : values[index - 1]
      if (previous?.line === value.line || !COUNT.test(value.text)) continue
      const number = Number(value.text)
      const isAlone = index === values.length - 1 && after[0]?.line === value.line
      if (number !== last + 1) {
        if (!isAlone) continue
        chain = []
        alone = 0
      }
      last = number
      chain.push(value)
      if (isAlone) alone++
      if (alone < FEWEST_TELLING) continue
      for (const each of chain) counts.add(each)
      chain = []
    }
  }
  return counts
}

const COUNT = /^[1-9]\d?$/

const isOfHead = ({ text }: Token): boolean => text.includes('法律服')

/** A narrow column breaks its head into single characters, each on a line with those of other heads. */
function holdsBroken(words: readonly Token[]): boolean {
  const single = new Set<string>()
  for (const { text } of words) if (text.length === 1) single.add(text)
  return BROKEN.some(([one, other]) => single.has(one) && single.has(other))
}

const keyOf = (words: readonly Token[]): string => labelKey(words.map(textOf).join(''))

/** Only figures on one line that add up show that none is missing or astray, and only where no others do. */
export function readBesideAdded(
  { values }: StreamRow,
  side: AddedSide,
  blanksVanish: boolean,
  read: (figures: readonly Token[]) => RowReading,
): RowReading {
  const figures = side === 'ahead' ? values.slice(-WIDTH) : values.slice(0, WIDTH)
  const isOneLine = values.every(({ line }) => line === values[0]?.line)
  const isComplete = isOneLine && values.length <= WIDTH + 1 && isWholeRow(figures)
  if (isComplete && addUp(figures) && !mayBeAstray(values, side, blanksVanish)) return read(figures)
  return { kind: 'unread', raw: values.map(textOf).join(' ') }
}

/** Whether the figures would add up as well without the first of them, or the last. */
function mayBeAstray(values: readonly Token[], side: AddedSide, blanksVanish: boolean): boolean {
  if (values.length > WIDTH && side === 'unknown' && addUp(values.slice(1)) && !areAlike(values)) return true
  if (!blanksVanish) return false
  const isAhead = side !== 'behind' && values.length === WIDTH && addUp(values.slice(1))
  return isAhead || (side !== 'ahead' && addUp(values.slice(0, WIDTH - 1)))
}

const addUp = (values: readonly Token[]): boolean => isSum(values.map(figureIn))
const figureIn = ({ slot }: Token): number => slot?.value ?? Number.NaN
const areAlike = (values: readonly Token[]): boolean => values.every(({ text }) => text === values[0]?.text)

/** Whether lines name the same row twice, each time before figures: two tables stand side by side. */
export function standSideBySide(runs: readonly FigureRun[]): boolean {
  let last: FigureRun | null = null
  let lines = 0
  for (const run of runs) {
    const line = run.values[0]?.line
    if (run.values.length < 2 || run.before.at(-1)?.line !== line) continue
    if (last?.values[0]?.line === line && last !== null && nameSameRow(last, run)) lines++
    last = run
  }
  return lines > 1
}

function nameSameRow(one: FigureRun, other: FigureRun): boolean {
  const rows = findRowLabels(keyOf(one.before)).map(({ row }) => row)
  const own = findRowLabels(keyOf(other.before))
  return own.length > 0 && own.every(({ row }) => rows.includes(row))
}

/** Whether cells of table three are left blank: in running text no trace is left of them. */
export const doBlanksVanish = (rows: readonly StreamRow[]): boolean => rows.some(hasBlank)

const hasBlank = ({ values, run }: StreamRow): boolean =>
  values.length < WIDTH && findRowLabels(keyOf(run.before)).length > 0

/** Whether years stand among the figures, as they do where each row is printed for several years. */
export function countsSeveralYears(runs: readonly FigureRun[]): boolean {
  const counts = new Map<string, number>()
  for (const { values } of runs) {
    for (const { text } of values) if (YEAR_FIGURE.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  let years = 0
  for (const count of counts.values()) if (count >= FEWEST_ROWS) years++
  return years > 1
}

/** The rows without those of earlier years, where each row of the table is printed for several years. */
export function ofLatestYear(rows: readonly StreamRow[]): readonly StreamRow[] {
  const years = rows.map(yearOf)
  const named = years.filter((year) => year !== null)
  const latest = Math.max(...named)
  if (named.length < FEWEST_ROWS || named.every((year) => year === latest)) return rows
  const left = rows.filter((_, index) => (years[index] ?? latest) === latest)
  // With the label before the earlier year, nobody can tell on which side of its figures a label stands.
  return left.some(standsUnderYearAlone) ? [] : left
}

const standsUnderYearAlone = ({ run, isFirst }: StreamRow): boolean => isFirst && YEAR_ALONE.test(keyOf(run.before))

/** The year that stands right before the figures. */
function yearOf({ run, isFirst }: StreamRow): number | null {
  if (!isFirst) return null
  const words = run.before.slice(-2).map(textOf).join('').replace(/\s/g, '').slice(-LETTERS)
  const year = YEAR.exec(words)
  return year === null ? null : Number(year[0])
}
