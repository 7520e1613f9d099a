/** 61 for 16, 218 for 281: the same digits in another order are a slip of the pen, and no figure of another thing. */
export const isSlipOfDigits = (one: number, other: number): boolean =>
  one !== other && Math.min(one, other) >= TWO_DIGITS && digitsOf(one) === digitsOf(other)

const TWO_DIGITS = 10
const digitsOf = (value: number): string => [...String(value)].toSorted().join('')

/** 38 for 388, 35 for 350: one digit fewer. */
export function isDigitLost(one: number, other: number): boolean {
  const [short, long] = [String(one), String(other)]
  if (long.length !== short.length + 1 || one < TWO_DIGITS) return false
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}
