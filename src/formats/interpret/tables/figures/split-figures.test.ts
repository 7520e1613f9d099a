import { describe, expect, test } from 'vitest'
import { solveReviews } from '../reviews/solve-reviews.js'
import { fewestFigures, listMerges, listSums, splitForced } from './split-figures.js'

describe('seven figures that ran together', () => {
  test('the total tells where they part', () => {
    expect(listSums(['21710000218'], 7)).toEqual([[217, 1, 0, 0, 0, 0, 218]])
  })
  test('white space that is left is a border', () => {
    expect(listSums(['200', '000121'], 7)).toEqual([[20, 0, 0, 0, 0, 1, 21]])
  })
  test('a row that does not add up is never taken apart', () => {
    expect(listSums(['10000012'], 7)).toEqual([])
  })
  test('every way is listed where several add up', () => {
    expect(listSums(['11112'], 3)).toEqual([
      [1, 11, 12],
      [11, 1, 12],
    ])
  })
  test('a heap of digits is given up, not guessed', () => {
    expect(listSums(['123456789012345678901234567890123456789012345678901234'], 7)).toBeNull()
  })
})

describe('figures that need no identity', () => {
  test('zeros in front stand alone', () => {
    expect(splitForced(['007'], 3)).toEqual([0, 0, 7])
    expect(splitForced(['000'], 3)).toEqual([0, 0, 0])
  })
  test('123 in three cells is not forced: a blank cell leaves no trace', () => {
    expect(splitForced(['123'], 3)).toBeNull()
    expect(fewestFigures(['123'])).toBe(1)
  })
})

test('a figure cut in two is joined only with its neighbour, and not behind a zero', () => {
  expect(listMerges(['1', '7', '0', '2'])).toEqual([
    ['17', '0', '2'],
    ['1', '70', '2'],
  ])
})

describe('the fifteen figures of table four that ran together', () => {
  test('zeros are what they are', () => {
    expect(solveReviews(['000000000000000'], 3)).toEqual(new Array(15).fill(0))
  })
  test('each block adds up', () => {
    expect(solveReviews(['3091788264401116624130679', '89'], 3).slice(0, 5)).toEqual([309, 17, 88, 26, 440])
  })
  test('a block that does not add up leaves all unread', () => {
    expect(solveReviews(['1010000000000000'], 3)).toEqual(new Array(15).fill(null))
  })
})
