import type { FormVersion, Measure, Place, Remark } from '../../../domain/report/index.js'
import type { Stretch } from './column-frame.js'
import type { MeasureHead } from './disclosure-labels.js'
import { figureOf, isFigure, isFilled, readFigure, type Slot, unread } from './figure.js'
import { extraFigures, gluedFigures } from './row-remarks.js'
import { splitForced } from './split-figures.js'

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
  const filled = row.values.filter(({ slot }) => isFilled(slot))
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
  const keys = measures.map(({ key }) => key)
  if (heads.length === 0) return keys
  const printed = heads.map(({ head }) => head.key)
  if (new Set(printed).size < printed.length) return keys.length === 1 ? keys : null
  const own = printed.filter((key) => keys.includes(key))
  if (own.length === 0)
    return heads.every(({ head }) => head.version !== null && head.version !== version) ? null : keys
  if (own.length === keys.length) {
    if (printed.length === keys.length) return own
    return count === printed.length ? printed : keys.length === 1 ? keys : null
  }
  const inOrder = own.every((key, index) => index === 0 || keys.indexOf(key) > keys.indexOf(own[index - 1] ?? ''))
  return inOrder && own.length === printed.length ? keys : null
}

function unreadable(measures: readonly Measure[], filled: readonly RowValue[]): DisclosureFigures {
  const [first] = filled
  if (first === undefined) return MISPLACED
  const slot = unread(first.slot)
  return { slots: new Map(measures.map(({ key }) => [key, slot])), extra: [], remarks: [] }
}

function singleFigure(key: string, row: DisclosureRowFound, filled: readonly RowValue[]): DisclosureFigures {
  const slots = filled.map(({ slot }) => slot)
  const [first] = slots
  if (first === undefined) {
    const blank = row.values[0]?.slot
    return blank === undefined ? MISPLACED : { slots: new Map([[key, blank]]), extra: [], remarks: [] }
  }
  const figures = slots.filter(({ state }) => state !== 'mark')
  const [only] = figures
  if (figures.length <= 1) return { slots: new Map([[key, only ?? first]]), extra: [], remarks: [] }
  const alike = isRepeated(figures)
  const remarks = [extraFigures(first.at)]
  if (alike && only !== undefined) return { slots: new Map([[key, only]]), extra: figures.slice(1), remarks }
  return { slots: new Map([[key, unread(first)]]), extra: figures, remarks }
}

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
  const wanted = new Set(measures.map(({ key }) => key))
  const assign = (slots: readonly (Slot | undefined)[]): DisclosureFigures => {
    const pairs = order.map((key, index) => [key, slots[index]] as const)
    const own = pairs.flatMap(([key, slot]) => (slot !== undefined && wanted.has(key) ? [[key, slot] as const] : []))
    const extra = pairs.flatMap(([key, slot]) => (slot !== undefined && !wanted.has(key) ? [slot] : []))
    return { slots: new Map(own), extra, remarks: [] }
  }
  const single = filled.every(({ slot, glued }) => !glued && slot.parts.length <= 1)
  if (single && filled.length === order.length) return assign(filled.map(({ slot }) => slot))
  if (!row.blanksVanish && single && filled.length < order.length) {
    const under = underHeads(row, order)
    const inOrder = row.values.length === order.length ? row.values.map(({ slot }) => slot) : null
    if (inOrder !== null && (under === null || sameFigures(under, inOrder))) return assign(inOrder)
    if (under !== null && inOrder === null) return assign(under)
    return unreadable(measures, filled)
  }
  if (filled.length > order.length) return tooMany(order, filled, measures, assign)
  return glued(order, filled, measures, assign)
}

const sameFigures = (one: readonly (Slot | undefined)[], other: readonly Slot[]): boolean =>
  other.every((slot, index) => !isFilled(slot) || one[index] === slot)

/** The row's cells by the heads above them; `null` where one stands under none or under two. */
function underHeads(
  { heads, values }: DisclosureRowFound,
  order: readonly string[],
): readonly (Slot | undefined)[] | null {
  const slots = order.map((key) => {
    const stretch = heads.find(({ head }) => head.key === key)?.stretch
    if (stretch == null) return null
    return values.filter(({ stretch: own }) => own !== null && own.from < stretch.to && stretch.from < own.to)
  })
  if (slots.some((cells) => cells === null || cells.length !== 1)) return null
  const cells = slots.flatMap((found) => found ?? [])
  return new Set(cells).size === cells.length ? cells.map(({ slot }) => slot) : null
}

function tooMany(
  order: readonly string[],
  filled: readonly RowValue[],
  measures: readonly Measure[],
  assign: (slots: readonly Slot[]) => DisclosureFigures,
): DisclosureFigures {
  const slots = filled.map(({ slot }) => slot)
  const remarks = [extraFigures(slots[0]?.at ?? null)]
  // Any other figure repeated may be one that was cut in two.
  if (!slots.every((slot) => isFigure(slot) && slot.value === 0))
    return { ...unreadable(measures, filled), extra: slots, remarks }
  return { ...assign(slots.slice(0, order.length)), extra: slots.slice(order.length), remarks }
}

/** Figures that ran together: a minus begins one, zeros stand alone, and nothing else is sure. */
function glued(
  order: readonly string[],
  filled: readonly RowValue[],
  measures: readonly Measure[],
  assign: (slots: readonly (Slot | undefined)[]) => DisclosureFigures,
): DisclosureFigures {
  const nothing = unreadable(measures, filled)
  const remarks = [gluedFigures(filled[0]?.slot.at ?? null)]
  const runs = filled.flatMap(({ slot }) => slot.parts)
  const plain = filled.every(({ slot }) => slot.parts.length > 0)
  const forced = plain ? splitForced(runs, order.length) : null
  if (forced !== null)
    return { ...assign(forced.map((figure) => figureOf(String(figure), filled[0]?.slot.at ?? null))), remarks }
  const negative = filled.findIndex(({ slot }) => slot.raw.startsWith('-'))
  const change = order.indexOf('change')
  if (negative !== 1 || change !== 1 || filled.some(({ slot }) => slot.state !== 'number'))
    return { ...nothing, remarks }
  const [before, signed] = filled.map(({ slot }) => slot)
  const whole = order.length === 2 && filled.length === 2
  const read = assign([before, whole ? signed : undefined])
  return { ...read, slots: new Map([...nothing.slots, ...read.slots]), remarks }
}

/** A value of running text. */
export const toRowValue = (text: string, at: Place | null, isGlued: boolean): RowValue => ({
  slot: readFigure(text, at),
  stretch: null,
  glued: isGlued,
})
