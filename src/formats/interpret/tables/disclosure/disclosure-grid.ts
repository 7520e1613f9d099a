import type { Stretch } from '../grid/column-frame.js'
import type { ViewCell, ViewRow } from '../grid/grid-rows.js'
import { joinRepeatedHeads } from '../grid/repeated-heads.js'
import { COMPARES, hasBlockHead, matchDisclosureRow, matchMeasure } from './disclosure-labels.js'
import type { DisclosureRowFound, PlacedHead, RowValue } from './disclosure-row.js'

/** What goes on from one grid to the next, where a table is cut into several. */
export interface DisclosureContext {
  /** A head of table two was met, and none of another table since. */
  active: boolean
}

const ROWS_THAT_TELL = 4
/** No text that is shorter can hold a head. */
const SHORTEST_HEAD = 4

/** Every row of table two in a grid, with the heads above it. */
export function readDisclosureGrid(
  rows: readonly ViewRow[],
  context: DisclosureContext,
  ofRequests: ReadonlySet<ViewRow>,
): readonly DisclosureRowFound[] {
  const labels = rows.map(labelOf)
  const named = countNamed(labels)
  let heads: readonly PlacedHead[] = []
  let added: readonly ViewCell[] = []
  const found: DisclosureRowFound[] = []
  for (const [index, row] of rows.entries()) {
    const measures = headsOf(row)
    if (measures.length > 0 || row.cells.some(isBlockHead)) {
      context.active = true
      heads = measures
      added = measures.length === 0 ? [] : addedHeadsOf(row, measures)
      continue
    }
    if (row.isReviewHead || ofRequests.has(row)) {
      context.active = false
      continue
    }
    const label = labels[index] ?? null
    if (label === null || (!context.active && named < ROWS_THAT_TELL)) continue
    const behind = row.cells.slice(label.index + 1)
    const values = added.length === 0 ? behind : behind.filter((cell) => !added.some((head) => overlap(head, cell)))
    if (values.length === 0) continue
    const columns = joinRepeatedHeads(heads, values.map(toRowValue))
    found.push({
      key: label.key,
      printed: label.cell.text.trim(),
      labelAt: label.cell.at,
      heads: columns.heads,
      values: columns.values,
      beside: behind.filter((cell) => !values.includes(cell)).map(({ slot }) => slot),
      blanksVanish: false,
      doubtful: false,
    })
  }
  return found
}

const isBlockHead = ({ text }: ViewCell): boolean => text.length >= SHORTEST_HEAD && hasBlockHead(text)

const toRowValue = ({ slot, from, to }: ViewCell): RowValue => ({ slot, stretch: { from, to }, glued: false })

function headsOf({ words, hasFigures }: ViewRow): readonly PlacedHead[] {
  const heads: PlacedHead[] = []
  if (hasFigures) return heads
  for (const { text, from, to, at } of words) {
    const head = matchMeasure(text)
    if (head !== null) heads.push({ head, stretch: { from, to }, printed: text.trim(), at })
  }
  return heads
}

/** Heads of columns that some bodies add, to compare the year with others or to tell of a part: not the form's. */
function addedHeadsOf({ words }: ViewRow, measures: readonly PlacedHead[]): readonly ViewCell[] {
  const isMeasure = (cell: ViewCell) => measures.some(({ stretch }) => stretch !== null && overlap(cell, stretch))
  const [only] = measures
  const isSingle = only !== undefined && measures.length === 1 && SINGLE.has(only.head.key)
  const end = isSingle ? (only.stretch?.to ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  return words.filter((cell) => !isMeasure(cell) && (COMPARES.test(cell.text) || cell.from >= end))
}

/** Measures behind which the form has no other. */
const SINGLE = new Set(['decisions', 'amount'])

const overlap = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to

interface RowLabel {
  readonly key: string
  readonly cell: ViewCell
  readonly index: number
}

function labelOf({ cells, words }: ViewRow): RowLabel | null {
  for (let last = words.length - 1; last >= 0; last--) {
    const cell = words[last]
    const key = cell === undefined ? null : matchDisclosureRow(cell.text)
    if (cell !== undefined && key !== null) return { key, cell, index: cells.indexOf(cell) }
  }
  return null
}

/** How many rows of table two the labels name. */
function countNamed(labels: readonly (RowLabel | null)[]): number {
  const keys = new Set<string>()
  for (const label of labels) if (label !== null) keys.add(label.key)
  return keys.size
}
