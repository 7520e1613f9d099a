import { REVIEW_COLUMNS, type ReviewBlock, type ReviewColumn } from '../../../../domain/report/index.js'
import { holdsSomething, isFilled, type Slot, slotOf, unread } from '../figures/figure.js'
import type { ViewCell, ViewRow } from '../grid/grid-rows.js'
import { labelKey, textOf } from '../label-text.js'
import { ALL_BLOCKS, codesOf, isLitigationHead, matchBlock, matchResult, tellsOfReviews } from './review-labels.js'
import type { ReviewRowFound } from './reviews-row.js'

const WIDTH = REVIEW_COLUMNS.length
const HEADS_KEPT = 60
/** More columns than a row of table three has, a 小计 and one more included: its name is that of a row here. */
const MOST_OF_REQUESTS = 9

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
  ofRequests: ReadonlySet<ViewRow>,
): readonly ReviewRowFound[] {
  const found: ReviewRowFound[] = []
  let isBlankNamed = false
  for (const row of rows) {
    if (context.used && isNamedAndBlank(row)) isBlankNamed = true
    if (!row.isReviewHead && ofRequests.has(row) && row.cells.length - row.words.length <= MOST_OF_REQUESTS) {
      context.heads = []
      continue
    }
    if (row.isReviewHead) {
      context.heads = [...(context.used ? [] : context.heads), ...row.cells].slice(-HEADS_KEPT)
      context.used = false
      continue
    }
    if (context.heads.length === 0 || !tellsOfReviews(labelKey(context.heads.map(textOf).join('')))) continue
    const label = row.words.at(-1)
    const values = row.cells.slice(label === undefined ? 0 : row.cells.indexOf(label) + 1)
    if (values.length < WIDTH && !values.some(holdsSomething)) continue
    context.used = true
    const block = label === undefined ? null : matchBlock(label.text)
    const read = readRow(values, block, context.heads)
    if (read !== null) found.push(read)
  }
  return found.length > 1 ? leaveSeveralUnread(found, isBlankNamed) : found
}

/** 合计 before nothing but blanks and marks: the row of a body, or of all of them. */
const isNamedAndBlank = ({ cells, words, hasFigures }: ViewRow): boolean =>
  !hasFigures && words.length === 1 && cells.length > WIDTH * ALL_BLOCKS.length

/**
 * Rows that differ and are each about all blocks: one for each of several bodies, and any may be the report's.
 *
 * @param isBlankNamed one of the bodies has nothing in its row
 */
function leaveSeveralUnread(rows: readonly ReviewRowFound[], isBlankNamed: boolean): readonly ReviewRowFound[] {
  const whole = rows.filter(({ blocks, slots }) => blocks.length === ALL_BLOCKS.length && slots.some(isFilled))
  const differ = isBlankNamed && whole.length > 1
  if (!differ && whole.every(({ slots }) => printedIn(slots) === printedIn(whole[0]?.slots ?? []))) return rows
  return rows.map((row) => (whole.includes(row) ? { ...row, slots: row.slots.map(unread), under: null } : row))
}

const printedIn = (slots: readonly Slot[]): string => slots.map(({ raw }) => raw).join(' ')

function readRow(
  values: readonly ViewCell[],
  own: ReviewBlock | null,
  heads: readonly ViewCell[],
): ReviewRowFound | null {
  const results = resultsOf(heads)
  const blocks = own === null ? blocksOf(heads, results.length) : [own]
  if (blocks === null) return null
  // Row by row the heads stand in the order of the blocks, whether or not the spans were kept.
  const isPrinted = results.length === blocks.length * WIDTH
  const placed = isPrinted && blocks.length === ALL_BLOCKS.length ? inColumnOrder(results, heads) : null
  const codes = placed?.codes ?? (isPrinted ? codesInOrder(results, blocks) : codesOf(blocks))
  if (codes === null) return null
  const under = isPrinted ? underEach(placed?.results ?? results, values) : null
  return { blocks, codes, slots: values.map(slotOf), under, blanksVanish: false }
}

/** A head that names a result, and where it stands. */
interface PlacedResult {
  readonly result: ReviewColumn
  readonly cell: ViewCell
}

function resultsOf(heads: readonly ViewCell[]): readonly PlacedResult[] {
  const results: PlacedResult[] = []
  for (const cell of heads) {
    const result = matchResult(cell.text)
    if (result !== null) results.push({ result, cell })
  }
  return results
}

interface PlacedCodes {
  readonly codes: readonly string[]
  readonly results: readonly PlacedResult[]
}

/**
 * The codes in the order of the columns, where the head of each block stands over the results that follow
 * it: some bodies print the lawsuits first. `null` where the spans were lost and the places do not tell.
 */
function inColumnOrder(given: readonly PlacedResult[], heads: readonly ViewCell[]): PlacedCodes | null {
  const over = heads
    .flatMap(({ text, from }) => {
      const block = matchBlock(text)
      return block === null ? [] : [{ block, from }]
    })
    .sort((one, other) => one.from - other.from)
  if (over.length !== ALL_BLOCKS.length || new Set(over.map(({ from }) => from)).size < over.length) return null
  const results = given.toSorted((one, other) => one.cell.from - other.cell.from)
  const codes = results.flatMap(({ result, cell }) => {
    const block = over.findLast(({ from }) => from <= cell.from)?.block
    return block === undefined ? [] : [`${block}.${result}`]
  })
  return new Set(codes).size === codesOf(ALL_BLOCKS).length ? { codes, results } : null
}

/** What stands under each head; `null` where one has none or several below it, or two have the same. */
function underEach(heads: readonly PlacedResult[], values: readonly ViewCell[]): readonly Slot[] | null {
  const under = new Set<ViewCell>()
  for (const { cell } of heads) {
    const value = onlyUnder(cell, values)
    if (value === null || under.has(value)) return null
    under.add(value)
  }
  return [...under].map(slotOf)
}

function onlyUnder(head: ViewCell, values: readonly ViewCell[]): ViewCell | null {
  let only: ViewCell | null = null
  for (const value of values) {
    if (value.from >= head.to || head.from >= value.to) continue
    if (only !== null) return null
    only = value
  }
  return only
}

/** The blocks that the heads name; all three where they do not tell. */
function blocksOf(heads: readonly ViewCell[], results: number): readonly ReviewBlock[] | null {
  const named = namedBlocks(heads)
  const litigation = heads.some(headsLitigation)
  if (results === WIDTH * named.length || named.length === ALL_BLOCKS.length) return named.length === 0 ? null : named
  if (litigation && named.length === 0 && results === 2 * WIDTH) return ['litigation.direct', 'litigation.afterReview']
  return named.length === 0 || litigation || results > WIDTH ? ALL_BLOCKS : named
}

/** In the order of the form. */
function namedBlocks(heads: readonly ViewCell[]): readonly ReviewBlock[] {
  const met = new Set<ReviewBlock | null>()
  for (const { text } of heads) met.add(matchBlock(text))
  const named: ReviewBlock[] = []
  for (const block of ALL_BLOCKS) if (met.has(block)) named.push(block)
  return named
}

const headsLitigation = ({ text }: ViewCell): boolean => isLitigationHead(text)

/** `null` where a block does not have each of its results once. */
function codesInOrder(heads: readonly PlacedResult[], blocks: readonly ReviewBlock[]): readonly string[] | null {
  const codes = new Set<string>()
  for (const [index, { result }] of heads.entries()) codes.add(`${blocks[Math.floor(index / WIDTH)]}.${result}`)
  return codes.size === heads.length ? [...codes] : null
}
