import { describe, expect, test } from 'vitest'
import { leastTime, mostForTenfold } from '../../../testing/processor-time.js'
import { RefusedError, refusing } from '../refusal.js'
import { readMarkdown } from './read-markdown.js'
import { readText } from './read-text.js'

const SMALL = 10_000

describe('time grows with the text, not with its square', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['one line', '规章000'],
    ['bars', '|'],
    ['rows that are no table after all', '甲 | 乙\n'],
    ['bars alone', '|\nx\n'],
    ['tabs', '\tx\n'],
    ['rows of one cell', '\tx\n\n'],
    ['rows with tabs and sentences', 'x\ty。\nz。\n'],
    ['quotes that never close', '"x\ty\n'],
    ['commas that never agree', 'a,b,c\na,b,c,d\n'],
    ['tables that never close', '<table\n'],
    ['empty cells and empty lines', '\t\n\n\n\nx\n'],
    ['rules', '|---|\n'],
    ['blanks', '  \u00a0'],
    ['brackets', '[!['],
    ['form feeds', '\f'],
  ]
  for (const [situation, piece] of cases)
    for (const [kind, read] of [
      ['txt', readText],
      ['md', readMarkdown],
    ] as const)
      test(`${situation} (${kind})`, () => {
        const take = (bytes: Uint8Array) => {
          try {
            read(bytes)
          } catch (error) {
            if (!(error instanceof RefusedError)) throw error
          }
        }
        const one = new TextEncoder().encode(`甲${piece.repeat(SMALL)}`)
        const ten = new TextEncoder().encode(`甲${piece.repeat(SMALL * 10)}`)
        take(one)
        const small = leastTime(() => take(one))
        expect(leastTime(() => take(ten))).toBeLessThan(mostForTenfold(small))
      })
})

describe('texts beyond the limits are refused', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', new TextEncoder().encode('\n \t\n'), 'empty'],
    ['a hundred thousand cells', new TextEncoder().encode('| 1 | 2 | 3 | 4 |\n'.repeat(25_000)), 'too-large'],
    ['more lines than any report', new TextEncoder().encode('x\n'.repeat(300_000)), 'too-large'],
    ['bytes of an archive', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 251), 'damaged'],
  ]
  for (const [situation, bytes, code] of cases)
    test(situation, async () => {
      expect(await refusing(() => readText(bytes))).toMatchObject({ ok: false, refusal: { code } })
    })

  test('surrogates without a partner are read and counted', () => {
    const document = readText(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00, 0x31, 0x00))
    expect(document).toMatchObject({ notes: [{ code: 'replacement-characters' }] })
  })
})
