import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlainDate, parsePlainDate } from '../calendar/index.js'
import { countMonthlyPieces, explainFeeRefusal, feeByPage, feeByPiece, MOST_PIECES, refuseFee } from './index.js'

const date = (text: string): PlainDate => {
  const parsed = parsePlainDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

describe('按件计收（国办函〔2020〕109号第四条）', () => {
  const cases = [
    // 件, 元
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2_000],
    [31, 2_200],
    [40, 4_000],
    [41, 4_300],
    [50, 7_000],
    [51, 7_400],
    [60, 11_000],
  ] as const
  for (const [pieces, yuan] of cases)
    test(`一个自然月内 ${pieces} 件，${yuan} 元`, () => expect(feeByPiece(pieces).amountYuan).toBe(yuan))

  test('equals the closed form of 31 and more, and the sum piece by piece', () => {
    const rate = (piece: number) => (piece <= 10 ? 0 : piece <= 30 ? 100 : 200 + 100 * Math.floor((piece - 31) / 10))
    let sum = 0
    for (let pieces = 1; pieces <= 2_000; pieces += 1) {
      sum += rate(pieces)
      expect(feeByPiece(pieces).amountYuan).toBe(sum)
      if (pieces < 31) continue
      const full = Math.floor((pieces - 31) / 10)
      const below = 100 * full * 2 + 50 * full * (full - 1)
      expect(sum).toBe(2_000 + 10 * below + (pieces - 30 - 10 * full) * (200 + 100 * full))
    }
  })

  test('the steps are the bands, end to end, and add up', () => {
    expect(feeByPiece(41).steps.map(({ what, amountYuan }) => [what, amountYuan])).toEqual([
      ['第1至10件，不收费', 0],
      ['第11至30件，每件100元', 2_000],
      ['第31至40件，每件200元', 2_000],
      ['第41件，每件300元', 300],
    ])
  })

  test('what was charged before is not charged again', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [earlier, all] = a < b ? [a, b] : [b, a]
        expect(feeByPiece(all, earlier).amountYuan).toBe(feeByPiece(all).amountYuan - feeByPiece(earlier).amountYuan)
      }),
    )
  })

  test('refuses what is no count', () => {
    for (const pieces of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, MOST_PIECES + 1])
      expect(() => feeByPiece(pieces)).toThrow(RangeError)
  })
})

describe('按量计收（国办函〔2020〕109号第五条）', () => {
  const cases = [
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2_700],
    [201, 2_740],
    [300, 6_700],
  ] as const
  for (const [pages, yuan] of cases)
    test(`一件申请 ${pages} 页，${yuan} 元`, () => expect(feeByPage(pages).amountYuan).toBe(yuan))
})

describe('what may not be charged', () => {
  const cases = [
    ['pieces', 12, 200, null],
    ['pieces', 12, 100, null],
    ['pieces', 12, 300, 200],
    ['pieces', 10, 100, 0],
    ['pages', 201, 2_740, null],
    ['pages', 201, 2_741, 2_740],
    ['pieces', null, 99_999, null],
    ['pieces', MOST_PIECES + 1, 100, null],
  ] as const
  for (const [basis, count, amount, full] of cases)
    test(`${basis} ${count}, ${amount} 元: ${full === null ? 'nothing against it' : `no more than ${full} 元`}`, () =>
      expect(refuseFee(basis, count, amount)?.fullYuan ?? null).toBe(full))

  test('is told with what it comes to', () => {
    const refusal = refuseFee('pages', 50, 300)
    expect(refusal && explainFeeRefusal(refusal)).toBe(
      '按量计收，50 页最多 200 元（国办函〔2020〕109号第五条），请核对页数和金额。',
    )
  })
})

describe('pieces of a month', () => {
  const pieces = [
    { receivedOn: date('2024-01-31'), chargedBy: null },
    { receivedOn: date('2024-02-01'), chargedBy: 'pieces' },
    { receivedOn: date('2024-02-29'), chargedBy: 'pages' },
    { receivedOn: date('2023-02-10'), chargedBy: null },
  ] as const
  test('count by the day of receipt, of that year', () =>
    expect(countMonthlyPieces(pieces, date('2024-02-15'))).toBe(2))
  test('may leave out those charged by page, as the setting has it', () =>
    expect(countMonthlyPieces(pieces, date('2024-02-15'), { pageChargedCountAsPieces: false })).toBe(1))
})
