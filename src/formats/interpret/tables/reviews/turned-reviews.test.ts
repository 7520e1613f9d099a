import { describe, expect, test } from 'vitest'
import { cellOf, documentOf, gridOf, placeSheet } from '../../../../../testing/tables/sheets.js'
import type { GridBlock } from '../../../document.js'
import { readTables } from '../read-tables.js'

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

function read(grid: GridBlock, code: string) {
  const cell = readTables(documentOf([grid])).cells[code]
  return cell?.state === 'number' ? cell.value : (cell?.state ?? null)
}

describe('table four turned on its side', () => {
  const rows = ['1|0|4', '0|2|0', '0|0|0', '| 0|5', '1|2|9'].map((figures, index) => `${RESULTS[index]}|${figures}`)
  const heads = '类别|行政复议|行政诉讼（未经复议直接起诉）|行政诉讼（复议后起诉）'

  test('a row for each result, the blocks over the columns', () => {
    const grid = gridOf([heads, ...rows])
    expect(read(grid, 'reconsideration.total')).toBe(1)
    expect(read(grid, 'reconsideration.pending')).toBe('blank')
    expect(read(grid, 'litigation.direct.corrected')).toBe(2)
    expect(read(grid, 'litigation.afterReview.pending')).toBe(5)
  })

  test('a column more, of last year: it is none of the blocks', () => {
    const grid = gridOf([`${heads}|上年合计`, ...rows.map((row) => `${row}|7`)])
    expect(read(grid, 'litigation.afterReview.total')).toBe(9)
  })

  test('the blocks beside the rows', () => {
    const blocks = ['行政复议', '未经复议直接起诉', '复议后起诉']
    const sheet = blocks.flatMap((block, at) =>
      RESULTS.map((result, index) => [
        ...(index === 0 ? [{ ...cellOf(block), down: 5 }] : []),
        cellOf(result),
        cellOf(String(at + (index === 4 ? 1 : 0))),
      ]),
    )
    const grid = placeSheet([[cellOf('类别'), cellOf('结果'), cellOf('件数')], ...sheet], 1)
    expect(read(grid, 'reconsideration.total')).toBe(1)
    expect(read(grid, 'litigation.afterReview.upheld')).toBe(2)
  })

  test('a result that stands twice, or a figure under two heads: the block is left open', () => {
    expect(read(gridOf([heads, ...rows, rows[0] ?? '']), 'reconsideration.total')).toBe('missing')
    const wide = placeSheet(
      [heads, ...rows].map((line, index) => {
        const cells = line.split('|').map((text) => cellOf(text.trim()))
        return index === 1 ? cells.slice(0, 3).map((cell, at) => (at === 1 ? { ...cell, span: 2 } : cell)) : cells
      }),
      1,
    )
    expect(read(wide, 'reconsideration.total')).toBe('missing')
    expect(read(wide, 'litigation.afterReview.total')).toBe(9)
  })
})

test('the row 总计 of a turned table is none of table three', () => {
  const rows = RESULTS.map((result, index) => `${result}|0|0|${index === 4 ? 0 : ''}`)
  const { remarks } = readTables(documentOf([gridOf(['类别|行政复议|未经复议直接起诉|复议后起诉', ...rows])]))
  expect(remarks.map(({ code }) => code)).not.toContain('lost-figure')
})
