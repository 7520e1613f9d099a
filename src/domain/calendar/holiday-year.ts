import { fail, type Result, succeed } from '../result/index.js'
import { type PlainDate, parsePlainDate, yearOf } from './plain-date.js'

/** A notice of the State Council General Office that sets days off and make-up days. */
export interface HolidayNotice {
  /** 国办发明电〔2023〕7号 */
  readonly number: string
  readonly title: string
  /** Where it is published. */
  readonly page: string
}

/** A day that is not what its weekday says, or that a notice names. */
export interface HolidayDay {
  readonly on: PlainDate
  /** `off`: nobody works, whatever the weekday. `work`: a make-up day 调休上班, whatever the weekday. */
  readonly is: 'off' | 'work'
  /** 春节, 国庆节 … */
  readonly occasion: string
  /** The notice that sets it. */
  readonly notice: HolidayNotice
}

/**
 * The days of one calendar year, each with its notice. A notice may set days of two years (that for 2019
 * sets 30 December 2018), and a year may be set by several (2020: 春节 was extended); days are filed under
 * the year they lie in, and carry the notice that has the last word on them. The end of December is only
 * settled when the next year's notice is out.
 */
export interface HolidayYear {
  readonly year: number
  readonly days: readonly HolidayDay[]
}

/** Why a file is not a holiday year. `at` says where: `days[3].on`. */
export interface HolidayYearFault {
  readonly code: 'calendar.file-not-understood'
  readonly at: string
}

/** Reads the content of `data/holidays/<year>.json`. Everything is checked: a wrong day is a wrong deadline. */
export function parseHolidayYear(input: unknown): Result<HolidayYear, HolidayYearFault> {
  if (!isRecord(input)) return fault('')
  const { year } = input
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 9998) return fault('year')
  if (!Array.isArray(input.notices)) return fault('notices')
  const notices = new Map<string, HolidayNotice>()
  for (const [index, entry] of input.notices.entries()) {
    if (!isRecord(entry)) return fault(`notices[${index}]`)
    const { number, title, page } = entry
    if (!isText(number) || notices.has(number)) return fault(`notices[${index}].number`)
    if (!isText(title)) return fault(`notices[${index}].title`)
    if (!isText(page)) return fault(`notices[${index}].page`)
    notices.set(number, { number, title, page })
  }
  if (!Array.isArray(input.days) || input.days.length === 0) return fault('days')
  const days: HolidayDay[] = []
  for (const [index, entry] of input.days.entries()) {
    const day = parseDay(entry, year, notices)
    if (typeof day === 'string') return fault(`days[${index}]${day}`)
    const before = days.at(-1)
    // In order of date, each once: a day set twice would be decided by chance.
    if (before !== undefined && day.on <= before.on) return fault(`days[${index}].on`)
    days.push(day)
  }
  return succeed({ year, days })
}

/** The day, or where it is wrong. */
function parseDay(entry: unknown, year: number, notices: ReadonlyMap<string, HolidayNotice>): HolidayDay | string {
  if (!isRecord(entry)) return ''
  const on = typeof entry.on === 'string' ? parsePlainDate(entry.on) : undefined
  if (on === undefined || yearOf(on) !== year) return '.on'
  if (entry.is !== 'off' && entry.is !== 'work') return '.is'
  if (!isText(entry.occasion)) return '.occasion'
  const notice = typeof entry.notice === 'string' ? notices.get(entry.notice) : undefined
  if (notice === undefined) return '.notice'
  return { on, is: entry.is, occasion: entry.occasion, notice }
}

const fault = (at: string) => fail<HolidayYearFault>({ code: 'calendar.file-not-understood', at })
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
