import { expect, test } from 'vitest'
import { documentOf, gridOf, textBlock } from '../../../../testing/tables/sheets.js'
import { readTables } from './read-tables.js'

const TITLE = textBlock('云溪县水利局2025年政府信息公开工作年度报告')
const HEAD = '事项 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'
const tableOf = (figures: string, table: number) =>
  gridOf([HEAD, `一、本年新收政府信息公开申请数量 | ${figures}`], table)
const THIS = tableOf('4|3|0|0|0|2|9', 1)
const LAST = tableOf('1|1|0|0|0|0|2', 2)
const totalOf = (...blocks: Parameters<typeof documentOf>[0]) =>
  readTables(documentOf(blocks)).cells['requests.received.total']?.value ?? null

test('last year has a table of its own under its name: this one is read', () => {
  expect(totalOf(TITLE, THIS, textBlock('附：2024年收到和处理政府信息公开申请情况'), LAST)).toBe(9)
})

test('two tables that contradict each other, and no year over either: neither is read', () => {
  expect(totalOf(TITLE, THIS, textBlock('附：收到和处理政府信息公开申请情况'), LAST)).toBeNull()
})

test('an earlier year stands over both: nobody can tell which is this one', () => {
  const over = textBlock('2024年收到和处理政府信息公开申请情况')
  expect(totalOf(TITLE, over, THIS, over, LAST)).toBeNull()
})

test('tables of quarters before that of the year: the year is read', () => {
  const quarters = ['一', '二'].flatMap((each, index) => [
    textBlock(`2025年第${each}季度收到和处理政府信息公开申请情况`),
    tableOf(`${index}|1|0|0|0|0|${index + 1}`, index + 2),
  ])
  expect(totalOf(TITLE, ...quarters, textBlock('2025年全年收到和处理政府信息公开申请情况'), THIS)).toBe(9)
})

test('tables that contradict each other: what one of them lacks is not taken from the other', () => {
  const rows = ['（一）予以公开', '（二）部分公开', '1.属于国家秘密', '2.重复申请', '（七）总计'].map(
    (name) => `${name} | 0|0|0|0|0|0|0`,
  )
  const one = gridOf([HEAD, '一、本年新收政府信息公开申请数量 | 4|0|0|0|0|0|4', ...rows], 1)
  const other = gridOf([HEAD, '一、本年新收政府信息公开申请数量 | 5|0|0|0|0|0|5', ...rows.slice(1)], 2)
  const { cells } = readTables(documentOf([TITLE, one, textBlock('附'), other]))
  expect(cells['requests.outcomes.granted.total']?.value ?? null).toBeNull()
  expect(cells['requests.outcomes.partiallyGranted.total']?.value).toBe(0)
})

test('running text: two tables side by side, and one of them with blanks that leave no trace', () => {
  const names = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量']
  const text = textBlock(names.map((name) => `${name} 98 4 102 ${name} 1 0 0 2 0 0 3`).join('\n'))
  expect(totalOf(TITLE, text)).toBeNull()
})

test('a count beyond all measure is no figure', () => {
  expect(totalOf(TITLE, tableOf('0|5030100021|0|0|0|0|5030100021', 1))).toBeNull()
})

test('running text: this year is left blank, and last year stands below under its name', () => {
  const rows = (figures: string) => `${HEAD.replaceAll('|', ' ')}\n一、本年新收政府信息公开申请数量 ${figures}`
  const blank = textBlock(`${rows('')}\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0`)
  const last = textBlock(`附：2024年收到和处理政府信息公开申请情况\n${rows('1 1 0 0 0 0 2')}`)
  expect(totalOf(TITLE, blank, last)).toBeNull()
})
