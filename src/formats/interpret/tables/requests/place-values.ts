import { figureOf, isFigure, isFilled, type Slot, slotOf, wholeDigits } from '../figures/figure.js'
import { isSum, listMerges } from '../figures/split-figures.js'
import { type HeadFrame, type Stretch, standsUnder } from '../grid/column-frame.js'
import { isWords, type ViewCell } from '../grid/grid-rows.js'
import { spreadZeros } from './merged-zeros.js'
import type { LabelledRow } from './request-row.js'
import { placesBeside, type SiblingPlaces } from './sibling-places.js'

export interface RowContext {
  readonly width: number
  readonly head: HeadFrame | null
  readonly ruled: boolean
  readonly siblings: SiblingPlaces
}

/** A row's figures in the order they are printed, one for each printed column. */
export interface PlacedRow {
  readonly slots: readonly Slot[]
  readonly extra: readonly Slot[]
  readonly how: 'counted' | 'placed' | 'merged' | 'glued'
  /** The figures do not stand under their heads. */
  readonly shifted: boolean
}

export type PlacedOrNot =
  | PlacedRow
  /** Digits to be taken apart by the identities. */
  | { readonly how: 'runs'; readonly runs: readonly string[] }
  | { readonly how: 'unread'; readonly why: 'extra-figures' | 'lost-figure' }

/** Gives each printed column its figure, or says why nobody can. */
export function placeValues({ values, filled, label, isAstray }: LabelledRow, context: RowContext): PlacedOrNot {
  const { width } = context
  if (isAstray) return { how: 'unread', why: 'extra-figures' }
  const single = filled.every(isInOnePart)
  // A table turned on its side has rows of far more cells.
  if (filled.length >= width && reachOf(values, filled) > 2 * width) return { how: 'unread', why: 'extra-figures' }
  if (single && filled.length === width) return counted(values, filled, label, context)
  if (single && filled.length > width) return tooMany(filled, context)
  if (!single) return manyInOneCell(filled, context)
  return placed(values, filled, label, context)
}

const isInOnePart = ({ slot }: ViewCell): boolean => slot.parts.length <= 1

function counted(
  values: readonly ViewCell[],
  filled: readonly ViewCell[],
  label: ViewCell | null,
  { head, siblings }: RowContext,
): PlacedOrNot {
  const places = head?.stretches ?? null
  const shifted = places !== null && !standsUnder(places, filled)
  const hasBlank = values.length > filled.length
  // A blank among figures that do not stand under their heads: one of them may be astray.
  const isSound =
    reachOf(values, filled) === filled.length &&
    (!hasBlank || (addsUp(filled) && (filled.some(isTelling) || areSideBySide(places))))
  const isAstray = places === null ? hasBlank && !standsAsOthers(filled, label, siblings) : shifted && !isSound
  if (isAstray || ((hasBlank || shifted) && filled.some(isWords))) return { how: 'unread', why: 'lost-figure' }
  return { slots: filled.map(slotOf), extra: [], how: 'counted', shifted }
}

/**
 * Whether a row with a blank has its figures in the columns in which the other rows have theirs. Where more
 * rows have too many figures, nobody can tell; where no other row has all of them, the sum does.
 */
function standsAsOthers(filled: readonly ViewCell[], label: ViewCell | null, siblings: SiblingPlaces): boolean {
  const { full, wider } = siblings
  if (full.length === 1 && wider === 0) return addsUp(filled)
  return full.length > wider && placesBeside(label, siblings).length === 1
}

const addsUp = (filled: readonly ViewCell[]): boolean => isSum(filled.map(figureIn))

/** No column stands between those that the form names, in which one of a row's noughts might be. */
const areSideBySide = (places: readonly Stretch[] | null): boolean =>
  places?.every(({ from }, index) => index === 0 || from <= (places[index - 1]?.to ?? from)) === true

/** Noughts add up wherever they stand. */
const isTelling = ({ slot }: ViewCell): boolean => slot.value !== null && slot.value !== 0

/** How many cells there are from the first filled one to the last. */
function reachOf(values: readonly ViewCell[], filled: readonly ViewCell[]): number {
  const first = filled[0]
  const last = filled.at(-1)
  return first === undefined || last === undefined ? 0 : values.indexOf(last) + 1 - values.indexOf(first)
}

