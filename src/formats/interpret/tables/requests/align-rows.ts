import { leaveUnread, type RowCandidate } from '../candidate.js'
import { isFigure, type Slot } from '../figures/figure.js'
import { BLOCK_STEP } from '../stream/text-lines.js'
import { OTHER_ROW, THREE_OTHER_ROWS, TOTAL_ROW } from './request-labels.js'

/** A row of the form with the row of the document that fills it. */
export interface AlignedRow {
  readonly row: number
  readonly candidate: RowCandidate
  /** Its label was lost or stands elsewhere; its neighbours leave it only this place. */
  readonly byNeighbours: boolean
}

export interface Alignment {
  /** Each stretch of the document in which the rows follow the order of the form. */
  readonly copies: readonly (readonly AlignedRow[])[]
  readonly unplaced: readonly RowCandidate[]
  /** Rows of figures under a heading, which the form does not have. */
  readonly headings: readonly RowCandidate[]
  /** Rows （六）其他处理 that stand alone. */
  readonly singleOther: readonly RowCandidate[]
}

/** A candidate with the row its label names; `null` where the label names none. */
interface Item {
  readonly candidate: RowCandidate
  row: number | null
}

/**
 * Gives the document's rows their places in the form. A label places a row wherever it stands; a row
 * without one is placed only where the labelled rows around it leave as many places as there are rows.
 *
 * @param onlySingleOther the form is that of 2019, which has one row for （六）其他处理
 */
export function alignRows(given: readonly RowCandidate[], onlySingleOther: boolean): Alignment {
  const ordered = [...given].sort(inOrder)
  const { items, headings, singleOther } = partHeadings(isMultiplied(ordered) ? ordered.map(leaveUnread) : ordered)
  dropOutliers(items)
  dropDisplaced(items)
  const unplaced: RowCandidate[] = []
  const copies: (readonly AlignedRow[])[] = []
  for (const stretch of splitCopies(items)) {
    const copy = fillGaps(stretch, onlySingleOther || holdsAny(stretch, singleOther), unplaced)
    if (copy.length > 0) copies.push(copy)
  }
  return { copies, unplaced, headings, singleOther }
}

const inOrder = (one: RowCandidate, other: RowCandidate): number => one.order - other.order

/** So many names with more rows of figures behind them than the form has there. */
const FEWEST_CROWDED = 3

/**
 * Whether most names stand beside several rows of figures, one for each of several bodies and perhaps one for
 * all, so that any may be the report's.
 */
function isMultiplied(candidates: readonly RowCandidate[]): boolean {
  let crowded = 0
  let names = 0
  let last: number | null = null
  let between = 0
  for (const candidate of candidates) {
    if (candidate.strength !== 'own') continue
    const row = rowOf(candidate)
    if (row === null || row === TOTAL_ROW) {
      if (holdsFigures(candidate)) between++
      continue
    }
    if (last !== null && row > last && between > row - last - 1) crowded++
    names++
    last = row
    between = 0
  }
  return crowded >= FEWEST_CROWDED && crowded * 2 >= names - 1
}

function holdsAny(stretch: readonly Item[], candidates: readonly RowCandidate[]): boolean {
  for (const { candidate } of stretch) if (candidates.includes(candidate)) return true
  return false
}

interface Parted {
  readonly items: readonly Item[]
  readonly headings: readonly RowCandidate[]
  readonly singleOther: readonly RowCandidate[]
}

/** Parts the rows that may have a place in the form from the headings above them. */
function partHeadings(candidates: readonly RowCandidate[]): Parted {
  const items: Item[] = []
  const headings: RowCandidate[] = []
  const singleOther: RowCandidate[] = []
  for (const [index, candidate] of candidates.entries()) {
    const { match } = candidate
    const role = match.kind === 'single-other' ? roleOfOther(candidates, index) : match.kind
    if (role === 'single') singleOther.push(candidate)
    if (role === 'heading') headings.push(candidate)
    else items.push({ candidate, row: role === 'single' ? OTHER_ROW : rowOf(candidate) })
  }
  return { items, headings, singleOther }
}

const rowOf = ({ match }: RowCandidate): number | null => (match.kind === 'row' ? match.row : null)

/** （六）其他处理 alone, or as the heading of rows that follow it. */
function roleOfOther(candidates: readonly RowCandidate[], index: number): 'single' | 'heading' | 'unknown' {
  const around = candidates.slice(Math.max(0, index - 3), index + 4)
  if (around.some(isOtherRow)) return 'heading'
  const next = candidates[index + 1]
  return next !== undefined && next.match.kind === 'none' && next.reading.kind !== 'unread' ? 'unknown' : 'single'
}

const isOtherRow = (candidate: RowCandidate): boolean => THREE_OTHER_ROWS.includes(rowOf(candidate) ?? -1)

/** A label read with tolerance yields to its neighbours where it breaks their order. */
function dropOutliers(items: readonly Item[]): void {
  const labelled = items.filter(isLabelled)
  for (const [index, item] of labelled.entries()) {
    if (item.row === null || isSure(item.candidate)) continue
    const before = labelled[index - 1]?.row ?? null
    const after = labelled[index + 1]?.row ?? null
    if (before === null || after === null || before >= after) continue
    if (item.row <= before || item.row >= after) item.row = null
  }
}

const isLabelled = ({ row }: Item): boolean => row !== null

