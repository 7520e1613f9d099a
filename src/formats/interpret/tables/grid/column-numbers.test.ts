import { describe, expect, test } from 'vitest'
import { documentOf, gridOf } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const RESULTS = '结果维持|结果纠正|其他结果|尚未审结|总计'
const REVIEWS = [
  '行政复议| | | | |行政诉讼| | | | | | | | | ',
  ' | | | | |未经复议直接起诉| | | | |复议后起诉| | | | ',
  `${RESULTS}|${RESULTS}|${RESULTS}`,
]
const NUMBERS = '1|2|3|4|5|6|7|8|9|10|11|12|13|14|15'
const figureOf = (lines: readonly string[], code: string) =>
  readTables(documentOf([gridOf(lines)])).cells[code]?.value ?? null

describe('a row that counts the columns', () => {
  test('under the heads of table four: the figures below it are read', () => {
    const lines = [...REVIEWS, NUMBERS, '6|0|0|2|8|0|0|0|0|0|0|0|0|0|0']
    expect(figureOf(lines, 'reconsideration.upheld')).toBe(6)
    expect(figureOf(lines, 'litigation.direct.upheld')).toBe(0)
  })

  test('over a row that is left blank: what counts is no figure', () => {
    expect(figureOf([...REVIEWS, NUMBERS, ' | | | | | | | | | | | | | | '], 'reconsideration.upheld')).toBeNull()
  })

  test('with a head of its own in table three', () => {
    const lines = [
      '事项|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
      '栏次|1|2|3|4|5|6|7',
      '一、本年新收政府信息公开申请数量|4|0|0|0|0|1|5',
    ]
    expect(figureOf(lines, 'requests.received.total')).toBe(5)
  })

  test('figures that stop counting, or stand below others, are figures', () => {
    expect(figureOf([...REVIEWS, NUMBERS.replace('15', '16')], 'reconsideration.upheld')).toBe(1)
    const below = [...REVIEWS, '6|0|0|2|8|0|0|0|0|0|0|0|0|0|0', NUMBERS]
    expect(figureOf(below, 'reconsideration.upheld')).toBeNull()
  })
})
