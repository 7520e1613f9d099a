import { type PlainDate, parsePlainDate } from '../../src/domain/calendar/index.js'
import { loadHolidays } from '../../src/service/calendar/load-holidays.js'

/** The years in `data/holidays`. */
export const china = await loadHolidays()

/** A date that is one. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new RangeError(`no day: ${text}`)
  return date
}
