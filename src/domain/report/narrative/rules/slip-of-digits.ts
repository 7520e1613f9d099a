/** 61 for 16, 218 for 281: the same digits in another order are a slip of the pen, and no figure of another thing. */
export const isSlipOfDigits = (one: number, other: number): boolean =>
  one !== other && Math.min(one, other) >= TWO_DIGITS && digitsOf(one) === digitsOf(other)

const TWO_DIGITS = 10
const digitsOf = (value: number): string => [...String(value)].toSorted().join('')
