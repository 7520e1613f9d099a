import type { ViewCell, ViewRow } from './grid-rows.js'

const PERIOD = /^(?:(20\d\d)年(?:度|数)?|(本年|今年|本期)(?:度|数)?|(?:上一?年|去年|上期)(?:度|数|同期)?)$/
const LONGEST = 7
const THIS_YEAR = 9999
const LAST_YEAR = 0

/**
 * The rows of the latest year alone, where a table prints the figures of several years one below the other.
 * A label that stands before all its years goes with those that are left.
 */
export function withoutOtherYears(rows: readonly ViewRow[]): readonly ViewRow[] {
  const latest = latestOfSeveral(rows)
  if (latest === null) return rows
  const left: ViewRow[] = []
  let above: readonly ViewCell[] = []
  for (const row of rows) {
    const year = yearOf(row)
    const labels = row.words.filter((cell) => yearIn(cell) === null)
    if (year !== null && year < latest) {
      above = [...above.filter((cell) => reaches(cell, row)), ...labels]
      continue
    }
    const reaching = labels.length === 0 ? above : above.filter((cell) => reaches(cell, row))
    above = []
    left.push(year === null ? row : ofYear(row, reaching))
  }
  return left
}

/** So many rows must name a year before it is one that the table counts by. */
const FEWEST_ROWS = 2
const YEAR_LINE = /^20\d\d年?$/

/** Whether several years stand on lines of their own among the words of rows: a narrow column broke them off their figures. */
export function holdsYearsAmongWords(rows: readonly ViewRow[]): boolean {
  const rowsOf = new Map<string, number>()
  for (const { words } of rows) {
    for (const { text } of words) {
      if (!text.includes('\n20')) continue
      for (const line of text.split('\n')) {
        const year = YEAR_LINE.test(line.trim()) ? line.trim().slice(0, 4) : null
        if (year !== null) rowsOf.set(year, (rowsOf.get(year) ?? 0) + 1)
      }
    }
  }
  let years = 0
  for (const count of rowsOf.values()) if (count >= FEWEST_ROWS) years++
  return years > 1
}

const reaches = (cell: ViewCell, { row }: ViewRow): boolean => cell.row + cell.rowSpan > row

function latestOfSeveral(rows: readonly ViewRow[]): number | null {
  let latest: number | null = null
  let isSeveral = false
  for (const row of rows) {
    const year = yearOf(row)
    if (year === null) continue
    if (latest !== null && year !== latest) isSeveral = true
    latest = Math.max(year, latest ?? year)
  }
  return isSeveral ? latest : null
}

/** The year that a row of figures names; `null` where it names none. */
function yearOf({ words, hasFigures }: ViewRow): number | null {
  if (!hasFigures) return null
  for (const cell of words) {
    const year = yearIn(cell)
    if (year !== null) return year
  }
  return null
}

const yearIn = ({ text }: ViewCell): number | null => periodOf(text)

/** The year that a text names and nothing else; 本年 and 上年 stand for the latest and the earliest. */
export function periodOf(text: string): number | null {
  if (text.length > LONGEST) return null
  const match = PERIOD.exec(text.replace(/\s/g, ''))
  if (match === null) return null
  if (match[1] !== undefined) return Number(match[1])
  return match[2] === undefined ? LAST_YEAR : THIS_YEAR
}

function ofYear(row: ViewRow, labels: readonly ViewCell[]): ViewRow {
  const isOwn = (cell: ViewCell) => yearIn(cell) === null
  return { ...row, cells: [...labels, ...row.cells.filter(isOwn)], words: [...labels, ...row.words.filter(isOwn)] }
}
