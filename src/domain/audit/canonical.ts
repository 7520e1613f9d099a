/** What a record may be made of. Fractions and booleans are left out: two languages might write them in two ways. */
export type CanonicalValue = string | number | null | readonly CanonicalValue[] | CanonicalObject
export interface CanonicalObject {
  readonly [key: string]: CanonicalValue
}

/** Deeper than any record; a stranger's file must not exhaust the stack. */
const MOST_LEVELS = 8
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * The one text of a value: RFC 8785 (JSON Canonicalization Scheme) over strings, whole numbers, null, lists and objects.
 * No blanks, keys in the order of their UTF-16 code units, nothing undefined. Characters stay as they are, without
 * Unicode normalisation: two values that differ in anything have two texts.
 *
 * @returns `undefined` for a value that has no such text
 */
export function findCanonicalText(value: unknown): string | undefined {
  return textOf(value, MOST_LEVELS)
}

/** @throws TypeError for a value that has no canonical text: our own mistake, never a reader's */
export function toCanonicalText(value: CanonicalValue): string {
  const text = findCanonicalText(value)
  if (text === undefined) throw new TypeError('a record holds strings, whole numbers, null, lists and objects')
  return text
}

function textOf(value: unknown, levels: number): string | undefined {
  if (typeof value === 'string') return stringText(value)
  if (typeof value === 'number') return isWhole(value) ? String(value) : undefined
  if (value === null) return 'null'
  if (typeof value !== 'object' || levels === 0) return undefined
  return Array.isArray(value) ? listText(value, levels - 1) : objectText(value, levels - 1)
}

/** Most of what is recorded is plain: an id, a date, a digest. */
const PLAIN = /^[A-Za-z0-9._:-]*$/

function stringText(value: string): string | undefined {
  if (PLAIN.test(value)) return `"${value}"`
  return LONE_SURROGATE.test(value) ? undefined : JSON.stringify(value)
}

/** Minus zero has no text of its own. */
const isWhole = (value: number): boolean => Number.isSafeInteger(value) && !Object.is(value, -0)

function listText(list: readonly unknown[], levels: number): string | undefined {
  let text = ''
  // By index: a gap in a list is no value and must not be passed over.
  for (let index = 0; index < list.length; index++) {
    const part = textOf(list[index], levels)
    if (part === undefined) return undefined
    text += index === 0 ? part : `,${part}`
  }
  return `[${text}]`
}

function objectText(object: object, levels: number): string | undefined {
  const fields = object as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of sortedKeys(object)) {
    const name = stringText(key)
    const part = textOf(fields[key], levels)
    if (name === undefined || part === undefined) return undefined
    text += text === '' ? `${name}:${part}` : `,${name}:${part}`
  }
  return `{${text}}`
}

/** Read from an export they are in order already. `sort` and `<` both go by UTF-16 code unit. */
function sortedKeys(object: object): readonly string[] {
  const keys = Object.keys(object)
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) ? keys : keys.sort()
}
