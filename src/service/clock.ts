import { type PlainDate, parsePlainDate } from '../domain/calendar/index.js'

/** Where the services take the present from. */
export interface Clock {
  now(): Date
  /** Whether it is not the world's: what is done then is on record as done at its time. */
  readonly isSimulated: boolean
  /** The day that counts where that is not the day of `now`: a demonstration stands on one. */
  readonly standsOn?: PlainDate
}

export const WORLD_CLOCK: Clock = { now: () => new Date(), isSimulated: false }

/** Every date of the law is this day; hours, sessions and the record of what is done go on as in the world. */
export const clockStandingOn = (day: PlainDate): Clock => ({ ...WORLD_CLOCK, standsOn: day })

/** China keeps one time, eight hours before UTC, all year since 1991. */
const BEIJING_MS = 8 * 3_600_000

/** The day it is in Beijing: every date of this law is a Beijing date. */
export function todayOf(clock: Clock): PlainDate {
  if (clock.standsOn !== undefined) return clock.standsOn
  const text = new Date(clock.now().getTime() + BEIJING_MS).toISOString().slice(0, 10)
  const today = parsePlainDate(text)
  if (today === undefined) throw new RangeError('the clock shows no day of the calendar')
  return today
}
