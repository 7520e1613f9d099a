import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aDocx, cell, paragraph, row, table } from '../../../testing/office/docx-builder.js'
import { anOfd, ofdText } from '../../../testing/office/ofd-builder.js'
import { aWorkbook } from '../../../testing/office/workbook-builder.js'
import { buildPdf, text } from '../../../testing/pdf/pdf-builder.js'
import { loadPdfResources } from '../../service/reading/pdf-resources.js'
import { readReport } from '../read-report.js'
import { inspectForRelease } from './inspect-for-release.js'
import { maskFileContent } from './mask-file.js'

const resources = { pdf: loadPdfResources() }
const MOBILE = '13812345678'
const LINE = `联系电话${MOBILE}，身份证号11010519491231002X`
const inspect = async (name: string, bytes: Uint8Array) => {
  const result = await inspectForRelease({ name, bytes }, resources)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
/** A picture that a page shows. */
const PICTURE =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\na\nendstream'
const page = Buffer.from(`<html><body><p>${LINE}</p></body></html>`)

describe('numbers of persons are found in every kind of document, and in no list as they are', () => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', aDocx({ body: paragraph(LINE) })],
    ['a.xlsx', aWorkbook([{ name: '甲', rows: [[LINE]] }])],
    ['a.xls', aWorkbook([{ name: '甲', rows: [[LINE]] }], 'biff8')],
    ['a.pdf', buildPdf({ pages: [{ content: text(60, 700, LINE) }] })],
    ['a.ofd', anOfd({ pages: [ofdText(LINE, 10, 20)] })],
    ['a.html', page],
    ['a.txt', Buffer.from(LINE)],
    ['a.csv', Buffer.from(`姓名,电话,号码\n甲,${MOBILE},11010519491231002X\n`)],
    ['a.md', Buffer.from(`# 名单\n\n${LINE}\n`)],
  ]
  for (const [name, bytes] of files)
    test(name, async () => {
      const { personal, unread } = await inspect(name, bytes)
      expect(personal.map(({ kind, masked }) => [kind, masked])).toEqual([
        ['mobile', '138****5678'],
        ['identity-number', '110*************2X'],
      ])
      expect(JSON.stringify(personal)).not.toContain(MOBILE)
      expect(unread).toBeNull()
    })
})

test('and in a document of Word 97, in the place of its title', async () => {
  const bytes = readFileSync(new URL('../../../testing/office/word-97.doc', import.meta.url))
  const title = '云溪县文化和旅游局2025年政府信息公开工作年度报告'
  const at = bytes.indexOf(Buffer.from(title, 'utf16le'))
  expect(at).toBeGreaterThan(0)
  Buffer.from(`电话${MOBILE}`.padEnd(title.length, '年'), 'utf16le').copy(bytes, at)
  expect((await inspect('a.doc', bytes)).personal).toMatchObject([{ kind: 'mobile', masked: '138****5678' }])
})

describe('what no program reads is told, to be looked at', () => {
  test('pages of a document that are pictures, by their numbers', async () => {
    const blank = { content: '' }
    const pages = [{ content: text(60, 700, '答复') }, blank, blank, { content: text(60, 700, '附件') }, blank]
    const { unread } = await inspect('a.pdf', buildPdf({ pages, extra: [PICTURE] }))
    expect(unread).toEqual({ at: { page: 2 }, sentence: '第 2–3、5 页是图像，程序读不出文字，须由人逐页核对。' })
  })
  test('a page of an electronic document with nothing but a picture', async () => {
    const pages = [ofdText('答复', 10, 20), '<ofd:ImageObject ID="3" Boundary="0 0 210 297" ResourceID="4"/>']
    expect((await inspect('a.ofd', anOfd({ pages }))).unread?.at).toEqual({ page: 2 })
  })
  test('a picture, and a document without a word', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex')
    expect((await inspect('a.png', png)).unread).not.toBeNull()
    expect((await inspect('a.docx', aDocx({ body: '<w:p/>' }))).unread).not.toBeNull()
  })
})

describe('masking', () => {
  const mask = (name: string, bytes: Uint8Array) => maskFileContent({ name, bytes })
  test('a text, whatever its charset was', async () => {
    const masked = await mask('a.txt', Buffer.from([0xb5, 0xe7, 0xbb, 0xb0, ...Buffer.from(MOBILE)]))
    expect(masked.ok && Buffer.from(masked.value).toString()).toBe('电话138****5678')
  })
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const afterMasking = async (name: string, bytes: Uint8Array) => {
    const masked = await mask(name, bytes)
    if (!masked.ok) throw new Error(masked.refusal.code)
    return inspect(name, masked.value)
  }
  test('a document, also where a number is cut into pieces, in a table, a header, a note', async () => {
    const split = `<w:p>${run('电话138')}<w:proofErr/>${run('1234')}${run('5678，身份证号11010519491231002X &amp; 其他')}</w:p>`
    const cells = table(row(cell(LINE), cell('无')))
    const deleted = `<w:p><w:del w:id="1" w:author="甲"><w:r><w:delText>${MOBILE}</w:delText></w:r></w:del></w:p>`
    const bytes = aDocx({
      body: split + cells + deleted,
      footnotes: `<w:footnote w:id="1">${paragraph(LINE)}</w:footnote>`,
    })
    expect((await inspect('a.docx', bytes)).personal).toHaveLength(7)
    const { personal, hidden } = await afterMasking('a.docx', bytes)
    expect(personal).toEqual([])
    expect(hidden.map(({ kind }) => kind)).toEqual(['tracked-deletion'])
    const masked = await mask('a.docx', bytes)
    const read = masked.ok && (await readReport({ name: 'a.docx', bytes: masked.value }, resources))
    expect(read && (read.ok || read.refusal.code)).toBe('not-a-report')
  })
  test('a workbook: words, numbers, and what else its sheets say', async () => {
    const bytes = aWorkbook([
      {
        name: '甲',
        rows: [
          ['电话', '金额'],
          [Number(MOBILE), 1234.5],
          [LINE, 8],
          [`${MOBILE} & <甲>`, 12345678901],
        ],
      },
      { name: '乙', rows: [[MOBILE]] },
    ])
    expect((await inspect('a.xlsx', bytes)).personal).toHaveLength(5)
    expect((await afterMasking('a.xlsx', bytes)).personal).toEqual([])
  })
  test('what is cut into single cells is left, and seen to be left', async () => {
    const { personal } = await afterMasking('a.xlsx', aWorkbook([{ name: '甲', rows: [[...MOBILE]] }]))
    expect(personal).toHaveLength(1)
  })
  test('nothing of which the program cannot see that it is gone', async () => {
    expect(await mask('a.pdf', Buffer.from('%PDF-1.7\n'))).toMatchObject({
      ok: false,
      refusal: { code: 'unsupported' },
    })
    expect(await mask('a.rar', Buffer.from('Rar!1234'))).toMatchObject({ ok: false })
  })
})
