import { readFigure } from './figure.js'
import { isWords, type ViewCell, type ViewRow } from './grid-rows.js'
import { labelKey } from './label-text.js'
import { findRowLabels, type RequestLabels } from './request-labels.js'

const FEWEST_COLUMNS = 6

/**
 * Rows without a line between them that a reader took for one: each cell holds a line for every row.
 * They are unfolded only where every filled cell has the same number of lines.
 */
export function unfoldRow(row: ViewRow, labels: RequestLabels): readonly ViewRow[] {
  const folded = row.cells.filter(({ text }) => linesOf(text).length > 1 && linesOf(text).every(isDigits))
  const count = linesOf(folded[0]?.text ?? '').length
  const filled = row.cells.filter((cell) => !isWords(cell) && cell.text.trim() !== '')
  const even = folded.length >= FEWEST_COLUMNS && filled.every(({ text }) => linesOf(text).length === count)
  if (!even) return [row]
  const names = namesOf(row, count, labels)
  return Array.from({ length: count }, (_, index) => ({
    row: row.row + index / (count + 1),
    cells: row.cells.flatMap((cell) => unfoldCell(cell, index, names)),
  }))
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const isDigits = (line: string): boolean => /^[\d０-９]{1,12}$/.test(line)

/** The rows' names, where the cell of labels has exactly one for each; else none is given. */
function namesOf({ cells }: ViewRow, count: number, labels: RequestLabels): readonly string[] {
  for (const cell of cells) {
    if (!isWords(cell)) continue
    const lines = linesOf(cell.text)
    if (lines.length === count && lines.every((line) => labels.match(line).kind === 'row')) return lines
    const key = labelKey(cell.text)
    const hits = findRowLabels(key)
    if (hits.length === count) return hits.map(({ from, end }) => key.slice(from, end))
  }
  return []
}

function unfoldCell(cell: ViewCell, index: number, names: readonly string[]): readonly ViewCell[] {
  if (isWords(cell)) {
    const text = names[index]
    return text === undefined ? [] : [{ ...cell, text, slot: readFigure(text, cell.at) }]
  }
  const text = linesOf(cell.text)[index] ?? ''
  return [{ ...cell, text, slot: readFigure(text, cell.at) }]
}
