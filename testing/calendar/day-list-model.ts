import type { HolidayDay, HolidayYear, PlainDate } from '../../src/domain/calendar/index.js'

/**
 * Working days told in another way than the program does: every day of a span of years in one list, told
 * apart by JavaScript's own calendar in UTC, and a period is a place in the list of those that are left.
 */
export class DayListModel {
  readonly #days: readonly string[]
  readonly #places: ReadonlyMap<string, number>
  readonly #off = new Set<string>()
  readonly #work = new Set<string>()
  readonly #years: ReadonlySet<number>

  constructor(years: readonly HolidayYear[], from: number, to: number) {
    this.#years = new Set(years.map(({ year }) => year))
    for (const { days } of years) for (const { on, is } of days) (is === 'off' ? this.#off : this.#work).add(on)
    const days: string[] = []
    for (let at = Date.UTC(from, 0, 1); at < Date.UTC(to + 1, 0, 1); at += 86_400_000)
      days.push(new Date(at).toISOString().slice(0, 10))
    this.#days = days
    this.#places = new Map(days.map((day, place) => [day, place]))
  }

  works(day: string): boolean {
    if (this.#off.has(day)) return false
    if (this.#work.has(day)) return true
    return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  }

  isLoaded(day: string): boolean {
    return this.#years.has(Number(day.slice(0, 4)))
  }

  /**
   * The last of `count` working days after `start` that lie in none of the stretches `(after, until]`, and
   * the year that would have to be loaded to know it.
   */
  due(start: string, count: number, stretches: readonly (readonly [string, string])[]): ModelDue {
    if (count === 0) return { on: start, missing: null }
    const first = this.#places.get(start) ?? 0
    const after = this.#days
      .slice(first + 1, first + REACH)
      .filter((day) => !stretches.some(([from, until]) => day > from && day <= until))
    const counting = after.filter((day) => (this.isLoaded(day) ? this.works(day) : !FIXED.test(day)))
    const on = counting[count - 1]
    if (on === undefined) throw new RangeError('the model is too short')
    const missing = after.find((day) => day <= on && !this.isLoaded(day))
    return { on, missing: missing === undefined ? null : Number(missing.slice(0, 4)) }
  }
}

/** Further than any period here goes, in days. */
const REACH = 400

export interface ModelDue {
  readonly on: string
  readonly missing: number | null
}

/** Off by the statute in any year since 2025: 元旦, 劳动节 two days, 国庆节 three. */
const FIXED = /-(01-01|05-0[12]|10-0[123])$/

/** A year made up: some days off, some made up for, in no order that any notice would have. */
export function madeYear(year: number, random: () => number): HolidayYear {
  const notice = { number: `假设〔${year}〕1号`, title: `${year}年的假设安排`, page: 'https://example.invalid/' }
  const days: HolidayDay[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const on = new Date(at).toISOString().slice(0, 10) as PlainDate
    const lot = random()
    if (lot < 0.06) days.push({ on, is: 'off', occasion: '假日', notice })
    else if (lot < 0.09) days.push({ on, is: 'work', occasion: '假日', notice })
  }
  return { year, days }
}
