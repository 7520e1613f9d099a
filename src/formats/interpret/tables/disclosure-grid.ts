import { hasBlockHead, matchDisclosureRow, matchMeasure } from './disclosure-labels.js'
import type { DisclosureRowFound, PlacedHead } from './disclosure-row.js'
import { hasFigure, isWords, type ViewCell, type ViewRow } from './grid-rows.js'
import { joinRepeatedHeads } from './repeated-heads.js'

/** What goes on from one grid to the next, where a table is cut into several. */
export interface DisclosureContext {
  /** A head of table two was met, and none of another table since. */
  active: boolean
}

const ROWS_THAT_TELL = 4

/** Every row of table two in a grid, with the heads above it. */
export function readDisclosureGrid(
  rows: readonly ViewRow[],
  context: DisclosureContext,
  isOtherTable: (row: ViewRow) => boolean,
) {
  const named = new Set(rows.flatMap((row) => labelOf(row)?.key ?? []))
  let heads: readonly PlacedHead[] = []
  const found: (DisclosureRowFound & { readonly row: number })[] = []
  for (const row of rows) {
    const measures = headsOf(row)
    if (measures.length > 0 || row.cells.some(({ text }) => hasBlockHead(text))) {
      context.active = true
      heads = measures
      continue
    }
    if (isOtherTable(row)) {
      context.active = false
      continue
    }
    const label = labelOf(row)
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

function headsOf({ cells }: ViewRow): readonly PlacedHead[] {
  if (cells.some(hasFigure)) return []
  return cells.flatMap((cell) => {
    const head = isWords(cell) ? matchMeasure(cell.text) : null
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

function labelOf({ cells }: ViewRow): RowLabel | null {
  const index = cells.findLastIndex((cell) => isWords(cell) && matchDisclosureRow(cell.text) !== null)
  const cell = cells[index]
  const key = cell === undefined ? null : matchDisclosureRow(cell.text)
  return cell === undefined || key === null ? null : { key, cell, index }
}
