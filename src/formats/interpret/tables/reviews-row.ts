import { REVIEW_COLUMNS, type Remark, type ReviewBlock } from '../../../domain/report/index.js'
import { figureOf, isFigure, isFilled, type Slot, unread } from './figure.js'
import { codesOf } from './review-labels.js'
import { extraFigures, gluedFigures, lostFigure } from './row-remarks.js'
import { solveReviews } from './solve-reviews.js'
import { splitForced } from './split-figures.js'

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

export function readReviewRow({ blocks, codes, slots, under, blanksVanish }: ReviewRowFound): ReviewFigures {
  const filled = slots.filter(isFilled)
  const width = blocks.length * REVIEW_COLUMNS.length
  const [first] = filled
  const assign = (given: readonly (Slot | undefined)[], remarks: readonly Remark[] = []): ReviewFigures => ({
    slots: new Map(codes.flatMap((code, index) => (given[index] === undefined ? [] : [[code, given[index]] as const]))),
    extra: [],
    remarks,
  })
  const nothing = (remark: Remark | null): ReviewFigures => ({
    slots: first === undefined ? new Map() : new Map(codesOf(blocks).map((code) => [code, unread(first)])),
    extra: [],
    remarks: remark === null ? [] : [remark],
  })
  const at = first?.at ?? null
  if (filled.every(({ parts }) => parts.length <= 1)) {
    if (filled.length === width) return assign(filled)
    if (!blanksVanish && slots.length === width && (under === null || agree(under, slots))) return assign(slots)
    if (!blanksVanish && slots.length !== width && under !== null && covers(under, filled)) return assign(under)
    if (filled.length > width) {
      const alike = filled.every((slot) => isFigure(slot) && slot.value === 0)
      const remark = extraFigures(at)
      if (alike) return { ...assign(filled.slice(0, width), [remark]), extra: filled.slice(width) }
      return { ...nothing(remark), extra: filled }
    }
  }
  if (first === undefined) return nothing(null)
  const runs = filled.flatMap(({ parts }) => parts)
  const plain = filled.every(({ parts }) => parts.length > 0)
  if (plain && runs.length === width) return assign(runs.map((digits) => readRun(digits, at)))
  if (!plain || runs.length > width) return nothing(lostFigure(at))
  // White space that parts most figures was not lost; a figure was.
  if (runs.length > width * MOST_PARTED && splitForced(runs, width) === null) return nothing(lostFigure(at))
  if (!blanksVanish && filled.length === slots.length && slots.length > 3) return nothing(lostFigure(at))
  const figures = solveReviews(runs, blocks.length)
  return assign(
    figures.map((figure) => (figure === null ? unread(first) : figureOf(String(figure), at))),
    [gluedFigures(at)],
  )
}

const readRun = (digits: string, at: Slot['at']): Slot =>
  /^0\d/.test(digits) ? unread(figureOf(digits, at)) : figureOf(digits, at)

const agree = (under: readonly Slot[], slots: readonly Slot[]): boolean =>
  slots.every((slot, index) => !isFilled(slot) || under[index] === slot)

const covers = (under: readonly Slot[], filled: readonly Slot[]): boolean =>
  filled.every((slot) => under.includes(slot))
