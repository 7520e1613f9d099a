import { isFigureOrMark } from './join-text.js'
import type { Line, Word } from './words.js'

/** A line needs so many figures, and a table so many such lines, before white space makes columns. */
const FIGURES = 4
const ROWS = 3
/** Lines without figures (wrapped labels) that may stand between two rows. */
const LINES_BETWEEN = 4

/** Lines of a page that look like the body of a table without drawn lines. */
export interface LooseBody {
  /** Indexes of its first and last line with figures. */
  readonly first: number
  readonly last: number
  /** Where each column of figures begins and ends. */
  readonly columns: readonly (readonly [number, number])[]
}

export const figureWords = (line: Line): Word[] => line.words.filter((word) => isFigureOrMark(word.text))

/** Finds runs of lines whose figures stand below each other. */
export function findLooseBodies(lines: readonly Line[]): LooseBody[] {
  const bodies: LooseBody[] = []
  let rows: number[] = []
  const close = () => {
    const columns = rows.length < ROWS ? null : alignedColumns(rows.map((row) => figureWords(lines[row] ?? EMPTY)))
    if (columns !== null) bodies.push({ first: rows[0] ?? 0, last: rows.at(-1) ?? 0, columns })
    rows = []
  }
  lines.forEach((line, index) => {
    if (figureWords(line).length < FIGURES) return
    const last = rows.at(-1)
    if (last !== undefined && index - last > LINES_BETWEEN) close()
    rows.push(index)
  })
  close()
  return bodies
}

const EMPTY: Line = { words: [], size: 0, x0: 0, y0: 0, x1: 0, y1: 0 }

/** The columns that the commonest kind of row has, if enough rows fit them. */
function alignedColumns(rows: readonly (readonly Word[])[]): [number, number][] | null {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
  const intervals = rows
    .filter((row) => row.length === usual)
    .flat()
    .map((word): [number, number] => [word.x0, word.x1])
    .sort((a, b) => a[0] - b[0])
  const columns: [number, number][] = []
  for (const [x0, x1] of intervals) {
    const last = columns.at(-1)
    if (last !== undefined && x0 < last[1]) last[1] = Math.max(last[1], x1)
    else columns.push([x0, x1])
  }
  const fitting = rows.filter((row) => row.length === usual).length
  return columns.length >= FIGURES && columns.length === usual && fitting >= ROWS ? columns : null
}
