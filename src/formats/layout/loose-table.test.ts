import { expect, test } from 'vitest'
import { aPage, words } from '../../../testing/layout/pages.js'
import { layOut } from './lay-out.js'
import type { Glyph } from './page.js'

/** A row of a table without lines: its label, and figures in columns of their own. */
const row = (y: number, label: string, figures: readonly string[], step = 40): Glyph[] => [
  ...words(60, y, label),
  ...figures.flatMap((figure, column) => words(200 + step * column, y, figure)),
]

test('a heading in larger type ends a table: what stands below it is another', () => {
  const { blocks } = layOut([
    aPage([
      row(100, '一、新收', ['3', '1', '0', '4']),
      row(115, '二、结转', ['0', '1', '0', '1']),
      row(130, '三、总计', ['3', '2', '0', '5']),
      words(60, 155, '四、另一部分', 0, 14),
      words(200, 178, '维持'),
      words(240, 178, '纠正'),
      words(280, 178, '其他'),
      words(320, 178, '总计'),
      row(195, '复议', ['1', '2', '3', '6']),
      row(210, '诉讼', ['0', '1', '0', '1']),
      row(225, '合计', ['1', '3', '3', '7']),
    ]),
  ])
  const seen = blocks.map((block) =>
    block.kind === 'text' ? block.text : block.cells.map((cell) => cell.text).filter((text) => text !== ''),
  )
  expect(seen).toEqual([
    ['一、新收', '3', '1', '0', '4', '二、结转', '0', '1', '0', '1', '三、总计', '3', '2', '0', '5'],
    '四、另一部分',
    [
      ...['维持', '纠正', '其他', '总计'],
      ...['复议', '1', '2', '3', '6', '诉讼', '0', '1', '0', '1', '合计', '1', '3', '3', '7'],
    ],
  ])
})
