import { holdsSomething } from '../figures/figure.js'
import { hasFigure, isWords, type ViewCell, type ViewRow } from '../grid/grid-rows.js'
import { type LabelMatch, matchLabel, numeralOf, type RequestLabels } from './request-labels.js'

/** A row of a grid, taken apart into its label and what stands behind it. */
export interface LabelledRow {
  readonly row: ViewRow
  readonly label: ViewCell | null
  readonly match: LabelMatch
  readonly values: readonly ViewCell[]
  /** Those of the values that are not blank. */
  readonly filled: readonly ViewCell[]
  /** Figures before the label. */
  readonly before: readonly ViewCell[]
  /** A cell may have left its column. */
  readonly isAstray: boolean
}

const NO_LABEL: LabelMatch = { kind: 'none', row: null }

/** Finds the row's own label: the last one that the form knows, else the last words before the figures. */
export function takeApart(row: ViewRow, labels: RequestLabels, width: number): LabelledRow {
  const { cells } = row
  const name = lastNamed(row.words, labels)
  const at = name === null ? wordsBeforeFigures(cells) : cells.indexOf(name)
  const label = cells[at] ?? null
  const match = label === null ? NO_LABEL : matchLabel(label.text, labels)
  // A name that spans several rows is the heading beside them; the row's own label is lost.
  const own = label !== null && label.rowSpan > 1 && match.kind !== 'row' ? NO_LABEL : match
  const after = cells.slice(at + 1)
  while (after.length > width && after.at(-1) !== undefined && isWords(after.at(-1) as ViewCell)) after.pop()
  const before = at > 0 ? cells.slice(0, at).filter(hasFigure) : []
  const [values, left] = after.length === 0 && before.length >= width ? [before, []] : [after, before]
  return {
    row,
    label,
    match: own,
    values,
    filled: values.filter(holdsSomething),
    before: withoutNumeral(left, own),
    isAstray: false,
  }
}

/** The last of the words that the form knows as the name of a row. */
function lastNamed(words: readonly ViewCell[], labels: RequestLabels): ViewCell | null {
  for (let index = words.length - 1; index >= 0; index--) {
    const cell = words[index]
    const kind = cell === undefined ? 'none' : matchLabel(cell.text, labels).kind
    if (cell !== undefined && (kind === 'row' || kind === 'single-other')) return cell
  }
  return null
}

/** The index of the last words before the figures; -1 where there are none. */
function wordsBeforeFigures(cells: readonly ViewCell[]): number {
  let words = -1
  for (const [index, cell] of cells.entries()) {
    if (isWords(cell)) words = index
    else if (words !== -1 && hasFigure(cell)) return words
  }
  return words
}

function withoutNumeral(cells: readonly ViewCell[], match: LabelMatch): readonly ViewCell[] {
  const kept: ViewCell[] = []
  for (const cell of cells) if (!isOwnNumeral(cell, match)) kept.push(cell)
  return kept
}

/** Some tables give the numerals of the rows a column of their own. */
const isOwnNumeral = ({ slot }: ViewCell, match: LabelMatch): boolean =>
  match.kind === 'row' && slot.value !== null && slot.value === numeralOf(match.row)
