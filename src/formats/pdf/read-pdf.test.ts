import { describe, expect, test } from 'vitest'
import { ascii, buildPdf, EXTRA, type PdfSource, text, textBytes } from '../../../testing/pdf/pdf-builder.js'
import { encryptedPdf } from '../../../testing/pdf/pdf-encryption.js'
import { loadPdfResources } from '../../service/reading/pdf-resources.js'
import type { Document } from '../document.js'
import { LIMITS } from '../limits.js'
import { refusing } from '../refusal.js'
import { readPdf } from './read-pdf.js'

const resources = loadPdfResources()

const read = (source: PdfSource): Promise<Document> => readPdf(buildPdf(source), resources)

const page = (...content: string[]): PdfSource => ({ pages: [{ content: content.join('') }] })
const paragraphs = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
const noteCodes = ({ notes }: Document): string[] => notes.map((note) => note.code)

async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  const result = await refusing(() => readPdf(bytes, resources))
  return result.ok ? null : result.refusal.code
}

describe('characters', () => {
  test('a font that is not embedded is read by its predefined character map', async () => {
    const document = await read({
      encoding: 'GBK-EUC-H',
      pages: [{ content: textBytes(72, 700, 'd4c6cfaacfd8323032350a'.slice(0, 20)) }],
    })
    expect(paragraphs(document)).toEqual(['云溪县2025'])
  })

  test('radicals become the characters they stand for, with a note', async () => {
    const toUnicode =
      'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <2e80> <2eff> <2e80> <2f00> <2fdf> <2f00> endbfrange endcmap'
    const document = await read({
      ...page(text(72, 700, '⼈⺠政府⻔户⼾口')),
      font: `/ToUnicode ${EXTRA} 0 R`,
      extra: [`<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`],
    })
    expect(paragraphs(document)).toEqual(['人民政府门户户口'])
    expect(noteCodes(document)).toContain('radical-characters')
  })

  test('full-width digits stay as they stand', async () => {
    expect(paragraphs(await read(page(text(72, 700, '共１２件'))))).toEqual(['共１２件'])
  })

  test('a bold word drawn twice is read once, two equal digits are two', async () => {
    const bold = text(72, 700, '合计11件') + text(72.4, 700, '合计11件')
    expect(paragraphs(await read(page(bold)))).toEqual(['合计11件'])
  })

  test('white space from justified lines goes, between numbers it stays', async () => {
    const justified = text(72, 700, '云') + text(88, 700, '溪') + text(104, 700, '县') + text(122, 700, '2025')
    const numbers = text(72, 680, '12') + text(100, 680, '0') + text(130, 680, '7')
    expect(paragraphs(await read(page(justified, numbers)))).toEqual(['云溪县2025', '12 0 7'])
  })

  test('vertical writing is read downwards, columns from right to left', async () => {
    const content = text(300, 700, '结转下', { font: 'V' }) + text(280, 700, '年度', { font: 'V' })
    expect(paragraphs(await read(page(content))).join('')).toBe('结转下年度')
  })

  test('private characters are noted; a page of nothing else has no text', async () => {
    const document = await read(page(text(72, 700, '云溪县\ue001公开')))
    expect(noteCodes(document)).toContain('replacement-characters')
    expect(await refusalOf(buildPdf(page(text(72, 700, '\ue001\ue002\ue003'))))).toBe('no-text-layer')
  })
})

describe('pages', () => {
  const content = text(72, 700, '第一行') + text(72, 680, '第二行')
  for (const rotate of [0, 90, 180, 270] as const) {
    test(`lines come in reading order on a page shown turned by ${rotate}°`, async () => {
      const angle = rotate
      const [x, y] = { 0: [72, 700], 90: [120, 100], 180: [500, 150], 270: [470, 700] }[rotate]
      const [dx, dy] = { 0: [0, -20], 90: [20, 0], 180: [0, 20], 270: [-20, 0] }[rotate]
      const lines =
        text(x ?? 0, y ?? 0, '第一行', { angle }) +
        text((x ?? 0) + (dx ?? 0), (y ?? 0) + (dy ?? 0), '第二行', { angle })
      const document = await read({ pages: [{ content: lines, rotate }] })
      expect(paragraphs(document)).toEqual(['第一行', '第二行'])
    })
  }

  test('text drawn sideways on an upright page is read sideways', async () => {
    const lines = text(100, 100, '第一行', { angle: 90 }) + text(120, 100, '第二行', { angle: 90 })
    expect(paragraphs(await read(page(lines)))).toEqual(['第一行', '第二行'])
  })

  test('a place is the page and the box from its lower left', async () => {
    const { blocks } = await read({ pages: [{ content }, { content }] })
    expect(blocks[2]?.kind === 'text' && blocks[2].at).toEqual({ page: 2, box: [72, 697.9, 103.5, 708.4] })
  })

  test('page numbers and running heads are left out with a note, a lone number in the text is not', async () => {
    const heads = (number: number) => text(72, 800, '云溪县年度报告') + text(280, 40, `- ${number} -`)
    const pages = [1, 2, 3].map((number) => ({ content: heads(number) + text(72, 500, `正文${number}`) }))
    const document = await read({ pages: [...pages, { content: text(72, 500, '3') }] })
    expect(paragraphs(document)).toEqual(['正文1', '正文2', '正文3', '3'])
    expect(noteCodes(document)).toEqual(['page-furniture'])
  })

  test('a watermark across the page is left out', async () => {
    const document = await read(page(text(72, 700, '正文'), text(100, 300, '内部资料', { angle: 45, size: 60 })))
    expect(paragraphs(document)).toEqual(['正文'])
  })
})

