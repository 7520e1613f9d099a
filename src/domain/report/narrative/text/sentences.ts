import type { SectionKind } from '../../reading.js'
import { endOfStatements } from './end-of-statements.js'
import { FIRST_CHARACTERS, findWord } from './find-word.js'
import { codesOf, markWords } from './mark-words.js'
import { type NumberRead, readNumber } from './numerals.js'
import type { Paragraph } from './paragraphs.js'
import type { Token } from './token.js'

export type { Token } from './token.js'

/** One sentence: its tokens, and their codes as a string of the same length. */
export interface Sentence {
  readonly paragraph: Paragraph
  readonly tokens: readonly Token[]
  readonly codes: string
}

export interface Passage {
  readonly section: SectionKind
  readonly heading: string
  /** Nothing stands between it and that heading. */
  readonly isUnderHeading: boolean
  /** Up to the last that may state anything. */
  readonly sentences: readonly Sentence[]
}

/** Codes of numbers: a count, a bare figure, an amount, a percentage, anything else. */
const NUMBER_CODES = { count: 'N', bare: 'B', money: 'M', percent: '%', other: 'n' } as const
const MARKS: Readonly<Record<string, string>> = { ',': ',', ';': ';', ':': ':', '(': '(', ')': ')', '。': '.' }
/** No sentence is longer: what pretends to be one is cut, so that no pattern runs far. */
const LONGEST_SENTENCE = 240
const MONTH = /^(\d{1,2})(?:月份?|季度)(?:\d{1,2}日|底|末)?/
const DAY = /^\d{1,2}月(?:\d{1,2}日|底|末)?/
const RANGE_TAIL = /^(?:起?至|起?到|-)(?:(?:19|20)\d\d年度?)?\d{1,2}月(?:\d{1,2}日|底|末)?/
const YEARS_TAIL = /^[-至到](?:19|20)\d\d年/

/**
 * Splits a paragraph into sentences of tokens, up to the last that may state a figure or deny one.
 *
 * @param year the year reported on
 */
export function readSentences(paragraph: Paragraph, year: number | null): Sentence[] {
  const sentences: Sentence[] = []
  let tokens: Token[] = []
  const last = endOfStatements(paragraph.chars)
  let index = 0
  while (index < paragraph.chars.length) {
    if (tokens.length === 0 && index >= last) break
    const token = readToken(paragraph, index, year)
    tokens.push(token)
    index = token.end
    if (token.code !== '.' && tokens.length < LONGEST_SENTENCE) continue
    sentences.push(toSentence(paragraph, tokens))
    tokens = []
  }
  if (tokens.length > 0) sentences.push(toSentence(paragraph, tokens))
  return sentences
}

/** 2.我局收到… */
const ITEM = /^\d{1,2}[.、)](?!\d)/

/** 1.许可9件；2.处罚3件: an item may begin within a line. */
const BEFORE_ITEM = ';。'

type MakeToken = (code: string, end: number, means?: string, number?: NumberRead | null) => Token

const tokenOf = (start: number, code: string, end: number, means = ''): Token => ({
  code,
  start,
  end,
  means,
  number: null,
})

function readToken(paragraph: Paragraph, start: number, year: number | null): Token {
  const { chars } = paragraph
  const begins = BEGINS[chars.charCodeAt(start)]
  const isFirst = start === 0 || BEFORE_ITEM.includes(chars.charAt(start - 1))
  const item = isFirst && begins === SOMETHING ? ITEM.exec(chars.slice(start, start + 4))?.[0] : undefined
  if (item !== undefined) return tokenOf(start, 'f', start + item.length, 'item')
  if (begins === NOTHING) return tokenOf(start, 'x', unknownEnd(chars, start))
  if (begins === SOMETHING) {
    const first = chars.charAt(start)
    if (first === '《') return tokenOf(start, 'x', titleEnd(chars, start), 'title')
    const mark = MARKS[first]
    if (mark !== undefined) return tokenOf(start, mark, start + 1)
  }
  const word = findWord(chars, start)
  if (word !== null)
    return tokenOf(start, word.code, start + word.text.length, word.means === '' ? word.text : word.means)
  return begins === A_WORD ? tokenOf(start, 'x', unknownEnd(chars, start)) : readTimeOrNumber(paragraph, start, year)
}

