import { trimEdges } from '../html/line-text.js'
import type { TextRow } from './row-grid.js'
import { isSectionHeading } from './section-heading.js'
import type { Separation } from './separated-rows.js'
import type { SourceLine } from './source-lines.js'

const BARS = /[|｜│┃║]/
const BARS_ALL = /[|｜│┃║]/g
const ESCAPED_BAR = /\\\|/g
const HELD = '\ue000'
const RULE_CHARACTERS = /^[\s|｜│┃║:+=\u2500-\u257f-]+$/
const RULE_STROKES = /[-=\u2500]{2}/
const FIGURE = /^(?:[+-]?\d[\d,.]*[?？]?|[-—–/])$/

const MOST_CONTINUATIONS = 5
const LONGEST_CELL = 120

const barsIn = (text: string): number => text.match(BARS_ALL)?.length ?? 0
const isLoneBar = (text: string): boolean => text.length < 20 && barsIn(text) === 1 && trimEdges(text).length === 1
const isBarRule = (text: string): boolean => RULE_CHARACTERS.test(text) && RULE_STROKES.test(text)

/** The cells of a line; a bar at either end is the table's frame, not a cell's. */
function cellsOf(text: string): string[] {
  const cells = trimEdges(text).replace(ESCAPED_BAR, HELD).split(BARS)
  if (cells.length > 1 && cells[0] === '') cells.shift()
  if (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells.map((cell) => cell.replaceAll(HELD, '|'))
}

export const BAR_SEPARATION: Separation = {
  rowAt: (lines, index) => {
    const text = lines[index]?.text ?? ''
    const bars = barsIn(text)
    if (bars === 0 || isLoneBar(text) || isProse(text, bars)) return undefined
    const framed = BARS.test(text.trimStart().charAt(0))
    if (!framed || BARS.test(text.charAt(text.length - 1))) return { cells: cellsOf(text), taken: 1 }
    return framedRow(lines, index) ?? { cells: cellsOf(text), taken: 1 }
  },
  isRule: isBarRule,
  isTable: (rows) => {
    const wide = rows.filter(({ cells }) => cells.length > 1)
    if (wide.some(({ cells }) => cells.some(({ text }) => text.length > LONGEST_CELL * 4))) return false
    if (rows.length > 1) return wide.some(({ cells }) => cells.length > 2) ? wide.length > 0 : hasFigures(wide, 1)
    return hasFigures(wide, 3)
  },
}

/** A sentence with a bar in it, or the list of links of a page (首页 | 公开). */
const isProse = (text: string, bars: number): boolean =>
  bars <= 2 && (text.includes('。') || text.length > LONGEST_CELL * 2) && !BARS.test(text.trimStart().charAt(0))

const hasFigures = (rows: readonly TextRow[], fewest: number): boolean =>
  rows.flatMap(({ cells }) => cells).filter(({ text }) => FIGURE.test(trimEdges(text))).length >= fewest

/** A row in a frame whose cell was broken over lines: up to the line that ends with the frame. */
function framedRow(lines: readonly SourceLine[], index: number): { cells: string[]; taken: number } | undefined {
  let text = lines[index]?.text ?? ''
  for (let taken = 1; taken <= MOST_CONTINUATIONS; taken++) {
    const next = lines[index + taken]
    if (next === undefined || next.isBlank || BARS.test(next.text.trimStart().charAt(0))) return undefined
    text += `\n${next.text}`
    if (BARS.test(next.text.charAt(next.text.length - 1))) return { cells: cellsOf(text), taken: taken + 1 }
  }
  return undefined
}

/** A table whose bars stand alone on their lines, the cells between them. */
export interface LoneBarTable {
  /** `null` where nothing tells the rows apart: then only the lines without bars are worth keeping. */
  readonly rows: readonly TextRow[] | null
  readonly end: number
}

type Token = { readonly kind: 'bar' | 'blank' } | { readonly kind: 'text'; readonly line: SourceLine }

const MOST_LINES_IN_CELL = 8
const FEWEST_BARS = 4

export function readLoneBars(lines: readonly SourceLine[], start: number): LoneBarTable | undefined {
  if (!isLoneBar(lines[start]?.text ?? '')) return undefined
  const tokens: Token[] = []
  let bars = 0
  let end = start
  let keep = 0
  for (let index = start; index < lines.length && index - end <= MOST_LINES_IN_CELL; index++) {
    const line = lines[index]
    if (line === undefined) break
    if (isLoneBar(line.text)) {
      bars++
      tokens.push({ kind: 'bar' })
      end = index + 1
      keep = tokens.length
    } else if (line.isBlank) tokens.push({ kind: 'blank' })
    else if (isSectionHeading(line.text) || line.text.length > LONGEST_CELL) break
    else tokens.push({ kind: 'text', line })
  }
  if (bars < FEWEST_BARS) return undefined
  return { rows: rowsOf(tokens.slice(0, keep)), end }
}

/**
 * Two bars that follow each other end one row and begin the next. Where that never happens, a row ends
 * where only an empty line stands between two bars; else such a line is an empty cell.
 */
function rowsOf(tokens: readonly Token[]): TextRow[] | null {
  const touching = tokens.some((token, at) => token.kind === 'bar' && tokens[at + 1]?.kind === 'bar')
  const rows: TextRow[] = []
  let row: { text: string; line: number }[] = []
  let cell: SourceLine[] = []
  let blanks = 0
  let lastLine = 0
  for (const token of tokens.slice(1)) {
    if (token.kind === 'text') {
      cell.push(token.line)
      lastLine = token.line.number
    } else if (token.kind === 'blank') blanks++
    else {
      const isRowEnd = cell.length === 0 && (touching ? blanks === 0 : blanks > 0)
      if (isRowEnd) {
        if (row.length > 0) rows.push({ cells: row })
        row = []
      } else row.push({ text: cell.map(({ text }) => text).join('\n'), line: cell[0]?.number ?? lastLine })
      cell = []
      blanks = 0
    }
  }
  if (row.length > 0) rows.push({ cells: row })
  return rows.length > 1 && rows.some(({ cells }) => cells.length > 1) ? rows : null
}
