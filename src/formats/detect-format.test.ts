import { describe, expect, test } from 'vitest'
import { aDocx, paragraph, zipOf } from '../../testing/office/docx-builder.js'
import { aWorkbook } from '../../testing/office/workbook-builder.js'
import { detectFormat } from './detect-format.js'

const detectBytes = (bytes: Uint8Array, name: string) => {
  const format = detectFormat(bytes, name)
  return format.ok ? format.value : format.refusal.code
}
const detect = (text: string, name: string) => detectBytes(new TextEncoder().encode(text), name)
const TABLE = '<table><tr><td>规章</td><td>0</td></tr></table>'

test.each([
  ['Markdown with a table left as markup', `# 云溪县教育局2023年年报\n\n${TABLE}`, 'a.md', 'md'],
  ['a text with a table left as markup', `云溪县教育局2023年年报\n${TABLE}`, 'a.txt', 'txt'],
  ['a page saved as a text', `\n${TABLE}`, 'a.txt', 'html'],
  ['a page’s source saved as a text, its title first', `年报\n<div>${TABLE}</div>`, 'a.txt', 'html'],
  ['a page under a foreign name', `年报 ${TABLE}`, 'a.doc', 'html'],
])('%s', (_, text, name, format) => {
  expect(detect(text, name)).toBe(format)
})

describe('a file that only bears the extension of an Office document is what its content says', () => {
  const oldWorkbook = aWorkbook([{ rows: [['甲']] }], 'biff8')
  test.each([
    ['a web page', Buffer.from('<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>'), 'html'],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'html'],
    ['rich text', Buffer.from('{\\rtf1\\ansi}'), 'unsupported'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'pdf'],
    ['a new Word document', aDocx({ body: paragraph('甲') }), 'docx'],
    ['a new workbook', aWorkbook([{ rows: [['甲']] }]), 'xlsx'],
    ['an old workbook', oldWorkbook, 'xls'],
    ['an OFD document', zipOf({ 'OFD.xml': '<OFD/>' }), 'ofd'],
    ['nothing', new Uint8Array(), 'empty'],
  ] as const)('%s', (_, bytes, format) => {
    expect(detectBytes(bytes, 'a.doc')).toBe(format)
    expect(detectBytes(bytes, 'a.docx')).toBe(format)
  })
})

describe('an old Office file', () => {
  const speaking = (word: string) => aWorkbook([{ rows: [[word, '甲']] }], 'biff8')

  test.each(['WordDocument', 'EncryptedPackage'])('is told by its streams, not by its words: %s', (word) => {
    const bytes = speaking(`云溪县${word}`)
    expect(Buffer.from(bytes).includes(word, 0, 'utf16le')).toBe(true)
    expect(detectBytes(bytes, 'a.xls')).toBe('xls')
  })

  test('of which only the ends are there is told by the names that stand in them', () => {
    const whole = Buffer.from(aWorkbook([{ rows: [['甲']] }], 'biff8'))
    const ends = Buffer.concat([whole.subarray(0, 512), whole.subarray(-2_048)])
    expect(detectBytes(ends, '')).toBe('xls')
  })
})
