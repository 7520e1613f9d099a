import type { Place } from '../../reading.js'

/** Whether two places of the text have a character in common. */
export const meets = (one: Place, other: Place): boolean =>
  one.section === other.section &&
  one.offset !== undefined &&
  other.offset !== undefined &&
  one.offset < other.offset + (other.length ?? 0) &&
  other.offset < one.offset + (one.length ?? 0)
