/** Styles that a reading depends on, and references, which could spell any of them. */
const TELLING = /display|visib|hide|list|line-through|super|&(?!quot;)/i

/**
 * Whether the value of a style attribute only paints. Pages that come from a word processor are styles
 * for the most part; what nobody reads need not be kept.
 */
export const isIdleStyle = (value: string): boolean => !TELLING.test(value)

const IDLE = new Set(['align', 'valign', 'nowrap', 'width', 'height', 'border', 'cellspacing', 'cellpadding'])

/** Whether an attribute only paints, whatever its value: nearly every cell of an older page has two of these. */
export const isIdleAttribute = (name: string): boolean => IDLE.has(name)
