import type { FormVersion, Measure, Place, Remark } from '../../../../domain/report/index.js'
import {
  figureOf,
  holdsSomething,
  isFigure,
  isFilled,
  readFigure,
  type Slot,
  slotOf,
  unread,
} from '../figures/figure.js'
import { splitForced } from '../figures/split-figures.js'
import type { Stretch } from '../grid/column-frame.js'
import { extraFigures, gluedFigures } from '../row-remarks.js'
import type { MeasureHead } from './disclosure-labels.js'

/** A head of the current block with the columns it covers. */
export interface PlacedHead {
  readonly head: MeasureHead
  readonly stretch: Stretch | null
  /** As printed; `null` in running text, where it is known only by what it matched. */
  readonly printed: string | null
  readonly at: Place | null
}

/** A value of a row, with the columns it covers where it stands in a grid. */
export interface RowValue {
  readonly slot: Slot
  readonly stretch: Stretch | null
  /** Nothing parts it from the value before it. */
  readonly glued: boolean
}

/** A row of table two as it was met. */
export interface DisclosureRowFound {
  readonly key: string
  readonly printed: string
  readonly labelAt: Place | null
  readonly heads: readonly PlacedHead[]
  readonly values: readonly RowValue[]
  /** Figures under heads of the body's own, such as 上年处理决定数量. */
  readonly beside: readonly Slot[]
  /** A blank cell leaves no trace in running text. */
  readonly blanksVanish: boolean
  /** The row's label may belong to other figures: what stands here is not to be read. */
  readonly doubtful: boolean
}

/** The heads above the rows, each once: the rows of a block share theirs. */
export function headsOver(rows: readonly DisclosureRowFound[]): readonly PlacedHead[] {
  const heads = new Set<PlacedHead>()
  for (const row of rows) for (const head of row.heads) heads.add(head)
  return [...heads]
}

export interface DisclosureFigures {
  readonly slots: ReadonlyMap<string, Slot>
  readonly extra: readonly Slot[]
  readonly remarks: readonly Remark[]
}

const MISPLACED: DisclosureFigures = { slots: new Map(), extra: [], remarks: [] }

/** Gives each measure of the row its figure. */
export function readDisclosureRow(
  row: DisclosureRowFound,
  measures: readonly Measure[],
  version: FormVersion,
): DisclosureFigures {
  const filled = row.values.filter(holdsSomething)
  if (row.doubtful) return unreadable(measures, filled)
  const order = printedOrder(row.heads, measures, version, filled.length)
  if (order === null) return unreadable(measures, filled)
  if (order.length === 1 && measures.length === 1) return singleFigure(measures[0]?.key ?? '', row, filled)
  return severalFigures(order, row, filled, measures)
}

/**
 * The measures in the order in which the row's block prints them; the form's own where it has no heads.
 * `null` where the heads are another version's, or leave the order open.
 */
function printedOrder(
  heads: readonly PlacedHead[],
  measures: readonly Measure[],
  version: FormVersion,
  count: number,
): readonly string[] | null {
  const keys = measures.map(keyOf)
  if (heads.length === 0) return keys
  const printed = heads.map(keyOfHead)
  if (new Set(printed).size < printed.length) return keys.length === 1 ? keys : null
  const own = thoseOf(keys, printed)
  if (own.length === 0)
    return heads.every(({ head }) => head.version !== null && head.version !== version) ? null : keys
  if (own.length === keys.length) {
    if (printed.length === keys.length) return own
    return count === printed.length ? printed : keys.length === 1 ? keys : null
  }
  const inOrder = own.every((key, index) => index === 0 || keys.indexOf(key) > keys.indexOf(own[index - 1] ?? ''))
  return inOrder && own.length === printed.length ? keys : null
}

const keyOf = ({ key }: Measure): string => key

const keyOfHead = ({ head }: PlacedHead): string => head.key

/** What is printed of the row's own measures, in that order. */
function thoseOf(keys: readonly string[], printed: readonly string[]): readonly string[] {
  const own: string[] = []
  for (const key of printed) if (keys.includes(key)) own.push(key)
  return own
}

function unreadable(measures: readonly Measure[], filled: readonly RowValue[]): DisclosureFigures {
  const [first] = filled
  if (first === undefined) return MISPLACED
  const slot = unread(first.slot)
  return { slots: new Map(measures.map(({ key }) => [key, slot])), extra: [], remarks: [] }
}

function singleFigure(key: string, row: DisclosureRowFound, filled: readonly RowValue[]): DisclosureFigures {
  const slots = filled.map(slotOf)
  const [first] = slots
  if (first === undefined) {
    const blank = row.values[0]?.slot
    return blank === undefined ? MISPLACED : { slots: new Map([[key, blank]]), extra: [], remarks: [] }
  }
  const figures = slots.filter(isNoMark)
  const [only] = figures
  if (figures.length <= 1) return { slots: new Map([[key, only ?? first]]), extra: [], remarks: [] }
  const alike = isRepeated(figures)
  const remarks = [extraFigures(first.at)]
  if (alike && only !== undefined) return { slots: new Map([[key, only]]), extra: figures.slice(1), remarks }
  return { slots: new Map([[key, unread(first)]]), extra: figures, remarks }
}

const isNoMark = ({ state }: Slot): boolean => state !== 'mark'

