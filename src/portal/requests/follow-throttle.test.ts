import { expect, test } from 'vitest'
import { createFollowThrottle } from './follow-throttle.js'

const SETTINGS = { tries: { burst: 5, perSecond: 1 }, triesOfNumber: { burst: 3, perSecond: 0.1 } }

test('a number from one network, then the network itself; another network goes on', () => {
  const throttle = createFollowThrottle(SETTINGS, () => 0)
  expect([1, 2, 3, 4].map(() => throttle.take('a', 'one'))).toEqual([0, 0, 0, 10])
  expect([throttle.take('a', 'two'), throttle.take('a', 'two')]).toEqual([0, 1])
  expect(throttle.take('b', 'one')).toBe(0)
})

test('each failure holds the next try for the same number longer, to a bound; being right ends it', () => {
  const throttle = createFollowThrottle(SETTINGS, () => 0)
  const delays = Array.from({ length: 8 }, () => {
    const delay = throttle.delay('one')
    throttle.failed('one')
    return delay
  })
  expect(delays).toEqual([0, 250, 500, 1_000, 2_000, 4_000, 4_000, 4_000])
  expect(throttle.delay('two')).toBe(0)
  throttle.succeeded('one')
  expect(throttle.delay('one')).toBe(0)
})
