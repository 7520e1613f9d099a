import { expect, test } from 'vitest'
import { type Deadline, toDeadline, urgencyOf, usedShare } from './deadline.js'

const running = (left: number): Deadline => ({ state: 'running', dueOn: '2026-07-15', left, unit: 'working-days' })

test.each([
  ['a day late', running(-1), 'late', 100],
  ['due today', running(0), 'risk', 100],
  ['five working days', running(5), 'risk', 75],
  ['six working days', running(6), 'calm', 70],
  ['just received', running(20), 'calm', 0],
  ['extended beyond twenty days', running(40), 'calm', 0],
  ['a date a week away', { ...running(7), unit: 'days' }, 'risk', 75],
  ['standing still', { state: 'paused' }, 'still', 0],
  ['waiting for its calendar', { state: 'pending' }, 'still', 0],
  ['answered', { state: 'done' }, 'still', 0],
] as const)('%s', (_, deadline, urgency, share) => {
  expect(urgencyOf(deadline)).toBe(urgency)
  expect(usedShare(deadline)).toBe(share)
})

test.each([
  ['2026-07-01', 0],
  ['2026-06-30', -1],
  ['2026-08-01', 31],
  ['2028-03-01', 609],
])('%s seen from 2026-07-01', (dueOn, left) => {
  expect(toDeadline(dueOn, '2026-07-01')).toEqual({ state: 'running', dueOn, left, unit: 'days' })
  expect(toDeadline(dueOn, '2026-07-01', -3)).toEqual({ state: 'running', dueOn, left: -3, unit: 'working-days' })
})