describe('paragraphs', () => {
  const full = '云溪县全年主动公开政府信息一千一百三十六条其中通过门户网站公开八百'
  const body = [text(93, 700, full.slice(2)), text(72, 680, full), text(72, 660, '二十条。')].join('')

  test('a line that reaches the margin goes on in the next', async () => {
    const document = await read(page(body, text(93, 640, '二、主动公开政府信息情况')))
    expect(paragraphs(document)).toEqual([`${full.slice(2)}${full}二十条。`, '二、主动公开政府信息情况'])
  })

  test('it goes on behind a page break and its page number', async () => {
    const first = [text(93, 700, full.slice(2)), text(72, 680, full), text(280, 40, '1')].join('')
    const second = [text(72, 780, full), text(72, 760, '二十条。'), text(280, 40, '2')].join('')
    const document = await read({ pages: [{ content: first }, { content: second }] })
    expect(paragraphs(document)).toEqual([`${full.slice(2)}${full}${full}二十条。`])
  })
})

describe('hidden text', () => {
  test('recognised text over a scanned page is read, with a note', async () => {
    const document = await read(page(text(72, 700, '云溪县年度报告', { mode: 3 })))
    expect(paragraphs(document)).toEqual(['云溪县年度报告'])
    expect(noteCodes(document)).toEqual(['hidden-text'])
  })

  test('behind visible text it is left out, with a note', async () => {
    const document = await read(page(text(72, 700, '收到申请3件'), text(72, 700, '收到申请8件', { mode: 3 })))
    expect(paragraphs(document)).toEqual(['收到申请3件'])
    expect(noteCodes(document)).toEqual(['hidden-text'])
  })
})

describe('files that cannot be read', () => {
  test('no text on any page', async () => {
    expect(await refusalOf(buildPdf(page('0 0 595 842 re f\n')))).toBe('no-text-layer')
  })

  test('a password to open; without one it opens', async () => {
    const source = page(text(72, 700, '云溪县'))
    expect(await refusalOf(encryptedPdf(source, 'secret'))).toBe('encrypted')
    expect(paragraphs(await readPdf(encryptedPdf(source, ''), resources))).toEqual(['云溪县'])
  })

  test('damaged, cut short, or nothing but a header', async () => {
    const whole = buildPdf(page(text(72, 700, '云溪县')))
    expect(await refusalOf(ascii('%PDF-1.7\n'))).toBe('damaged')
    expect(await refusalOf(whole.slice(0, 200))).toBe('damaged')
    expect(await refusalOf(new Uint8Array(5000).fill(0x25))).toBe('damaged')
  })

  test('more pages than the limit', async () => {
    const pages = Array.from({ length: LIMITS.pdfPages + 1 }, () => ({ content: '' }))
    expect(await refusalOf(buildPdf({ pages }))).toBe('too-large')
  })
})

describe('hostile documents', () => {
  test('a form that draws itself ends', async () => {
    const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${EXTRA} 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream`
    const document = await read({ ...page(text(72, 700, '云溪县'), '/X Do\n'), extra: [form] })
    expect(paragraphs(document)).toEqual(['云溪县'])
  })

  test('scripts, launch actions and embedded files are not looked at', async () => {
    const catalogue =
      '/OpenAction << /S /Launch /F (/bin/sh) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>'
    const document = await read({ ...page(text(72, 700, '云溪县')), catalogue })
    expect(paragraphs(document)).toEqual(['云溪县'])
  })

  test('a character map named like a path is not asked for, and an unknown one is not found', async () => {
    const asked: string[] = []
    const watched = {
      cMap(name: string) {
        asked.push(name)
        return resources.cMap(name)
      },
    }
    for (const encoding of ['..#2f..#2fetc#2fpasswd', 'No-Such-Map']) {
      const bytes = buildPdf({ encoding, pages: [{ content: text(72, 700, '云溪县') }] })
      await refusing(() => readPdf(bytes, watched))
    }
    expect(asked.filter((name) => name.includes('/') || name.includes('.'))).toEqual([])
    expect(resources.cMap('../../package')).toBeUndefined()
  })

  test('tens of thousands of lines on a page are a drawing, with a note', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index % 500} 0 m ${index % 500} 800 l S\n`).join('')
    const document = await read(page(text(72, 820, '云溪县'), lines))
    expect(noteCodes(document)).toContain('limit-reached')
  })

  test('nested states and numbers beyond all bounds', async () => {
    const content = `${'q '.repeat(2_000)}1e308 0 0 1e308 1e308 1e308 cm ${text(1e9, 1e9, '远')} ${'Q '.repeat(3_000)}`
    const document = await read(page(text(72, 700, '云溪县'), content))
    expect(paragraphs(document)).toContain('云溪县')
  })
})
