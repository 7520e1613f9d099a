import { expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { addDays } from '../../../domain/calendar/index.js'
import { retirableFrom, retirableUntil } from './retention.js'

test.each([
  ['2026-04-05', 10, '2036-04-05'],
  ['2024-02-29', 10, '2034-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-03-31', 1, '2027-03-31'],
])('what happened last on %s is kept %i years, and goes on %s and no day before', (last, retentionYears, expected) => {
  const settings = { retentionYears }
  const from = retirableFrom(day(last), settings)
  expect(from).toBe(expected)
  expect(retirableUntil(from, settings) >= day(last)).toBe(true)
  expect(retirableUntil(addDays(from, -1), settings) < day(last)).toBe(true)
})
