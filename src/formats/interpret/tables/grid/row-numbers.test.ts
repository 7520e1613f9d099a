import { describe, expect, test } from 'vitest'
import { documentOf, gridOf } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const REVIEWS = [
  '序号|行政复议| | | | |行政诉讼| | | | | | | | | ',
  ' | | | | | |未经复议直接起诉| | | | |复议后起诉| | | | ',
  ' |结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计',
]
const figureOf = (lines: readonly string[], code: string) =>
  readTables(documentOf([gridOf(lines)])).cells[code]?.value ?? null

describe('a column that counts the rows', () => {
  test('one blank in table four: the number of the row does not take a place among the figures', () => {
    const lines = [...REVIEWS, '1|6| |0|2|8|0|0|0|0|0|0|0|0|0|0']
    expect(figureOf(lines, 'reconsideration.upheld')).toBe(6)
    expect(figureOf(lines, 'reconsideration.corrected')).toBeNull()
    expect(figureOf(lines, 'reconsideration.total')).toBe(8)
  })

  test('no head, and a number before every row from the first on', () => {
    const lines = REVIEWS.map((line, index) => line.replace(/^[^|]*/, String(index + 1)))
    expect(figureOf([...lines, '4|6|0|0|2|8|0|0|0|0|0|0|0|0|0|0'], 'reconsideration.upheld')).toBe(6)
  })

  test('a 序号 over figures that do not count: what stands there is not left out', () => {
    const lines = [...REVIEWS, '7|6| |0|2|8|0|0|0|0|0|0|0|0|0|0', '3|6| |0|2|8|0|0|0|0|0|0|0|0|0|0']
    expect(figureOf(lines, 'reconsideration.upheld')).toBeNull()
  })
})
