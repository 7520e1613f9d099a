import type { Stretch } from '../grid/column-frame.js'
import type { ViewCell } from '../grid/grid-rows.js'

type Places = readonly (readonly Stretch[])[]

/** A row with a figure in every column. */
interface FullRow {
  readonly label: ViewCell | null
  readonly filled: readonly ViewCell[]
}

/** Ways for the figures of a grid's rows to stand; a sound grid has one. */
const MOST_PLACES = 8

/** Where a grid's full rows have their figures, for the rows that have some blank. */
export interface SiblingPlaces {
  readonly full: readonly FullRow[]
  /** How many rows have more figures than there are columns. */
  readonly wider: number
  /** By the column in which the label ends. */
  readonly known: Map<number | undefined, Places>
}

/** Each place once, of the rows whose label ends in the same column. */
export function placesBeside(label: ViewCell | null, { full, known }: SiblingPlaces): Places {
  const labelEnd = label?.to
  const places = known.get(labelEnd) ?? placesOf(full, labelEnd)
  known.set(labelEnd, places)
  return places
}

function placesOf(full: readonly FullRow[], labelEnd: number | undefined): Places {
  const places: (readonly ViewCell[])[] = []
  for (const { label, filled } of full) {
    if (label?.to !== labelEnd || isAmong(places, filled)) continue
    if (places.push(filled) === MOST_PLACES) break
  }
  return places
}

function isAmong(places: Places, stretches: readonly Stretch[]): boolean {
  for (const place of places) if (standAlike(place, stretches)) return true
  return false
}

function standAlike(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  if (one.length !== other.length) return false
  for (const [index, { from, to }] of one.entries()) {
    if (from !== other[index]?.from || to !== other[index]?.to) return false
  }
  return true
}
