import { describe, expect, test } from 'vitest'
import type { Document, GridBlock } from '../document.js'
import { readText } from './read-text.js'

function read(text: string): Document {
  return readText(new TextEncoder().encode(text))
}

/** Grids as rows of their cells, lines as they are. */
const shape = (document: Document): (string | string[][])[] =>
  document.blocks.map((block) => (block.kind === 'text' ? block.text : rowsOf(block)))

function rowsOf(grid: GridBlock): string[][] {
  const rows: string[][] = Array.from({ length: grid.rowCount }, () => [])
  for (const { row, text } of grid.cells) rows[row - 1]?.push(text)
  return rows
}

describe('a sheet saved as a text', () => {
  const sheet = [
    ['云溪县教育局2023年政府信息公开工作年度报告'],
    ['一、总体情况'],
    ['公开信息20条，更新及时。'],
    ['二、主动公开政府信息情况'],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', ''],
    ['五、存在的主要问题及改进情况'],
    ['云溪县教育局'],
    ['2024年1月8日'],
  ]
  for (const [name, separator] of [
    ['tabs', '\t'],
    ['commas', ','],
  ] as const)
    test(`${name} behind headings and paragraphs are no cells`, () => {
      const rows = sheet.map((cells) => Array.from({ length: 4 }, (_, column) => cells[column] ?? '').join(separator))
      expect(shape(read(rows.join('\r\n')))).toEqual([
        '云溪县教育局2023年政府信息公开工作年度报告',
        '一、总体情况',
        '公开信息20条，更新及时。',
        '二、主动公开政府信息情况',
        [
          ['第二十条第（五）项', '', '', ''],
          ['信息内容', '本年处理决定数量', '', ''],
          ['行政许可', '', '', ''],
        ],
        '五、存在的主要问题及改进情况',
        '云溪县教育局',
        '2024年1月8日',
      ])
    })

  test('figures between commas are not thousands', () => {
    const rows = sheet.map((cells) => Array.from({ length: 4 }, (_, column) => cells[column] ?? '').join(','))
    rows[6] = '（二）部分公开（区分，不计）,7,138,"1,204"'
    expect(shape(read(rows.join('\n')))[4]).toContainEqual(['（二）部分公开（区分，不计）', '7', '138', '1,204'])
  })
})
