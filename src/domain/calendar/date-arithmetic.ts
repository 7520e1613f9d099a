import { dayOf, findPlainDate, monthOf, type PlainDate, yearOf } from './plain-date.js'

/** Days since 1970-01-01. Counted on the calendar itself: no instant, no zone, no daylight saving. */
export function toDayNumber(date: PlainDate): number {
  // March begins the year here, so that the leap day is its last.
  const month = monthOf(date)
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The date so many days after 1970-01-01; `toDayNumber` backwards. */
export function fromDayNumber(number: number): PlainDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return theDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The date so many days later; earlier if `days` is negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(toDayNumber(date) + days)

/** How many days `to` lies after `from`; negative if before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDayNumber(to) - toDayNumber(from)

/**
 * The corresponding day so many months later, or the last of that month where it has no such day:
 * from 31 August, six months end on the last of February.
 *
 * @source 民法典第二百零二条
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  for (let day = dayOf(date); day > 28; day -= 1) {
    const found = findPlainDate(year, month, day)
    if (found !== undefined) return found
  }
  return theDay(year, month, Math.min(dayOf(date), 28))
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: PlainDate): number => (((toDayNumber(date) + 4) % 7) + 7) % 7

export const isWeekend = (date: PlainDate): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6

export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a)

function theDay(year: number, month: number, day: number): PlainDate {
  const date = findPlainDate(year, month, day)
  if (date === undefined) throw new RangeError(`no day ${year}-${month}-${day} between the years 1 and 9999`)
  return date
}
