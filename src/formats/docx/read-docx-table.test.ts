import { describe, expect, test } from 'vitest'
import { aDocx, cell, level, list, numbered, paragraph, row, table } from '../../../testing/office/docx-builder.js'
import type { Document, GridBlock } from '../document.js'
import { readDocx } from './read-docx.js'

async function read(body: string, numbering?: string): Promise<Document> {
  return readDocx(aDocx(numbering === undefined ? { body } : { body, numbering }))
}

/** `row,column[ rowSpan×columnSpan] text`, one a cell. */
const shown = (grid: GridBlock) =>
  grid.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
    const span = rowSpan === 1 && columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`
    return `${row},${column}${span} ${text}`
  })

const grids = (document: Document) => document.blocks.filter((block) => block.kind === 'grid')

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const restart = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

describe('a table', () => {
  const cases = [
    ['plain', table(row(cell('甲'), cell('1')), row(cell('乙'), cell('2'))), ['1,1 甲', '1,2 1', '2,1 乙', '2,2 2']],
    [
      'cells merged across and down',
      table(
        row(cell('申请人', span(2) + restart), cell('总计')),
        row(cell('', span(2) + goesOn), cell('2')),
        row(cell('自然人'), cell('1'), cell('3')),
      ),
      ['1,1 2×2 申请人', '1,3 总计', '2,3 2', '3,1 自然人', '3,2 1', '3,3 3'],
    ],
    [
      'a merge that starts anew below another',
      table(
        row(cell('甲', restart), cell('1')),
        row(cell('', goesOn), cell('2')),
        row(cell('乙', restart), cell('3')),
        row(cell('', goesOn), cell('4')),
      ),
      ['1,1 2×1 甲', '1,2 1', '2,2 2', '3,1 2×1 乙', '3,2 3', '4,2 4'],
    ],
    [
      'a continued cell with nothing above stands for itself',
      table(row(cell('甲', goesOn), cell('1'))),
      ['1,1 甲', '1,2 1'],
    ],
    [
      'the old way to merge across',
      table(
        row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('1')),
        row(cell('a'), cell('b'), cell('c')),
      ),
      ['1,1 1×2 甲', '1,3 1', '2,1 a', '2,2 b', '2,3 c'],
    ],
    [
      'a row that begins late',
      table(
        row(cell('甲'), cell('乙')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell('丙')}</w:tr>`,
      ),
      ['1,1 甲', '1,2 乙', '2,2 丙'],
    ],
    [
      'grid lines that no cell uses are no columns',
      table(row(cell('甲', span(3)), cell('1', span(2))), row(cell('乙', span(3)), cell('2', span(2)))),
      ['1,1 甲', '1,2 1', '2,1 乙', '2,2 2'],
    ],
    [
      'several paragraphs and breaks in a cell are lines',
      table(row(cell(paragraph('商业') + paragraph('企业')))),
      ['1,1 商业\n企业'],
    ],
    [
      'rows and cells wrapped in controls',
      `<w:tbl><w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell('甲')}</w:sdtContent></w:sdt>`, cell('1'))}</w:sdtContent></w:sdt></w:tbl>`,
      ['1,1 甲', '1,2 1'],
    ],
    [
      'a row deleted under change tracking is gone',
      table(row(cell('甲')), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('乙')}</w:tr>`),
      ['1,1 甲'],
    ],
    [
      'earlier cell properties change nothing',
      table(row(cell('甲', `<w:tcPrChange><w:tcPr>${span(4)}</w:tcPr></w:tcPrChange>`), cell('1'))),
      ['1,1 甲', '1,2 1'],
    ],
  ] as const
  for (const [situation, body, expected] of cases) {
    test(situation, async () => {
      const [grid] = grids(await read(body))
      expect(grid === undefined ? null : shown(grid)).toEqual(expected)
    })
  }

  test('lines two millimetres apart are one line, columns that hold a cell stay', async () => {
    const widths =
      '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="60"/><w:gridCol w:w="2000"/><w:gridCol w:w="50"/></w:tblGrid>'
    const body = `<w:tbl>${widths}${row(cell('标签'), cell('自然人', span(2)))}${row(cell('一', span(2)), cell('2'))}${row(cell('二', span(2)), cell('3'), cell('4'))}</w:tbl>`
    const [grid] = grids(await read(body))
    expect(grid === undefined ? null : shown(grid)).toEqual([
      '1,1 标签',
      '1,2 自然人',
      '2,1 一',
      '2,2 2',
      '3,1 二',
      '3,2 3',
      '3,3 4',
    ])
  })

  test('its places are counted from one and its lines are drawn', async () => {
    const document = await read(paragraph('表') + table(row(cell('甲'), cell('乙'))) + table(row(cell('丙'))))
    const found = grids(document)
    expect(found.map((grid) => [grid.table, grid.ruled, grid.rowCount, grid.columnCount])).toEqual([
      [1, true, 1, 2],
      [2, true, 1, 1],
    ])
    expect(found[0]?.cells[1]?.at).toEqual({ table: 1, row: 1, column: 2 })
  })

  test('text under a merged cell is not printed, and that is said', async () => {
    const document = await read(table(row(cell('甲', restart), cell('1')), row(cell('9', goesOn), cell('2'))))
    expect(document.notes.map((note) => note.code)).toEqual(['hidden-text'])
    expect(grids(document).flatMap(shown)).toEqual(['1,1 2×1 甲', '1,2 1', '2,2 2'])
  })

  test('a hidden row is left out, and that is said', async () => {
    const document = await read(table(row(cell('甲')), `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('密')}</w:tr>`))
    expect(grids(document).flatMap(shown)).toEqual(['1,1 甲'])
    expect(document.notes.map((note) => note.code)).toEqual(['hidden-text'])
  })

  test('an automatic number in a cell is part of its label', async () => {
    const numbering = `${list(0, level(0, 'chineseCounting', '（%1）'))}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const document = await read(
      table(row(cell(numbered('予以公开', 1)), cell('1')), row(cell(numbered('部分公开', 1)), cell('0'))),
      numbering,
    )
    expect(grids(document).flatMap(shown)).toEqual(['1,1 （一）予以公开', '1,2 1', '2,1 （二）部分公开', '2,2 0'])
  })
})

describe('tables in tables', () => {
  test('an inner table follows the outer one as a grid of its own', async () => {
    const inner = table(row(cell('内')))
    const document = await read(table(row(cell('外'), cell(paragraph('前') + inner + paragraph('后')))))
    expect(grids(document).map((grid) => [grid.table, ...shown(grid)])).toEqual([
      [1, '1,1 外', '1,2 前\n后'],
      [2, '1,1 内'],
    ])
  })

  test('a table that only frames the page is opened, its content in order', async () => {
    const document = await read(
      table(row(cell(paragraph('一、总体情况') + table(row(cell('甲'), cell('1'))) + paragraph('二、')))),
    )
    expect(document.blocks.map((block) => (block.kind === 'text' ? block.text : shown(block)))).toEqual([
      '一、总体情况',
      ['1,1 甲', '1,2 1'],
      '二、',
    ])
  })

  test('more cells than any report has are refused', async () => {
    const wide = row(...Array.from({ length: 500 }, () => '<w:tc><w:p/></w:tc>'))
    const bytes = aDocx({ body: table(...Array.from({ length: 101 }, () => wide)) })
    await expect(readDocx(bytes)).rejects.toMatchObject({
      refusal: { code: 'too-large', detail: 'table cells > 50000' },
    })
  })

  test('a span of a billion columns costs nothing', async () => {
    const [grid] = grids(await read(table(row(cell('甲', '<w:gridSpan w:val="999999999"/>'), cell('1')))))
    expect(grid === undefined ? null : shown(grid)).toEqual(['1,1 甲', '1,2 1'])
  })
})

describe('what stands beside a figure in its cell', () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const cases = [
    ['the raised number of a note', run('36') + run('2', '<w:vertAlign w:val="superscript"/>'), '36²'],
    ['a figure struck out', run('27', '<w:strike/>') + run('26'), '26'],
    ['one struck out twice', run('27', '<w:dstrike/>') + run('26'), '26'],
    ['the next run is not struck out', run('27', '<w:strike w:val="0"/>') + run('6'), '276'],
  ] as const
  for (const [why, runs, text] of cases) {
    test(why, async () => {
      const [grid] = grids(await read(table(row(cell('行政许可'), cell(`<w:p>${runs}</w:p>`)))))
      expect(grid === undefined ? [] : shown(grid)).toEqual(['1,1 行政许可', `1,2 ${text}`])
    })
  }

  test('in running text they stand as they are', async () => {
    const { blocks } = await read(`<w:p>${run('36')}${run('2', '<w:vertAlign w:val="superscript"/>')}</w:p>`)
    expect(blocks).toMatchObject([{ kind: 'text', text: '362' }])
  })
})
