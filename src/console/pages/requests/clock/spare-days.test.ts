import { expect, test } from 'vitest'
import { daysLate, workingDaysToSpare } from './spare-days.js'

// Received on Tuesday 2026-06-09; two weeks of working days and the Monday that ends the period.
const STEPS = [
  { from: '2026-06-09', counted: 0 },
  { from: '2026-06-10', counted: 3 },
  { from: '2026-06-13', counted: 0 },
  { from: '2026-06-15', counted: 4 },
  { from: '2026-06-19', counted: 0 },
  { from: '2026-06-22', counted: 1 },
]

test.each([
  ['2026-06-09', 8, 'decided on the day of receipt: all of the period is left'],
  ['2026-06-10', 7, 'a day within a stretch'],
  ['2026-06-13', 5, 'a Saturday uses nothing'],
  ['2026-06-18', 1, 'the last day of a stretch'],
  ['2026-06-22', 0, 'the last day'],
  ['2026-06-30', 0, 'after it'],
])('a decision of %s had %i working days to spare: %s', (on, left) => {
  expect(workingDaysToSpare(STEPS, on)).toBe(left)
})

test('a late decision is told by days of the calendar', () => {
  expect(daysLate('2026-06-22', '2026-06-25')).toBe(3)
  expect(daysLate('2026-06-22', '2026-06-22')).toBe(0)
})
