import { remembering } from '../remembering.js'

/** How labels are made comparable: as letters, without the accidents of printing. */

/** What is printed in a cell, or as a word or a figure of a line. */
export const textOf = ({ text }: { readonly text: string }): string => text

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
  let plain = ''
  let from = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Nearly every character is a Chinese one or plain already.
    if (code < 0xa0 || (code >= 0x3001 && code < 0xfe00) || !isWide(code)) continue
    plain += text.slice(from, index) + (WIDE_SIGNS[text.charAt(index)] ?? String.fromCharCode(code - 0xfee0))
    from = index + 1
  }
  return from === 0 ? text : plain + text.slice(from)
}

const isWide = (code: number): boolean =>
  (code >= 0xff01 && code <= 0xff5e) || WIDE_SIGNS[String.fromCharCode(code)] !== undefined

/** A label as letters and digits alone: no white space, no brackets, no punctuation, 其它 as 其他. */
export const labelKey = remembering((text) => {
  let key = ''
  let from = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const becomes = BECOMES[code] || becomesOf(code)
    if (becomes === code) continue
    if (becomes === DEPENDS) return keyOf(text).replaceAll('其它', '其他')
    key += text.slice(from, index)
    if (becomes !== NOTHING) key += String.fromCharCode(becomes)
    from = index + 1
  }
  return (from === 0 ? text : key + text.slice(from)).replaceAll('其它', '其他')
})

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\p{C}\p{Z}]/gu, '')
    .toLowerCase()

/** What a character is in a key, found out once for each: most are themselves or nothing. */
const BECOMES = new Uint16Array(0x10000)
/** Capital letters, which no key has, stand for nothing, and for what the characters around it decide. */
const NOTHING = 'N'.charCodeAt(0)
const DEPENDS = 'D'.charCodeAt(0)

function becomesOf(code: number): number {
  const key = keyOf(String.fromCharCode(code))
  const becomes =
    key === '' && !isSurrogate(code) ? NOTHING : /^[0-9a-z\u4e00-\u9fff]$/.test(key) ? key.charCodeAt(0) : DEPENDS
  BECOMES[code] = becomes
  return becomes
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

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
