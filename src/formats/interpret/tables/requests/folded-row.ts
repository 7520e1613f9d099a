import { isWords, toRow, type ViewCell, type ViewRow, withText } from '../grid/grid-rows.js'
import { labelKey } from '../label-text.js'
import { findRowLabels, matchLabel, type RequestLabels } from './request-labels.js'

const FEWEST_COLUMNS = 6
/** Shorter than any forty lines. */
const LONG = 80

/**
 * Rows without a line between them that a reader took for one: each cell holds a line for every row.
 * They are unfolded only where every filled cell has the same number of lines.
 */
export function unfoldRow(row: ViewRow, labels: RequestLabels): readonly ViewRow[] {
  const folded = row.cells.filter((cell) => mayBeFolded(cell) && isFolded(linesOf(cell.text)))
  if (folded.length < FEWEST_COLUMNS) return [row]
  const count = linesOf(folded[0]?.text ?? '').length
  const filled = row.cells.filter((cell) => !isWords(cell) && cell.text.trim() !== '')
  if (!filled.every(({ text }) => linesOf(text).length === count)) return [row]
  const names = namesOf(row, count, labels)
  return Array.from({ length: count }, (_, index) =>
    toRow(
      row.row + index / (count + 1),
      row.cells.flatMap((cell) => unfoldCell(cell, index, names)),
    ),
  )
}

/** Lines of digits are runs of digits; so many that they were not told apart are a long text. */
const mayBeFolded = ({ text, slot }: ViewCell): boolean => slot.parts.length > 1 || text.length > LONG

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const isFolded = (lines: readonly string[]): boolean => lines.length > 1 && lines.every(isDigits)
const isDigits = (line: string): boolean => /^[\d０-９]{1,12}$/.test(line)

/** The rows' names, where the cell of labels has exactly one for each; else none is given. */
function namesOf({ cells }: ViewRow, count: number, labels: RequestLabels): readonly string[] {
  for (const cell of cells) {
    if (!isWords(cell)) continue
    const lines = linesOf(cell.text)
    if (lines.length === count && lines.every((line) => matchLabel(line, labels).kind === 'row')) return lines
    const key = labelKey(cell.text)
    const hits = findRowLabels(key)
    if (hits.length === count) return hits.map(({ from, end }) => key.slice(from, end))
  }
  return []
}

function unfoldCell(cell: ViewCell, index: number, names: readonly string[]): readonly ViewCell[] {
  if (isWords(cell)) {
    const text = names[index]
    return text === undefined ? [] : [withText(cell, text)]
  }
  return [withText(cell, linesOf(cell.text)[index] ?? '')]
}
