import { trimEdges } from '../html/line-text.js'
import type { TextRow } from './row-grid.js'
import { isSectionHeading } from './section-heading.js'
import type { SourceLine } from './source-lines.js'

/**
 * A table as word processors dump it: each cell on a line of its own that begins with a tab, its
 * further lines without one, an empty line after each row.
 */
export interface CellDump {
  /** `null` where nothing parts the rows, or every row is one cell: then the lines stay lines. */
  readonly rows: readonly TextRow[] | null
  /** Index of the first line after it. */
  readonly end: number
}

/** Labels of the form end well below this; a longer line is a paragraph after the table. */
const LONGEST_CONTINUATION = 120
/** An empty cell may hold many empty lines, then its text in a few short ones. */
const LONGEST_LATE_LINE = 30
const MOST_LATE_LINES = 8
/** Wider rows than any form has mean that nothing parts the rows. */
const MOST_CELLS = 40

export function readCellDump(lines: readonly SourceLine[], start: number): CellDump {
  const rows: TextRow[] = []
  let row: { text: string; line: number }[] = []
  let index = start
  const endRow = (): void => {
    if (row.length > 0) rows.push({ cells: row })
    row = []
  }
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const cell = row.at(-1)
    if (isTabbed(line)) {
      for (const text of line.text.slice(1).split('\t')) row.push({ text, line: line.number })
      index++
    } else if (line.isBlank) {
      const next = skipBlanks(lines, index)
      if (cell !== undefined && trimEdges(cell.text) === '' && isLateText(lines, next)) {
        index = next
        while (index < lines.length && !isTabbed(lines[index])) {
          const late = lines[index]
          if (late !== undefined) cell.text = `${cell.text}\n${late.text}`
          index++
        }
        continue
      }
      endRow()
      if (!isTabbed(lines[next])) break
      index = next
    } else if (cell !== undefined && isContinuation(line)) {
      cell.text = cell.text === '' ? line.text : `${cell.text}\n${line.text}`
      index++
    } else break
  }
  endRow()
  const isTable = rows.some(({ cells }) => cells.length > 1) && rows.every(({ cells }) => cells.length <= MOST_CELLS)
  return { rows: isTable ? rows : null, end: index }
}

/** A line that begins a cell. Paragraphs that are indented by a tab are none. */
const isTabbed = (line: SourceLine | undefined): boolean =>
  line?.text.startsWith('\t') === true &&
  line.text.length <= LONGEST_CONTINUATION &&
  !line.text.includes('。') &&
  !isSectionHeading(line.text)

const LOOKAHEAD = 60
const MOST_INNER_TABS = 0.3

/** Whether cells begin here, one a line, rather than whole rows with tabs inside. */
export function startsCellDump(lines: readonly SourceLine[], start: number): boolean {
  if (!isTabbed(lines[start])) return false
  let tabbed = 0
  let inner = 0
  for (let index = start; index < Math.min(lines.length, start + LOOKAHEAD); index++) {
    const line = lines[index]
    if (line === undefined || !line.text.includes('\t')) continue
    tabbed++
    if (line.text.indexOf('\t', 1) > 0) inner++
  }
  return inner < tabbed * MOST_INNER_TABS
}

const isContinuation = (line: SourceLine): boolean =>
  line.text.length <= LONGEST_CONTINUATION && !isSectionHeading(line.text)

function skipBlanks(lines: readonly SourceLine[], from: number): number {
  let index = from
  while (lines[index]?.isBlank === true) index++
  return index
}

/** Text that belongs to the empty cell above it: short, no heading, and the row goes on after it. */
function isLateText(lines: readonly SourceLine[], from: number): boolean {
  for (let index = from; index < from + MOST_LATE_LINES; index++) {
    const line = lines[index]
    if (line === undefined || line.isBlank) return false
    if (isTabbed(line)) return index > from
    if (line.text.length > LONGEST_LATE_LINE || isSectionHeading(line.text)) return false
  }
  return false
}
