import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findHiddenData } from '../../src/formats/hidden/find-hidden-data.js'
import { findPersonalDataInFile } from '../../src/formats/hidden/find-personal-data-in-file.js'
import { loadPdfResources } from '../../src/service/reading/pdf-resources.js'
import { aDocx, cell, paragraph, row, table } from '../office/docx-builder.js'
import { aWorkbook } from '../office/workbook-builder.js'
import { buildPdf, filledRectangle, text } from '../pdf/pdf-builder.js'

const resources = { pdf: loadPdfResources() }
const found = async (name: string, bytes: Uint8Array) => {
  const result = await findPersonalDataInFile({ name, bytes }, resources)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.map(({ kind, masked, isHidden, at }) => ({ kind, masked, isHidden, at }))
}
const MOBILE = '13812345678'
const MASKED = '138****5678'

describe('numbers of persons in a file', () => {
  test('in the name of the file', async () =>
    expect(await found(`张某${MOBILE}.docx`, aDocx({ body: paragraph('答复') }))).toEqual([
      { kind: 'mobile', masked: MASKED, isHidden: false, at: { part: '文件名' } },
    ]))

  test('shown and deleted in a document, each at its paragraph', async () => {
    const deleted = `<w:p><w:del w:id="1" w:author="甲"><w:r><w:delText>11010519491231002X</w:delText></w:r></w:del></w:p>`
    expect(await found('a.docx', aDocx({ body: paragraph(`电话${MOBILE}`) + deleted }))).toEqual([
      { kind: 'mobile', masked: MASKED, isHidden: false, at: { part: '正文', paragraph: 1 } },
      {
        kind: 'identity-number',
        masked: '110*************2X',
        isHidden: true,
        at: { part: '正文', paragraph: 2 },
      },
    ])
  })

  test('in cells shown, on a hidden sheet, and one digit to a cell', async () => {
    const book = aWorkbook([
      { name: '甲', rows: [['电话'], [Number(MOBILE)], [...MOBILE]] },
      { name: '乙', rows: [[MOBILE]], hidden: true },
    ])
    expect(await found('a.xlsx', book)).toEqual([
      { kind: 'mobile', masked: MASKED, isHidden: false, at: { sheet: '甲', cell: 'A2' } },
      { kind: 'mobile', masked: MASKED, isHidden: false, at: { sheet: '甲', cell: 'A3' } },
      { kind: 'mobile', masked: MASKED, isHidden: true, at: { sheet: '乙', cell: 'A1' } },
    ])
  })

  test('under a box of a page', async () => {
    const content = `${text(100, 600, `电话${MOBILE}`)}0 0 0 rg ${filledRectangle(95, 595, 120, 16)}`
    expect(await found('a.pdf', buildPdf({ pages: [{ content }] }))).toEqual([
      { kind: 'mobile', masked: MASKED, isHidden: true, at: { page: 1 } },
    ])
  })

  test('in a comment of a web page', async () => {
    const page = Buffer.from(`<html><body><p>公示</p><!-- ${MOBILE} --></body></html>`)
    expect(await found('a.html', page)).toMatchObject([{ kind: 'mobile', masked: MASKED, isHidden: true }])
  })

  test('figures side by side are none', async () =>
    expect(await found('a.docx', aDocx({ body: table(row(cell('138'), cell('1234'), cell('5678'))) }))).toEqual([]))
})

describe('files that cannot be looked into are refused, never called clean', () => {
  const cases = [
    ['nothing', 'a.docx', new Uint8Array(), 'empty'],
    ['an archive', 'a.rar', Buffer.from('Rar!1234'), 'unsupported'],
    ['half a document', 'a.docx', aDocx({ body: paragraph('答复') }).subarray(0, 700), 'damaged'],
    ['half a page description', 'a.pdf', Buffer.from('%PDF-1.7\nnothing'), 'damaged'],
  ] as const
  for (const [what, name, bytes, code] of cases)
    test(what, async () =>
      expect(await findHiddenData({ name, bytes }, resources)).toMatchObject({ ok: false, refusal: { code } }),
    )
})

test('an old document tells of revisions and hidden words', async () => {
  const bytes = readFileSync(new URL('../office/word-97.doc', import.meta.url))
  const result = await findHiddenData({ name: 'a.doc', bytes }, resources)
  expect(result.ok && result.value.map(({ kind }) => kind)).toEqual([
    'tracked-deletion',
    'tracked-insertion',
    'hidden-text',
  ])
})

test('a finding never repeats what it found', async () => {
  const bytes = aWorkbook([
    { name: '甲', rows: [['乙']] },
    { name: '丙', rows: [['某户的名字']], hidden: true },
  ])
  expect(JSON.stringify(await findHiddenData({ name: 'a.xlsx', bytes }, resources))).not.toContain('某户')
})
