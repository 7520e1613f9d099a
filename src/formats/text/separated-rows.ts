import { trimEdges } from '../html/line-text.js'
import type { TextRow } from './row-grid.js'
import { isNumberedParagraph, isSectionHeading } from './section-heading.js'
import type { SourceLine } from './source-lines.js'

/** How the cells of a row are parted on its line. */
export interface Separation {
  /** The cells of the row that begins at `index` and how many lines it takes; `undefined` for no row. */
  readonly rowAt: (lines: readonly SourceLine[], index: number) => { cells: string[]; taken: number } | undefined
  /** A line that is drawn between rows. */
  readonly isRule: (text: string) => boolean
  /** Whether these rows are a table at all. */
  readonly isTable: (rows: readonly TextRow[]) => boolean
}

export interface SeparatedRows {
  /** None where the rows are no table; their lines up to `end` need not be tried again. */
  readonly tables: readonly (readonly TextRow[])[]
  readonly end: number
}

/** A line without separators between two rows is a row of one cell (第二十条第（一）项), unless it is prose. */
const LONGEST_LONE_CELL = 40
const MOST_BLANKS = 1

/** Reads the run of rows that begins at `start`; a rule under a row makes that row a table's first. */
export function readSeparatedRows(lines: readonly SourceLine[], start: number, separation: Separation): SeparatedRows {
  const tables: TextRow[][] = [[]]
  let index = start
  let end = start
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const rows = tables.at(-1) ?? []
    if (separation.isRule(line.text)) {
      const head = rows.length > 1 ? rows.pop() : undefined
      if (head !== undefined) tables.push([head])
      index++
      end = index
      continue
    }
    const row = separation.rowAt(lines, index)
    if (row !== undefined) {
      rows.push({ cells: row.cells.map((text) => ({ text, line: line.number })) })
      index += row.taken
      end = index
    } else if (line.isBlank && index - end < MOST_BLANKS) index++
    else if (index === end && isLoneCell(line.text) && separation.rowAt(lines, index + 1) !== undefined) {
      rows.push({ cells: [{ text: line.text, line: line.number }] })
      index++
      end = index
    } else break
  }
  const filled = tables.filter((rows) => rows.length > 0)
  return { tables: separation.isTable(filled.flat()) ? filled : [], end }
}

const isLoneCell = (text: string): boolean => {
  const cell = trimEdges(text)
  return cell !== '' && cell.length <= LONGEST_LONE_CELL && !cell.includes('。') && !isNumberedParagraph(cell)
}

const MOST_QUOTED_LINES = 10

/** Cells parted by `separator`; a cell in double quotes may contain it, and line ends. */
function quotedRowAt(
  lines: readonly SourceLine[],
  index: number,
  separator: string,
): { cells: string[]; taken: number } | undefined {
  const first = lines[index]?.text ?? ''
  if (!first.includes(separator)) return undefined
  if (!first.includes('"')) return { cells: first.split(separator), taken: 1 }
  let text = first
  let taken = 1
  while (countQuotes(text) % 2 === 1 && taken < MOST_QUOTED_LINES && lines[index + taken] !== undefined) {
    text += `\n${lines[index + taken]?.text}`
    taken++
  }
  if (countQuotes(text) % 2 === 1) return { cells: first.split(separator), taken: 1 }
  return { cells: splitQuoted(text, separator), taken }
}

const countQuotes = (text: string): number => text.split('"').length - 1

/** Cells parted by `separator`; what stands in double quotes is one cell. */
export function splitQuoted(text: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') {
      if (quoted && text.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else if (quoted || cell.trim() === '') quoted = !quoted
      else cell += character
    } else if (character === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  cells.push(cell)
  return cells
}

const LONGEST_CELL = 120

export const TAB_SEPARATION: Separation = {
  rowAt: (lines, index) => {
    const text = lines[index]?.text ?? ''
    if (!text.includes('\t') || isSectionHeading(text)) return undefined
    return quotedRowAt(lines, index, '\t')
  },
  isRule: () => false,
  isTable: (rows) => {
    const wide = rows.filter(({ cells }) => cells.length > 2 || (cells.length === 2 && cells[0]?.text.trim() !== ''))
    return wide.length >= 2 && rows.every(({ cells }) => cells.every(({ text }) => text.length <= LONGEST_CELL * 4))
  },
}

const THOUSANDS = /\d,\d{3}(?!\d)/
const FEWEST_COMMA_ROWS = 3

export const COMMA_SEPARATION: Separation = {
  rowAt: (lines, index) => {
    const text = lines[index]?.text ?? ''
    if (text.length > LONGEST_CELL * 10 || text.includes('。') || text.includes('，')) return undefined
    if (!text.includes('"') && THOUSANDS.test(text)) return undefined
    const row = quotedRowAt(lines, index, ',')
    return row !== undefined && row.cells.length >= 3 ? row : undefined
  },
  isRule: () => false,
  isTable: (rows) => {
    const widths = rows.map(({ cells }) => cells.length).filter((width) => width > 1)
    return widths.length >= FEWEST_COMMA_ROWS && widths.every((width) => width === widths[0])
  },
}
