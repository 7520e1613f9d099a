import { trimEdges } from '../html/line-text.js'
import type { TextRow } from './row-grid.js'
import type { SourceLine } from './source-lines.js'

/** `+-----+-----+`, `├─────┼─────┤`: a rule across the table, with its crossings. */
const RULE = /^\s*[+\u250c-\u254b\u2550-\u256c][-=+:\s\u2500-\u257f]+$/
const STROKES = /[-=\u2500\u2550]{2}/
const BAR = /[|｜│┃║]/
const FIGURE = /^[+-]?\d[\d,.]*$/
/** Fewer stretches between rules are a head and a body, not rows. */
const FEWEST_ROWS = 4
const MOST_LINES = 20_000
const MOST_LINES_IN_ROW = 60

export interface RuledRows {
  /** `null` for a table with rules elsewhere; its lines up to `end` need not be tried again. */
  readonly rows: readonly TextRow[] | null
  readonly end: number
}

export const startsRuledRows = (text: string): boolean => RULE.test(text) && STROKES.test(text)

/**
 * A table drawn with a rule under every row: what stands between two rules is one row, its cells broken
 * over as many lines as they need.
 */
export function readRuledRows(lines: readonly SourceLine[], start: number): RuledRows {
  const rows: TextRow[] = []
  let group: SourceLine[] = []
  let width = 0
  let end = start + 1
  for (let index = start + 1; index < Math.min(lines.length, start + MOST_LINES); index++) {
    const line = lines[index]
    if (line === undefined) break
    if (startsRuledRows(line.text)) {
      const row = joinLines(group)
      if (row === undefined || (width !== 0 && row.cells.length !== width)) return { rows: null, end: index }
      width = row.cells.length
      rows.push(row)
      group = []
      end = index + 1
    } else if (BAR.test(line.text.trimStart().charAt(0)) && group.length < MOST_LINES_IN_ROW) group.push(line)
    else break
  }
  return { rows: rows.length >= FEWEST_ROWS && group.length === 0 ? rows : null, end }
}

/** One row of the lines between two rules; `undefined` where two figures stand above each other. */
function joinLines(lines: readonly SourceLine[]): TextRow | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  const split = lines.map(({ text }) => trimEdges(text).split(BAR).slice(1, -1).map(trimEdges))
  const width = split[0]?.length ?? 0
  if (width === 0 || split.some((cells) => cells.length !== width)) return undefined
  const cells = Array.from({ length: width }, (_, column) => {
    const pieces = split.map((row) => row[column] ?? '').filter((piece) => piece !== '')
    return { pieces, line: lines[split.findIndex((row) => (row[column] ?? '') !== '')]?.number ?? first.number }
  })
  if (cells.some(({ pieces }) => pieces.filter((piece) => FIGURE.test(piece)).length > 1)) return undefined
  return { cells: cells.map(({ pieces, line }) => ({ text: pieces.join('\n'), line })) }
}
