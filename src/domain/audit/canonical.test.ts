import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CanonicalObject, type CanonicalValue, findCanonicalText, toCanonicalText } from './canonical.js'

const { value } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5 }) as fc.Arbitrary<CanonicalObject>,
  ),
}))

/** The same value with the fields of every object put in the other order. */
function turnedRound(given: CanonicalValue): CanonicalValue {
  if (given === null || typeof given !== 'object') return given
  if (Array.isArray(given)) return given.map(turnedRound)
  const entries = Object.entries(given).map(([key, part]): [string, CanonicalValue] => [key, turnedRound(part)])
  return Object.fromEntries(entries.reverse())
}

describe('the canonical text', () => {
  test('is JSON of the same value: nothing is lost', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(JSON.parse(toCanonicalText(given))).toEqual(given)
      }),
    )
  })
  test('does not depend on the order in which fields were written', () => {
    fc.assert(fc.property(value, (given) => toCanonicalText(turnedRound(given)) === toCanonicalText(given)))
  })
  test('of two values that differ differs', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const equal = JSON.stringify(turnedRound(sorted(one))) === JSON.stringify(turnedRound(sorted(other)))
        return (toCanonicalText(one) === toCanonicalText(other)) === equal
      }),
    )
  })

  const texts = [
    // value                              text                               why
    [{ b: 1, a: 2 }, '{"a":2,"b":1}', 'keys are sorted'],
    [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}', 'as text, also those that look like numbers'],
    [{ '\u{10000}': 1, '\uffff': 2 }, '{"\u{10000}":1,"\uffff":2}', 'by code unit, as RFC 8785 has it'],
    [['二', 1, null, []], '["二",1,null,[]]', 'a list keeps its order; Chinese stands as it is'],
    ['\u0001\n"\\\u2028', '"\\u0001\\n\\"\\\\\u2028"', 'only what JSON must escape is escaped'],
    [Number.MIN_SAFE_INTEGER, '-9007199254740991', 'a whole number in full'],
  ] as const
  for (const [given, text, why] of texts)
    test(`${text}: ${why}`, () => {
      expect(toCanonicalText(given)).toBe(text)
    })

  test('composed and decomposed characters are two values', () => {
    expect(toCanonicalText('é'.normalize('NFC'))).not.toBe(toCanonicalText('é'.normalize('NFD')))
  })

  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])
  test('of eight levels there is one', () => {
    expect(findCanonicalText(nested(8))).toBe('[[[[[[[[1]]]]]]]]')
  })

  const without: readonly (readonly [unknown, string])[] = [
    [undefined, 'undefined'],
    [{ a: undefined }, 'a field that is undefined'],
    [new Array(2), 'a gap in a list'],
    [0.5, 'a fraction'],
    [-0, 'minus zero'],
    [2 ** 53, 'a number too large to be exact'],
    [Number.NaN, 'no number'],
    [true, 'a truth value'],
    ['\ud800', 'half of a surrogate pair'],
    [{ '\udc00': 1 }, 'half of a surrogate pair as a name'],
    [nested(9), 'nine levels'],
    [() => 1, 'a function'],
    [1n, 'a bigint'],
  ]
  for (const [given, what] of without)
    test(`${what} has none`, () => {
      expect(findCanonicalText(given)).toBeUndefined()
      expect(() => toCanonicalText(given as CanonicalValue)).toThrow(TypeError)
    })
})

/** With the fields of every object in one order, made in another way than the text. */
function sorted(given: CanonicalValue): CanonicalValue {
  if (given === null || typeof given !== 'object') return given
  if (Array.isArray(given)) return given.map(sorted)
  const entries = Object.keys(given)
    .toSorted()
    .map((key): [string, CanonicalValue] => [key, sorted((given as CanonicalObject)[key] ?? null)])
  return Object.fromEntries(entries)
}
