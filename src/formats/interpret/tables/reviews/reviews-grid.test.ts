import { describe, expect, test } from 'vitest'
import { documentOf, gridOf } from '../../../../../testing/tables/sheets.js'
import type { Block } from '../../../document.js'
import { readTables } from '../read-tables.js'

const read = (...blocks: readonly Block[]) => readTables(documentOf(blocks))
const shown = (reading: ReturnType<typeof readTables>, code: string) => {
  const cell = reading.cells[code]
  return cell?.state === 'number' ? cell.value : (cell?.state ?? 'none')
}

describe('blocks and rows that a body has moved or added in table four', () => {
  test('lawsuits stand before reviews in table four: each block is read under its head', () => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
    const blank = '|  |  |  |  '
    const reading = read(
      gridOf([
        `行政诉讼 ${blank} |  ${blank} | 行政复议 ${blank}`,
        `未经复议直接起诉 ${blank} | 复议后起诉 ${blank} |  ${blank}`,
        `${results} | ${results} | ${results}`,
        '1|0|0|0|1|0|2|0|0|2|0|0|0|3|3',
      ]),
    )
    expect(shown(reading, 'litigation.direct.upheld')).toBe(1)
    expect(shown(reading, 'litigation.afterReview.corrected')).toBe(2)
    expect(shown(reading, 'reconsideration.pending')).toBe(3)
  })

  test('a block more in table four, and as many figures as the form has: none moves over a blank', () => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
    const blank = '|  |  |  |  '
    const reading = read(
      gridOf([
        `行政复议 ${blank} | 行政诉讼 ${blank} |  ${blank} | 行政赔偿 ${blank}`,
        ` ${blank} | 未经复议直接起诉 ${blank} | 复议后起诉 ${blank} |  ${blank}`,
        [results, results, results, results].join(' | '),
        '2|0||0|2|0||0|1|1|0|0||||0|0|7|7|8',
      ]),
    )
    expect(Object.values(reading.cells).filter(({ state }) => state === 'number')).toEqual([])
  })

  test('rows of table four for several bodies, and a blank one for all of them: nobody can tell', () => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
    const blank = '|  |  |  |  '
    const noughts = '0|0|0|0|0|0|0|0|0|0|0|0|0|0|0'
    const reading = read(
      gridOf([
        `单位 | 行政复议 ${blank} | 行政诉讼 ${blank} |  ${blank}`,
        ` |  ${blank} | 未经复议直接起诉 ${blank} | 复议后起诉 ${blank}`,
        ` | ${results} | ${results} | ${results}`,
        `局机关 | ${noughts}`,
        `下属单位 | ${noughts}`,
        `合计 | ${noughts.replaceAll('0', ' ')}`,
      ]),
    )
    expect(Object.values(reading.cells).filter(({ state }) => state === 'number')).toEqual([])
  })

  test('a row of table four for each of several bodies: nobody can tell which is the report', () => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
    const blank = '|  |  |  |  '
    const reading = read(
      gridOf([
        `单位 | 行政复议 ${blank} | 行政诉讼 ${blank} |  ${blank}`,
        ` |  ${blank} | 未经复议直接起诉 ${blank} | 复议后起诉 ${blank}`,
        ` | ${results} | ${results} | ${results}`,
        '局机关 | 1|0|0|0|1|0|2|0|0|2|0|0|0|3|3',
        '下属单位 | 1|0|0|0|1|0|2|0|0|2|0|0|0|3|3',
        '合计 | 2|0|0|0|2|0|4|0|0|4|0|0|0|6|6',
      ]),
    )
    const numbers = Object.values(reading.cells).filter(({ state }) => state === 'number')
    expect(numbers).toEqual([])
  })

  test('a row of table four for each way to court', () => {
    const reading = read(
      gridOf([
        '类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
        '行政复议 | 1 | 0 | 0 | 2 | 3',
        '行政诉讼（未经复议直接起诉） | 0 | 4 | 0 | 0 | 4',
        '行政诉讼（复议后起诉） | 0 | 0 | 5 | 0 | 5',
      ]),
    )
    expect(shown(reading, 'reconsideration.pending')).toBe(2)
    expect(shown(reading, 'litigation.direct.corrected')).toBe(4)
    expect(shown(reading, 'litigation.afterReview.other')).toBe(5)
  })
})