function tooMany(filled: readonly ViewCell[], context: RowContext): PlacedOrNot {
  const { width } = context
  const slots = filled.map(slotOf)
  const alike = slots.every((slot) => isFigure(slot) && slot.value === 0)
  if (alike) return { slots: slots.slice(0, width), extra: slots.slice(width), how: 'counted', shifted: false }
  const kept = behindStray(filled, context)
  if (kept !== null) {
    const extra = filled.filter((cell) => !kept.includes(cell)).map(({ slot }) => slot)
    return { slots: kept.map(slotOf), extra, how: 'placed', shifted: false }
  }
  const beforeNote = besideNote(filled, context)
  if (beforeNote !== null) {
    return { slots: beforeNote.map(({ slot }) => slot), extra: slots.slice(width), how: 'placed', shifted: false }
  }
  const merged = mergeCut(slots, width)
  if (merged !== null) return { slots: merged, extra: [], how: 'merged', shifted: false }
  return { how: 'unread', why: 'extra-figures' }
}

/** A figure astray in a column of labels, with a sound row under the heads behind it. */
function behindStray(filled: readonly ViewCell[], { width, head }: RowContext): readonly ViewCell[] | null {
  const stretches = head?.stretches
  const kept = filled.slice(-width)
  if (stretches?.length !== width || !standsUnder(stretches, kept)) return null
  const before = filled.slice(0, -width).every((cell) => cell.to <= (stretches[0]?.from ?? 0))
  return before && isSum(kept.map(({ slot }) => slot.value ?? Number.NaN)) ? kept : null
}

/** A sound row under the heads, and behind them what somebody noted beside the table. */
function besideNote(filled: readonly ViewCell[], { width, head }: RowContext): readonly ViewCell[] | null {
  const stretches = head?.stretches
  const kept = filled.slice(0, width)
  const note = filled.slice(width)
  if (stretches?.length !== width || !standsUnder(stretches, kept) || !note.some(isWords)) return null
  const end = stretches.at(-1)?.to ?? 0
  return note.every(({ from }) => from >= end) && isSum(kept.map(({ slot }) => slot.value ?? Number.NaN)) ? kept : null
}

/** A figure cut in two: only where joining is the one way to a row that adds up. */
function mergeCut(slots: readonly Slot[], width: number): readonly Slot[] | null {
  const runs = slots.map(({ parts }) => parts[0] ?? '')
  if (slots.length !== width + 1 || width !== 7 || runs.includes('')) return null
  const merged = listMerges(runs).filter((figures) => isSum(figures.map(Number)))
  const dropped = runs.filter((_, index) => isSum(runs.filter((_run, other) => other !== index).map(Number)))
  const [only] = merged
  if (merged.length !== 1 || only === undefined || dropped.length > 0) return null
  const at = slots[0]?.at ?? null
  return only.map((digits, index) => figureOf(digits, slots[index]?.at ?? at))
}

/** White space inside a cell: seven figures all the same, or runs for the identities. */
function manyInOneCell(filled: readonly ViewCell[], { width, ruled }: RowContext): PlacedOrNot {
  const plain = filled.every(({ slot }) => slot.parts.length > 0)
  if (!plain) return { how: 'unread', why: 'extra-figures' }
  const broken = ruled && filled.length === width ? joinLines(filled) : null
  if (broken !== null) return { slots: broken, extra: [], how: 'merged', shifted: false }
  const runs = filled.flatMap(({ slot }) => slot.parts)
  if (runs.length > width) return { how: 'unread', why: 'extra-figures' }
  if (runs.length < width || runs.some((run) => /^0\d/.test(run))) return { how: 'runs', runs }
  // One figure with a space in it and a blank elsewhere also make seven.
  if (filled.length > 1 && !isSum(runs.map(Number))) return { how: 'unread', why: 'lost-figure' }
  const slots = filled.flatMap(({ slot }) => slot.parts.map((digits) => figureOf(digits, slot.at)))
  return { slots, extra: [], how: 'counted', shifted: false }
}

/** A cell for each column, and figures that a narrow cell broke over lines: whole again where the row adds up. */
function joinLines(filled: readonly ViewCell[]): readonly Slot[] | null {
  const joined = filled.map(({ slot }) => wholeDigits(slot))
  if (joined.includes('') || !isSum(joined.map(Number))) return null
  return filled.map(({ slot }, index) => figureOf(joined[index] ?? '', slot.at, slot.raw))
}

