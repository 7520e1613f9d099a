import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, soundCells } from '../../../../testing/reading/a-reading.js'
import { type Cell, NO_CONTEXT, type Reading } from '../index.js'
import { continuityBroughtForward, continuityInForce, continuityPending } from './continuity.js'

/** Last year's report that this year's sound one follows from, but for the cells named. */
const lastYear = (changes: Record<string, Cell> = {}, given: Partial<Reading> = {}): Reading =>
  aReading({
    year: 2024,
    cells: {
      ...soundCells(),
      'requests.carriedForward.naturalPerson': aNumber(1),
      'requests.carriedForward.business': aNumber(0),
      'requests.carriedForward.legalServices': aNumber(1),
      'requests.carriedForward.total': aNumber(2),
      'disclosure.normativeDocuments.inForce': aNumber(8),
      ...changes,
    },
    ...given,
  })

const rules = [continuityBroughtForward, continuityInForce, continuityPending]

describe('continuity with last year', () => {
  test('a year that follows from the one before raises nothing', () => {
    for (const rule of rules) expect(rule.check(aReading(), { ...NO_CONTEXT, previous: lastYear() })).toEqual([])
  })

  test('without last year’s report, or with one of another year, nothing is compared', () => {
    const other = lastYear({ 'requests.carriedForward.total': aNumber(9) }, { year: 2022 })
    for (const rule of rules) {
      expect(rule.check(aReading(), NO_CONTEXT)).toEqual([])
      expect(rule.check(aReading(), { ...NO_CONTEXT, previous: other })).toEqual([])
    }
  })

  test('brought forward differs in the total: an error that names every column that differs', () => {
    const previous = lastYear({
      'requests.carriedForward.business': aNumber(3),
      'requests.carriedForward.total': aNumber(5),
    })
    expect(continuityBroughtForward.check(aReading(), { ...NO_CONTEXT, previous })).toMatchObject([
      {
        message: '上年结转与上一年报告不衔接：商业企业本年填 0，上一年结转下年度 3；总计本年填 2，上一年结转下年度 5',
        severity: 'error',
        cells: ['requests.broughtForward.business', 'requests.broughtForward.total'],
        expected: 5,
        found: 2,
      },
    ])
  })

  test('brought forward moved from one kind of applicant to another: a notice', () => {
    const previous = lastYear({
      'requests.carriedForward.naturalPerson': aNumber(0),
      'requests.carriedForward.business': aNumber(1),
    })
    expect(continuityBroughtForward.check(aReading(), { ...NO_CONTEXT, previous })).toMatchObject([
      { severity: 'notice' },
    ])
  })

  test('a carry-over that was not read is not compared', () => {
    const previous = lastYear({ 'requests.carriedForward.total': aCell('unreadable', '21') })
    expect(continuityBroughtForward.check(aReading(), { ...NO_CONTEXT, previous })).toEqual([])
  })

  test('in force does not follow from last year', () => {
    const previous = lastYear({ 'disclosure.normativeDocuments.inForce': aNumber(20) })
    expect(continuityInForce.check(aReading(), { ...NO_CONTEXT, previous })).toMatchObject([
      {
        message: '行政规范性文件现行有效件数与上一年不衔接：上一年 20 + 制发 2 - 废止 1 = 21，本年填 9',
        expected: 21,
        found: 9,
      },
    ])
  })

  test('last year on the form of 2019 does not state what is in force', () => {
    const previous = lastYear({ 'disclosure.normativeDocuments.inForce': aNumber(20) }, { form: '2019' })
    expect(continuityInForce.check(aReading(), { ...NO_CONTEXT, previous })).toEqual([])
  })

  test('four cases were pending last year, this year has three', () => {
    const previous = lastYear({ 'reconsideration.pending': aNumber(4) })
    expect(continuityPending.check(aReading(), { ...NO_CONTEXT, previous })).toMatchObject([
      { message: '行政复议上一年尚未审结 4 件，本年总计只有 3 件', expected: 4, found: 3 },
    ])
  })
})
