import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandResult, jsonLines, runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { aDocx, paragraph, relations } from '../../../testing/office/docx-builder.js'
import { rawZip } from '../../../testing/office/raw-zip.js'
import { buildPdf, text } from '../../../testing/pdf/pdf-builder.js'
import { encryptedPdf } from '../../../testing/pdf/pdf-encryption.js'
import { fillReport } from '../../../testing/reports/filled-report.js'
import { makeReport } from '../../../testing/reports/made-report.js'
import { createRandom } from '../../../testing/reports/random.js'
import { DOCX_RENDERER } from '../../../testing/reports/render/docx-renderers.js'
import { HTML_RENDERER } from '../../../testing/reports/render/html-renderer.js'
import { PDF_RENDERER } from '../../../testing/reports/render/pdf-renderers.js'
import type { Renderer } from '../../../testing/reports/render/renderer.js'

const TITLE = '云溪县教育局2024年政府信息公开工作年度报告'
const utf8 = (words: string) => new TextEncoder().encode(words)

function aReport(renderer: Renderer, seed = 1): Uint8Array {
  const random = createRandom(seed)
  return renderer.render(fillReport(makeReport(random)), random)
}

const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2))
const noise = (length: number): Uint8Array => {
  const random = createRandom(7)
  return Uint8Array.from({ length }, () => random.between(0, 255))
}

const DOCUMENT = 'word/document.xml'
const word = (content: string) =>
  utf8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`,
  )
/** What every Word document has beside its text. */
const AROUND = [
  { name: '[Content_Types].xml', content: utf8('<Types/>') },
  {
    name: '_rels/.rels',
    content: utf8(
      relations([['http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument', DOCUMENT]]),
    ),
  },
]
const oneRow = `<tr>${'<td>0</td>'.repeat(10)}</tr>`
const image =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream'

/** What is wrong, the file, and what the sentence must say. */
const BAD: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['empty.docx', () => new Uint8Array(), /文件是空的/],
  ['only-zeros.pdf', () => new Uint8Array(100_000), /文件是空的/],
  ['truncated.docx', () => half(aReport(DOCX_RENDERER)), /已损坏或不完整/],
  ['truncated-early.pdf', () => aReport(PDF_RENDERER).slice(0, 300), /已损坏或不完整/],
  ['encrypted.pdf', () => encryptedPdf({ pages: [{ content: text(70, 770, TITLE) }] }, 'secret'), /加了密码/],
  [
    'encrypted.docx',
    () =>
      Uint8Array.from(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(504),
          Buffer.from('EncryptedPackage', 'utf16le'),
          Buffer.alloc(512),
        ]),
      ),
    /加了密码/,
  ],
  [
    'encrypted-parts.docx',
    () => rawZip([...AROUND, { name: DOCUMENT, content: word(paragraph(TITLE)), flags: 1 }]),
    /加了密码/,
  ],
  ['scanned.pdf', () => buildPdf({ pages: [{ content: 'q 595 0 0 842 0 0 cm /I Do Q\n' }], extra: [image] }), /扫描件/],
  ['picture-called.docx', () => Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /这是图片/],
  ['archive-called.pdf', () => Uint8Array.from(Buffer.from('526172211a0700cf907300000d', 'hex')), /这是压缩包/],
  ['another.zip.docx', () => rawZip([{ name: 'a.txt', content: utf8('a') }]), /这是压缩包/],
  ['rich-text.doc', () => utf8(`{\\rtf1\\ansi ${TITLE}}`), /RTF 文档/],
  [
    '300-MB-of-zeros.docx',
    () => rawZip([...AROUND, { name: DOCUMENT, content: new Uint8Array(300 * 1024 * 1024) }]),
    /超过可读的大小/,
  ],
  [
    'size-said-too-small.docx',
    () => rawZip([...AROUND, { name: DOCUMENT, content: word(paragraph(TITLE.repeat(50))), forged: { size: 10 } }]),
    /已损坏或不完整|超过可读的大小/,
  ],
  [
    'size-said-too-large.docx',
    () => rawZip([...AROUND, { name: DOCUMENT, content: word(paragraph(TITLE)), forged: { size: 0x7fffffff } }]),
    /已损坏或不完整|超过可读的大小/,
  ],
  [
    'packed-size-beyond-the-end.docx',
    () => rawZip([...AROUND, { name: DOCUMENT, content: word(paragraph(TITLE)), forged: { packed: 0x7fffffff } }]),
    /已损坏或不完整/,
  ],
  [
    'wrong-checksum.docx',
    () => rawZip([...AROUND, { name: DOCUMENT, content: word(paragraph(TITLE)), forged: { crc: 1 } }]),
    /已损坏或不完整/,
  ],
  [
    'entities.docx',
    () =>
      aDocx({
        body: '',
        parts: {
          [DOCUMENT]: `<!DOCTYPE a [<!ENTITY b "${TITLE}"><!ENTITY c "&b;&b;&b;">]><w:document>&c;</w:document>`,
        },
      }),
    /DOCTYPE/,
  ],
  [
    'foreign-entity.docx',
    () => aDocx({ body: '', parts: { [DOCUMENT]: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document/>' } }),
    /DOCTYPE/,
  ],
  [
    '100000-cells.html',
    () => utf8(`<html><body><p>${TITLE}</p><table>${oneRow.repeat(10_000)}</table></body></html>`),
    /超过可读的大小/,
  ],
  [
    '100000-cells.docx',
    () => aDocx({ body: `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(50)}</w:tr>`.repeat(2_000)}</w:tbl>` }),
    /超过可读的大小/,
  ],
  ['nested.html', () => utf8(`<html><body>${'<div>'.repeat(20_000)}${TITLE}`), /嵌套层数过深/],
  [
    'lone-surrogates.txt',
    () => new Uint8Array(Buffer.from('\ufeff\ud800\ud800 \udc00报告\ud83d', 'utf16le')),
    /没有找到政府信息公开工作年度报告|已损坏/,
  ],
  ['noise.txt', () => noise(20_000), /已损坏或不完整|不是可读的报告格式|没有找到/],
  ['noise.pdf', () => Uint8Array.from([...utf8('%PDF-1.7\n'), ...noise(20_000)]), /已损坏或不完整/],
  [
    'noise.docx',
    () => Uint8Array.from([...Buffer.from('PK\u0003\u0004word/document.xml'), ...noise(20_000)]),
    /已损坏或不完整/,
  ],
  [
    'a-letter.html',
    () => utf8('<html><body><p>云溪县的一封来信，说的是别的事情。</p></body></html>'),
    /没有找到政府信息公开工作年度报告/,
  ],
]

