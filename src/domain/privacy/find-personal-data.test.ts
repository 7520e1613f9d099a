import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastTime, mostForTenfold } from '../../../testing/processor-time.js'
import { findPersonalData, maskPersonalData, PERSONAL_DATA_KINDS } from './index.js'

const found = (text: string): string[] => findPersonalData(text).map(({ kind, value }) => `${kind} ${value}`)

describe('what is found', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['an identity number', '身份证号11010519491231002X。', ['identity-number 11010519491231002X']],
    ['with a small x', 'ID:11010519491231002x', ['identity-number 11010519491231002X']],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ', ['identity-number 11010519491231002X']],
    ['in groups', '110105 19491231 002X', ['identity-number 11010519491231002X']],
    ['digit by digit', '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', ['identity-number 11010519491231002X']],
    ['over a line end', '1101051949\n1231002X', ['identity-number 11010519491231002X']],
    ['with what cannot be seen in it', '110105\u200b19491231\u200b002X', ['identity-number 11010519491231002X']],
    ['of the old form', '身份证110105491231002', ['identity-number 110105491231002']],
    ['a telephone', '联系人：张某13812345678', ['mobile 13812345678']],
    ['a telephone in groups', '138-1234-5678', ['mobile 13812345678']],
    ['a telephone with its country', '(+86) 138 1234 5678', ['mobile 13812345678']],
    ['two telephones', '13812345678/13987654321', ['mobile 13812345678', 'mobile 13987654321']],
    ['a telephone in the name of a file', '张某_13812345678_申请表.pdf', ['mobile 13812345678']],
    ['a card in fours', '6222 0200 1111 2222 333', ['bank-card 6222020011112222333']],
    ['a passport', '持E12345678出境', ['passport E12345678']],
    ['a permit that is named', '通行证号码：C12345678', ['passport C12345678']],
    [
      'each in its place',
      '13812345678，11010519491231002X',
      ['mobile 13812345678', 'identity-number 11010519491231002X'],
    ],
  ]
  for (const [what, text, data] of cases) test(what, () => expect(found(text)).toEqual(data))

  test('by its place in the text as it stands', () =>
    expect(findPersonalData('电话：１３８ １２３４ ５６７８。')).toEqual([
      { kind: 'mobile', start: 3, end: 16, value: '13812345678' },
    ]))
})

describe('what only looks like it', () => {
  const cases = [
    ['a check digit that does not check', '110105194912310021'],
    ['a day that does not exist', '110105194902310024'],
    ['a longer number', '911010519491231002X7'],
    ['a credit code', '统一社会信用代码11010519491231002X'],
    ['a credit code with letters', '91110105MA01ABCDE1'],
    ['a document number', '云政办发〔2024〕12号'],
    ['an amount', '13812345678元'],
    ['a decimal', '13812345678.50'],
    ['a land line', '0571-87654321'],
    ['an order', '订单号：13812345678'],
    ['a project code', '2401-330100-04-01-123456'],
    ['a card that does not check', '6222020011112222334'],
    ['a telephone already masked', '138****5678'],
    ['a permit nobody named', 'C12345678'],
    ['a model', 'GB/T-G12345678-2020'],
    ['figures side by side', '138 1 234 567 8'],
    ['nothing', ''],
  ] as const
  for (const [what, text] of cases) test(what, () => expect(found(text)).toEqual([]))
})

describe('masking', () => {
  const cases = [
    ['身份证11010519491231002X，', '身份证110*************2X，'],
    ['电话138 1234 5678', '电话138****5678'],
    ['电话+8613812345678', '电话+86138****5678'],
    ['卡号6222020011112222333', '卡号***************2333'],
    ['护照E12345678', '护照E******78'],
  ] as const
  for (const [text, masked] of cases) test(text, () => expect(maskPersonalData(text)).toBe(masked))

  test('leaves nothing to find, and nothing to mask again', () => {
    const part = fc.constantFrom(
      '13812345678',
      '11010519491231002X',
      '6222 0200 1111 2222 333',
      'E12345678',
      '，',
      '电话',
      ' ',
      '1',
      'X',
      '-',
      '.',
      '云溪县',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const once = maskPersonalData(parts.join(''))
        expect(maskPersonalData(once)).toBe(once)
        let before = 0
        for (const { start, end, kind } of findPersonalData(parts.join(''))) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          before = end
          expect(PERSONAL_DATA_KINDS).toContain(kind)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('hostile text', () => {
  const texts: readonly (readonly [string, (count: number) => string])[] = [
    ['single digits without end', (count) => '1 '.repeat(count)],
    ['one number without end', (count) => '1'.repeat(count)],
    ['letters and digits', (count) => 'E1234567 '.repeat(count)],
    ['gaps without end', (count) => `1${' '.repeat(count)}1`],
    ['telephones without end', (count) => '13812345678 '.repeat(count)],
  ]
  for (const [what, make] of texts)
    test(`${what}: ten times the text takes ten times as long`, () => {
      const small = leastTime(() => findPersonalData(make(5_000)))
      const large = leastTime(() => findPersonalData(make(50_000)))
      expect(large).toBeLessThan(mostForTenfold(small))
    })
})
