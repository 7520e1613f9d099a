/** Styles that a reading depends on, and references, which could spell any of them. */
const TELLING = /display|visib|hide|list|&(?!quot;)/i

/**
 * Whether the value of a style attribute only paints. Pages that come from a word processor are styles
 * for the most part; what nobody reads need not be kept.
 */
export const isIdleStyle = (value: string): boolean => !TELLING.test(value)