const folder = temporaryFolder()
afterAll(folder.remove)

let result: CommandResult
beforeAll(async () => {
  for (const [name, make] of BAD) writeFileSync(join(folder.path, name), make())
  writeFileSync(join(folder.path, 'good-first.html'), aReport(HTML_RENDERER, 1))
  writeFileSync(join(folder.path, 'good-last.docx'), aReport(DOCX_RENDERER, 2))
  const names = ['good-first.html', ...BAD.map(([name]) => name), 'nowhere.docx', 'good-last.docx']
  result = await runGongkai(['read', '--json', ...names], folder.path)
}, 120_000)

describe('each file that cannot be read is told of in a sentence with its name', () => {
  test.each(BAD)('%s', (name, _make, sentence) => {
    const own = result.stderr.split('\n').filter((line) => line.startsWith(`${name}：`))
    expect(own).toHaveLength(1)
    expect(own[0]).toMatch(sentence)
    expect(own[0]).toMatch(/。$/)
    expect(own[0]).not.toMatch(/本程序的缺陷|\bat |Error|undefined/)
  })

  test('a file that is not there', () => {
    expect(result.stderr).toContain('nowhere.docx：找不到文件，或没有读取权限。')
  })
})

test('the other files are still read, in order', () => {
  expect(jsonLines<{ file: string }>(result.stdout).map(({ file }) => file)).toEqual([
    'good-first.html',
    'good-last.docx',
  ])
})

test('nothing else is said, and the status is 2', () => {
  const lines = result.stderr.split('\n').filter((line) => line !== '')
  expect(lines).toHaveLength(BAD.length + 1)
  expect(result.status).toBe(2)
})
