import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { linesOf, sampleLetter } from '../../../../testing/letters/letter-samples.js'
import { LETTER_CODES, type Letter } from '../../../domain/letter/index.js'
import { loadFonts } from '../../../service/fonts/load-fonts.js'
import { loadPdfResources } from '../../../service/reading/pdf-resources.js'
import type { Document } from '../../document.js'
import { readDocx } from '../../docx/read-docx.js'
import { readPdf } from '../../pdf/read-pdf.js'
import { writeLetterDocx } from './write-letter-docx.js'
import { writeLetterPdf } from './write-letter-pdf.js'

const fonts = await loadFonts()

/** Every sign of a document in the order a reader meets them, white space and page numbers apart. */
const signsOf = ({ blocks }: Document): string =>
  blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.cells.map(({ text }) => text)))
    .filter((text) => !/^\s*—\s*\d+\s*—\s*$/.test(text))
    .join('')
    .replace(/\s/g, '')

/** What a page has beside the letter's own lines: who writes, above the title, and the word before what is enclosed. */
function expected(letter: Letter): string {
  const text = linesOf(letter).join('')
  const { annexes } = letter
  const numbered = annexes.map((name, index) => (annexes.length === 1 ? name : `${index + 1}.${name}`))
  const whole = text.replace(annexes.join(''), annexes.length === 0 ? '' : `附件：${numbered.join('')}`)
  return `${letter.signatory ?? ''}${whole}`.replace(/\s/g, '')
}

const EVERY = LETTER_CODES.flatMap((code) => (['full', 'least'] as const).map((amount) => [code, amount] as const))

describe('all 38 letters, read back with our own readers', () => {
  test.each(EVERY)('%s (%s) as a Word document: every sign', async (code, amount) => {
    const letter = sampleLetter(code, amount)
    expect(signsOf(await readDocx(await writeLetterDocx(letter)))).toBe(expected(letter))
  })

  test.each(EVERY)('%s (%s) as PDF: every sign', async (code, amount) => {
    const letter = sampleLetter(code, amount)
    expect(signsOf(await readPdf(writeLetterPdf(letter, fonts), loadPdfResources()))).toBe(expected(letter))
  })
})

describe('what is given out with a decision', () => {
  const names = (count: number) =>
    Array.from({ length: count }, (_, index) => `${'养护合同'.repeat(12)}${index + 1}.pdf`)
  const withAnnexes = (count: number): Letter => ({ ...sampleLetter('S02', 'least'), annexes: names(count) })

  test.each([1, 2, 5, 60])('%i files are named before the signature, in both formats', async (count) => {
    const letter = withAnnexes(count)
    expect(signsOf(await readDocx(await writeLetterDocx(letter)))).toBe(expected(letter))
    expect(signsOf(await readPdf(writeLetterPdf(letter, fonts), loadPdfResources()))).toBe(expected(letter))
  })

  test('a name that takes several lines stays below itself, and within the page', async () => {
    const document = await getDocument({ data: writeLetterPdf(withAnnexes(2), fonts), verbosity: 0 }).promise
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) =>
        (await document.getPage(index + 1)).getTextContent(),
      ),
    )
    const runs = pages.flatMap(({ items }) => items.flatMap((item) => ('str' in item ? [item] : [])))
    const leftOf = (pattern: RegExp) =>
      runs.filter(({ str }) => pattern.test(str)).map(({ transform }) => Math.round(transform[4] as number))
    const character = 442.2 / 28
    const left = (28 / 25.4) * 72
    expect(leftOf(/^附件：/)[0]).toBeCloseTo(left + 2 * character, -0.5)
    expect(leftOf(/^2\.养护/)[0]).toBeCloseTo(left + 5 * character, -0.5)
    for (const more of leftOf(/^(?!附件|2\.).*养护合同/)) expect(more).toBeCloseTo(left + 6 * character, -0.5)
    const named = runs.filter(({ str }) => str.includes('养护'))
    const right = Math.max(...named.map(({ transform, width }) => (transform[4] as number) + width))
    expect(right).toBeLessThan(595 - (26 / 25.4) * 72 + 1)
  })
})

describe('the page', () => {
  const long = (): Letter => {
    const letter = sampleLetter('P03', 'least')
    return { ...letter, blocks: [{ kind: 'paragraph', text: '公'.repeat(1_500) }] }
  }

  test('of GB/T 9704: A4, 28 characters in a line, 22 lines, the text 28 mm from the left', async () => {
    const document = await getDocument({ data: writeLetterPdf(long(), fonts), verbosity: 0 }).promise
    const page = await document.getPage(2)
    const runs = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []))
    const lines = runs.filter(({ str }) => /^公+$/.test(str))
    expect(page.view.slice(2).map(Math.round)).toEqual([595, 842])
    expect([lines.length, Math.max(...lines.map(({ str }) => str.length))]).toEqual([22, 28])
    expect(Math.min(...lines.map(({ transform }) => transform[4] as number))).toBeCloseTo((28 / 25.4) * 72, 0)
    expect(runs.some(({ str }) => str.includes('2'))).toBe(true)
  })

  test('archival and tagged, with its title; the same letter gives the same bytes', async () => {
    const [first, second] = [writeLetterPdf(long(), fonts), writeLetterPdf(long(), fonts)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const text = Buffer.from(first).toString('latin1')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    const [one, other] = await Promise.all([writeLetterDocx(long()), writeLetterDocx(long())])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('a body with a long name keeps within the page, and its name stays with the date', async () => {
    const letter = { ...sampleLetter('P03', 'least'), signatory: '云溪县石桥镇农村公路建设养护管理工作领导小组办公室' }
    const document = await getDocument({ data: writeLetterPdf(letter, fonts), verbosity: 0 }).promise
    const page = await document.getPage(document.numPages)
    const runs = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []))
    const right = Math.max(...runs.map(({ transform, width }) => (transform[4] as number) + width))
    expect(right).toBeLessThan(595 - (26 / 25.4) * 72 + 1)
  })
})