function readTimeOrNumber(paragraph: Paragraph, start: number, year: number | null): Token {
  const { chars } = paragraph
  const token: MakeToken = (code, end, means = '', number = null) => ({ code, start, end, means, number })
  const month = isDigit(chars.charCodeAt(start)) ? MONTH.exec(chars.slice(start, start + 8)) : null
  if (month) {
    const end = start + month[0].length
    return token(
      isWholeYear(chars, start, month[0]) ? 'y' : 'c',
      chars.startsWith('期间', end) ? end + 2 : end,
      'month',
    )
  }
  // 前10个月
  const months = chars.charAt(start - 1) === '前' ? /^\d{1,2}个月/.exec(chars.slice(start, start + 4))?.[0] : undefined
  if (months !== undefined) return token('c', start + months.length, 'month')
  const number = readNumber(paragraph, start)
  if (number === null) return token('x', unknownEnd(chars, start))
  if (number.kind === 'year') return readYear(chars, token, number, year)
  return token(NUMBER_CODES[number.kind], number.end, number.unit, number)
}

const BEGINS_NUMBER = new Set([...'〇零一二两三四五六七八九十'].map((character) => character.charCodeAt(0)))
const BEGINS_TITLE = '《'.charCodeAt(0)

/** What may begin with a character, by its code: most of a text's characters begin nothing. */
const [NOTHING, A_WORD, SOMETHING] = [0, 1, 2]
const BEGINS = new Uint8Array(0x10000)
for (const code of FIRST_CHARACTERS) BEGINS[code] = A_WORD
for (const mark of Object.keys(MARKS)) BEGINS[mark.charCodeAt(0)] = SOMETHING
for (const code of [...BEGINS_NUMBER, BEGINS_TITLE]) BEGINS[code] = SOMETHING
for (let digit = 0; digit <= 9; digit++) BEGINS[0x30 + digit] = SOMETHING

/** Nothing the scanner knows begins here. */
function isUnknown(chars: string, at: number): boolean {
  const begins = BEGINS[chars.charCodeAt(at)]
  return begins === NOTHING || (begins === A_WORD && findWord(chars, at) === null)
}

function unknownEnd(chars: string, start: number): number {
  let end = start + 1
  while (end < chars.length && isUnknown(chars, end)) end++
  return end
}

function readYear(chars: string, token: MakeToken, number: NumberRead, year: number | null): Token {
  let end = number.end
  if (chars.charAt(end) === '度') end++
  const span = YEARS_TAIL.exec(chars.slice(end, end + 8))?.[0]
  if (span !== undefined) return token('c', end + span.length, 'years')
  if (/-|[\d年]、/.test(chars.slice(number.end - 7, number.end - 5))) return token('c', end, 'years')
  const day = DAY.exec(chars.slice(end, end + 8))?.[0] ?? ''
  const tail = day === '' ? '' : (RANGE_TAIL.exec(chars.slice(end + day.length, end + day.length + 16))?.[0] ?? '')
  end += day.length + tail.length
  // 2025年以来 is the year itself, 2019年以来 is not; 自1月1日起至12月31日期间 is one stretch.
  const since = /^(?:起)?以来|^期间/.exec(chars.slice(end, end + 4))?.[0] ?? ''
  if (since.endsWith('以来')) return token(number.value === year ? 'y' : 'c', end + since.length, 'calendar')
  end += since.length
  // 2025年3月 alone is a part of the year; 2025年1月至12月 and 2025年12月31日 are not.
  if (tail === '' && /^(?:[1-9]|1[01])月$/.test(day)) return token('c', end, 'month')
  // 2025年12月20日以后 is a part too.
  const after = tail === '' && day.endsWith('日') ? /^(?:之|以)?[后前]/.exec(chars.slice(end, end + 2))?.[0] : undefined
  if (after !== undefined) return token('c', end + after.length, 'calendar')
  if (year === null) return token('y', end)
  const distance = number.value - year
  const code = distance === 0 ? 'y' : distance === -1 ? 't' : distance === 1 ? 'm' : 'c'
  return token(code, end, 'calendar')
}

/** 1-12月, 截至12月底: the whole year; a lone month is a part of it. */
function isWholeYear(chars: string, start: number, month: string): boolean {
  if (!month.startsWith('12月')) return false
  const before = chars.slice(Math.max(0, start - 8), start)
  const first = /(\d{1,2})(?:月(?:\d{1,2}日)?)?[至到-]$/.exec(before)?.[1]
  return first === undefined ? /(?:截至|截止|至|到|-)$/.test(before) : first === '1'
}

const LONGEST_TITLE = 120
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function titleEnd(chars: string, start: number): number {
  const end = chars.slice(start, start + LONGEST_TITLE).indexOf('》')
  return end === -1 ? start + 1 : start + end + 1
}

function toSentence(paragraph: Paragraph, tokens: readonly Token[]): Sentence {
  const marked = markWords(paragraph.chars, tokens)
  return { paragraph, tokens: marked, codes: codesOf(marked) }
}
