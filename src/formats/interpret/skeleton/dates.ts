import { findPlainDate, type PlainDate } from '../../../domain/calendar/index.js'

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** 2024年1月8日, with the spaces that justified lines leave. Groups: year, month, day. */
const DATE = String.raw`(\d\s?\d\s?\d\s?\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`
const PERIOD = new RegExp(
  String.raw`${DATE}\s*(?:起|零时|开始)?\s*[，,]?\s*(?:截至|截止|至|到|—|－|-|–|~|～)+\s*(?:(\d\s?\d\s?\d\s?\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日`,
  'g',
)
/** 2024.1.1—2024.12.31, 2024-01-01至2024-12-31, 2024/1/1-12/31. Groups: year, mark, month, day, then the end's. */
const DOTTED_PERIOD =
  /(?<![\d.])(20\d\d)\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})\s?日?\s?[起]?\s?(?:至|到|—|－|-|–|~|～){1,3}\s?(?:(20\d\d)\s?\2\s?)?(\d{1,2})\s?\2\s?(\d{1,2})(?![\d.])/g
const PERIOD_WORDS = /统计|期限|时限|周期|时间段|数据|起止|报告期/

export interface Period {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/**
 * The period the report says it covers: the range beside 统计期限 and the like, else one that begins
 * with the year and is nearly as long.
 */
export function findPeriod(text: string): Period | null {
  const plain = toHalfWidthDigits(text)
  let fallback: Period | null = null
  for (const { index, from: first, to: last } of rangesIn(plain)) {
    const from = dateOf(...first)
    const to = dateOf(...last)
    if (from === null && to === null) continue
    const before = plain.slice(Math.max(0, index - 30), index)
    if (PERIOD_WORDS.test(before)) return { from, to }
    const nearlyAYear = Number(first[1]) === 1 && Number(last[1]) >= 10
    if (fallback === null && nearlyAYear) fallback = { from, to }
  }
  return fallback
}

/** A text without its ranges of dates, which name a year twice. */
export const withoutPeriods = (text: string): string =>
  toHalfWidthDigits(text).replace(PERIOD, '').replace(DOTTED_PERIOD, '')

/** Year, month and day as printed. */
type DateParts = readonly [string | undefined, string | undefined, string | undefined]

interface DateRange {
  readonly index: number
  readonly from: DateParts
  readonly to: DateParts
}

/** The ranges of dates in a text, those written out before those with points or strokes. */
function* rangesIn(text: string): Generator<DateRange> {
  for (const { index, 1: year, 2: month, 3: day, 4: toYear, 5: toMonth, 6: toDay } of text.matchAll(PERIOD))
    yield { index, from: [year, month, day], to: [toYear ?? year, toMonth, toDay] }
  for (const { index, 1: year, 3: month, 4: day, 5: toYear, 6: toMonth, 7: toDay } of text.matchAll(DOTTED_PERIOD))
    yield { index, from: [year, month, day], to: [toYear ?? year, toMonth, toDay] }
}

function dateOf(year = '', month = '', day = ''): PlainDate | null {
  return findPlainDate(Number(year.replace(/\s/g, '')), Number(month), Number(day)) ?? null
}

function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

const ONLY_DATE = /^[(（]?(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?[)）]?$/
const ONLY_CHINESE_DATE =
  /^[(（]?([〇○零一二三四五六七八九]{4})年([元一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日[)）]?$/

/** The date that a line consists of, spaces aside; `null` if it says anything else. */
export function readDateLine(line: string): PlainDate | null {
  const text = toHalfWidthDigits(line).replace(/[\s\u3000]+/g, '')
  const arabic = ONLY_DATE.exec(text)
  if (arabic) return dateOf(arabic[1], arabic[2], arabic[3])
  const chinese = ONLY_CHINESE_DATE.exec(text)
  if (!chinese) return null
  const year = [...(chinese[1] ?? '')].map((digit) => CHINESE_DIGITS[digit]).join('')
  return dateOf(year, String(chineseCount(chinese[2])), String(chineseCount(chinese[3])))
}

/** 元 to 三十一: months and days as written out in a signature. */
function chineseCount(text = ''): number {
  if (text === '元') return 1
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const digit = (part: string | undefined, empty: number) => (part ? Number(CHINESE_DIGITS[part] ?? part) : empty)
  return (text.includes('十') ? digit(tens, 1) : 0) * 10 + digit(ones, 0)
}

/** 二〇二三年 → 2023年, so that titles in Chinese numerals read like the others. */
export function withArabicYears(text: string): string {
  return toHalfWidthDigits(text).replace(/[〇○零一二三四五六七八九]{4}(?=\s*年)/g, (year) =>
    [...year].map((digit) => CHINESE_DIGITS[digit]).join(''),
  )
}
