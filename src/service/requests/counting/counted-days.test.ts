import { expect, test } from 'vitest'
import { countedDays } from './counted-days.js'

test.each([
  [2026, null, '2026-12-31'],
  [2026, 1, '2026-01-31'],
  [2024, 2, '2024-02-29'],
  [2026, 12, '2026-12-31'],
  [9999, 12, '9999-12-31'],
] as const)('%s, month %s: to %s', (year, month, to) =>
  expect(countedDays({ year, month })).toEqual({ from: `${year}-01-01`, to, endOfYear: `${year}-12-31` }),
)

test('a year that no calendar has', () => expect(countedDays({ year: 10_000, month: 1 })).toBeUndefined())
