import { expect, test } from 'vitest'
import { zh } from '../../language/zh/index.js'
import { describeYears } from './describe-years.js'

test('a chart says its figures to who does not see it', () => {
  const items = [
    { year: 2024, reports: 2, withErrors: 1, errors: 3, notices: 1 },
    { year: 2025, reports: 1, withErrors: 0, errors: 0, notices: 4 },
  ]
  expect(describeYears(items, zh.home)).toBe(
    '历年核对发现的问题。2024：年报 2，不符 3，留意 1；2025：年报 1，不符 0，留意 4',
  )
})
