import { isFigureOrMark, lineText } from './join-text.js'
import { startsNumbered } from './labels.js'
import type { Line, Word } from './words.js'

/** A line needs so many figures, and a table so many such lines, before white space makes columns. */
const FIGURES = 4
const ROWS = 3
/** Lines without figures (wrapped labels) that may stand between two rows, and how far apart lines may be. */
const LINES_BETWEEN = 9
const DISTANCE = 3.5
/** A numbered line in larger type than the table's own is a heading below it. */
const LARGER = 1.25

/** Lines of a page that look like the body of a table without drawn lines. */
export interface LooseBody {
  /** Indexes of its first and last line with figures. */
  readonly first: number
  readonly last: number
  /** Where each column of figures begins and ends. */
  readonly columns: readonly (readonly [number, number])[]
}

const figureWords = (line: Line): Word[] => line.words.filter((word) => isFigureOrMark(word.text))

/** Finds runs of lines whose figures stand below each other. */
export function findLooseBodies(lines: readonly Line[]): LooseBody[] {
  // Nearly every cell of a table has a line or two.
  if (lines.length < ROWS) return []
  const bodies: LooseBody[] = []
  let rows: number[] = []
  const close = () => {
    const figures = rows.map((row) => figureWords(lines[row] ?? EMPTY))
    const columns = rows.length < ROWS ? null : (alignedColumns(figures) ?? columnsAmongBlanks(rows, figures, lines))
    if (columns !== null) bodies.push(...cutAtWiderRows(rows, figures, columns))
    rows = []
  }
  lines.forEach((line, index) => {
    if (line.words.length < FIGURES || figureWords(line).length < FIGURES) return
    const last = rows.at(-1)
    if (last !== undefined && !isNear(lines, last, index)) close()
    rows.push(index)
  })
  close()
  return bodies
}

/** A row with more figures than there are columns belongs to another table. */
function cutAtWiderRows(
  rows: readonly number[],
  figures: readonly (readonly Word[])[],
  columns: readonly (readonly [number, number])[],
): LooseBody[] {
  const parts: number[][] = [[]]
  rows.forEach((row, index) => {
    if ((figures[index]?.length ?? 0) > columns.length) parts.push([])
    else parts.at(-1)?.push(row)
  })
  return parts.flatMap((part): LooseBody[] => {
    const [first, last] = [part[0], part.at(-1)]
    return first === undefined || last === undefined || part.length < ROWS ? [] : [{ first, last, columns }]
  })
}

/** Whether only a few lines, close to each other and none a heading, stand between two rows. */
function isNear(lines: readonly Line[], from: number, to: number): boolean {
  if (to - from > LINES_BETWEEN + 1) return false
  const row = lines[from] ?? EMPTY
  for (let index = from + 1; index <= to; index++) {
    const line = lines[index] ?? EMPTY
    if (line.y1 - (lines[index - 1] ?? EMPTY).y1 > DISTANCE * line.size) return false
    if (line.size > LARGER * row.size && startsNumbered(lineText(line))) return false
  }
  return true
}

const EMPTY: Line = { words: [], size: 0, x0: 0, y0: 0, x1: 0, y1: 0 }

/** The columns that the commonest kind of row has, if enough rows fit them. */
function alignedColumns(rows: readonly (readonly Word[])[]): [number, number][] | null {
  return columnsOfRows(rows, usualLength(rows))
}

function usualLength(rows: readonly (readonly Word[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function columnsOfRows(rows: readonly (readonly Word[])[], length: number): [number, number][] | null {
  const fitting = rows.filter((row) => row.length === length)
  const columns = columnsOf(fitting)
  return columns.length >= FIGURES && columns.length === length && fitting.length >= ROWS ? columns : null
}

/** Part of the rows that must have their label on their own line. */
const LABELLED = 0.6

/**
 * Where rows have their blanks at different places: the columns of the longest rows, or those in which the
 * figures of all rows stand, each in one of its own.
 */
function columnsAmongBlanks(
  rows: readonly number[],
  figures: readonly (readonly Word[])[],
  lines: readonly Line[],
): [number, number][] | null {
  const labelled = rows.filter((row, index) => (lines[row] ?? EMPTY).words.length > (figures[index]?.length ?? 0))
  if (labelled.length < LABELLED * rows.length) return null
  const longest = Math.max(...figures.map((row) => row.length))
  for (let length = longest; length > usualLength(figures); length--) {
    const columns = columnsOfRows(figures, length)
    if (columns !== null) return columns
  }
  const columns = columnsOf(figures)
  const hasAll = figures.some((row) => row.length === columns.length)
  return hasAll && figures.every((row) => standsApart(row, columns)) ? columns : null
}

function standsApart(row: readonly Word[], columns: readonly (readonly [number, number])[]): boolean {
  const taken = new Set(row.map((word) => columns.findIndex(([x0, x1]) => word.x0 >= x0 && word.x1 <= x1)))
  return taken.size === row.length
}

function columnsOf(rows: readonly (readonly Word[])[]): [number, number][] {
  const intervals = rows
    .flat()
    .map((word): [number, number] => [word.x0, word.x1])
    .sort((a, b) => a[0] - b[0])
  const columns: [number, number][] = []
  for (const [x0, x1] of intervals) {
    const last = columns.at(-1)
    if (last !== undefined && x0 < last[1]) last[1] = Math.max(last[1], x1)
    else columns.push([x0, x1])
  }
  return columns
}
