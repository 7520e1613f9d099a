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

describe('a table dumped cell by cell, each behind a tab', () => {
  test('an empty line ends a row', () => {
    const document = read('前文\n\t信息内容\n\t本年制发件数\n\n\t规章\n\t0\n\n\t行政许可\n\t12\n\n\n后文\n')
    expect(shape(document)).toEqual([
      '前文',
      [
        ['信息内容', '本年制发件数'],
        ['规章', '0'],
        ['行政许可', '12'],
      ],
      '后文',
    ])
  })
  test('a cell goes on in lines without a tab', () => {
    expect(shape(read('\t自\n然\n人\n\t总计\n\n\t1\n\t2\n'))).toEqual([
      [
        ['自\n然\n人', '总计'],
        ['1', '2'],
      ],
    ])
  })
  test('the cells that merging left over are empty', () => {
    expect(shape(read('\t甲\n\t乙\n\n\t\n\t丙\n\t\n\n\t丁\n\t1\n'))).toEqual([
      [
        ['甲', '乙'],
        ['', '丙', ''],
        ['丁', '1'],
      ],
    ])
  })
  test('a cell may hold many empty lines before its text', () => {
    expect(
      shape(read('\t二、\n\t0\n\n\t\n\n\n\n\n三、\n本年度办理结果\n\t（一）予以公开\n\t3\n\n\t四、\n\t0\n')),
    ).toEqual([
      [
        ['二、', '0'],
        ['三、\n本年度办理结果', '（一）予以公开', '3'],
        ['四、', '0'],
      ],
    ])
  })
  test('a section heading ends the table although a table follows it', () => {
    const document = read(
      '\t规章\n\t0\n\n\t行政许可\n\t\n\n\n3、 收到和处理政府信息公开申请情况\n\t甲\n\t1\n\n\t乙\n\t2\n',
    )
    expect(shape(document)).toEqual([
      [
        ['规章', '0'],
        ['行政许可', ''],
      ],
      '3、 收到和处理政府信息公开申请情况',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
  })
  test('each cell knows its table, row, column and line', () => {
    const [, grid] = read('前文\n\t甲\n\t1\n\n\t乙\n\t2\n').blocks
    expect(grid?.kind === 'grid' && grid.cells.at(-1)?.at).toEqual({ table: 1, row: 2, column: 2, line: 6 })
  })
  test('paragraphs indented by a tab are no table', () => {
    const text = '\t一、总体情况\n\t2025年，云溪县公开信息312条。\n\n\t二、主动公开政府信息情况\n\t见附表。\n'
    expect(shape(read(text))).toEqual([
      '一、总体情况',
      '2025年，云溪县公开信息312条。',
      '二、主动公开政府信息情况',
      '见附表。',
    ])
  })
  test('cells that nothing parts into rows stay lines', () => {
    const values = Array.from({ length: 60 }, (_, index) => `\t${index}`)
    expect(shape(read(values.join('\n')))).toHaveLength(60)
  })
})

describe('rows with tabs inside', () => {
  test('every tab parts two cells, those at the end too', () => {
    expect(shape(read('规章\t0\t\n\t甲\t1\n行政许可\t12\t'))).toEqual([
      [
        ['规章', '0', ''],
        ['', '甲', '1'],
        ['行政许可', '12', ''],
      ],
    ])
  })
  test('a line without tabs between rows is a row of one cell', () => {
    expect(shape(read('规章\t0\n第二十条第（五）项\n行政许可\t12'))).toEqual([
      [['规章', '0'], ['第二十条第（五）项'], ['行政许可', '12']],
    ])
  })
  test('a cell in quotes may hold line ends', () => {
    expect(shape(read('甲\t"结果\n维持"\t1\n乙\t"说""明"""\t2'))).toEqual([
      [
        ['甲', '结果\n维持', '1'],
        ['乙', '说"明"', '2'],
      ],
    ])
  })
  test('a tab in one sentence makes no table', () => {
    expect(shape(read('联系电话：\t0000-0000000\n地址在云溪县。'))).toHaveLength(2)
  })
})

describe('rows with bars', () => {
  const cases: readonly (readonly [string, string, readonly (string | string[][])[]])[] = [
    [
      'in a frame',
      '| 规章 | 0 | 1 |\n| 许可 | 12 | |',
      [
        [
          ['规章', '0', '1'],
          ['许可', '12', ''],
        ],
      ],
    ],
    [
      'without a frame',
      '规章 | 0 | 1\n许可 | 12 | 3',
      [
        [
          ['规章', '0', '1'],
          ['许可', '12', '3'],
        ],
      ],
    ],
    [
      'with a bar at the end only',
      '第二十条 | |||\n规章 | 0 | 1 | |',
      [
        [
          ['第二十条', '', '', ''],
          ['规章', '0', '1', ''],
        ],
      ],
    ],
    [
      'full-width bars',
      '规章｜0｜1\n许可｜12｜3',
      [
        [
          ['规章', '0', '1'],
          ['许可', '12', '3'],
        ],
      ],
    ],
    [
      'two columns with figures',
      '规章 | 0\n许可 | 12',
      [
        [
          ['规章', '0'],
          ['许可', '12'],
        ],
      ],
    ],
    [
      'a rule under the head',
      '| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |',
      [
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
      ],
    ],
    [
      'a second head begins a second table',
      '| 甲 | 1 |\n|---|---|\n| 乙 | 2 |\n| 丙 | 丁 |\n|---|---|\n| 3 | 4 |',
      [
        [
          ['甲', '1'],
          ['乙', '2'],
        ],
        [
          ['丙', '丁'],
          ['3', '4'],
        ],
      ],
    ],
    ['drawn lines', '┌──┬──┐\n│甲│乙│\n├──┼──┤\n│1│2│\n└──┴──┘', ['┌──┬──┐', [['甲', '乙']], [['1', '2']]]],
    [
      'a cell broken over lines inside its frame',
      '| 社会公益\n组织 | 1 |\n| 其他 | 2 |',
      [
        [
          ['社会公益\n组织', '1'],
          ['其他', '2'],
        ],
      ],
    ],
    [
      'a heading between two tables',
      '甲 | 1 | 2\n乙 | 3 | 4\n三、收到和处理申请情况\n丙 | 5 | 6\n丁 | 7 | 8',
      [
        [
          ['甲', '1', '2'],
          ['乙', '3', '4'],
        ],
        '三、收到和处理申请情况',
        [
          ['丙', '5', '6'],
          ['丁', '7', '8'],
        ],
      ],
    ],
    [
      'a bar that is part of a cell',
      '| 甲\\|乙 | 1 |\n| 丙 | 2 |',
      [
        [
          ['甲|乙', '1'],
          ['丙', '2'],
        ],
      ],
    ],
  ]
  for (const [situation, text, expected] of cases)
    test(situation, () => {
      expect(shape(read(text))).toEqual(expected)
    })

  const lines: readonly (readonly [string, string])[] = [
    ['a sentence with a bar', '本单位设“公开|服务”专栏。'],
    ['a path of links', '首页 | 政务公开 | 年度报告'],
    ['two sentences with bars', '设“公开|服务”专栏，点击量上升。\n设“咨询|投诉”专栏，点击量上升。'],
  ]
  for (const [situation, text] of lines)
    test(`${situation} makes no table`, () => {
      expect(shape(read(text))).toEqual(text.split('\n'))
    })
})

describe('bars alone on their lines', () => {
  test('two that follow each other part two rows', () => {
    expect(shape(read('|\n规章\n|\n0\n|\n|\n行政许可\n|\n1215\n|\n'))).toEqual([
      [
        ['规章', '0'],
        ['行政许可', '1215'],
      ],
    ])
  })
  test('an empty line between two is an empty cell where rows are parted that way', () => {
    expect(shape(read('|\n规章\n|\n\n|\n|\n行政\n许可\n|\n1215\n|'))).toEqual([
      [
        ['规章', ''],
        ['行政\n许可', '1215'],
      ],
    ])
  })
  test('else an empty line parts two rows', () => {
    expect(shape(read('|\n规章\n|\n0\n|\n\n|\n行政许可\n|\n1215\n|'))).toEqual([
      [
        ['规章', '0'],
        ['行政许可', '1215'],
      ],
    ])
  })
  test('where nothing parts the rows the cells are lines', () => {
    expect(shape(read('|\n规章\n|\n0\n|\n行政许可\n|\n1215\n|'))).toEqual(['规章', '0', '行政许可', '1215'])
  })
})

describe('lines that stay lines', () => {
  test('columns made of spaces keep the spaces before and between', () => {
    const rows = [
      '信息内容    本年制发件数   本年废止件数',
      '              法人或其他组织',
      '规章      2     0',
      '许可   1   2   3',
    ]
    expect(shape(read(rows.join('\n')))).toEqual(rows)
  })
  test('one value a line, and a report in one line', () => {
    expect(shape(read('规章\n0\n行政许可\n12'))).toEqual(['规章', '0', '行政许可', '12'])
    expect(shape(read('规章000行政规范性文件8855698第二十条'))).toEqual(['规章000行政规范性文件8855698第二十条'])
  })
  test('page numbers go, with a note; bare numbers stay', () => {
    const document = read('甲\n— 4 —\n-3-\n第 4 页 共 9 页\f\n乙\n12\n-')
    expect(shape(document)).toEqual(['甲', '乙', '12', '-'])
    expect(document.notes).toMatchObject([{ code: 'page-furniture' }])
  })
  test('a form feed begins no line of its own', () => {
    expect(read('甲\n\f乙\n丙').blocks.map(({ kind, ...block }) => ('at' in block ? block.at : kind))).toEqual([
      { line: 1 },
      { line: 2 },
      { line: 3 },
    ])
  })
  test('every kind of line end counts once', () => {
    expect(shape(read('甲\r\n乙\r丙\n丁'))).toEqual(['甲', '乙', '丙', '丁'])
  })
})

test('commas part cells where every row has as many', () => {
  expect(shape(read('项目,本年,上年\n规章,0,1\n"许可,其他",1,2'))).toEqual([
    [
      ['项目', '本年', '上年'],
      ['规章', '0', '1'],
      ['许可,其他', '1', '2'],
    ],
  ])
  expect(shape(read('1,215\n12,345,678\n1,000'))).toHaveLength(3)
})

test('head lines give title and day of publication and stay in the text', () => {
  const document = read('标题: 云溪县2025年报告\n发布时间: 2026-01-20 08:58\n==== 正文 ====\n一、总体情况')
  expect(document).toMatchObject({ format: 'txt', metaTitle: '云溪县2025年报告', publishedOn: '2026-01-20' })
  expect(document.blocks).toHaveLength(4)
})

test('tables left as HTML are grids', () => {
  const document = read(
    '二、主动公开\n<table><tr><td>规章</td><td>1</td></tr>\n<tr><td>许可</td><td>2</td></tr></table>\n三、申请',
  )
  expect(shape(document)).toEqual([
    '二、主动公开',
    [
      ['规章', '1'],
      ['许可', '2'],
    ],
    '三、申请',
  ])
})