/**
 * The same figure printed in each of the cells that should be one. Two single digits, unless zeros, may as
 * well be one figure cut in two.
 */
function isRepeated(figures: readonly Slot[]): boolean {
  const [first, second] = figures
  const same = figures.every((slot) => isFigure(slot) && slot.value === first?.value)
  return same && (first?.value === 0 || figures.length > 2 || (second?.raw.length ?? 0) > 1)
}

function severalFigures(
  order: readonly string[],
  row: DisclosureRowFound,
  filled: readonly RowValue[],
  measures: readonly Measure[],
): DisclosureFigures {
  const single = filled.every(isApart)
  if (single && filled.length === order.length) return assign(order, measures, filled.map(slotOf))
  if (!row.blanksVanish && single && filled.length < order.length) {
    const under = underHeads(row, order)
    const inOrder = row.values.length === order.length ? row.values.map(slotOf) : null
    if (inOrder !== null && (under === null || sameFigures(under, inOrder))) return assign(order, measures, inOrder)
    if (under !== null && inOrder === null) return assign(order, measures, under)
    return unreadable(measures, filled)
  }
  if (filled.length > order.length) return tooMany(order, filled, measures)
  // A blank cell beside figures with spaces in them: 4 7 may be forty-seven.
  const hasBlank = !row.blanksVanish && filled.length > 1 && filled.length < row.values.length
  return hasBlank ? unreadable(measures, filled) : glued(order, filled, measures)
}

const isApart = ({ slot, glued }: RowValue): boolean => !glued && slot.parts.length <= 1

/** Each measure of the row with its figure; what stands in columns that the row does not have is left over. */
function assign(
  order: readonly string[],
  measures: readonly Measure[],
  slots: readonly (Slot | undefined)[],
): DisclosureFigures {
  const wanted = new Set(measures.map(keyOf))
  const own = new Map<string, Slot>()
  const extra: Slot[] = []
  for (const [index, key] of order.entries()) {
    const slot = slots[index]
    if (slot === undefined) continue
    if (wanted.has(key)) own.set(key, slot)
    else extra.push(slot)
  }
  return { slots: own, extra, remarks: [] }
}

function sameFigures(one: readonly Slot[], other: readonly Slot[]): boolean {
  for (const [index, slot] of other.entries()) if (isFilled(slot) && one[index] !== slot) return false
  return true
}

/** The row's cells by the heads above them; `null` where one stands under none or under two. */
function underHeads({ heads, values }: DisclosureRowFound, order: readonly string[]): readonly Slot[] | null {
  const under = new Set<RowValue>()
  for (const key of order) {
    const stretch = stretchOfHead(heads, key)
    const value = stretch === null ? null : onlyUnder(stretch, values)
    if (value === null || under.has(value)) return null
    under.add(value)
  }
  return [...under].map(slotOf)
}

function stretchOfHead(heads: readonly PlacedHead[], key: string): Stretch | null {
  for (const { head, stretch } of heads) if (head.key === key) return stretch
  return null
}

function onlyUnder(head: Stretch, values: readonly RowValue[]): RowValue | null {
  let only: RowValue | null = null
  for (const value of values) {
    const { stretch } = value
    if (stretch === null || stretch.from >= head.to || head.from >= stretch.to) continue
    if (only !== null) return null
    only = value
  }
  return only
}

function tooMany(
  order: readonly string[],
  filled: readonly RowValue[],
  measures: readonly Measure[],
): DisclosureFigures {
  const slots = filled.map(slotOf)
  const remarks = [extraFigures(slots[0]?.at ?? null)]
  // Any other figure repeated may be one that was cut in two.
  if (!slots.every((slot) => isFigure(slot) && slot.value === 0))
    return { ...unreadable(measures, filled), extra: slots, remarks }
  return { ...assign(order, measures, slots.slice(0, order.length)), extra: slots.slice(order.length), remarks }
}

/** Figures that ran together: a minus begins one, zeros stand alone, and nothing else is sure. */
function glued(order: readonly string[], filled: readonly RowValue[], measures: readonly Measure[]): DisclosureFigures {
  const nothing = unreadable(measures, filled)
  const remarks = [gluedFigures(filled[0]?.slot.at ?? null)]
  const runs = filled.flatMap(({ slot }) => slot.parts)
  const plain = filled.every(({ slot }) => slot.parts.length > 0)
  const forced = plain ? splitForced(runs, order.length) : null
  if (forced !== null) {
    const figures = forced.map((figure) => figureOf(String(figure), filled[0]?.slot.at ?? null))
    return { ...assign(order, measures, figures), remarks }
  }
  const negative = filled.findIndex(({ slot }) => slot.raw.startsWith('-'))
  const change = order.indexOf('change')
  if (negative !== 1 || change !== 1 || filled.some(({ slot }) => slot.state !== 'number'))
    return { ...nothing, remarks }
  const [before, signed] = filled.map(slotOf)
  const whole = order.length === 2 && filled.length === 2
  const read = assign(order, measures, [before, whole ? signed : undefined])
  return { ...read, slots: new Map([...nothing.slots, ...read.slots]), remarks }
}

/** A value of running text. */
export const toRowValue = (text: string, at: Place | null, isGlued: boolean): RowValue => ({
  slot: readFigure(text, at),
  stretch: null,
  glued: isGlued,
})
