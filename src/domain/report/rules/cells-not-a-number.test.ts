import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, soundCells } from '../../../../testing/reading/a-reading.js'
import { type Cell, NO_CONTEXT, type Reading } from '../index.js'
import { cellsNotANumber } from './cells-not-a-number.js'

const check = (changes: Record<string, Cell>, given: Partial<Reading> = {}) =>
  cellsNotANumber.check(aReading({ cells: { ...soundCells(given.form ?? '2021'), ...changes }, ...given }), NO_CONTEXT)

describe('cells.not-a-number', () => {
  test('blank and mark: one finding a table, the cells listed', () => {
    const hits = check({
      'disclosure.rules.issued': aCell('mark', '/'),
      'requests.received.research': aCell('blank'),
      'requests.received.welfare': aCell('mark', '-'),
    })
    expect(hits.map(({ cells }) => cells)).toEqual([
      ['disclosure.rules.issued'],
      ['requests.received.research', 'requests.received.welfare'],
    ])
    expect(hits[0]?.message).toBe('表二有 1 格不是数字：规章 本年制发件数（/）；没有的应填 0')
  })

  test('a count cannot be negative or fractional; an amount may have decimals', () => {
    expect(check({ 'reconsideration.upheld': aNumber(-1) })).toHaveLength(1)
    expect(check({ 'disclosure.licences.decisions': aNumber(1.5) })).toHaveLength(1)
    expect(check({ 'disclosure.fees.amount': aNumber(59237.2449) })).toEqual([])
  })

  test('only 本年增/减 of form 2019 may be negative', () => {
    expect(check({ 'disclosure.licences.change': aNumber(-35) }, { form: '2019' })).toEqual([])
    expect(check({ 'disclosure.licences.previousItems': aNumber(-35) }, { form: '2019' })).toHaveLength(1)
  })

  test('what was not read is not called blank', () => {
    expect(
      check({ 'reconsideration.upheld': aCell('unreadable', '1 0'), 'reconsideration.total': aCell('missing') }),
    ).toEqual([])
  })

  test.each([
    ['约10', 1],
    ['10余件', 1],
    ['若干', 1],
    ['待统计', 1],
    ['#REF!', 1],
    ['结果维持', 0],
    ['10（20）', 0],
    ['1 7', 0],
  ])('words in the place of a count: %s', (raw, findings) => {
    expect(check({ 'reconsideration.upheld': aCell('unreadable', raw) })).toHaveLength(findings)
  })
})
