import { APPLICANT_COLUMNS } from '../../../../domain/report/index.js'
import type { RowReading } from '../candidate.js'
import { isSum } from '../figures/split-figures.js'
import { labelKey, textOf } from '../label-text.js'
import type { FigureRun } from '../stream/figure-runs.js'
import { isWholeRow, type StreamRow } from '../stream/stream-rows.js'
import type { Token } from '../stream/stream-tokens.js'
import { namesAddedColumn } from './added-columns.js'

const WIDTH = APPLICANT_COLUMNS.length
/** A head of a column behind 总计, before 自然人, or between the two. */
const ADDED =
  /(?:总计|合计)(?:同比|上一?年(?!度?结转)|去年|增减|增长|变化|占比|比例|比重|备注|较上|比上|环比|20\d\d年)|(?:上一?年|去年|20\d\d年)(?:度|总计|合计|总数|数|同期)*自然人|(?:代码|编码|占比|同比|单位)自然人/
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

/** Whether the heads over the rows name a column that the form does not have. */
export function hasAddedColumns(runs: readonly FigureRun[]): boolean {
  for (const { before } of runs) {
    if (before.length < WIDTH || !before.some(isOfHead)) continue
    const key = keyOf(before)
    if (!key.includes('自然')) continue
    if (ADDED.test(key) || before.some(namesAddedColumn) || holdsBroken(before)) return true
  }
  return false
}

const isOfHead = ({ text }: Token): boolean => text.includes('法律服')

/** A narrow column breaks its head into single characters, each on a line with those of other heads. */
function holdsBroken(words: readonly Token[]): boolean {
  const single = new Set<string>()
  for (const { text } of words) if (text.length === 1) single.add(text)
  return BROKEN.some(([one, other]) => single.has(one) && single.has(other))
}

const keyOf = (words: readonly Token[]): string => labelKey(words.map(textOf).join(''))

/** Only a line of figures that add up, with at most one behind them, shows that none is missing or astray. */
export function readBesideAdded({ values }: StreamRow, read: (figures: readonly Token[]) => RowReading): RowReading {
  const figures = values.slice(0, WIDTH)
  const isOneLine = values.every(({ line }) => line === values[0]?.line)
  const isComplete = isOneLine && values.length <= WIDTH + 1 && isWholeRow(figures)
  if (isComplete && isSum(figures.map(({ slot }) => slot?.value ?? Number.NaN))) return read(figures)
  return { kind: 'unread', raw: values.map(textOf).join(' ') }
}

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
