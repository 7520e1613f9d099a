import { expect, test } from 'vitest'
import { parsePlainDate } from '../domain/calendar/index.js'
import { clockStandingOn, todayOf, WORLD_CLOCK } from './clock.js'

test.each([
  ['2026-06-30T15:59:59.999Z', '2026-06-30'],
  ['2026-06-30T16:00:00.000Z', '2026-07-01'],
  ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ['2024-02-28T16:00:00.000Z', '2024-02-29'],
])('at %s it is %s in Beijing', (at, today) => {
  expect(todayOf({ now: () => new Date(at), isSimulated: true })).toBe(today)
})

test('the world’s clock goes on', () => {
  const before = Date.now()
  expect(WORLD_CLOCK.now().getTime()).toBeGreaterThanOrEqual(before)
  expect(WORLD_CLOCK.isSimulated).toBe(false)
})

test('a clock that stands on a day goes on within it', () => {
  const day = parsePlainDate('2026-07-01')
  if (day === undefined) throw new Error('no day')
  const clock = clockStandingOn(day)
  expect(todayOf(clock)).toBe('2026-07-01')
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(60_000)
  expect(clock.isSimulated).toBe(false)
})
