import { remembering } from '../remembering.js'

/** How labels are made comparable: as letters, without the accidents of printing. */

const WIDE_SIGNS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '−': '-',
  '﹣': '-',
  '﹢': '+',
  '﹐': ',',
  '﹒': '.',
}

/**
 * Full-width digits, letters and signs to plain ones, character by character, so that offsets stay
 * what they were. Circled and raised digits are left alone: a footnote mark is no part of a figure.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0−﹣﹢﹐﹒]/g, (sign) => {
    return WIDE_SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  })
}

/** A label as letters and digits alone: no white space, no brackets, no punctuation, 其它 as 其他. */
export const labelKey = remembering((text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\p{C}\p{Z}]/gu, '')
    .replaceAll('其它', '其他')
    .toLowerCase(),
)

export interface NumberedLabel {
  /** 1 to 10, from `3.`, `三、`, `（三）` or `3`; `null` where none is printed. */
  readonly numeral: number | null
  readonly phrase: string
}

const CHINESE_NUMERALS = '一二三四五六七八九十'
const PRINTED_NUMERAL = /^[\s(]{0,8}(?:([一二三四五六七八九十])\s{0,4}[)、.,:]|([1-9])\s{0,4}[)、.,:]?)/u

/** Splits a label into its numeral and its phrase. */
export const splitNumeral = remembering((text): NumberedLabel => {
  const plain = text.normalize('NFKC').trimStart()
  const match = PRINTED_NUMERAL.exec(plain)
  if (match === null) return { numeral: null, phrase: labelKey(plain) }
  const [all, chinese, digit] = match
  const numeral = chinese === undefined ? Number(digit) : CHINESE_NUMERALS.indexOf(chinese) + 1
  return { numeral, phrase: labelKey(plain.slice(all.length)) }
})

/** Length of the longest common subsequence. */
export function commonLength(one: string, other: string): number {
  let before = new Array<number>(other.length + 1).fill(0)
  for (const letter of one) {
    const row = [0]
    for (let column = 1; column <= other.length; column++) {
      const same = letter === other[column - 1]
      row.push(same ? (before[column - 1] ?? 0) + 1 : Math.max(before[column] ?? 0, row[column - 1] ?? 0))
    }
    before = row
  }
  return before[other.length] ?? 0
}

/** 0 to 1: twice the letters in common, in order, over all letters. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1
  if (one === '' || other === '') return 0
  return (2 * commonLength(one, other)) / (one.length + other.length)
}
