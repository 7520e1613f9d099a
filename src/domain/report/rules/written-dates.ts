import { dayOf, monthOf, type PlainDate, yearOf } from '../../calendar/index.js'
import type { Place, Section } from '../reading.js'

/** Where words stand that a finding is about; nothing where they were not found again. */
export interface Words {
  readonly at?: readonly Place[]
  readonly quote?: string
}

/** Where the period is stated, its two dates as far as they were read. */
export function findPeriodWords(sections: readonly Section[], from: PlainDate | null, to: PlainDate | null): Words {
  const first = from === null ? '' : `(?:${writtenDate(from)}|${dottedDate(from)})`
  const last = to === null ? '' : `(?:${writtenDay(to)}|${dottedDay(to)})`
  if (first === '') return last === '' ? {} : findWords(sections, new RegExp(last))
  return findWords(sections, new RegExp(last === '' ? first : `${first}[^。；\\n]{0,24}?${last}`))
}

/** Where the date of signature stands: at the end of the report. */
export function findSignatureWords(sections: readonly Section[], date: PlainDate): Words {
  const written = new RegExp(`${writtenDate(date)}|${dottedDate(date)}|${chineseDate(date)}`)
  return findWords(
    sections.filter(({ kind }) => kind === 'closing'),
    written,
  )
}

/** Whether a text writes out the day of a date, with or without its year. */
export const writesDay = (text: string, date: PlainDate): boolean =>
  new RegExp(`(?<!\\d)(?:${writtenDay(date)}|${dottedDay(date)})`).test(text)

function findWords(sections: readonly Section[], pattern: RegExp): Words {
  for (const { kind, text } of sections) {
    const match = pattern.exec(text)
    if (match !== null)
      return { at: [{ section: kind, offset: match.index, length: match[0].length }], quote: match[0] }
  }
  return {}
}

/** A digit may be printed full width. */
const digits = (text: string): string =>
  [...text].map((digit) => `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`).join('\\s?')

const number = (value: number): string => `(?:[0０]\\s?)?${digits(String(value))}(?![\\d０-９])`
const writtenDay = (date: PlainDate): string =>
  `${number(monthOf(date))}\\s{0,4}月\\s{0,4}${number(dayOf(date))}\\s{0,4}日`
const writtenDate = (date: PlainDate): string => `${digits(String(yearOf(date)))}\\s{0,4}年\\s{0,4}${writtenDay(date)}`
const dottedDay = (date: PlainDate): string => `${number(monthOf(date))}\\s?[-./]\\s?${number(dayOf(date))}`
const dottedDate = (date: PlainDate): string => `${digits(String(yearOf(date)))}\\s?[-./]\\s?${dottedDay(date)}`

const NUMERALS = ['[〇○零]', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 二〇二四年一月八日 */
function chineseDate(date: PlainDate): string {
  const year = [...String(yearOf(date))].map((digit) => NUMERALS[Number(digit)]).join('')
  return `${year}年${chineseCount(monthOf(date))}月${chineseCount(dayOf(date))}日`
}

function chineseCount(count: number): string {
  if (count === 1) return '[元一]'
  const tens = Math.floor(count / 10)
  const ones = count % 10 === 0 ? '' : NUMERALS[count % 10]
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones}`
}
