import { describe, expect, test } from 'vitest'
import { aPage, words } from '../../../testing/layout/pages.js'
import type { GridBlock } from '../document.js'
import { layOut } from './lay-out.js'
import type { Glyph, LayoutPage, Segment } from './page.js'

const across = (y: number, x0: number, x1: number): Segment => ({ x0, y0: y, x1, y1: y })
const down = (x: number, y0: number, y1: number): Segment => ({ x0: x, y0, x1: x, y1 })

/** A lattice drawn whole. */
const lattice = (xs: readonly number[], ys: readonly number[]): Segment[] => [
  ...ys.map((y) => across(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  ...xs.map((x) => down(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
]

const grids = (...pages: LayoutPage[]): GridBlock[] => layOut(pages).blocks.filter((block) => block.kind === 'grid')
const rows = (grid: GridBlock | undefined): string[][] =>
  Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    (grid?.cells ?? []).filter((cell) => cell.row === row + 1).map((cell) => cell.text),
  )

describe('text and the lines between cells', () => {
  const frame = lattice([100, 160, 200, 240], [100, 120])

  test('a number wider than its cell is not cut: it stands where its middle is', () => {
    const page = aPage([words(101, 114, '合计'), words(166, 114, '11398889'), words(215, 114, '0')], frame)
    expect(rows(grids(page)[0])).toEqual([['合计', '11398889', '0']])
  })

  test('figures on both sides of a line are two, close as they stand', () => {
    const page = aPage([words(110, 114, '合计'), words(188, 114, '12'), words(202, 114, '34')], frame)
    expect(rows(grids(page)[0])).toEqual([['合计', '12', '34']])
  })

  test('labels that fill their cells are cut at the line', () => {
    const page = aPage([words(100, 114, '社会公益组织法律服务')], frame)
    expect(rows(grids(page)[0])).toEqual([['社会公益组织', '法律服务', '']])
  })

  test('a label that hangs over by a character keeps it, a figure behind it stays a figure', () => {
    const page = aPage([words(102, 114, '四、结转下年'), words(212, 114, '5')], frame)
    expect(rows(grids(page)[0])).toEqual([['四、结转下年', '', '5']])
    const tight = aPage([words(110, 114, '予以公开'), words(161, 114, '5')], lattice([100, 150, 200], [100, 120]))
    expect(rows(grids(tight)[0])).toEqual([['予以公开', '5']])
  })

  test('a short head that begins behind the line, with a gap at the line, is none of the label before it', () => {
    const page = aPage(
      [words(101, 114, '勾稽关系为之和）'), words(183, 114, '自然')],
      lattice([100, 182, 210], [100, 120]),
    )
    expect(rows(grids(page)[0])).toEqual([['勾稽关系为之和）', '自然']])
  })

  test('two numbers that fill their cells to the line are two', () => {
    const page = aPage([words(110, 114, '合计'), words(179.7, 114, '1450'), words(200.4, 114, '18783')], frame)
    expect(rows(grids(page)[0])).toEqual([['合计', '1450', '18783']])
  })

  test('digits of another size, as of a mark over the page, are no part of a number', () => {
    const large = words(184, 115, '12').map((glyph) => ({ ...glyph, y0: glyph.y0 - 6 }))
    const page = aPage([words(110, 114, '合计'), words(179, 114, '0'), large], frame)
    expect(rows(grids(page)[0])).toEqual([['合计', '0 12', '']])
  })

  test('a label written downwards is one word', () => {
    const label = ['三', '、', '办', '理'].flatMap((character, index) => words(105, 112 + index * 12, character))
    const page = aPage([label, words(130, 130, '（一）予以公开')], lattice([100, 120, 240], [100, 160]))
    expect(rows(grids(page)[0])).toEqual([['三、办理', '（一）予以公开']])
  })

  test('lines of a cell keep their break', () => {
    const page = aPage(
      [words(102, 112, '结果'), words(102, 124, '维持'), words(162, 118, '0')],
      lattice([100, 160, 240], [100, 130]),
    )
    expect(rows(grids(page)[0])).toEqual([['结果\n维持', '0']])
  })
})

describe('how the lines are drawn', () => {
  const content = [words(105, 114, '行政许可'), words(175, 114, '3'), words(105, 134, '行政处罚'), words(175, 134, '4')]
  const expected = [
    ['行政许可', '3'],
    ['行政处罚', '4'],
  ]
  const whole = lattice([100, 160, 220], [100, 120, 140])
  const cases: readonly (readonly [string, Segment[]])[] = [
    ['once', whole],
    ['twice, side by side', [...whole, ...lattice([102.5, 162.5, 222.5], [102.5, 122.5, 142.5])]],
    [
      'with corners that do not meet',
      whole.map((s) => ({ ...s, x0: s.x0 + (s.x0 === s.x1 ? 0 : 2), y1: s.y1 - (s.y0 === s.y1 ? 0 : 2) })),
    ],
    ['in dashes', whole.flatMap((s) => dashes(s, 5, 3))],
    ['in dots', whole.flatMap((s) => dashes(s, 0.8, 1.2))],
    ['without the outer border', [across(120, 100, 220), down(160, 100, 140)]],
    ['without the line under the last row', whole.filter((s) => s.y0 !== 140 || s.x0 === s.x1)],
  ]
  for (const [why, segments] of cases) {
    test(why, () => expect(grids(aPage(content, segments)).map(rows)).toEqual([expected]))
  }

  test('a frame around the page is no table', () => {
    const page = aPage([words(105, 114, '正文')], [...lattice([20, 580], [20, 780])])
    expect(layOut([page]).blocks.map((block) => block.kind)).toEqual(['text'])
  })

  test('rows that are not divided are told apart by their figures', () => {
    const label = [
      words(102, 112, '1.重复申请'),
      words(102, 126, '2.要求提供公开'),
      words(102, 138, '出版物'),
      words(102, 152, '3.其他'),
    ]
    const figures = [112, 132, 152].flatMap((y, row) =>
      [0, 1, 2].map((column) => words(212 + column * 40, y, `${row}${column}`)),
    )
    const page = aPage([...label, ...figures], lattice([100, 200, 240, 280, 320], [100, 160]))
    expect(rows(grids(page)[0])).toEqual([
      ['1.重复申请', '00', '01', '02'],
      ['2.要求提供公开\n出版物', '10', '11', '12'],
      ['3.其他', '20', '21', '22'],
    ])
  })
})

function dashes(segment: Segment, length: number, gap: number): Segment[] {
  const parts: Segment[] = []
  const isAcross = segment.y0 === segment.y1
  const end = isAcross ? segment.x1 : segment.y1
  for (let at = isAcross ? segment.x0 : segment.y0; at < end; at += length + gap) {
    const to = Math.min(end, at + length)
    parts.push(isAcross ? { ...segment, x0: at, x1: to } : { ...segment, y0: at, y1: to })
  }
  return parts
}

describe('tables over several pages', () => {
  const xs = [100, 200, 240, 280, 320]
  const row = (y: number, label: string, figures: readonly string[]): Glyph[] => [
    ...words(102, y + 13, label),
    ...figures.flatMap((figure, index) => words(215 + index * 40, y + 13, figure)),
  ]
  const part = (page: number, top: number, given: readonly (readonly [string, ...string[]])[]): LayoutPage => {
    const glyphs = given.map(([label, ...figures], index) => row(top + index * 20, label, figures))
    return aPage(
      glyphs,
      lattice(
        xs,
        [...given, []].map((_, index) => top + index * 20),
      ),
      page,
    )
  }

  test('two real rows are never joined, even if the first has no figures', () => {
    const first = part(1, 700, [['行政许可', '1', '2', '3'], ['行政处罚']])
    const second = part(2, 40, [
      ['行政强制', '4', '5', '6'],
      ['其他', '7', '8', '9'],
    ])
    expect(grids(first, second).map((grid) => rows(grid).map((cells) => cells[0]))).toEqual([
      ['行政许可', '行政处罚', '行政强制', '其他'],
    ])
  })

  test('nor are two items of a list', () => {
    const first = part(1, 700, [['1.属于国家秘密', '1', '2', '3'], ['2.其他法律']])
    const second = part(2, 40, [['3.危及三安全', '4', '5', '6']])
    expect(grids(first, second).map((grid) => rows(grid).length)).toEqual([3])
  })

  test('an item whose label goes on behind the page break is one row', () => {
    const first = part(1, 700, [
      ['1.重复申请', '1', '2', '3'],
      ['2.要求提供', '4', '5', '6'],
    ])
    const second = part(2, 40, [['公开出版物'], ['3.其他', '7', '8', '9']])
    expect(rows(grids(first, second)[0])).toEqual([
      ['1.重复申请', '1', '2', '3'],
      ['2.要求提供\n公开出版物', '4', '5', '6'],
      ['3.其他', '7', '8', '9'],
    ])
  })

  test('with a paragraph between they are two tables', () => {
    const first = part(1, 700, [['行政许可', '1', '2', '3']])
    const second = part(2, 60, [['行政强制', '4', '5', '6']])
    const heading = { ...second, glyphs: [...second.glyphs, ...words(100, 50, '四、行政复议')] }
    expect(grids(first, heading)).toHaveLength(2)
  })

  test('a lone number in the last row at the foot of a page is no page number', () => {
    const first = part(1, 760, [['合计', '1', '', '']])
    const second = part(2, 760, [['合计', '2', '', '']])
    expect(grids(first, second).flatMap((grid) => rows(grid).map((cells) => cells[1]))).toEqual(['1', '2'])
  })

  test('other columns are another table', () => {
    const first = part(1, 700, [['行政许可', '1', '2', '3']])
    const second = aPage(
      [words(110, 55, '结果维持'), words(160, 55, '0')],
      lattice([100, 150, 185, 225, 265, 320], [40, 60]),
      2,
    )
    expect(grids(first, second)).toHaveLength(2)
  })
})

describe('figures that a cell has little room for', () => {
  /** A figure half as large, above the foot of its line. */
  const raised = (x: number, y: number, text: string): Glyph[] =>
    words(x, y, text).map((glyph) => ({ ...glyph, x1: glyph.x0 + 3, y0: y - 9, y1: y - 3 }))

  test('the raised number of a note stands behind its figure, not above it', () => {
    const glyphs = [words(55, 115, '许可'), words(155, 115, '36'), raised(165, 115, '2'), words(55, 135, '处罚')]
    const page = aPage(glyphs, lattice([50, 150, 250], [100, 120, 140]))
    expect(rows(grids(page)[0])[0]).toEqual(['许可', '36²'])
  })

  test('a row cut by the page, its figures broken over lines: the halves are one row', () => {
    const xs = [50, 200, 230, 260, 290]
    const upper = [
      ...[words(55, 715, '3.重复申请'), words(205, 715, '1'), words(235, 715, '0'), words(265, 715, '1')],
      ...[words(55, 735, '5.要求行政机关确认'), words(205, 735, '14'), words(235, 735, '0'), words(265, 735, '14')],
    ]
    const lower = [
      ...[words(55, 65, '已获取信息'), words(205, 65, '6'), words(265, 65, '6')],
      ...[words(55, 85, '6.其他'), words(205, 85, '2'), words(235, 85, '0'), words(265, 85, '2')],
    ]
    const pages = [aPage(upper, lattice(xs, [700, 720, 740])), aPage(lower, lattice(xs, [50, 70, 90]), 2)]
    expect(rows(grids(...pages)[0])).toEqual([
      ['3.重复申请', '1', '0', '1'],
      ['5.要求行政机关确认\n已获取信息', '14\n6', '0', '14\n6'],
      ['6.其他', '2', '0', '2'],
    ])
  })
})

test('a table that draws its rows and no columns is read by its white space', () => {
  const figures = [
    ['一、本年新收', '14', '3', '0', '0', '0', '0', '17'],
    ['二、上年结转', '0', '1', '0', '0', '0', '0', '1'],
    ['三、予以公开', '9', '4', '0', '0', '0', '0', '13'],
    ['四、结转下年', '5', '0', '0', '0', '0', '0', '5'],
  ]
  const glyphs = figures.flatMap(([label = '', ...row], line) => [
    words(55, 115 + line * 20, label),
    ...row.map((figure, column) => words(205 + column * 40, 115 + line * 20, figure)),
  ])
  const segments = [100, 120, 140, 160, 180].map((y) => across(y, 50, 500))
  expect(rows(grids(aPage(glyphs, segments))[0])).toEqual(figures)
})
