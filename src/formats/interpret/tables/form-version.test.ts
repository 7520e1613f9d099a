import { describe, expect, test } from 'vitest'
import { documentOf, gridOf, textBlock } from '../../../../testing/tables/sheets.js'
import { readTables } from './read-tables.js'

const TABLE_THREE = gridOf([
  '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
  '5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '（六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
  '（七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
])
const THREE_ROWS = gridOf([
  '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
])
const formOf = (...lines: readonly string[]) => readTables(documentOf([...lines.map(textBlock), TABLE_THREE])).form

describe('the version of the form where table two tells nothing', () => {
  test.each([
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2024, '2021'],
  ])('the title names %d: form %s', (year, form) => {
    expect(formOf(`云溪县水务局${year}年政府信息公开工作年度报告`)).toBe(form)
  })

  test('a title broken over two lines names the year all the same', () => {
    expect(formOf('云溪县水务局2020年政府信息公开工作年', '度报告')).toBe('2019')
  })

  test('no title names a year: the current form', () => {
    expect(formOf('2020年，我局认真落实上级部署。')).toBe('2021')
  })

  test('rows that only the current form has count more than the year', () => {
    const title = textBlock('云溪县水务局2020年政府信息公开工作年度报告')
    expect(readTables(documentOf([title, THREE_ROWS])).form).toBe('2021')
  })
})
