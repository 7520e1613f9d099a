import { attribute, isElement, type PageElement } from './parse-page.js'

const STYLE_TYPE = /list-style(?:-type)?\s*:\s*(?:inside\s+|outside\s+)?([a-z-]+)/i

/** The number that a browser shows before each item of an ordered list, without what follows it. */
export class ListNumbers {
  readonly #style: string
  readonly #step: 1 | -1
  #next: number

  constructor(list: PageElement) {
    this.#style = STYLE_TYPE.exec(attribute(list, 'style') ?? '')?.[1]?.toLowerCase() ?? attribute(list, 'type') ?? '1'
    const reversed = attribute(list, 'reversed') !== undefined
    this.#step = reversed ? -1 : 1
    const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
    this.#next = integerOf(attribute(list, 'start')) ?? (reversed ? items : 1)
  }

  take(item: PageElement): string | null {
    const value = integerOf(attribute(item, 'value')) ?? this.#next
    this.#next = value + this.#step
    return formatNumber(value, this.#style)
  }
}

const integerOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined

function formatNumber(value: number, style: string): string | null {
  switch (style) {
    case 'none':
    case 'disc':
    case 'circle':
    case 'square':
      return null
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return `${toLetters(value)}.`
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return `${toLetters(value).toUpperCase()}.`
    case 'i':
    case 'lower-roman':
      return `${toRoman(value)}.`
    case 'I':
    case 'upper-roman':
      return `${toRoman(value).toUpperCase()}.`
    case 'cjk-ideographic':
    case 'cjk-decimal':
    case 'simp-chinese-informal':
    case 'trad-chinese-informal':
      return `${toChinese(value)}、`
    default:
      return `${value}.`
  }
}

function toLetters(value: number): string {
  if (value < 1) return String(value)
  let letters = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  }
  return letters
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function toRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}

const DIGITS = '〇一二三四五六七八九'

/** 一 to 九十九, as lists have; beyond that digits. */
function toChinese(value: number): string {
  if (value < 0 || value > 99) return String(value)
  if (value < 10) return DIGITS.charAt(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`
}
