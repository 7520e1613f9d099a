import { expect, test } from 'vitest'
import { createRateLimiter } from './rate-limiter.js'

test('as many at once as allowed, then as they come back; whoever waits as told gets through', () => {
  let now = 0
  const limiter = createRateLimiter({ burst: 3, perSecond: 0.5 }, () => now)
  expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 2])
  expect(limiter.take('b')).toBe(0)
  now += 1_000
  expect(limiter.take('a')).toBe(1)
  now += 1_000
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 2])
  now += 3_600_000
  expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 2])
})

test('however many come, no more are remembered than there is room for; the longest away goes first', () => {
  const limiter = createRateLimiter({ burst: 1, perSecond: 0.001 }, () => 0, 100)
  limiter.take('first')
  for (let number = 0; number < 99; number += 1) limiter.take(`other ${number}`)
  expect(limiter.take('first')).toBeGreaterThan(0)
  for (let number = 0; number < 99; number += 1) limiter.take(`more ${number}`)
  expect(limiter.take('first')).toBeGreaterThan(0)
  for (let number = 0; number < 100; number += 1) limiter.take(`still more ${number}`)
  expect(limiter.take('first')).toBe(0)
})
