import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, soundCells, withOneOtherRow } from '../../../../testing/reading/a-reading.js'
import { type Cell, NO_CONTEXT, type Reading } from '../index.js'
import {
  litigationAfterReviewTotal,
  litigationDirectTotal,
  reconsiderationTotal,
  requestsApplicantsTotal,
  requestsBalance,
  requestsOutcomesTotal,
} from './identity-rules.js'

const withCells = (changes: Record<string, Cell>, given: Partial<Reading> = {}): Reading =>
  aReading({ cells: { ...soundCells(), ...changes }, ...given })

describe('requests.balance', () => {
  const check = (reading: Reading) => requestsBalance.check(reading, NO_CONTEXT)

  test('one finding a column, with both sides', () => {
    const hits = check(
      withCells({
        'requests.carriedForward.business': aNumber(2),
        'requests.carriedForward.total': aNumber(3),
      }),
    )
    expect(hits.map(({ expected, found }) => [expected, found])).toEqual([
      [3, 4],
      [18, 19],
    ])
    expect(hits[0]?.message).toBe(
      '表三商业企业列不平：本年新收政府信息公开申请数量 3 + 上年结转政府信息公开申请数量 0 = 3；本年度办理结果总计 2 + 结转下年度继续办理 2 = 4；相差 1 件',
    )
  })

  test('a carry-over left blank counts nothing', () => {
    const blank = aCell('blank')
    expect(check(withCells({ 'requests.carriedForward.research': blank }))).toEqual([])
  })

  test('a carry-over that was not read leaves its column alone', () => {
    expect(check(withCells({ 'requests.carriedForward.total': aCell('unreadable', '12') }))).toEqual([])
  })
})

describe('requests.outcomes-total', () => {
  const check = (reading: Reading) => requestsOutcomesTotal.check(reading, NO_CONTEXT)

  test('names the rows that add up to something else', () => {
    const [hit, ...others] = check(withCells({ 'requests.outcomes.total.business': aNumber(5) }))
    expect(others).toEqual([])
    expect(hit?.message).toBe(
      '表三商业企业列办理结果合计不符：各行之和 予以公开 1 + 部分公开 1 = 2；（七）总计 5；相差 3 件',
    )
  })

  test('（六）其他处理 in one row: the sum goes without the two rows that are not there', () => {
    expect(check(aReading({ cells: withOneOtherRow(soundCells()) }))).toEqual([])
    const broken = { ...withOneOtherRow(soundCells()), 'requests.outcomes.total.business': aNumber(5) }
    expect(check(aReading({ cells: broken }))).toHaveLength(1)
  })

  test('the same two rows missing from a table whose rows could not all be placed prove nothing', () => {
    const cells = { ...withOneOtherRow(soundCells()), 'requests.outcomes.total.business': aNumber(5) }
    const remarks = [{ code: 'unplaced-row', message: '', at: null }] as const
    expect(check(aReading({ cells, remarks }))).toEqual([])
    const single = [...remarks, { code: 'single-other-row', message: '', at: null }] as const
    expect(check(aReading({ cells, remarks: single }))).toHaveLength(1)
  })
})

describe('requests.applicants-total', () => {
  const check = (reading: Reading) => requestsApplicantsTotal.check(reading, NO_CONTEXT)

  test('one finding a row', () => {
    const hits = check(
      withCells({
        'requests.outcomes.refused.stateSecret.naturalPerson': aNumber(2),
        'requests.outcomes.granted.total': aNumber(7),
      }),
    )
    expect(hits.map(({ message }) => message)).toEqual([
      '表三“（一）予以公开”行合计不符：各类申请人之和 自然人 5 + 商业企业 1 + 社会公益组织 1 + 法律服务机构 1 = 8；总计 7；相差 1 件',
      '表三“（三）不予公开 1.属于国家秘密”行合计不符：各类申请人之和 自然人 2；总计 0；相差 2 件',
    ])
  })

  test('row totals left blank throughout are not compared', () => {
    const cells = soundCells()
    for (const code of Object.keys(cells)) if (code.endsWith('.total')) cells[code] = aCell('blank')
    expect(check(aReading({ cells }))).toEqual([])
  })
})

describe('table four', () => {
  const cases = [
    [reconsiderationTotal, 'reconsideration', '行政复议'],
    [litigationDirectTotal, 'litigation.direct', '行政诉讼（未经复议直接起诉）'],
    [litigationAfterReviewTotal, 'litigation.afterReview', '行政诉讼（复议后起诉）'],
  ] as const
  for (const [rule, block, name] of cases)
    test(`${rule.id}: 10 and 1 under a total of 0`, () => {
      const hits = rule.check(
        withCells({
          [`${block}.upheld`]: aNumber(10),
          [`${block}.corrected`]: aNumber(1),
          [`${block}.pending`]: aNumber(0),
          [`${block}.total`]: aNumber(0),
        }),
        NO_CONTEXT,
      )
      expect(hits).toMatchObject([
        { message: `表四${name}合计不符：结果维持 10 + 结果纠正 1 = 11；总计 0；相差 11 件`, expected: 11, found: 0 },
      ])
      expect(hits[0]?.cells).toHaveLength(5)
    })
})
