import { hasBlockHead, matchDisclosureRow, matchMeasure } from './disclosure-labels.js'
import type { DisclosureRowFound, PlacedHead } from './disclosure-row.js'
import type { ViewCell, ViewRow } from './grid-rows.js'
import { joinRepeatedHeads } from './repeated-heads.js'

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
  isOtherTable: (row: ViewRow) => boolean,
) {
  const labels = rows.map(labelOf)
  const named = new Set(labels.flatMap((label) => label?.key ?? []))
  let heads: readonly PlacedHead[] = []
  const found: (DisclosureRowFound & { readonly row: number })[] = []
  for (const [index, row] of rows.entries()) {
    const measures = headsOf(row)
    if (measures.length > 0 || row.cells.some(({ text }) => text.length >= SHORTEST_HEAD && hasBlockHead(text))) {
      context.active = true
      heads = measures
      continue
    }
    if (isOtherTable(row)) {
      context.active = false
      continue
    }
    const label = labels[index] ?? null
    if (label === null || (!context.active && named.size < ROWS_THAT_TELL)) continue
    const values = row.cells.slice(label.index + 1)
    if (values.length === 0) continue
    found.push({
      row: row.row,
      key: label.key,
      printed: label.cell.text.trim(),
      labelAt: label.cell.at,
      ...joinRepeatedHeads(
        heads,
        values.map((cell) => ({ slot: cell.slot, stretch: { from: cell.from, to: cell.to }, glued: false })),
      ),
      blanksVanish: false,
      doubtful: false,
    })
  }
  return found
}

function headsOf({ words, hasFigures }: ViewRow): readonly PlacedHead[] {
  if (hasFigures) return []
  return words.flatMap((cell) => {
    const head = matchMeasure(cell.text)
    return head === null
      ? []
      : [{ head, stretch: { from: cell.from, to: cell.to }, printed: cell.text.trim(), at: cell.at }]
  })
}

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
