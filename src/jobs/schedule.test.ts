import { expect, test } from 'vitest'
import { daily, hourly, nextTime, type Schedule } from './schedule.js'

test.each<[string, Schedule, string, string]>([
  ['hourly', hourly({ minute: 5 }), '2026-07-01T00:04:59.999Z', '2026-07-01T00:05:00.000Z'],
  [
    'hourly, on the minute: the next one',
    hourly({ minute: 5 }),
    '2026-07-01T00:05:00.000Z',
    '2026-07-01T01:05:00.000Z',
  ],
  [
    'daily, by the clock of Beijing',
    daily({ hour: 2, minute: 30 }),
    '2026-06-30T18:29:00.000Z',
    '2026-06-30T18:30:00.000Z',
  ],
  ['daily, past it', daily({ hour: 2, minute: 30 }), '2026-06-30T18:30:00.000Z', '2026-07-01T18:30:00.000Z'],
  [
    'daily, over the end of a year',
    daily({ hour: 0, minute: 0 }),
    '2026-12-31T15:59:00.000Z',
    '2026-12-31T16:00:00.000Z',
  ],
  ['daily, before the epoch', daily({ hour: 0, minute: 0 }), '1969-12-31T12:00:00.000Z', '1969-12-31T16:00:00.000Z'],
])('%s', (_, schedule, after, next) => {
  expect(nextTime(schedule, new Date(after)).toISOString()).toBe(next)
})
