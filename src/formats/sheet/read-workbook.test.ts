import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { zipOf } from '../../../testing/office/docx-builder.js'
import { aWorkbook, formatted, type GivenSheet } from '../../../testing/office/workbook-builder.js'
import { processorTime } from '../../../testing/processor-time.js'
import type { Document } from '../document.js'
import { refusing } from '../refusal.js'
import { readXls } from './read-xls.js'
import { readXlsx } from './read-xlsx.js'

/** A text as it is, a grid as its cells: `row,column[ rowSpan×columnSpan] text`. */
const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
          const span = rowSpan === 1 && columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`
          return `${row},${column}${span} ${text}`.trim()
        }),
  )

const kinds = [
  ['xlsx', async (...sheets: GivenSheet[]) => readXlsx(aWorkbook(sheets))],
  ['xls', async (...sheets: GivenSheet[]) => readXls(aWorkbook(sheets, 'biff8'))],
] as const

for (const [kind, read] of kinds) {
  describe(`a workbook as ${kind}`, () => {
    test('a whole report on one sheet: headings, paragraphs and tables in order', async () => {
      const document = await read({
        rows: [
          ['云溪县文化和旅游局2025年政府信息公开工作年度报告'],
          [],
          ['一、总体情况'],
          ['　　2025年，我局主动公开政府信息120条。'],
          ['二、主动公开政府信息情况'],
          ['第二十条第（一）项'],
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', 0, 0, 0],
          ['行政规范性文件', 1, 0, 3],
          ['第二十条第（五）项'],
          ['信息内容', '本年处理决定数量'],
          ['行政许可', 12],
          ['三、收到和处理政府信息公开申请情况'],
          ['办理情况', '自然人', '总计'],
          ['一、本年新收政府信息公开申请数量', 2, 2],
          ['四、结转下年度继续办理'],
          ['五、存在的主要问题及改进情况'],
          ['主动公开还不够及时。'],
        ],
        merges: ['A1:D1', 'A6:D6', 'A10:D10', 'B11:D11', 'B12:D12', 'A13:D13'],
      })
      expect(document.format).toBe(kind)
      expect(shown(document)).toEqual([
        '云溪县文化和旅游局2025年政府信息公开工作年度报告',
        '一、总体情况',
        '2025年，我局主动公开政府信息120条。',
        '二、主动公开政府信息情况',
        [
          ...['1,1 1×4 第二十条第（一）项', '2,1 信息内容', '2,2 本年制发件数', '2,3 本年废止件数', '2,4 现行有效件数'],
          ...['3,1 规章', '3,2 0', '3,3 0', '3,4 0', '4,1 行政规范性文件', '4,2 1', '4,3 0', '4,4 3'],
          ...['5,1 1×4 第二十条第（五）项', '6,1 信息内容', '6,2 1×3 本年处理决定数量', '7,1 行政许可', '7,2 1×3 12'],
        ],
        '三、收到和处理政府信息公开申请情况',
        [
          ...['1,1 办理情况', '1,2 自然人', '1,3 总计', '2,1 一、本年新收政府信息公开申请数量', '2,2 2', '2,3 2'],
          ...['3,1 四、结转下年度继续办理', '3,2', '3,3'],
        ],
        '五、存在的主要问题及改进情况',
        '主动公开还不够及时。',
      ])
    })

    test('places are the sheet’s own addresses', async () => {
      const { blocks } = await read({ name: '表三', rows: [['标题'], [null, '甲', '1'], [null, '乙', '2']] })
      expect(blocks[0]).toMatchObject({ kind: 'text', at: { sheet: '表三', cell: 'A1' } })
      const grid = blocks[1]
      expect(grid?.kind === 'grid' && grid.cells[3]?.at).toEqual({
        table: 1,
        row: 2,
        column: 2,
        sheet: '表三',
        cell: 'C3',
      })
    })

    test('numbers keep what the report states', async () => {
      const rows = [
        ['费用', formatted(59237.2449, '0.00')],
        ['整数', formatted(3, '0.00')],
        ['千分位', formatted(11398889, '#,##0')],
        ['占比', formatted(0.256, '0.0%')],
        ['单位', formatted(5, '0"件"')],
        ['零显示为横线', formatted(0, '"-"')],
        ['和', 0.1 + 0.2],
      ]
      const [grid] = (await read({ rows })).blocks
      expect(grid?.kind === 'grid' && grid.cells.filter((cell) => cell.column === 2).map((cell) => cell.text)).toEqual([
        ...['59237.2449', '3', '11398889', '25.6%', '5件', '0', '0.3'],
      ])
    })

    test('a date is shown as a date', async () => {
      expect(shown(await read({ rows: [[formatted(46042, 'yyyy"年"m"月"d"日"')]] }))).toEqual(['2026年1月20日'])
    })

    test('two tables with an empty row between them are two', async () => {
      const document = await read({ rows: [['甲', '乙'], ['a', 1], [], ['丙', '丁'], ['b', 2]] })
      expect(shown(document)).toHaveLength(2)
    })

    test('a table with an empty row inside goes on', async () => {
      const document = await read({ rows: [['甲', '乙'], ['a', 1], [], ['b', 2]] })
      expect(shown(document)).toEqual([['1,1 甲', '1,2 乙', '2,1 a', '2,2 1', '3,1', '3,2', '4,1 b', '4,2 2']])
    })

    test('a paragraph merged over several rows is a text', async () => {
      const document = await read({ rows: [['年报说明'], [], ['共收到申请2件，均已办结。']], merges: ['A3:F8'] })
      expect(shown(document)).toEqual(['年报说明', '共收到申请2件，均已办结。'])
    })

    test('labels merged down stay with their rows', async () => {
      const document = await read({
        rows: [
          ['三、本年度办理结果', '（一）予以公开', 1],
          [null, '（二）部分公开', 0],
        ],
        merges: ['A1:A2'],
      })
      expect(shown(document)).toEqual([
        ['1,1 2×1 三、本年度办理结果', '1,2 （一）予以公开', '1,3 1', '2,2 （二）部分公开', '2,3 0'],
      ])
    })

    test('hidden sheets are left out, and that is said', async () => {
      const document = await read({ rows: [['甲', '1']] }, { name: '底稿', rows: [['密', '9']], hidden: true })
      expect(shown(document)).toEqual([['1,1 甲', '1,2 1']])
      expect(document.notes).toEqual([{ code: 'hidden-text', detail: '第2个工作表是隐藏的，未读取' }])
    })
  })
}

describe('hidden rows and columns', () => {
  test('are left out, the rest closes up and keeps its addresses', async () => {
    const rows = [
      ['甲', '密', '1'],
      ['密', '密', '密'],
      ['乙', '密', '2'],
    ]
    const document = await readXlsx(aWorkbook([{ rows, hiddenRows: [1], hiddenColumns: [1] }]))
    expect(shown(document)).toEqual([['1,1 甲', '1,2 1', '2,1 乙', '2,2 2']])
    const [grid] = document.blocks
    expect(grid?.kind === 'grid' && grid.cells[3]?.at.cell).toBe('C3')
    expect(document.notes).toEqual([
      { code: 'hidden-text', detail: '工作表“Sheet1”有5个单元格在隐藏的行或列中，未读取' },
    ])
  })
})

/** A workbook with a text and a number, some of its parts replaced. */
const withParts = (parts: Readonly<Record<string, string>>) =>
  zipOf({ ...unzipSync(aWorkbook([{ rows: [['甲', 1]] }])), ...parts })

describe('workbooks that are not what they should be', () => {
  const refusal = async (bytes: Uint8Array, read: (bytes: Uint8Array) => Document | Promise<Document>) => {
    const result = await refusing(() => read(bytes))
    return result.ok ? null : [result.refusal.code, result.refusal.detail]
  }
  const whole = aWorkbook([{ rows: [['甲', 1]] }], 'biff8')
  const cases = [
    ['nothing', new Uint8Array(), readXlsx, 'empty', null],
    ['a zip of something else', zipOf({ 'a.txt': 'a' }), readXlsx, 'damaged', 'no main document part'],
    ['a Word document', zipOf({ 'word/document.xml': '<a/>' }), readXlsx, 'wrong-extension', 'docx'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'a' }), readXlsx, 'unsupported', 'xlsb'],
    ['a DOCTYPE', withParts({ 'xl/workbook.xml': '<!DOCTYPE a><a/>' }), readXlsx, 'doctype', null],
    [
      'a sheet that broke off',
      withParts({ 'xl/worksheets/sheet1.xml': '<a>' }),
      readXlsx,
      'damaged',
      'xml: unfinished',
    ],
    [
      'a text that is not there',
      withParts({ 'xl/sharedStrings.xml': '<sst/>' }),
      readXlsx,
      'damaged',
      'cell without its text',
    ],
    ['an old workbook that broke off', whole.subarray(0, 1024), readXls, 'damaged', 'cfb: sector outside the file'],
  ] as const
  for (const [situation, bytes, read, code, detail] of cases) {
    test(situation, async () => expect(await refusal(bytes, read)).toEqual([code, detail]))
  }

  test('more cells than any report has are refused', async () => {
    const rows = Array.from({ length: 501 }, () => Array.from({ length: 100 }, () => 1))
    expect(await refusal(aWorkbook([{ rows }]), readXlsx)).toEqual(['too-large', 'cells > 50000'])
  })

  const sheet = (content: string) => ({
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</x:worksheet>`,
  })

  test('a cell in the far corner costs nothing', async () => {
    const corner = '<x:row r="1048576"><x:c r="XFD1048576"><x:v>2</x:v></x:c></x:row>'
    const bytes = withParts(
      sheet(`<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>${corner}</x:sheetData>`),
    )
    expect(shown(await readXlsx(bytes))).toEqual(['1', '2'])
  })

  test('a hundred million hidden columns and merged rows cost nothing', async () => {
    const bytes = withParts(
      sheet(
        '<x:cols><x:col min="2" max="99999999" hidden="1"/></x:cols><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>' +
          '<x:mergeCells><x:mergeCell ref="A1:A1048576"/></x:mergeCells>',
      ),
    )
    expect(shown(await readXlsx(bytes))).toEqual(['1'])
  })

  test('a cell outside every sheet is damage', async () => {
    const bytes = withParts(sheet('<x:sheetData><x:row r="1"><x:c r="ZZZ1"><x:v>1</x:v></x:c></x:row></x:sheetData>'))
    expect(await refusal(bytes, readXlsx)).toEqual(['damaged', 'cell outside the sheet'])
  })

  test('texts in cells, formulas with their stored values, phonetic guides left out', async () => {
    const cells =
      '<x:c t="inlineStr"><x:is><x:r><x:t>云</x:t></x:r><x:rPh><x:t>yún</x:t></x:rPh><x:r><x:t>溪</x:t></x:r></x:is></x:c>' +
      '<x:c t="str"><x:f>A1&amp;"县"</x:f><x:v>云溪县</x:v></x:c><x:c><x:f>SUM(B1:B3)</x:f><x:v>12</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c><x:c><x:f>A9</x:f></x:c>'
    const bytes = withParts(sheet(`<x:sheetData><x:row>${cells}</x:row></x:sheetData>`))
    expect(shown(await readXlsx(bytes))).toEqual([['1,1 云溪', '1,2 云溪县', '1,3 12', '1,4 #REF!']])
  })

  test('whatever bytes of an old workbook are changed, the answer is a document or a refusal, and soon', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const copy = Buffer.from(whole)
        for (const [at, byte] of changes) copy[at] = byte
        const started = processorTime()
        await refusing(() => readXls(copy))
        expect(processorTime() - started).toBeLessThan(10_000)
      }),
      { numRuns: 400, seed: 97 },
    )
  })

  test('shared texts of an old workbook that go on over many records', () => {
    const rows = Array.from({ length: 600 }, (_, index) => [`${index}：${'公开信息abc'.repeat(index % 9)}`, index])
    const [grid] = readXls(aWorkbook([{ rows }], 'biff8')).blocks
    const texts = grid?.kind === 'grid' ? grid.cells.filter((cell) => cell.column === 1).map((cell) => cell.text) : []
    expect(texts).toEqual(rows.map(([text]) => text))
  })

  test('the title of the properties is the meta title', async () => {
    expect((await readXlsx(aWorkbook([{ rows: [['甲']] }], 'xlsx', '云溪县年报'))).metaTitle).toBe('云溪县年报')
  })
})
