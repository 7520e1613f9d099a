import type { PlacedHead, RowValue } from '../disclosure/disclosure-row.js'
import { isFigure, isFilled } from '../figures/figure.js'

interface Columns {
  readonly heads: readonly PlacedHead[]
  readonly values: readonly RowValue[]
}

/**
 * Some converters print a merged cell once for each column that it covered. Where the same head stands
 * side by side and one text under each of them, that is one head over one cell. What differs stays.
 */
export function joinRepeatedHeads(heads: readonly PlacedHead[], values: readonly RowValue[]): Columns {
  const groups = groupsOf(heads)
  if (groups.length === heads.length) return { heads, values }
  const joined: RowValue[] = []
  for (const group of groups) {
    const under = values.filter(({ stretch }) => stretch !== null && group.some((head) => isUnder(stretch, head)))
    const one = oneOf(under)
    if (one === null) return { heads, values }
    joined.push(...one)
  }
  const over = values.filter((value) => !heads.some((head) => value.stretch !== null && isUnder(value.stretch, head)))
  return { heads: groups.flatMap(([first]) => first ?? []), values: [...joined, ...over] }
}

function groupsOf(heads: readonly PlacedHead[]): readonly (readonly PlacedHead[])[] {
  const groups: PlacedHead[][] = []
  for (const head of heads) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const follows = before !== undefined && before.stretch?.to === head.stretch?.from
    if (last !== undefined && follows && before.printed !== null && before.printed === head.printed) last.push(head)
    else groups.push([head])
  }
  return groups
}

const isUnder = (stretch: { from: number; to: number }, { stretch: head }: PlacedHead): boolean =>
  head !== null && stretch.from < head.to && head.from < stretch.to

/** `null` where the cells differ, or where two digits may as well be one figure cut in two. */
function oneOf(cells: readonly RowValue[]): readonly RowValue[] | null {
  const [first] = cells
  if (first === undefined || cells.length === 1) return cells
  const raw = first.slot.raw.trim()
  if (!cells.every(({ slot }) => slot.raw.trim() === raw)) return null
  const isSure = !isFilled(first.slot) || !isFigure(first.slot) || raw === '0' || raw.length > 1 || cells.length > 2
  return isSure ? [first] : null
}
