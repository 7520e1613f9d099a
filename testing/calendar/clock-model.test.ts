import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays, createWorkCalendar, type HolidayYear, type PlainDate } from '../../src/domain/calendar/index.js'
import { CLOCK_RULES, dueOn, type Pause } from '../../src/domain/clock/index.js'
import { createRandom, type Random } from '../reports/random.js'
import { day } from './china-calendar.js'
import { DayListModel, madeYear } from './day-list-model.js'

/** `npm run soak` asks for a million. */
const CASES = Number(process.env.GONGKAI_CASES ?? 20_000)
const CASES_A_CALENDAR = 100
const FIRST = 2030
const LAST = 2032

interface Made {
  readonly startOn: PlainDate
  readonly extensionDays: number
  readonly pauses: readonly (Pause & { readonly until: PlainDate })[]
}

function madeYears(random: Random): HolidayYear[] {
  const years = [FIRST, FIRST + 1, LAST].map((year) => madeYear(year, random.next))
  // Sometimes the notice for the last year is not out yet.
  return random.chance(0.3) ? years.slice(0, 2) : years
}

function madeCase(random: Random): Made {
  const startOn = addDays(day(`${FIRST}-01-01`), random.between(0, 640))
  const pauses = Array.from({ length: random.between(0, 3) }, () => {
    const after = addDays(startOn, random.between(-5, 60))
    return {
      reason: random.pick(['third-party', 'co-maker', 'other-agency'] as const),
      after,
      until: addDays(after, random.between(0, 45)),
    }
  })
  return { startOn, extensionDays: random.chance(0.4) ? random.between(1, 20) : 0, pauses }
}

/** Every case against the model; the digest is of all results in order. */
function compare(cases: number, seed: number): string {
  const random = createRandom(seed)
  const digest = createHash('sha256')
  for (let done = 0; done < cases; ) {
    const years = madeYears(random)
    const calendar = createWorkCalendar(years)
    const model = new DayListModel(years, FIRST, LAST + 1)
    for (let index = 0; index < CASES_A_CALENDAR && done < cases; index += 1, done += 1) {
      const made = madeCase(random)
      const result = dueOn(CLOCK_RULES['reply.period'], made, calendar)
      const stretches = made.pauses.map(({ after, until }) => [after, until] as const)
      const { on, missing } = model.due(made.startOn, 20 + made.extensionDays, stretches)
      const found =
        missing === null
          ? { status: 'derived', dueOn: on }
          : { status: 'calendar-not-published', year: missing, earliestOn: on }
      if (!result.ok || JSON.stringify({ ...result.value, steps: undefined }) !== JSON.stringify(found))
        expect({ made, result }).toEqual({ made, found })
      digest.update(JSON.stringify(result))
    }
  }
  return digest.digest('hex')
}

const zone = process.env.TZ
afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('the clock against a list of days', () => {
  test(`${CASES} made-up calendars, pauses and extensions give the same day`, () => {
    expect(compare(CASES, 20_261_122)).toHaveLength(64)
  }, 600_000)

  test('and the same proof to the last byte in every time zone', () => {
    const digests = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(
      (name) => {
        process.env.TZ = name
        return compare(400, 7)
      },
    )
    expect(new Set(digests).size).toBe(1)
  })

  test('the earliest day is never later than the day that comes out when the year is loaded', () => {
    const random = createRandom(3)
    let open = 0
    for (let round = 0; round < 2_000; round += 1) {
      const years = [FIRST, FIRST + 1, LAST].map((year) => madeYear(year, random.next))
      const late = years.map((entry) =>
        entry.year === LAST
          ? {
              ...entry,
              days: entry.days.filter(({ on }) => !/-(01-01|05-0[12]|10-0[123])$/.test(on)).concat(fixedOff(entry)),
            }
          : entry,
      )
      const made = { ...madeCase(random), startOn: addDays(day(`${FIRST + 1}-12-31`), -random.between(0, 25)) }
      const before = dueOn(CLOCK_RULES['reply.period'], made, createWorkCalendar(years.slice(0, 2)))
      const after = dueOn(CLOCK_RULES['reply.period'], made, createWorkCalendar(late))
      if (!before.ok || !after.ok) throw new Error('within the law')
      if (before.value.status !== 'calendar-not-published' || after.value.status !== 'derived') continue
      open += 1
      expect(before.value.earliestOn <= after.value.dueOn).toBe(true)
    }
    expect(open).toBeGreaterThan(500)
  })
})

function fixedOff({ year, days }: HolidayYear): HolidayYear['days'] {
  const [some] = days
  if (some === undefined) return []
  return ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((date) => ({
    ...some,
    on: day(`${year}-${date}`),
    is: 'off' as const,
  }))
}
