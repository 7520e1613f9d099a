/** A field in which what one wrote and what stands there now are not the same. */
export interface Difference {
  readonly field: string
  readonly mine: string
  readonly theirs: string
}

type Values = Readonly<Record<string, string | null | undefined>>

/** An empty field and one that was never filled in are the same. */
const toText = (value: string | null | undefined): string => (value ?? '').trim()

/** Where two people disagree, in the order of the fields. */
export function listDifferences(fields: readonly string[], mine: Values, theirs: Values): readonly Difference[] {
  return fields
    .map((field) => ({ field, mine: toText(mine[field]), theirs: toText(theirs[field]) }))
    .filter((one) => one.mine !== one.theirs)
}

/** Fields that only the other one changed: what one wrote there is what was there before. */
export function listTheirsOnly(
  fields: readonly string[],
  before: Values,
  mine: Values,
  theirs: Values,
): readonly string[] {
  return fields.filter(
    (field) => toText(mine[field]) === toText(before[field]) && toText(theirs[field]) !== toText(before[field]),
  )
}
