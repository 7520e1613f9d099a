import { REVIEW_COLUMNS, type Remark, type ReviewBlock } from '../../../../domain/report/index.js'
import { figureOf, isFigure, isFilled, type Slot, unread, wholeDigits } from '../figures/figure.js'
import { isSum, splitForced } from '../figures/split-figures.js'
import { extraFigures, gluedFigures, lostFigure, splitFigures } from '../row-remarks.js'
import { codesOf } from './review-labels.js'
import { solveReviews } from './solve-reviews.js'

/** More than this share of the figures standing apart says that the others do too. */
const MOST_PARTED = 0.6

/** A row of table four: which blocks it is about and what stands in it, in printed order. */
export interface ReviewRowFound {
  readonly blocks: readonly ReviewBlock[]
  /** Codes in the order the heads print them; the form's where they print none. */
  readonly codes: readonly string[]
  readonly slots: readonly Slot[]
  /** The cells by the heads above them, where every head has one. */
  readonly under: readonly Slot[] | null
  /** A blank cell leaves no trace in running text. */
  readonly blanksVanish: boolean
}

export interface ReviewFigures {
  readonly slots: ReadonlyMap<string, Slot>
  readonly extra: readonly Slot[]
  readonly remarks: readonly Remark[]
}

export function readReviewRow(row: ReviewRowFound): ReviewFigures {
  const { blocks, codes, slots, under, blanksVanish } = row
  const filled = slots.filter(isFilled)
  const width = blocks.length * REVIEW_COLUMNS.length
  const [first] = filled
  if (filled.every(isInOnePart)) {
    const isAstray = slots.length > width && under !== null && !covers(under, filled)
    if (first !== undefined && slots.length > width && under === null && hasGap(slots)) {
      return leaveUnread(row, first, lostFigure(first.at))
    }
    if (filled.length === width && !isAstray) return assign(codes, filled)
    if (!blanksVanish && slots.length === width && (under === null || agree(under, slots))) return assign(codes, slots)
    if (!blanksVanish && slots.length !== width && under !== null && covers(under, filled)) return assign(codes, under)
    if (filled.length > width) return tooMany(row, filled, width)
  }
  if (first === undefined) return NOTHING
  const whole = !blanksVanish && filled.length === width ? joinLines(filled, blocks.length) : null
  return whole === null ? takeApart(row, filled, first) : { ...assign(codes, whole), remarks: [splitFigures(first.at)] }
}

const NOTHING: ReviewFigures = { slots: new Map(), extra: [], remarks: [] }

const isInOnePart = ({ parts }: Slot): boolean => parts.length <= 1

/** Each code with what is given for it. */
function assign(codes: readonly string[], given: readonly Slot[]): ReviewFigures {
  const slots = new Map<string, Slot>()
  for (const [index, code] of codes.entries()) {
    const slot = given[index]
    if (slot !== undefined) slots.set(code, slot)
  }
  return { slots, extra: [], remarks: [] }
}

/** Nobody can tell which figure is whose. */
function leaveUnread({ blocks }: ReviewRowFound, first: Slot, remark: Remark): ReviewFigures {
  const slots = new Map<string, Slot>()
  for (const code of codesOf(blocks)) slots.set(code, unread(first))
  return { slots, extra: [], remarks: [remark] }
}

function tooMany(row: ReviewRowFound, filled: readonly Slot[], width: number): ReviewFigures {
  const [first] = filled
  if (first === undefined) return NOTHING
  const remark = extraFigures(first.at)
  if (!filled.every(isZero)) return { ...leaveUnread(row, first, remark), extra: filled }
  return { ...assign(row.codes, filled.slice(0, width)), extra: filled.slice(width), remarks: [remark] }
}

const isZero = (slot: Slot): boolean => isFigure(slot) && slot.value === 0

/** Figures that ran together, or of which white space parts one from the other in one cell. */
function takeApart(row: ReviewRowFound, filled: readonly Slot[], first: Slot): ReviewFigures {
  const { blocks, codes, slots, blanksVanish } = row
  const { at } = first
  const width = blocks.length * REVIEW_COLUMNS.length
  const runs = filled.flatMap(partsOf)
  const plain = filled.every(holdsDigitsOnly)
  if (plain && runs.length === width)
    return assign(
      codes,
      runs.map((digits) => readRun(digits, at)),
    )
  if (!plain || runs.length > width) return leaveUnread(row, first, lostFigure(at))
  // White space that parts most figures was not lost; a figure was.
  if (runs.length > width * MOST_PARTED && splitForced(runs, width) === null)
    return leaveUnread(row, first, lostFigure(at))
  if (!blanksVanish && filled.length === slots.length && slots.length > 3)
    return leaveUnread(row, first, lostFigure(at))
  const figures = solveReviews(runs, blocks.length)
  const read = figures.map((figure) => (figure === null ? unread(first) : figureOf(String(figure), at)))
  return { ...assign(codes, read), remarks: [gluedFigures(at)] }
}

const partsOf = ({ parts }: Slot): readonly string[] => parts

const holdsDigitsOnly = ({ parts }: Slot): boolean => parts.length > 0

/** Figures that narrow cells broke over lines: whole again where every block adds up. */
function joinLines(filled: readonly Slot[], blocks: number): readonly Slot[] | null {
  const joined = filled.map(wholeDigits)
  const figures = joined.map(Number)
  const width = REVIEW_COLUMNS.length
  const addsUp = Array.from({ length: blocks }, (_, block) => figures.slice(block * width, (block + 1) * width))
  if (joined.includes('') || !addsUp.every(isSum)) return null
  return filled.map(({ at, raw }, index) => figureOf(joined[index] ?? '', at, raw))
}

const readRun = (digits: string, at: Slot['at']): Slot =>
  /^0\d/.test(digits) ? unread(figureOf(digits, at)) : figureOf(digits, at)

function agree(under: readonly Slot[], slots: readonly Slot[]): boolean {
  for (const [index, slot] of slots.entries()) if (isFilled(slot) && under[index] !== slot) return false
  return true
}

/** A blank between the figures of more cells than the form has: some may be of a block that a body has added. */
const hasGap = (slots: readonly Slot[]): boolean =>
  slots.slice(slots.findIndex(isFilled), slots.findLastIndex(isFilled)).some(isBlank)

const isBlank = (slot: Slot): boolean => !isFilled(slot)

function covers(under: readonly Slot[], filled: readonly Slot[]): boolean {
  for (const slot of filled) if (!under.includes(slot)) return false
  return true
}
