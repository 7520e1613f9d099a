import { describe, expect, test } from 'vitest'
import { zipOf } from '../../../testing/office/docx-builder.js'
import { anOfd, type OfdGiven, ofdTable, ofdText } from '../../../testing/office/ofd-builder.js'
import type { Document } from '../document.js'
import { refusing } from '../refusal.js'
import { readOfd } from './read-ofd.js'

async function read(given: OfdGiven): Promise<Document> {
  return readOfd(anOfd(given))
}

const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'text' ? block.text : block.cells.map(({ row, column, text }) => `${row},${column} ${text}`.trim()),
  )

const refusal = async (bytes: Uint8Array) => {
  const result = await refusing(() => readOfd(bytes))
  return result.ok ? null : result.refusal
}

describe('an OFD document', () => {
  test('lines of text and a ruled table, in reading order', async () => {
    const page =
      ofdText('云溪县政府信息公开工作年度报告', 40, 20, 7) +
      ofdText('二、主动公开政府信息情况', 30, 40) +
      ofdTable(30, 60, [
        ['信息内容', '本年制发件数', '现行有效件数'],
        ['规章', '0', '0'],
        ['行政规范性文件', '1', ''],
      ]) +
      ofdText('三、收到和处理政府信息公开申请情况', 30, 110)
    const document = await read({ pages: [page], title: '云溪县年报' })
    expect(document.format).toBe('ofd')
    expect(document.metaTitle).toBe('云溪县年报')
    expect(shown(document)).toEqual([
      '云溪县政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      [
        ...['1,1 信息内容', '1,2 本年制发件数', '1,3 现行有效件数', '2,1 规章', '2,2 0', '2,3 0'],
        ...['3,1 行政规范性文件', '3,2 1', '3,3'],
      ],
      '三、收到和处理政府信息公开申请情况',
    ])
  })

  test('a place is its page and a box in points from the lower left', async () => {
    const { blocks } = await read({ pages: [ofdText('标题', 30, 40, 10)] })
    expect(blocks[0]).toMatchObject({
      kind: 'text',
      at: { page: 1, box: [85.04, expect.any(Number), 141.73, expect.any(Number)] },
    })
  })

  const steps = [
    ['no steps at all', ''],
    ['a step for each character', 'DeltaX="4 4 4 4"'],
    ['repeated steps', 'DeltaX="g 4 4"'],
    ['fewer steps than characters', 'DeltaX="4"'],
  ] as const
  for (const [situation, code] of steps) {
    test(`${situation}: the line reads the same`, async () => {
      expect(shown(await read({ pages: [ofdText('共收到申请', 30, 40, 4, code)] }))).toEqual(['共收到申请'])
    })
  }

  test('a line that is cut into several objects is one line', async () => {
    const page = ofdText('共收到申请', 30, 40) + ofdText('21', 50, 40) + ofdText('件。', 54, 40)
    expect(shown(await read({ pages: [page] }))).toEqual(['共收到申请21件。'])
  })

  test('a scaled object stands where its matrix puts it', async () => {
    const scaled =
      '<ofd:TextObject ID="1" CTM="0.5 0 0 0.5 0 0" Boundary="30 40 40 6" Font="1" Size="8"><ofd:TextCode X="0" Y="8" DeltaX="8 8">公开年</ofd:TextCode></ofd:TextObject>'
    const page = scaled + ofdText('报', 42, 40)
    expect(shown(await read({ pages: [page] }))).toEqual(['公开年报'])
  })

  test('a template’s lines and labels lie under the page’s figures', async () => {
    const template = ofdTable(30, 60, [
      ['规章', ''],
      ['行政规范性文件', ''],
    ])
    const page = ofdText('3', 72, 63) + ofdText('12', 72, 73)
    expect(shown(await read({ template, pages: [page] }))).toEqual([
      ['1,1 规章', '1,2 3', '2,1 行政规范性文件', '2,2 12'],
    ])
  })

  test('invisible text is left out, and that is said', async () => {
    const page = ofdText('见', 30, 40) + ofdText('密', 60, 40, 4, '', 'Visible="false"')
    const document = await read({ pages: [page] })
    expect(shown(document)).toEqual(['见'])
    expect(document.notes).toEqual([{ code: 'hidden-text', detail: '不显示的文字1个字，未读取' }])
  })

  test('other prefixes and absolute places', async () => {
    const bytes = zipOf({
      'OFD.xml': '<OFD xmlns="http://www.ofdspec.org/2016"><DocBody><DocRoot>/D/Document.xml</DocRoot></DocBody></OFD>',
      'D/Document.xml':
        '<x:Document xmlns:x="http://www.ofdspec.org/2016"><x:Pages><x:Page ID="1" BaseLoc="/D/p.xml"/></x:Pages></x:Document>',
      'D/p.xml': `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${ofdText('公开', 30, 40)}</ofd:Layer></ofd:Content></ofd:Page>`,
    })
    expect(shown(await readOfd(bytes))).toEqual(['公开'])
  })
})

/** So many different characters that packing gains little. */
const varied = (length: number) =>
  Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + ((index * index * 7919) % 20_000))).join('')

describe('OFD documents that cannot be read', () => {
  const cases = [
    [
      'pages of pictures',
      anOfd({ pages: ['<ofd:ImageObject ID="1" Boundary="0 0 210 297"/>'] }),
      'no-text-layer',
      '1 pages',
    ],
    [
      'an encrypted package',
      anOfd({ pages: [''], parts: { 'Encryptions.xml': '<a/>' } }),
      'encrypted',
      'Encryptions.xml',
    ],
    [
      'a page that is not there',
      anOfd({ pages: [], parts: { 'OFD.xml': '<a><DocRoot>x.xml</DocRoot></a>' } }),
      'damaged',
      'no part x.xml',
    ],
    ['no document', zipOf({ 'OFD.xml': '<OFD/>' }), 'damaged', 'no document in OFD.xml'],
    ['a DOCTYPE', zipOf({ 'OFD.xml': '<!DOCTYPE a><a/>' }), 'doctype', null],
    ['a zip of something else', zipOf({ 'a.txt': 'a' }), 'damaged', 'no part OFD.xml'],
    [
      'more pages than any report has',
      anOfd({ pages: Array.from({ length: 501 }, () => '') }),
      'too-large',
      '501 pages > 500',
    ],
    [
      'more characters than a page can hold',
      anOfd({ pages: [ofdText(varied(500_001), 0, 0)] }),
      'too-large',
      'characters of a page > 500000',
    ],
  ] as const
  for (const [situation, bytes, code, detail] of cases) {
    test(situation, async () => expect(await refusal(bytes)).toEqual({ code, detail }))
  }

  test('a place that leads out of the package is only looked for inside it', async () => {
    const root = '<a><DocRoot>../../../../etc/passwd</DocRoot></a>'
    expect(await refusal(zipOf({ 'OFD.xml': root }))).toEqual({ code: 'damaged', detail: 'no part etc/passwd' })
  })
})
