import type { RowCandidate } from './candidate.js'
import { isFigure } from './figure.js'
import { OTHER_ROW, REQUEST_ROWS, THREE_OTHER_ROWS } from './request-labels.js'
import { BLOCK_STEP } from './text-lines.js'

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
  const candidates = [...given].sort((one, other) => one.order - other.order)
  const headings: RowCandidate[] = []
  const singleOther: RowCandidate[] = []
  const items = candidates.flatMap((candidate, index): Item[] => {
    const { match } = candidate
    if (match.kind === 'heading') {
      headings.push(candidate)
      return []
    }
    if (match.kind !== 'single-other') return [{ candidate, row: match.kind === 'row' ? match.row : null }]
    const role = roleOfOther(candidates, index)
    if (role === 'heading') headings.push(candidate)
    if (role === 'single') singleOther.push(candidate)
    return role === 'heading' ? [] : [{ candidate, row: role === 'single' ? OTHER_ROW : null }]
  })
  dropOutliers(items)
  dropDisplaced(items)
  const stretches = splitCopies(items)
  const unplaced: RowCandidate[] = []
  const copies = stretches.map((stretch) => {
    const single = onlySingleOther || stretch.some(({ candidate }) => singleOther.includes(candidate))
    return fillGaps(stretch, single, unplaced)
  })
  return { copies: copies.filter(({ length }) => length > 0), unplaced, headings, singleOther }
}

const rowOf = (candidate: RowCandidate | undefined): number | null =>
  candidate?.match.kind === 'row' ? candidate.match.row : null

/** （六）其他处理 alone, or as the heading of rows that follow it. */
function roleOfOther(candidates: readonly RowCandidate[], index: number): 'single' | 'heading' | 'unknown' {
  const around = candidates.slice(Math.max(0, index - 3), index + 4)
  if (around.some((candidate) => THREE_OTHER_ROWS.includes(rowOf(candidate) ?? -1))) return 'heading'
  const next = candidates[index + 1]
  return next !== undefined && next.match.kind === 'none' && next.reading.kind !== 'unread' ? 'unknown' : 'single'
}

/** A label read with tolerance yields to its neighbours where it breaks their order. */
function dropOutliers(items: readonly Item[]): void {
  const labelled = items.filter(({ row }) => row !== null)
  labelled.forEach((item, index) => {
    const { match, strength } = item.candidate
    const sure = match.kind !== 'row' || (match.exact && strength === 'own')
    const [before, after] = [labelled[index - 1]?.row ?? null, labelled[index + 1]?.row ?? null]
    if (sure || item.row === null || before === null || after === null || before >= after) return
    if (item.row <= before || item.row >= after) item.row = null
  })
}

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

function fillGaps(stretch: readonly Item[], single: boolean, unplaced: RowCandidate[]): readonly AlignedRow[] {
  const items = stretch.map((item) => ({ ...item }))
  // A label that stands near a row is believed only while the rows around it can be placed.
  for (let round = 0; round < items.length; round++) {
    const crowded = gapsOf(items).find(
      ({ from, to, between }) => between.length > formRowsBetween(from.row, to.row, single).length,
    )
    if (crowded === undefined) break
    const doubtful = [crowded.from, crowded.to].filter(({ item }) => item.candidate.strength === 'near')
    if (doubtful.length === 0) break
    for (const { item } of doubtful) item.row = null
  }
  const aligned: AlignedRow[] = items.flatMap(({ candidate, row }) =>
    row === null ? [] : [{ row, candidate, byNeighbours: false }],
  )
  const placed = new Set(aligned.map(({ candidate }) => candidate))
  for (const { from, to, between } of gapsOf(items)) {
    // Only labels in their figures' own rows hold a gap fast.
    if ([from, to].some(({ item }) => item.candidate.strength === 'near')) continue
    // A name without figures may be a head of another table; it holds no rows of figures.
    if (![from, to].every(({ item }) => hasFigures(item)) && between.some(hasFigures)) continue
    const rows = formRowsBetween(from.row, to.row, single)
    const fits = rows.length === between.length && between.every((item, index) => mayBe(item, rows[index]))
    if (!fits) continue
    between.forEach(({ candidate }, index) => {
      const row = rows[index]
      if (row === undefined) return
      aligned.push({ row, candidate, byNeighbours: true })
      placed.add(candidate)
    })
  }
  unplaced.push(...items.filter(({ candidate }) => !placed.has(candidate)).map(({ candidate }) => candidate))
  return aligned.sort((one, other) => one.row - other.row)
}

const hasFigures = ({ candidate: { reading } }: Item): boolean =>
  reading.kind === 'columns'
    ? reading.columns.some((slot) => isFigure(slot) || slot.state === 'mark')
    : /\d/.test(reading.raw)

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

function formRowsBetween(from: number, to: number, single: boolean): readonly number[] {
  return REQUEST_ROWS.map((_, row) => row).filter(
    (row) => row > from && row < to && !(single && row !== OTHER_ROW && THREE_OTHER_ROWS.includes(row)),
  )
}

/** A label that looks more like another row's forbids the place. */
function mayBe({ candidate }: Item, row: number | undefined): boolean {
  const { match, strength } = candidate
  return match.kind !== 'none' || match.row === null || match.row === row || strength === 'near'
}
