import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aNumber, aReading, sectionsWith, withOneOtherRow } from '../../../testing/reading/a-reading.js'
import type { Reading } from '../../domain/report/index.js'
import { writeDocx } from './write-docx.js'

async function parts(reading: Reading): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(reading))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}
const documentOf = async (reading: Reading) => (await parts(reading))['word/document.xml'] ?? ''
const count = (text: string, part: string) => text.split(part).length - 1

describe('the report as a Word document', () => {
  test('the page of GB/T 9704: A4, 37, 35, 28 and 26 mm, exact lines', async () => {
    const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = await parts(aReading())
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/)
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(styles).toMatch(/w:line="579" w:lineRule="exact"/)
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984)
  })

  test("the standard's fonts, sizes and language", async () => {
    const { 'word/styles.xml': styles = '', 'word/footer1.xml': footer = '' } = await parts(aReading())
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) expect(styles).toContain(font)
    expect(styles).toContain('w:eastAsia="zh-CN"')
    expect(styles).toContain('<w:sz w:val="32"/>')
    expect(styles).toContain('<w:sz w:val="44"/>')
    expect(footer).toContain('<w:sz w:val="28"/>')
  })

  test('headings are headings, the title is a title, in the text and in the properties', async () => {
    const { 'word/document.xml': document = '', 'docProps/core.xml': core = '' } = await parts(aReading())
    expect(count(document, '<w:pStyle w:val="Heading1"/>')).toBe(6)
    expect(count(document, '<w:pStyle w:val="Title"/>')).toBe(1)
    expect(core).toContain('<dc:title>云溪县文化和旅游局2025年政府信息公开工作年度报告</dc:title>')
    expect(core).toContain('2026-01-20T00:00:00Z')
  })

  test('page numbers stand right on odd pages and left on even ones', async () => {
    const files = await parts(aReading())
    expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    expect(files['word/document.xml']).toMatch(/<w:footerReference w:type="even"/)
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map(
      (path) => /<w:jc w:val="(\w+)"\/>/.exec(files[path] ?? '')?.[1],
    )
    expect(sides.toSorted()).toEqual(['left', 'right'])
  })

  test('tables have the merged cells of the form, and their heads repeat', async () => {
    const document = await documentOf(aReading())
    expect(count(document, '<w:tbl>')).toBe(3)
    expect(count(document, '<w:tblHeader/>')).toBe(6)
    const requests = document.split('<w:tbl>')[2] ?? ''
    expect(count(requests, '<w:tr>')).toBe(28)
    // 三、本年度办理结果 is continued through the 21 rows below its first.
    expect(count(requests.split('三、')[1] ?? '', '<w:vMerge w:val="continue"/>')).toBeGreaterThanOrEqual(21)
    expect(requests).toMatch(/<w:gridSpan w:val="3"\/>/)
  })

  test('one row for （六） where the report has one', async () => {
    const reading = aReading()
    const document = await documentOf({ ...reading, cells: withOneOtherRow(reading.cells) })
    expect(count(document.split('<w:tbl>')[2] ?? '', '<w:tr>')).toBe(26)
  })

  test('a figure of eight digits in table three turns that page, and only that', async () => {
    const cells = { 'requests.received.total': aNumber(11398889) }
    const document = await documentOf(aReading({ cells }))
    const orientations = [...document.matchAll(/w:orient="(\w+)"/g)].map((match) => match[1])
    expect(orientations).toEqual(['portrait', 'landscape', 'portrait'])
  })

  test('markup in the text stays text', async () => {
    const text = '<w:p>不是段落</w:p> &amp; "引号" \u0001控制符 \ud800'
    const document = await documentOf(aReading({ sections: sectionsWith({ overview: { text } }) }))
    expect(document).toContain('&lt;w:p&gt;不是段落&lt;/w:p&gt; &amp;amp; ')
    expect(document).not.toMatch(/[\u0001\ud800]/)
  })

  test('the same reading gives the same bytes', async () => {
    expect(await writeDocx(aReading())).toEqual(await writeDocx(aReading()))
  })
})
