import fc from 'fast-check'

/** Texts that have broken things elsewhere. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202eabc',
  '👨‍👩‍👧‍👦'.repeat(50),
  "' or '1'='1",
  "'; drop table person; --",
  '{{7*7}}<%= 7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%ff',
  '__proto__',
  'constructor',
  'NaN',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  'site',
  '=cmd|"/c calc"!A1',
  'x'.repeat(10_000),
] as const

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

/** Values of every kind, and some of none. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2 ** 53, 0.1, -0, [], {}, [[]], [null], {
      a: { b: [] },
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)

/** A sound content with one place in it spoilt, or something else altogether. */
export function spoil(json: unknown): fc.Arbitrary<unknown> {
  const places = listPlaces(json)
  if (places.length === 0) return hostileValue
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom(...places), hostileValue).map(([place, value]) => put(json, place, value)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...places).map((place) => put(json, [...place.slice(0, -1), 'surplus'], 1)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...places).map((place) => put(json, place, undefined)) },
    { weight: 1, arbitrary: hostileValue },
  )
}

type Place = readonly (string | number)[]

function listPlaces(json: unknown, at: Place = []): Place[] {
  if (typeof json !== 'object' || json === null) return at.length === 0 ? [] : [at]
  const within = Object.entries(json).flatMap(([key, value]) => listPlaces(value, [...at, key]))
  return at.length === 0 ? within : [at, ...within]
}

function put(json: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(json))
    return json.map((one, index) => (String(index) === String(key) ? put(one, rest, value) : one))
  const object = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}
  return { ...object, [key]: put(object[key], rest, value) }
}
