import { readFigure, type Slot } from '../figures/figure.js'
import { toHalfWidth } from '../label-text.js'
import type { TextLine } from './text-lines.js'

/** Words or one figure of a line. */
export interface Token {
  readonly kind: 'words' | 'value'
  readonly line: TextLine
  readonly from: number
  readonly to: number
  readonly text: string
  /** What a `value` holds. */
  readonly slot: Slot | null
  /** No white space stands between it and the value before it. */
  readonly glued: boolean
}

const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const UNIT = /(?:人次|亿元|万元|元|[件条起篇次份项个宗家](?![\p{Script=Han}]))/uy
const NOTE = /\((?:其中|含|包括|不含)[^()]{1,80}\)/y
/** What follows the numeral of a label: `2.其他…`, `2、`, `2)`. */
const LABEL_MARK = /\s?[.、)]\s{0,3}[\p{Script=Han}“"'《]/uy
/** `3.5.2` counts parts of something. */
const SECTION_NUMBER = /\d{1,3}(?:\.\d{1,3}){2,6}(?![\d.])/y
/** What shows that a number goes on: decimals behind white space, a comma that ends its line, or other marks for thousands. */
const REST = /\s{1,2}\.\s?\d+|\.\s{1,2}\d+|\s?[,'’]\s*$|(?:['’]\d{3}){1,4}/y
const DATE_SIGN = /\s?[年月日号]/y
const MARK = /[-—–―/\\]{1,4}(?=\s|$)/y

/** Letters that neither end words nor begin a figure. */
const PLAIN = /[^\s\d+-]+/y

/** What a figure or a mark in its place begins with, in every width. */
const TELLS_OF_VALUE = /[\d０-９+＋\-－−﹣﹢—–―/／\\＼]/

/** Takes a line apart into words and figures; digits that belong to labels and dates are words. */
export function tokeniseLine(line: TextLine): readonly Token[] {
  return TELLS_OF_VALUE.test(line.text) ? tokeniseWithValues(line) : tokeniseWords(line)
}

function tokeniseWords(line: TextLine): readonly Token[] {
  const tokens: Token[] = []
  const { text } = line
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) continue
    if (at > from)
      tokens.push({ kind: 'words', line, from, to: at, text: text.slice(from, at), slot: null, glued: false })
    from = at + 1
  }
  return tokens
}

/** White space as patterns know it. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code === 0xa0 || code === 0xfeff) return true
  return code >= 0x1680 && code <= 0x3000 && /\s/.test(String.fromCharCode(code))
}

function tokeniseWithValues(line: TextLine): readonly Token[] {
  const text = toHalfWidth(line.text)
  const tokens: Token[] = []
  let words = -1
  let at = 0
  const closeWords = (end: number) => {
    if (words === -1) return
    tokens.push({
      kind: 'words',
      line,
      from: words,
      to: end,
      text: line.text.slice(words, end),
      slot: null,
      glued: false,
    })
    words = -1
  }
  const addValue = (from: number, to: number) => {
    closeWords(from)
    const before = tokens.at(-1)
    const glued = before?.kind === 'value' && before.to === from
    const slot = readFigure(line.text.slice(from, to), line.at)
    tokens.push({ kind: 'value', line, from, to, text: text.slice(from, to), slot, glued })
  }
  while (at < text.length) {
    if (words !== -1) {
      at += lengthAt(PLAIN, text, at)
      if (at === text.length) break
    }
    const letter = text[at] ?? ''
    if (/\s/.test(letter)) {
      closeWords(at)
      at++
      continue
    }
    const mark = words === -1 ? lengthAt(MARK, text, at) : 0
    if (mark > 0) {
      addValue(at, at + mark)
      at += mark
      continue
    }
    const signed = /[+-]/.test(letter) && /\d/.test(text[at + 1] ?? '') && mayBearSign(text, at)
    const start = signed ? at + 1 : at
    const number = /\d/.test(letter) || signed ? lengthAt(NUMBER, text, start) : 0
    if (number === 0 || isWithinWord(text, at)) {
      if (words === -1) words = at
      at += number === 0 ? 1 : number + (signed ? 1 : 0)
      continue
    }
    const end = start + number
    if (lengthAt(SECTION_NUMBER, text, start) > 0) {
      if (words === -1) words = at
      at = start + lengthAt(SECTION_NUMBER, text, start)
      continue
    }
    if (lengthAt(DATE_SIGN, text, end) > 0) {
      if (words === -1) words = at
      at = end
      continue
    }
    const rest = lengthAt(REST, text, end)
    if (rest > 0) {
      addValue(at, end + rest)
      at = end + rest
      continue
    }
    const isNumbered = lengthAt(LABEL_MARK, text, end) > 0 && !text.slice(start, end).includes(',')
    const valueEnd = isNumbered ? end - 1 : end
    if (valueEnd > start) {
      const unit = isNumbered ? 0 : lengthAt(UNIT, text, valueEnd)
      const note = isNumbered ? 0 : lengthAt(NOTE, text, valueEnd + unit)
      addValue(at, valueEnd + unit + note)
      at = valueEnd + unit + note
    }
    if (isNumbered) {
      closeWords(end - 1)
      words = end - 1
      at = end
    }
  }
  closeWords(text.length)
  return tokens
}

/** How many characters a sticky pattern takes here; 0 where it does not match. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : 0
}

/** A sign after a word, a figure or white space is the figure's own. */
const mayBearSign = (text: string, at: number): boolean => at === 0 || /[\p{Script=Han}\d\s)]/u.test(text[at - 1] ?? '')

/**
 * Part of a Latin word, an address or a document number: `A3`, `〔2021〕`, `第20条`. A long dash may be
 * a minus or not, so what follows it is no figure either.
 */
const isWithinWord = (text: string, at: number): boolean => /[A-Za-z_〔[第@.—–―~]/.test(text[at - 1] ?? '')