function placed(
  values: readonly ViewCell[],
  filled: readonly ViewCell[],
  label: ViewCell | null,
  context: RowContext,
): PlacedOrNot {
  const { width, head, ruled } = context
  const joined = ruled && head?.stretches?.length === width ? spreadZeros(values, head.stretches) : null
  if (joined !== null) return { slots: joined.map(slotOf), extra: [], how: 'placed', shifted: false }
  const { full, wider } = context.siblings
  const siblings = full.length > wider ? placesBeside(label, context.siblings) : []
  const ways: Way[] = []
  if (head?.stretches?.length === width) {
    const under = underHead(filled, head.stretches, label)
    if (under !== null) ways.push(under)
  }
  for (const stretches of siblings) {
    const under = underHead(filled, stretches, label)
    if (under !== null) ways.push(under)
  }
  if (values.length === width) ways.push(values)
  // Where cells are lost the rest moves up: a row that ends too soon shows no places.
  const end = endOf(head?.stretches ?? siblings[0] ?? [])
  const isShort = values.length !== width && (values.at(-1)?.to ?? 0) < end
  if (isShort) ways.length = 0
  const [first] = ways
  const runs = filled.map(firstRun)
  const plain = filled.length > 0 && !runs.includes('')
  // All seven in one cell, drawn as one string: no body has millions of requests.
  if (plain && filled.length === 1 && (runs[0]?.length ?? 0) >= width) return { how: 'runs', runs }
  if (first === undefined || !areAlike(ways, first))
    return plain && (isShort || !ruled) ? { how: 'runs', runs } : { how: 'unread', why: 'lost-figure' }
  // Where the lines are only inferred, a blank may be the trace of two figures read as one, or these no row at all.
  if (!ruled && !isSum(first.map(figureIn))) return { how: 'unread', why: 'lost-figure' }
  const slots: Slot[] = []
  for (const [index, cell] of first.entries()) slots.push(cell?.slot ?? blankBeside(values, filled, index))
  return { slots, extra: [], how: 'placed', shifted: false }
}

function endOf(stretches: readonly Stretch[]): number {
  let end = 0
  for (const { to } of stretches) end = Math.max(end, to)
  return end
}

const firstRun = ({ slot }: ViewCell): string => slot.parts[0] ?? ''

const figureIn = (cell: ViewCell | null): number => cell?.slot.value ?? 0

/** One cell, or none, for each printed column. */
type Way = readonly (ViewCell | null)[]

/** Whether the filled cells stand alike in every way. */
function areAlike(ways: readonly Way[], first: Way): boolean {
  for (const way of ways) {
    for (const [index, cell] of way.entries()) {
      if (filledOrNone(cell) !== filledOrNone(first[index] ?? null)) return false
    }
  }
  return true
}

const filledOrNone = (cell: ViewCell | null): ViewCell | null => (cell !== null && isFilled(cell.slot) ? cell : null)

/** One cell for each stretch, `null` where none stands; `null` in all where they do not fit. */
function underHead(filled: readonly ViewCell[], stretches: readonly Stretch[], label: ViewCell | null): Way | null {
  const start = stretches[0]?.from ?? 0
  const labelEnd = label === null ? 0 : label.to
  if (labelEnd > start && (label?.from ?? 0) < (stretches.at(-1)?.to ?? 0)) return null
  const under: (ViewCell | null)[] = []
  let taken = 0
  for (const { from, to } of stretches) {
    let cell: ViewCell | null = null
    for (const other of filled) {
      if (other.from >= to || from >= other.to) continue
      // Two cells under one head, or one under two.
      if (cell !== null || under.includes(other)) return null
      cell = other
    }
    if (cell !== null) taken++
    under.push(cell)
  }
  const isComplete = taken === stretches.length
  for (const cell of filled) {
    const mayStandOutside = isComplete && cell.from >= start
    if (!mayStandOutside && !under.includes(cell)) return null
  }
  return under
}

const NO_PARTS: readonly string[] = []

/** The place of a blank: the nearest cell of the row, so that a finding can point there. */
function blankBeside(values: readonly ViewCell[], filled: readonly ViewCell[], index: number): Slot {
  const near = values[index] ?? filled.at(-1)
  return { state: 'blank', value: null, raw: '', unit: null, at: near?.at ?? null, parts: NO_PARTS }
}
