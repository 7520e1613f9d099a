import { REVIEW_COLUMNS, type ReviewBlock, type ReviewColumn } from '../../../../domain/report/index.js'
import type { Slot } from '../figures/figure.js'
import type { Stretch } from '../grid/column-frame.js'
import type { ViewCell, ViewRow } from '../grid/grid-rows.js'
import { codesOf, matchBlock, matchResult } from './review-labels.js'
import type { ReviewRowFound } from './reviews-row.js'

/** A name of a block over a column of figures, or beside several rows. */
interface BlockHead extends Stretch {
  readonly block: ReviewBlock
}

/** What was met of a block; `null` where a result stands twice. */
type Results = Map<ReviewColumn, Slot | null>

interface TurnedReviews {
  readonly found: readonly ReviewRowFound[]
  /** The rows of which nothing was taken. */
  readonly left: readonly ViewRow[]
}

/**
 * Table four turned on its side: a row for each result, and the blocks over the columns or beside the rows. Only
 * blocks that have each result once.
 */
export function readTurnedReviews(rows: readonly ViewRow[]): TurnedReviews {
  const taken = new Set<ViewRow>()
  const met = new Map<ReviewBlock, Results>()
  let over: readonly BlockHead[] = []
  let beside: { readonly block: ReviewBlock; readonly end: number } | null = null
  for (const row of rows) {
    const heads = row.hasFigures ? [] : row.words.flatMap(toHead)
    if (heads.length > 1) over = heads
    const side = row.words.find((cell) => cell.rowSpan >= REVIEW_COLUMNS.length && matchBlock(cell.text) !== null)
    const block = side === undefined ? null : matchBlock(side.text)
    if (side !== undefined && block !== null) beside = { block, end: row.row + side.rowSpan }
    if (over.length === 0 && beside === null) continue
    const label = row.words.at(-1)
    const result = label === undefined ? null : matchResult(label.text)
    if (label === undefined || result === null) {
      if (row.hasFigures) over = []
      continue
    }
    taken.add(row)
    const values = row.cells.slice(row.cells.indexOf(label) + 1)
    for (const head of over) put(met, head.block, result, onlyUnder(head, values))
    if (over.length === 0 && beside !== null && row.row < beside.end) {
      put(met, beside.block, result, values.length === 1 ? (values[0]?.slot ?? null) : null)
    }
  }
  const found: ReviewRowFound[] = []
  for (const [block, results] of met) {
    const row = toRow(block, results)
    if (row !== null) found.push(row)
  }
  return { found, left: found.length === 0 ? rows : rows.filter((row) => !taken.has(row)) }
}

function toHead({ text, from, to }: ViewCell): readonly BlockHead[] {
  const block = matchBlock(text)
  return block === null ? [] : [{ block, from, to }]
}

function onlyUnder({ from, to }: Stretch, values: readonly ViewCell[]): Slot | null {
  const under = values.filter((value) => value.from < to && from < value.to)
  const [only] = under
  return only !== undefined && under.length === 1 && only.from >= from && only.to <= to ? only.slot : null
}

function put(met: Map<ReviewBlock, Results>, block: ReviewBlock, result: ReviewColumn, slot: Slot | null): void {
  const results: Results = met.get(block) ?? new Map()
  results.set(result, results.has(result) ? null : slot)
  met.set(block, results)
}

function toRow(block: ReviewBlock, results: Results): ReviewRowFound | null {
  const slots: Slot[] = []
  for (const column of REVIEW_COLUMNS) {
    const slot = results.get(column)
    if (slot === undefined || slot === null) return null
    slots.push(slot)
  }
  return { blocks: [block], codes: codesOf([block]), slots, under: slots, blanksVanish: false }
}
