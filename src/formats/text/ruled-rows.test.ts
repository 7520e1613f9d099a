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

describe('a table drawn with a rule under every row', () => {
  const RULE = '+--------+----+----+'
  test('a row is what stands between two rules, its cells broken over lines', () => {
    const rows = ['| （二）部 | 3  |    |', '| 分公开   |    |    |']
    const text = [
      '前文',
      RULE,
      '|        | 自 | 总 |',
      '|        | 然 | 计 |',
      RULE.replaceAll('-', '='),
      ...rows,
      RULE,
    ]
    expect(shape(read([...text, '| 甲 | 1 | 1 |', RULE, '| 乙 | | 0 |', RULE, '后文'].join('\n')))).toEqual([
      '前文',
      [
        ['', '自\n然', '总\n计'],
        ['（二）部\n分公开', '3', ''],
        ['甲', '1', '1'],
        ['乙', '', '0'],
      ],
      '后文',
    ])
  })
  test('rules only around the head: every line is a row', () => {
    const text = ['+----+---+', '| 项 | 数 |', '+----+---+', '| 甲 | 1 |', '| 乙 | 2 |', '+----+---+']
    const figures = shape(read(text.join('\n'))).flat(2)
    expect(figures.filter((cell) => /\d/.test(cell))).toEqual(['1', '2'])
  })
})