const isSure = ({ match, strength }: RowCandidate): boolean =>
  match.kind !== 'row' || (match.exact && strength === 'own')

/** Lines between one row of figures and the next, headings and broken labels among them. */
const LINES_APART = 4 * BLOCK_STEP

/**
 * Rows without a label right before the first labelled ones, more than the form has there: the labels
 * belong to the figures before them and not to those behind.
 */
function dropDisplaced(items: readonly Item[]): void {
  for (const [index, item] of items.entries()) {
    if (item.row === null) continue
    if (item.candidate.strength === 'own') return
    let before = 0
    while (isWholeAndClose(items[index - before - 1], items[index - before])) before++
    if (before <= item.row) return
    item.row = null
  }
}

function isWholeAndClose(item: Item | undefined, next: Item | undefined): boolean {
  if (item === undefined || next === undefined || item.row !== null || item.candidate.reading.kind !== 'columns')
    return false
  return next.candidate.order - item.candidate.order <= LINES_APART
}

/** The body's own table, the whole area's, and then some. */
const MOST_COPIES = 20

/** A row that stands before the last one in the form begins the table anew. */
function splitCopies(items: readonly Item[]): readonly (readonly Item[])[] {
  const copies: Item[][] = []
  let last = Number.POSITIVE_INFINITY
  for (const item of items) {
    if (item.row !== null && item.row <= last) copies.push([])
    if (item.row !== null) last = item.row
    const copy = copies.at(-1)
    if (copy === undefined) continue
    copy.push(item)
  }
  return copies.slice(0, MOST_COPIES)
}

function fillGaps(items: readonly Item[], single: boolean, unplaced: RowCandidate[]): readonly AlignedRow[] {
  dropCrowding(items, single)
  const aligned: AlignedRow[] = []
  for (const { candidate, row } of items) if (row !== null) aligned.push({ row, candidate, byNeighbours: false })
  const placed = new Set<Item>()
  for (const gap of gapsOf(items)) {
    const rows = formRowsBetween(gap, single)
    if (!holdsFast(gap) || !fits(gap.between, rows)) continue
    for (const [index, row] of rows.entries()) {
      const item = gap.between[index]
      if (item === undefined) continue
      aligned.push({ row, candidate: item.candidate, byNeighbours: true })
      placed.add(item)
    }
  }
  for (const item of items) if (item.row === null && !placed.has(item)) unplaced.push(item.candidate)
  return aligned.sort(inFormOrder)
}

/** A label that stands near a row is believed only while the rows around it can be placed. */
function dropCrowding(items: readonly Item[], single: boolean): void {
  for (let round = 0; round < items.length; round++) {
    const crowded = firstCrowded(items, single)
    if (crowded === null) return
    const { from, to } = crowded
    if (!isNear(from.item) && !isNear(to.item)) return
    for (const { item } of [from, to]) if (isNear(item)) item.row = null
  }
}

function firstCrowded(items: readonly Item[], single: boolean): Gap | null {
  for (const gap of gapsOf(items)) if (gap.between.length > formRowsBetween(gap, single).length) return gap
  return null
}

const isNear = ({ candidate }: Item): boolean => candidate.strength === 'near'

const inFormOrder = (one: AlignedRow, other: AlignedRow): number => one.row - other.row

/** Whether the rows on both sides can hold what stands between them to its place. */
function holdsFast({ from, to, between }: Gap): boolean {
  // Only labels in their figures' own rows hold a gap fast.
  if (isNear(from.item) || isNear(to.item)) return false
  // A name without figures may be a head of another table; it holds no rows of figures.
  return (hasFigures(from.item) && hasFigures(to.item)) || !between.some(hasFigures)
}

const hasFigures = ({ candidate }: Item): boolean => holdsFigures(candidate)

const holdsFigures = ({ reading }: RowCandidate): boolean =>
  reading.kind === 'columns' ? reading.columns.some(isFigureOrMark) : /\d/.test(reading.raw)

const isFigureOrMark = (slot: Slot): boolean => isFigure(slot) || slot.state === 'mark'

function fits(between: readonly Item[], rows: readonly number[]): boolean {
  if (rows.length !== between.length) return false
  for (const [index, item] of between.entries()) if (!mayBe(item, rows[index])) return false
  return true
}

interface Anchor {
  readonly item: Item
  readonly row: number
}

interface Gap {
  readonly from: Anchor
  readonly to: Anchor
  readonly between: readonly Item[]
}

/** Rows without a label between one labelled row and the next. */
function gapsOf(items: readonly Item[]): readonly Gap[] {
  const gaps: Gap[] = []
  let from: Anchor | null = null
  let between: Item[] = []
  for (const item of items) {
    if (item.row === null) {
      between.push(item)
      continue
    }
    const to = { item, row: item.row }
    if (from !== null && between.length > 0) gaps.push({ from, to, between })
    from = to
    between = []
  }
  return gaps
}

function formRowsBetween({ from, to }: Gap, single: boolean): readonly number[] {
  const rows: number[] = []
  for (let row = from.row + 1; row < to.row; row++) {
    const isMissing = single && row !== OTHER_ROW && THREE_OTHER_ROWS.includes(row)
    if (!isMissing) rows.push(row)
  }
  return rows
}

/** A label that looks more like another row's forbids the place. */
function mayBe({ candidate }: Item, row: number | undefined): boolean {
  const { match, strength } = candidate
  return match.kind !== 'none' || match.row === null || match.row === row || strength === 'near'
}
