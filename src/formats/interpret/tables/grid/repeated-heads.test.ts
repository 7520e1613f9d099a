import { expect, test } from 'vitest'
import { documentOf, gridOf } from '../../../../../testing/tables/sheets.js'
import { readTables } from '../read-tables.js'

const read = (lines: readonly string[]) => {
  const { cells, remarks } = readTables(documentOf([gridOf(lines)]))
  return {
    value: (code: string) => cells[`disclosure.${code}`]?.value ?? null,
    remarks: remarks.map(({ code }) => code),
  }
}
const BLOCK = [
  '信息内容|上一年项目数量|本年增/减|处理决定数量',
  '行政许可|4|-2|31',
  '信息内容|上一年项目数量|本年增/减|本年增/减',
]
const LICENCES = ['信息内容|本年处理决定数量|本年处理决定数量|本年处理决定数量']

test('a merged cell printed once for each of its columns is one cell', () => {
  const { value, remarks } = read([...BLOCK, '行政事业性收费|12|-11|-11'])
  expect([value('fees.previousItems'), value('fees.change'), remarks]).toEqual([12, -11, []])
  const licences = read([...LICENCES, '行政许可|7|7|7'])
  expect([licences.value('licences.decisions'), licences.remarks]).toEqual([7, []])
})

test('two digits under a repeated head may be one figure cut in two', () => {
  const { value } = read([...BLOCK, '行政事业性收费|12|1|1'])
  expect([value('fees.previousItems'), value('fees.change')]).toEqual([null, null])
})

test('figures that differ under a repeated head are not chosen from', () => {
  expect(read([...BLOCK, '行政事业性收费|12|10|11']).value('fees.change')).toBeNull()
})
