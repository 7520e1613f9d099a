import { afterAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/index.js'
import {
  APPLICANT_COLUMNS,
  APPLICANTS,
  type CountingSettings,
  countRequests,
  MOVES,
  OUTCOMES,
  type Request,
  type RequestEventType,
  replyClock,
  requestFrom,
  requestStanding,
} from '../../src/domain/request/index.js'
import { china, day } from '../calendar/china-calendar.js'
import { DayListModel } from '../calendar/day-list-model.js'
import { createRandom } from '../reports/random.js'
import { ledger } from './ledger-model.js'
import { type MadeCase, madeCases } from './made-case.js'
import { stopwatch } from './stopwatch-model.js'
import { contextOn } from './worked-case.js'

/** `npm run soak` asks for a million. */
const CASES = Number(process.env.GONGKAI_CASES ?? 20_000)
const YEARS = [2023, 2024, 2025, 2026, 2027]
const FIRST = day('2023-09-01')
const context = contextOn(day('2027-03-31'))

const loaded = [...china.years].map((year) => ({
  year,
  days: [...china.special.values()].filter(({ on }) => on.startsWith(String(year))),
}))
const model = new DayListModel(loaded, 2023, 2029)
const known = new Map<string, boolean | null>()
const works = (date: string): boolean | null => {
  const before = known.get(date)
  if (before !== undefined) return before
  const answer = model.isLoaded(date) ? model.works(date) : null
  known.set(date, answer)
  return answer
}

const zone = process.env.TZ
afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

function* made(count: number, seed: number): Generator<MadeCase> {
  const random = createRandom(seed)
  for (let done = 0; done < count; ) {
    for (const one of madeCases(random, FIRST, context)) {
      yield one
      done += 1
    }
  }
}

describe(`${CASES} made-up cases`, () => {
  test('are due when a stopwatch says so, on any day they are looked at', () => {
    const random = createRandom(11)
    const seen = new Map<string, number>()
    for (const { events, request } of made(CASES, 1)) {
      const today = addDays(events.at(-1)?.on ?? FIRST, random.between(0, 60))
      const clock = replyClock(request, { ...context, today })
      const found = {
        status: clock.status,
        ...(clock.status === 'derived' ? { day: clock.dueOn } : {}),
        ...(clock.status === 'paused' ? { left: clock.left } : {}),
      }
      const expected = stopwatch(events, today, works)
      if (JSON.stringify(found) !== JSON.stringify(expected))
        expect({ events, today, found }).toEqual({ events, today, found: expected })
      seen.set(clock.status, (seen.get(clock.status) ?? 0) + 1)
    }
    for (const status of ['derived', 'paused', 'stopped', 'not-started', 'over', 'calendar-not-published'])
      expect(seen.get(status) ?? 0, status).toBeGreaterThan(CASES / 500)
  }, 1_800_000)

  test('meet every event and every refusal of the table on the way', () => {
    const types = new Set<RequestEventType>()
    let refused = 0
    for (const one of made(3_000, 2)) {
      for (const { type } of one.events) types.add(type)
      refused += one.refused
    }
    expect(Object.keys(MOVES).filter((type) => !types.has(type as RequestEventType))).toEqual([])
    expect(refused).toBeGreaterThan(3_000)
  })

  for (const by of ['decision', 'service'] as const)
    for (const reopened of ['not-counted', 'as-new'] as const)
      test(`stand where a clerk’s ledger has them, and reconcile: by ${by}, reopened ${reopened}`, () => {
        const settings: CountingSettings = { by, reopened }
        const requests: Request[] = []
        for (const { events, request } of made(CASES / 4, 3)) {
          requests.push(request)
          const found = YEARS.flatMap((year) => {
            const standing = requestStanding(request, year, settings)
            if (standing === null) return []
            return [
              { year, column: standing.column, entry: standing.entry, exit: standing.outcome ?? 'carriedForward' },
            ]
          })
          const expected = ledger(events, YEARS, settings)
          if (JSON.stringify(found) !== JSON.stringify(expected))
            expect({ events, found }).toEqual({ events, found: expected })
        }
        reconciles(requests, settings)
      }, 1_800_000)

  test('are the same from the record as step by step, in any time zone', () => {
    const clocks = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) => {
      process.env.TZ = name
      return JSON.stringify(
        [...made(500, 4)].map(({ events, request }) => {
          expect(requestFrom(events, context.settings)).toEqual(request)
          return replyClock(request, context)
        }),
      )
    })
    expect(new Set(clocks).size).toBe(1)
  })
})

/** The identities of the printed form, and last year’s 四 in this year’s 二. */
function reconciles(requests: readonly Request[], settings: CountingSettings): void {
  let total = 0
  let carried: Readonly<Record<string, number>> | null = null
  for (const year of YEARS) {
    const cells = countRequests(requests, year, settings)
    expect(Object.keys(cells)).toHaveLength(175)
    for (const column of APPLICANT_COLUMNS) {
      const below = cells[`requests.outcomes.total.${column}`] + cells[`requests.carriedForward.${column}`]
      expect(cells[`requests.received.${column}`] + cells[`requests.broughtForward.${column}`]).toBe(below)
      const outcomes = OUTCOMES.reduce((sum, outcome) => sum + cells[`requests.outcomes.${outcome}.${column}`], 0)
      expect(cells[`requests.outcomes.total.${column}`]).toBe(outcomes)
      if (carried !== null)
        expect(cells[`requests.broughtForward.${column}`]).toBe(carried[`requests.carriedForward.${column}`])
    }
    const rows = [
      'requests.received',
      'requests.broughtForward',
      'requests.outcomes.total',
      'requests.carriedForward',
    ] as const
    for (const row of rows)
      expect(cells[`${row}.total`]).toBe(APPLICANTS.reduce((sum, column) => sum + cells[`${row}.${column}`], 0))
    carried = cells
    total += cells['requests.received.total']
  }
  expect(total).toBeGreaterThan(requests.length / 2)
}
