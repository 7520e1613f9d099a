import { expect, test } from 'vitest'
import { framesOf } from './log.js'

test('of a defect the places in the program are written down, and no word that somebody sent', () => {
  const quoted = `no such day: 金丝雀
    at 云溪县石桥镇一号 (13800138000)`
  const frames = framesOf(new RangeError(quoted))
  expect(frames[0]).toMatch(/^ {4}at .*log\.test\.ts/)
  expect(frames.join()).not.toMatch(/金丝雀|石桥镇|13800138000/)
})

test('an error that says nothing still has its place', () => {
  expect(framesOf(new Error())[0]).toMatch(/log\.test\.ts/)
  expect(framesOf({ message: 'nothing', stack: '' })).toEqual([])
})
