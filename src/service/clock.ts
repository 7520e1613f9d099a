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

/** Date and time in Beijing to the second: `2026-07-01 09:00:00`. */
export const toBeijingTime = (at: Date): string =>
  new Date(at.getTime() + BEIJING_MS).toISOString().slice(0, 19).replace('T', ' ')

/** The day it is in Beijing at an instant: every date of this law is a Beijing date. */
export function toBeijingDay(at: Date): PlainDate {
  const day = parsePlainDate(toBeijingTime(at).slice(0, 10))
  if (day === undefined) throw new RangeError('an instant outside the calendar')
  return day
}

/** The day that counts now. */
export const todayOf = (clock: Clock): PlainDate => clock.standsOn ?? toBeijingDay(clock.now())
