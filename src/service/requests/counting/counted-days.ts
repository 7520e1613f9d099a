import { addDays, findPlainDate, type PlainDate } from '../../../domain/calendar/index.js'

/** The days that a count is of. */
export interface CountedDays {
  readonly from: PlainDate
  /** The last that is counted: of a month, or of the year. */
  readonly to: PlainDate
  readonly endOfYear: PlainDate
}

/** @param month null: the whole year; undefined comes of a year that no calendar has */
export function countedDays({
  year,
  month,
}: {
  readonly year: number
  readonly month: number | null
}): CountedDays | undefined {
  const [from, endOfYear] = [findPlainDate(year, 1, 1), findPlainDate(year, 12, 31)]
  if (from === undefined || endOfYear === undefined) return undefined
  // The last year of all has no month after December.
  const next = month === null ? undefined : findPlainDate(year, month + 1, 1)
  return { from, endOfYear, to: next === undefined ? endOfYear : addDays(next, -1) }
}
