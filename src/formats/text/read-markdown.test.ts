import { expect, test } from 'vitest'
import { readMarkdown } from './read-markdown.js'

function read(text: string) {
  return readMarkdown(new TextEncoder().encode(text))
}

const lines = (text: string) =>
  read(text).blocks.map((block) => (block.kind === 'text' ? [block.headingLevel, block.numbering, block.text] : 'grid'))

test('headings, lists and marks become what they mean', () => {
  const source = [
    '# 云溪县2025年报告 #',
    '##一、总体情况',
    '**（一）主动公开。** 公开312条',
    '- 1.第一点',
    '2. 第二点',
    '> 引用的[链接](http://example.invalid/a)',
    '3\\. 不是列表',
    '5 * 6 = 30',
    '---',
  ]
  expect(lines(source.join('\n'))).toEqual([
    [1, null, '云溪县2025年报告'],
    [2, null, '一、总体情况'],
    [null, null, '（一）主动公开。 公开312条'],
    [null, null, '1.第一点'],
    [null, '2.', '第二点'],
    [null, null, '引用的链接'],
    [null, null, '3. 不是列表'],
    [null, null, '5 * 6 = 30'],
  ])
})

test('tables are grids, their cells without marks', () => {
  const [grid] = read('| 项目 | **总计** |\n|---|---|\n| 社会公益<br>组织 | 12 |').blocks
  expect(grid?.kind === 'grid' && grid.cells.map(({ text }) => text)).toEqual(['项目', '总计', '社会公益\n组织', '12'])
})

test('an HTML table in the text is a grid with merged cells', () => {
  const [, grid] = read('## 表\n\n<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></table>').blocks
  expect(grid?.kind === 'grid' && grid.cells[0]).toEqual({
    row: 1,
    column: 1,
    rowSpan: 2,
    columnSpan: 1,
    text: '甲',
    at: { table: 1, row: 1, column: 1, line: 3 },
  })
})
