import { expect, test } from 'vitest'
import { documentOf, textBlock } from '../../../../../testing/tables/sheets.js'
import { REVIEW_BLOCKS, REVIEW_COLUMNS } from '../../../../domain/report/index.js'
import { readTables } from '../read-tables.js'

const CODES = REVIEW_BLOCKS.flatMap((block) => REVIEW_COLUMNS.map((column) => `${block}.${column}`))
const TITLES = ['四、政府信息公开行政复议、行政诉讼情况', '行政复议            行政诉讼']
const HEADS: Readonly<Record<string, readonly string[]>> = {
  'the totals broken too': [
    '                 未经复议直接起诉',
    '结果维 结果纠 其他结 尚未审 总 结果维 结果纠                复议后起诉',
    ' 持 正 果 结 计 持 正 其他结           尚未审 总 结果维 结果纠 其他结 尚未审 总',
    '                          果 结 计 持 正 果 结 计',
  ],
  'the totals on lines between': [
    '                 未经复议直接起诉                    复议后起诉',
    '结果维 结果纠 其他结 尚未审',
    '                总计',
    ' 持   正   果   结     结果维 结果纠 其他结 尚未审         结果维 结果纠 其他结 尚未审',
    '                                    总计                   总计',
    '                     持   正   果   结            持   正   果   结',
  ],
}
const read = (lines: readonly string[]) => {
  const { cells } = readTables(documentOf(lines.map(textBlock)))
  return CODES.map((code) => cells[code]?.value ?? null)
}
const ROW = '13 0 8 0 21 4 15 11 3 33 13 12 11 2 38'

for (const [situation, heads] of Object.entries(HEADS)) {
  test(`heads of table four broken over lines, ${situation}: the figures are read`, () => {
    expect(read([...TITLES, ...heads, ROW, '五、存在的主要问题及改进情况'])).toEqual(ROW.split(' ').map(Number))
  })

  test(`heads broken over lines, ${situation}, and sums that do not close: nothing is read`, () => {
    const row = ROW.replace('21', '22')
    expect(new Set(read([...TITLES, ...heads, row, '五、存在的主要问题及改进情况']))).toEqual(new Set([null]))
  })
}
