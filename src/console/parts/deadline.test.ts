import { expect, test } from 'vitest'
import { type Deadline, urgencyOf, usedShare } from './deadline.js'

const running = (workingDaysLeft: number): Deadline => ({ state: 'running', dueOn: '2026-07-15', workingDaysLeft })

test.each([
  ['a day late', running(-1), 'late', 100],
  ['due today', running(0), 'risk', 100],
  ['five days', running(5), 'risk', 75],
  ['six days', running(6), 'calm', 70],
  ['just received', running(20), 'calm', 0],
  ['extended beyond twenty days', running(40), 'calm', 0],
  ['standing still', { state: 'paused' }, 'still', 0],
  ['waiting for its calendar', { state: 'pending' }, 'still', 0],
  ['answered', { state: 'done' }, 'still', 0],
] as const)('%s', (_, deadline, urgency, share) => {
  expect(urgencyOf(deadline)).toBe(urgency)
  expect(usedShare(deadline)).toBe(share)
})
