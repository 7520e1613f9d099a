import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../../../testing/processor-time.js'
import type { Document } from '../document.js'
import { refusing } from '../refusal.js'
import { readDoc } from './read-doc.js'

/** Our own words, saved as Word 97–2003 by LibreOffice 7.4: every feature that the reader knows. */
const sample = readFileSync(new URL('../../../testing/office/word-97.doc', import.meta.url))

const answer = (bytes: Uint8Array) => refusing(() => readDoc(bytes))

const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? `${block.numbering ?? ''}|${block.text}`
      : block.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
          const span = rowSpan === 1 && columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`
          return `${row},${column}${span} ${text}`.trim()
        }),
  )

describe('a Word 97–2003 document', () => {
  const document = readDoc(sample)
  const blocks = shown(document)

  test('paragraphs with the numbers that Word prints; an empty one uses one up', () => {
    expect(blocks.slice(0, 5)).toEqual([
      '|云溪县文化和旅游局2025年政府信息公开工作年度报告',
      '一、|总体情况',
      '（一）|主动公开',
      '（二）|',
      '（三）|依申请公开',
    ])
  })

  test('deleted and hidden text is left out, letter-spaced text is not', () => {
    expect(blocks[5]).toBe('|收到申请2件。字距')
    expect(document.notes).toEqual([{ code: 'hidden-text', detail: '隐藏文字4个字，未读取' }])
  })

  test('a field gives its result; breaks and tabs are characters', () => {
    expect(blocks[6]).toBe('|见网站。\n换行\t后“引号”—破折')
  })

  test('a table with cells merged across and down', () => {
    expect(blocks[8]).toEqual([
      ...['1,1 2×2 申请人', '1,3 1×2 法人', '2,3 商业', '2,4 科研', '3,1 予以公开', '3,2 1', '3,3 2\n3', '3,4'],
    ])
  })

  test('a table too wide for its properties to stand beside the text', () => {
    const wide = document.blocks[9]
    expect(wide?.kind === 'grid' && [wide.rowCount, wide.columnCount, wide.cells.length]).toEqual([2, 15, 30])
  })

  test('a table in a cell follows as a grid of its own', () => {
    expect(blocks.slice(11, 13)).toEqual([
      ['1,1 外', '1,2 前\n后'],
      ['1,1 内', '1,2 7'],
    ])
  })

  test('the title of the properties is the meta title', () => expect(document.metaTitle).toBe('云溪县年报'))

  test('headings by style, notes at the end', () => {
    const heading = document.blocks.find((block) => block.kind === 'text' && block.text === '标题样式')
    expect(heading?.kind === 'text' && heading.headingLevel).toBe(1)
    expect(blocks.at(-1)).toBe('|注：含上年结转')
  })
})

describe('damage', () => {
  /** Where the header of the document (FIB) lies: the first sector that begins with its magic number. */
  const header = Array.from({ length: sample.length / 512 }, (_, sector) => sector * 512).find(
    (at) => sample.readUInt16LE(at) === 0xa5ec,
  )
  const changed = (at: number, value: number) => {
    const copy = Buffer.from(sample)
    copy.writeUInt16LE(value, (header ?? 0) + at)
    return answer(copy)
  }

  test('an encrypted document says so', async () => {
    const flags = sample.readUInt16LE((header ?? 0) + 0x0a)
    expect(await changed(0x0a, flags | 0x0100)).toEqual({
      ok: false,
      refusal: { code: 'encrypted', detail: 'WordDocument' },
    })
  })

  test('a document of Word 95 says so', async () => {
    expect(await changed(0, 0xa5dc)).toEqual({ ok: false, refusal: { code: 'unsupported', detail: 'word-95' } })
  })

  test('a file that broke off is damaged', async () => {
    for (const length of [520, 2048, sample.length / 2]) {
      expect(await answer(sample.subarray(0, length))).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
    }
  })

  test('whatever bytes are changed, the answer is a document or a refusal, and soon', async () => {
    const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const copy = Buffer.from(sample)
        for (const [at, value] of changes) copy[at] = value
        const started = processorTime()
        await answer(copy)
        expect(processorTime() - started).toBeLessThan(10_000)
      }),
      { numRuns: 400, seed: 97 },
    )
  })

  test('a chain of sectors that runs in a circle ends', async () => {
    const table = sample.readUInt32LE(76)
    const copy = Buffer.from(sample)
    for (let entry = 0; entry < 128; entry += 1) copy.writeUInt32LE((entry + 1) % 2, (table + 1) * 512 + entry * 4)
    expect(await answer(copy)).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
  })
})
