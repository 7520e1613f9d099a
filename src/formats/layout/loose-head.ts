import { cellText, lineText } from './join-text.js'
import type { LooseBody } from './loose-columns.js'
import { type Box, boxAround } from './page.js'
import type { PageCell } from './page-table.js'
import { type Line, lineOf, type Word } from './words.js'

/** The head of a table without drawn lines: lines above the figures that name the columns. */
export interface LooseHead {
  readonly lines: readonly Line[]
  readonly cells: readonly Omit<PageCell, 'frame'>[]
  readonly rowCount: number
}

const NO_HEAD: LooseHead = { lines: [], cells: [], rowCount: 0 }
const MOST_LINES = 10
/** Further above each other than this many times their size, lines do not belong to one head. */
const DISTANCE = 2.6
/** Larger type than the table's own, or a section's number, is a heading above it. */
const LARGER = 1.25
const SECTION_HEADING = /^\s?[一二三四五六七八]、/

/** Takes the lines above a body while they stand over its columns; without names over most of them, none. */
export function headOf(lines: readonly Line[], body: LooseBody): LooseHead {
  const taken = candidates(lines, body)
  const edge = (body.columns[0]?.[0] ?? 0) - 2
  const names: Word[][] = body.columns.map(() => [])
  const spanning: { readonly word: Word; readonly from: number; readonly to: number }[] = []
  const corner: Word[] = []
  for (const word of taken.flatMap((line) => line.words)) {
    const over = overlapped(word, body)
    const [from, to] = [over[0], over.at(-1)]
    if ((word.x0 + word.x1) / 2 < edge || from === undefined || to === undefined) corner.push(word)
    else if (from === to) names[from]?.push(word)
    else spanning.push({ word, from, to })
  }
  names.forEach((words, column) => {
    for (const word of wordsApart(words)) {
      spanning.push({ word, from: column, to: column })
      words.splice(words.indexOf(word), 1)
    }
  })
  const named = names.filter((words) => words.length > 0).length
  if (named * 2 < body.columns.length) return NO_HEAD
  const levels = [...new Set(spanning.map(({ word }) => Math.round(word.y1)))].sort((a, b) => a - b)
  const rowCount = levels.length + 1
  const cells: Omit<PageCell, 'frame'>[] = [headCell(corner, 0, rowCount, 0, 1)]
  for (const { word, from, to } of spanning) {
    cells.push(headCell([word], levels.indexOf(Math.round(word.y1)), 1, from + 1, to - from + 1))
  }
  names.forEach((words, column) => {
    cells.push(headCell(words, levels.length, 1, column + 1, 1))
  })
  return { lines: taken, cells, rowCount }
}

function candidates(lines: readonly Line[], body: LooseBody): Line[] {
  const taken: Line[] = []
  let below = lines[body.first]
  for (let index = body.first - 1; index >= 0 && taken.length < MOST_LINES; index--) {
    const line = lines[index]
    if (line === undefined || below === undefined || below.y1 - line.y1 > DISTANCE * line.size) break
    if (line.size > LARGER * below.size || SECTION_HEADING.test(lineText(line))) break
    if (line.words.some((word) => isSentence(word, body)) || /。$/.test(lineText(line))) break
    taken.unshift(line)
    below = line
  }
  return taken
}

/** Words well above the rest: a name over several columns that happens to stand over one. */
function wordsApart(words: readonly Word[]): Word[] {
  const lowest = [...words].sort((a, b) => b.y1 - a.y1)
  const gap = lowest.findIndex((word, index) => {
    const below = lowest[index - 1]
    return below !== undefined && below.y1 - word.y1 > DISTANCE * word.size
  })
  return gap < 0 ? [] : lowest.slice(gap)
}

/** Words that run from above the labels into the columns are text above the table. */
function isSentence(word: Word, { columns }: LooseBody): boolean {
  const [first, second] = columns
  return first !== undefined && second !== undefined && word.x0 < first[0] - word.size && word.x1 > second[0]
}

/** The columns above which a word stands. */
function overlapped(word: Word, { columns }: LooseBody): number[] {
  const inside = columns.flatMap(([x0, x1], index) => (word.x0 < x1 && word.x1 > x0 ? [index] : []))
  if (inside.length > 0) return inside
  const middle = (word.x0 + word.x1) / 2
  return columns.flatMap(([x0, x1], index) => (Math.abs((x0 + x1) / 2 - middle) < word.size ? [index] : []))
}

function headCell(words: readonly Word[], row: number, rowSpan: number, column: number, columnSpan: number) {
  const lines = words.map((word) => lineOf([word], word.size))
  const box: Box = words.length === 0 ? { x0: 0, y0: 0, x1: 0, y1: 0 } : boxAround(words)
  return { row, rowSpan, column, columnSpan, lines, text: cellText(lines), box }
}
