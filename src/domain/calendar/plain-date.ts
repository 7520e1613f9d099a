declare const plainDate: unique symbol

/**
 * A calendar date without time or zone, `YYYY-MM-DD`. Never a `Date`: midnight in one zone is
 * yesterday in another, and every date of this law is a Beijing date written on paper.
 */
export type PlainDate = string & { readonly [plainDate]: true }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in each month of `year`; February follows the Gregorian rule. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The date of these numbers, or `undefined` if the calendar has no such day. */
export function findPlainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return text as PlainDate
}

/** Reads `YYYY-MM-DD`; `undefined` if the text has another shape or names no real day. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = SHAPE.exec(text)
  if (!match) return undefined
  return findPlainDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

/** Negative if `a` is earlier than `b`; ISO order is date order. */
export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** 2024年1月8日: no leading zeros, as GB/T 9704 writes a date. */
export function toChineseDate(date: PlainDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`
}
