import { raiseDigits } from '../raised-digits.js'
import { cellText, isFigureOrMark, lineText } from './join-text.js'
import { startsNumbered } from './labels.js'
import { findLooseBodies, type LooseBody } from './loose-columns.js'
import { headOf, type LooseHead } from './loose-head.js'
import { type Box, boxAround } from './page.js'
import type { PageCell, PageTable } from './page-table.js'
import type { FramedPage } from './reading-frame.js'
import { lowerBound } from './rulings.js'
import { type Line, lineOf, type Word } from './words.js'

/** A label wrapped below the last row stands no further away than this many times its size. */
const WRAP_DISTANCE = 1.9

/** What a page's lines come to: tables concluded from white space, and the lines that are none. */
export interface LooseTables {
  readonly tables: readonly PageTable[]
  readonly lines: readonly Line[]
}

interface Row {
  /** Lines of the label, in order. */
  readonly label: Line[]
  readonly figures: readonly Word[]
}

/** Concludes tables from figures that stand in columns; everything else stays a line of text. */
export function findLooseTables(lines: readonly Line[], frame: FramedPage): LooseTables {
  const tables: PageTable[] = []
  const taken = new Set<Line>()
  for (const body of findLooseBodies(lines)) {
    const head = headOf(lines, body)
    const rows = rowsOf(lines, body, taken)
    for (const line of head.lines) taken.add(line)
    tables.push(toTable(head, rows, body, frame))
  }
  return { tables, lines: lines.filter((line) => !taken.has(line)) }
}

function rowsOf(lines: readonly Line[], body: LooseBody, taken: Set<Line>): Row[] {
  const rows: Row[] = []
  let orphans: Line[] = []
  const edge = body.columns[0]?.[0] ?? 0
  for (let index = body.first; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const figures = line.words.filter((word) => word.x0 >= edge - line.size / 2 && isFigureOrMark(word.text))
    const labelWords = line.words.filter((word) => !figures.includes(word))
    const label = labelWords.length === 0 ? [] : [lineOf(labelWords, line.size)]
    const previous = rows.at(-1)
    if (index > body.last && !isWrapBelow(line, lines[index - 1], figures, edge)) break
    taken.add(line)
    if (figures.length > 0) {
      rows.push({ label: [...orphans, ...label], figures })
      orphans = []
    } else if (orphans.length > 0 || startsNumbered(lineText(line)) || previous === undefined) {
      orphans.push(...label)
    } else previous.label.push(...label)
  }
  if (orphans.length > 0) rows.push({ label: orphans, figures: [] })
  return splitDoubleLabels(rows)
}

function isWrapBelow(line: Line, before: Line | undefined, figures: readonly Word[], edge: number): boolean {
  if (before === undefined || figures.length > 0 || line.x1 > edge) return false
  return line.y1 - before.y1 < WRAP_DISTANCE * line.size && !startsNumbered(lineText(line))
}

/** An item whose own line has no figures, above another item: a heading of the rows below. */
function splitDoubleLabels(rows: readonly Row[]): Row[] {
  return rows.flatMap((row): Row[] => {
    const starts = row.label.flatMap((line, index) => (startsNumbered(lineText(line)) ? [index] : []))
    const last = starts.at(-1)
    if (starts.length < 2 || last === undefined) return [row]
    const heads = starts.slice(0, -1).map((from, index) => ({
      label: row.label.slice(index === 0 ? 0 : from, starts[index + 1]),
      figures: [],
    }))
    return [...heads, { label: row.label.slice(last), figures: row.figures }]
  })
}

function toTable(head: LooseHead, rows: readonly Row[], body: LooseBody, frame: FramedPage): PageTable {
  const boxes: Box[] = rows.flatMap((row) => [...row.label, ...row.figures])
  const whole = boxAround([...boxes, ...head.lines])
  const xs = [whole.x0 - 1, ...body.columns.map(([x0], index) => boundary(body, index, x0)), whole.x1 + 1]
  const cells: PageCell[] = head.cells.map((cell) => ({ ...cell, frame }))
  rows.forEach((row, index) => {
    const box = boxAround([...row.label, ...row.figures])
    const at = head.rowCount + index
    const cellBox = (column: number): Box => ({ ...box, x0: xs[column] ?? 0, x1: xs[column + 1] ?? 0 })
    const cell = (column: number, lines: readonly Line[]): PageCell => ({
      ...{ row: at, rowSpan: 1, column, columnSpan: 1, lines, text: cellText(lines), frame },
      box: cellBox(column),
    })
    cells.push(cell(0, row.label))
    body.columns.forEach((_, column) => {
      const words = row.figures.filter((word) => lowerBound(xs, (word.x0 + word.x1) / 2) === column + 2)
      const [first] = words
      if (first === undefined) cells.push(cell(column + 1, []))
      else cells.push(asNoteMark(cell(column + 1, [lineOf(words, first.size)]), first.size, row))
    })
  })
  return { ruled: false, xs, rowCount: head.rowCount + rows.length, cells, box: whole }
}

/** A figure so much smaller than others of its row is the mark of a note. */
const SMALLER = 0.75

function asNoteMark(cell: PageCell, size: number, { figures }: Row): PageCell {
  const isSmall = figures.some((other) => size <= SMALLER * other.size)
  return isSmall ? { ...cell, text: raiseDigits(cell.text) } : cell
}

/** Halfway between two columns of figures; the first stands closer to its figures than to the label. */
function boundary(body: LooseBody, index: number, x0: number): number {
  const before = body.columns[index - 1]
  return before === undefined ? x0 - 2 : (before[1] + x0) / 2
}
