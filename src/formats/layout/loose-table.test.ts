import { describe, expect, test } from 'vitest'
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

describe('rows with blanks at different places', () => {
  const full = (count: number) =>
    ['一、新收', '二、结转', '三、公开']
      .slice(0, count)
      .map((label, index) => row(100 + 15 * index, label, ['3', '1', '0', '0', '4']))
  const blanks = [0, 1, 2, 3].map((missing) => [
    ...words(60, 145 + 15 * missing, `${missing + 4}、其他`),
    ...[0, 1, 2, 3, 4]
      .filter((column) => column !== missing)
      .flatMap((column) => words(200 + 40 * column, 145 + 15 * missing, '0')),
  ])
  const blankRow = (rows: readonly Glyph[][]) => {
    const [grid] = layOut([aPage(rows)]).blocks
    const cells = grid?.kind === 'grid' ? grid.cells.map((cell) => cell.text) : []
    const at = cells.indexOf('5、其他')
    return at === -1 ? null : cells.slice(at, at + 6)
  }

  test('the columns are those of the rows that have all their figures', () => {
    expect(blankRow([...full(3), ...blanks])).toEqual(['5、其他', '0', '', '0', '0', '0'])
  })

  test('one such row is enough where every figure stands in a column of its own', () => {
    const first = row(130, '一、新收', ['3', '1', '0', '0', '4'])
    const rows = [first, ...blanks]
    expect(blankRow(rows)).toEqual(['5、其他', '0', '', '0', '0', '0'])
    expect(blankRow([...rows, row(215, '9、其他', ['0', '0', '0', '0'], 45)])).toBeNull()
    expect(blankRow([first, ...blanks.map((glyphs) => glyphs.filter(({ x0 }) => x0 >= 200))])).toBeNull()
  })
})

test('a numeral set apart from its label is no figure', () => {
  const labels = ['1.属于国家秘密', '2.其他', '3.危及安全']
  const numbered = labels.map((label, index) => {
    const y = 100 + 15 * index
    const figures = ['3', '1', '0', '4'].flatMap((figure, column) => words(200 + 40 * column, y, figure))
    return [...words(60, y, label.slice(0, 2)), ...words(90, y, label.slice(2), 4), ...figures]
  })
  const [grid] = layOut([aPage(numbered)]).blocks
  expect(grid?.kind === 'grid' ? grid.columnCount : 0).toBe(5)
})

test('a figure much smaller than the others of its row is the mark of a note', () => {
  const rows = ['一、新收', '二、结转', '三、公开'].map((label, index) =>
    row(100 + 15 * index, label, ['3', '1', '0', '4']),
  )
  const marked = [...words(60, 145, '四、其他'), ...words(200, 145, '0'), ...words(241, 144, '3', 0, 6)]
  const rest = [...words(280, 145, '0'), ...words(320, 145, '0')]
  const [grid] = layOut([aPage([...rows, marked, rest])]).blocks
  const cells = grid?.kind === 'grid' ? grid.cells.filter((cell) => cell.row === 4).map((cell) => cell.text) : []
  expect(cells).toEqual(['四、其他', '0', '³', '0', '0'])
})
