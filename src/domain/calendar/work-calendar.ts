import { fail, type Result, succeed } from '../result/index.js'
import { addDays, isWeekend, toDayNumber } from './date-arithmetic.js'
import type { HolidayDay, HolidayYear } from './holiday-year.js'
import { type PlainDate, yearOf } from './plain-date.js'

/** What is known of working days. A year that is not in it is not known: it is refused, never guessed. */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>
  readonly special: ReadonlyMap<PlainDate, HolidayDay>
}

export interface YearNotLoaded {
  readonly code: 'calendar.year-not-loaded'
  readonly year: number
}

/** Whether a day counts, and what decides it: a notice, or the ordinary week if `set` is null. */
export interface DayReading {
  readonly works: boolean
  readonly set: HolidayDay | null
}

/**
 * @param years one entry a year; a later entry for a year replaces an earlier one
 * @param local days off of an ethnic autonomous area (全国年节及纪念日放假办法), with the notice that sets them;
 * they have the last word
 */
export function createWorkCalendar(years: readonly HolidayYear[], local: readonly HolidayDay[] = []): WorkCalendar {
  const latest = new Map(years.map((entry) => [entry.year, entry]))
  const days = [...latest.values()].flatMap((entry) => entry.days)
  return {
    years: new Set(latest.keys()),
    special: new Map([...days, ...local].map((day) => [day.on, day])),
  }
}

/** Monday to Friday but days off, and make-up days. */
export function readDay(calendar: WorkCalendar, date: PlainDate): Result<DayReading, YearNotLoaded> {
  const year = yearOf(date)
  if (!calendar.years.has(year)) return fail({ code: 'calendar.year-not-loaded', year })
  const set = calendar.special.get(date) ?? null
  return succeed({ works: set === null ? !isWeekend(date) : set.is === 'work', set })
}

export function isWorkingDay(calendar: WorkCalendar, date: PlainDate): Result<boolean, YearNotLoaded> {
  const day = readDay(calendar, date)
  return day.ok ? succeed(day.value.works) : day
}

/**
 * The last day of a period of working days. The day of the event is not counted (民事诉讼法第八十五条), so
 * one working day after a Friday is Monday; no working days is the day itself, whatever it is.
 *
 * @param count working days, 0 or more
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: PlainDate,
  count: number,
): Result<PlainDate, YearNotLoaded> {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`expected 0 or more working days, got ${count}`)
  let date = from
  for (let left = count; left > 0; ) {
    date = addDays(date, 1)
    const day = readDay(calendar, date)
    if (!day.ok) return day
    if (day.value.works) left -= 1
  }
  return succeed(date)
}

/** Working days after `from`, up to and including `to`; negative the other way round, so that late is below zero. */
export function countWorkingDays(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): Result<number, YearNotLoaded> {
  if (to < from) {
    const backwards = countWorkingDays(calendar, to, from)
    return backwards.ok ? succeed(0 - backwards.value) : backwards
  }
  if (to === from) return succeed(0)
  for (let year = yearOf(addDays(from, 1)); year <= yearOf(to); year += 1)
    if (!calendar.years.has(year)) return fail({ code: 'calendar.year-not-loaded', year })
  const upTo = (date: PlainDate) => weekdaysUpTo(date) + changesUpTo(calendar, date)
  return succeed(upTo(to) - upTo(from))
}

const changes = new WeakMap<WorkCalendar, readonly { readonly on: PlainDate; readonly sum: number }[]>()

/** How many more days than Monday to Friday worked up to and including a day, since the first that is set; or fewer. */
function changesUpTo(calendar: WorkCalendar, date: PlainDate): number {
  const known = changes.get(calendar) ?? sumChanges(calendar)
  changes.set(calendar, known)
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle]?.on ?? date) <= date) low = middle + 1
    else high = middle
  }
  return known[low - 1]?.sum ?? 0
}

function sumChanges(calendar: WorkCalendar) {
  let sum = 0
  return [...calendar.special.values()]
    .filter(({ on, is }) => isWeekend(on) === (is === 'work'))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, is }) => {
      sum += is === 'work' ? 1 : -1
      return { on, sum }
    })
}

/** Monday to Friday since a Monday long ago, up to and including a day; differences of it are what counts. */
function weekdaysUpTo(date: PlainDate): number {
  const days = toDayNumber(date) + 3 // 1 January 1970 was a Thursday
  return Math.floor(days / 7) * 5 + Math.min((((days % 7) + 7) % 7) + 1, 5)
}

/** Days that are off by the statute itself, every year: 元旦, 劳动节, 国庆节. The others follow the moon or a notice. */
const ALWAYS_OFF = new Set(['01-01', '05-01', '10-01', '10-02', '10-03'])

/**
 * Whether a day of a year nobody has announced could be a working day. Any weekend day could become a
 * make-up day, so only the days that 全国年节及纪念日放假办法 fixes by date are certainly off. Counting by
 * this gives the earliest day a period could end, whatever the notice will say.
 */
export const couldBeWorkingDay = (date: PlainDate): boolean =>
  !ALWAYS_OFF.has(date.slice(5)) && !(date >= '2025-05-02' && date.endsWith('-05-02')) // a second day since 2025
