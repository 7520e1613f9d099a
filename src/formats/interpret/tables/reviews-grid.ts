import { REVIEW_COLUMNS, type ReviewBlock } from '../../../domain/report/index.js'
import { isFilled } from './figure.js'
import type { ViewCell, ViewRow } from './grid-rows.js'
import { labelKey } from './label-text.js'
import { ALL_BLOCKS, codesOf, isLitigationHead, matchBlock, matchResult, tellsOfReviews } from './review-labels.js'
import type { ReviewRowFound } from './reviews-row.js'

const WIDTH = REVIEW_COLUMNS.length
const HEADS_KEPT = 60

export interface FoundReviewRow extends ReviewRowFound {
  readonly row: number
}

/** What goes on from one grid to the next, where the heads and the figures are parted. */
export interface ReviewContext {
  heads: readonly ViewCell[]
  /** Figures were met under them: new heads begin a new table. */
  used: boolean
}

/** Every row of table four in a grid. */
export function readReviewGrid(
  rows: readonly ViewRow[],
  context: ReviewContext,
  isOtherTable: (row: ViewRow) => boolean,
) {
  const found: FoundReviewRow[] = []
  for (const row of rows) {
    if (isOtherTable(row)) {
      context.heads = []
      continue
    }
    if (row.isReviewHead) {
      context.heads = [...(context.used ? [] : context.heads), ...row.cells].slice(-HEADS_KEPT)
      context.used = false
      continue
    }
    if (context.heads.length === 0 || !tellsOfReviews(labelKey(context.heads.map(({ text }) => text).join(''))))
      continue
    const label = row.words.at(-1)
    const values = row.cells.slice(label === undefined ? 0 : row.cells.indexOf(label) + 1)
    const filled = values.filter(({ slot }) => isFilled(slot))
    if (filled.length === 0 && values.length < WIDTH) continue
    context.used = true
    const block = label === undefined ? null : matchBlock(label.text)
    const read = readRow(values, block, context.heads)
    if (read !== null) found.push({ ...read, row: row.row })
  }
  return found
}

function readRow(
  values: readonly ViewCell[],
  own: ReviewBlock | null,
  heads: readonly ViewCell[],
): ReviewRowFound | null {
  const results = heads.flatMap((cell) => {
    const result = matchResult(cell.text)
    return result === null ? [] : [{ result, cell }]
  })
  const blocks = own === null ? blocksOf(heads) : [own]
  if (blocks === null) return null
  const width = blocks.length * WIDTH
  // Row by row the heads stand in the order of the blocks, whether or not the spans were kept.
  const printed = results.length === width ? results : results.length === WIDTH && own !== null ? results : null
  const codes =
    printed === null
      ? codesOf(blocks)
      : codesInOrder(
          printed.map(({ result }) => result),
          blocks,
        )
  if (codes === null) return null
  const slots = values.map(({ slot }) => slot)
  const under = printed?.map(({ cell }) => values.filter((value) => value.from < cell.to && cell.from < value.to))
  const whole = under?.every(({ length }) => length === 1) && new Set(under.flat()).size === width
  return {
    blocks,
    codes,
    slots,
    under: whole ? (under?.flat().map(({ slot }) => slot) ?? null) : null,
    blanksVanish: false,
  }
}

/** The blocks that the heads name; all three where they do not tell. */
function blocksOf(heads: readonly ViewCell[]): readonly ReviewBlock[] | null {
  const named = ALL_BLOCKS.filter((block) => heads.some(({ text }) => matchBlock(text) === block))
  const litigation = heads.some(({ text }) => isLitigationHead(text))
  const results = heads.filter(({ text }) => matchResult(text) !== null).length
  if (results === WIDTH * named.length || named.length === ALL_BLOCKS.length) return named.length === 0 ? null : named
  if (litigation && named.length === 0 && results === 2 * WIDTH) return ['litigation.direct', 'litigation.afterReview']
  return named.length === 0 || litigation || results > WIDTH ? ALL_BLOCKS : named
}

/** `null` where a block does not have each of its results once. */
function codesInOrder(results: readonly string[], blocks: readonly ReviewBlock[]): readonly string[] | null {
  const codes = blocks.flatMap((block, index) =>
    results.slice(index * WIDTH, (index + 1) * WIDTH).map((result) => `${block}.${result}`),
  )
  return new Set(codes).size === blocks.length * WIDTH ? codes : null
}
