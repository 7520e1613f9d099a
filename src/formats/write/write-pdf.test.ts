import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { aNumber, aReading, sectionsWith } from '../../../testing/reading/a-reading.js'
import type { Reading } from '../../domain/report/index.js'
import { loadFonts } from '../../service/fonts/load-fonts.js'
import { writePdf } from './write-pdf.js'

const fonts = await loadFonts()
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

async function open(reading: Reading) {
  const document = await getDocument({ data: await writePdf(reading, fonts), verbosity: 0 }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const runs = items.flatMap((item) => ('str' in item ? [item] : []))
      return { size: page.view.slice(2).map(Math.round), runs, text: runs.map(({ str }) => str).join('') }
    }),
  )
  const { info } = await document.getMetadata()
  return { pages, info: info as Readonly<Record<string, unknown>>, outline: await document.getOutline() }
}

describe('the report as PDF', () => {
  test('archival, tagged, in Chinese, with its title and an outline', async () => {
    const bytes = latin(await writePdf(aReading(), fonts))
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(bytes).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(bytes).toMatch(/\/Lang\s*\(zh-CN\)/)
    const { info, outline } = await open(aReading())
    expect(info).toMatchObject({ Title: '云溪县文化和旅游局2025年政府信息公开工作年度报告' })
    expect(outline.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining(['三、收到和处理政府信息公开申请情况']),
    )
  })

  test('the page of GB/T 9704: A4, text 28 mm from the left, 28 characters in a line', async () => {
    const sections = sectionsWith({ overview: { text: '公'.repeat(200) } })
    const { pages } = await open(aReading({ sections }))
    expect(pages[0]?.size).toEqual([595, 842])
    const lines = (pages[0]?.runs ?? []).filter(({ str }) => /^公+$/.test(str))
    expect(Math.max(...lines.map(({ str }) => str.length))).toBe(28)
    expect(Math.min(...lines.map(({ transform }) => transform[4] as number))).toBeCloseTo((28 / 25.4) * 72, 0)
  })

  test('table three stands whole on one page', async () => {
    const { pages } = await open(aReading())
    const page = pages.find(({ text }) => text.includes('本列数据的勾稽关系'))
    expect(page?.text).toContain('四、结转下年度继续办理')
    expect(pages.filter(({ text }) => text.includes('申请人情况'))).toHaveLength(1)
  })

  test('a figure of eight digits in table three turns that page, which still holds it whole', async () => {
    const reading = aReading()
    const { pages } = await open({
      ...reading,
      cells: { ...reading.cells, 'requests.received.total': aNumber(11398889) },
    })
    const turned = pages.filter(({ size }) => size[0] === 842)
    expect(turned).toHaveLength(1)
    expect(turned[0]?.text).toContain('四、结转下年度继续办理')
  })

  test('rare names have their characters', async () => {
    const sections = sectionsWith({ overview: { text: '镕堃喆燚翀昇㎡①㈠䶮' } })
    const bytes = await writePdf(aReading({ sections }), fonts)
    expect(latin(bytes)).toContain('pdfaid:part') // which refuses a page that lacks a glyph
  })

  test('a character that no font has does not keep the report from being written', async () => {
    const sections = sectionsWith({ overview: { text: '\u{10fffd}' } })
    expect(latin(await writePdf(aReading({ sections }), fonts))).toMatch(/^%PDF-/)
  })

  test('Typst code in the text is set as text; nothing is opened or run', async () => {
    const evil = '#read("/etc/passwd") #panic("x") $ a $ `code` <label> @ref "] #eval("1+1") \\u{41}'
    const sections = sectionsWith({ overview: { heading: `一、总体情况${evil}`, text: evil } })
    const { pages } = await open(aReading({ title: evil, signedBy: evil, sections }))
    const text = pages.map((page) => page.text).join('')
    expect(text).toContain('#read("/etc/passwd")')
    expect(text).not.toContain('root:')
  })

  test('a text far longer than any report is refused rather than set for minutes', async () => {
    const long = aReading({ sections: sectionsWith({ overview: { text: '公'.repeat(300_001) } }) })
    await expect(writePdf(long, fonts)).rejects.toMatchObject({ refusal: { code: 'too-large', detail: '300000 字' } })
    const many = aReading({ sections: sectionsWith({ overview: { text: '公\n'.repeat(20_001) } }) })
    await expect(writePdf(many, fonts)).rejects.toMatchObject({ refusal: { code: 'too-large', detail: '20000 段' } })
  })

  test('the same reading gives the same bytes', async () => {
    expect(await writePdf(aReading(), fonts)).toEqual(await writePdf(aReading(), fonts))
  })
})
