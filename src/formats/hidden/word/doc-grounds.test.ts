import { expect, test } from 'vitest'
import { offGrounds } from './doc-grounds.js'

test('what of a stretch lies on no ground', () => {
  const grounds = [
    { from: 10, to: 20 },
    { from: 15, to: 25 },
    { from: 40, to: 50 },
  ]
  const left = (from: number, to: number) => offGrounds({ from, to }, grounds)
  expect(left(0, 5)).toEqual([{ from: 0, to: 5 }])
  expect(left(12, 24)).toEqual([])
  expect(left(5, 45)).toEqual([
    { from: 5, to: 10 },
    { from: 25, to: 40 },
  ])
  expect(left(45, 60)).toEqual([{ from: 50, to: 60 }])
})
