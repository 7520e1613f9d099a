import { describe, expect, test } from 'vitest'
import { formatNumber } from './number-format.js'

describe('what Word prints for a counter', () => {
  const cases = [
    ['decimal', [1, 10, 100], ['1', '10', '100']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['upperRoman', [1, 4, 9, 14, 1999], ['I', 'IV', 'IX', 'XIV', 'MCMXCIX']],
    ['lowerRoman', [3], ['iii']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [2], ['b']],
    ['chineseCounting', [1, 10, 11, 20, 35, 99, 105], ['一', '十', '十一', '二十', '三十五', '九十九', '一○五']],
    [
      'chineseCountingThousand',
      [10, 19, 100, 101, 110, 1005, 10_000, 10_010],
      ['十', '十九', '一百', '一百零一', '一百一十', '一千零五', '一万', '一万零一十'],
    ],
    ['japaneseCounting', [10, 11, 101, 1005], ['十', '十一', '百一', '千五']],
    ['ideographDigital', [1, 10, 25], ['一', '一〇', '二五']],
    ['chineseLegalSimplified', [1, 10, 21], ['壹', '壹拾', '贰拾壹']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['decimalFullWidth', [12], ['１２']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedCircleChinese', [3], ['③']],
    ['decimalEnclosedParen', [1], ['⑴']],
    ['decimalEnclosedFullstop', [1], ['⒈']],
    ['numberInDash', [4], ['- 4 -']],
    ['none', [4], ['']],
    ['a format nobody knows', [4], ['4']],
  ] as const
  for (const [format, values, printed] of cases) {
    test(format, () => expect(values.map((value) => formatNumber(value, format))).toEqual(printed))
  }
})
