import type { Place } from '../../reading.js'
import type { Hit } from '../../rule.js'

/** Whether two places of the text have a character in common. */
export const meets = (one: Place, other: Place): boolean =>
  one.section === other.section &&
  one.offset !== undefined &&
  other.offset !== undefined &&
  one.offset < other.offset + (other.length ?? 0) &&
  other.offset < one.offset + (one.length ?? 0)

/** Whether two hits speak of the same words. */
export const isOfSameWords = (one: Hit, other: Hit): boolean =>
  (one.at ?? []).some((place) => (other.at ?? []).some((beside) => meets(place, beside)))
