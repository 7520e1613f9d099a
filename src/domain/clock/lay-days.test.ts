import { describe, expect, test } from 'vitest'
import { type PlainDate, parsePlainDate } from '../calendar/index.js'
import { layDays } from './lay-days.js'
import type { StepKind } from './proof.js'
import { tellSteps } from './tell-steps.js'

const day = (text: string): PlainDate => {
  const parsed = parsePlainDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

const step = (kind: StepKind, from: string, to: string, counted: number, span: number, source = '条例') => ({
  kind,
  what: kind,
  from: day(from),
  to: day(to),
  counted,
  span,
  source,
})

const STEPS = [
  step('start', '2024-02-29', '2024-02-29', 0, 1),
  step('counted', '2024-03-01', '2024-03-01', 1, 1),
  step('weekend', '2024-03-02', '2024-03-03', 0, 2),
  step('counted', '2024-03-04', '2024-03-08', 5, 5),
  step('weekend', '2024-03-09', '2024-03-10', 0, 2),
  step('paused', '2024-03-11', '2024-03-12', 0, 2),
  step('counted', '2024-03-13', '2024-03-13', 1, 1),
]

describe('a proof as days on a wall', () => {
  const months = layDays(STEPS)
  test('from the month of its first day to that of the due day', () =>
    expect(months.map(({ year, month, before }) => [year, month, before])).toEqual([
      [2024, 2, 3],
      [2024, 3, 4],
    ]))
  test('every day of a month is there', () => expect(months.map(({ days }) => days.length)).toEqual([29, 31]))
  test('counted days bear their number, the others none', () => {
    const march = months[1]?.days.filter(({ kind }) => kind !== null).map(({ count }) => count)
    expect(march).toEqual([1, null, null, 2, 3, 4, 5, 6, null, null, null, null, 7])
  })
  test('the due day is marked', () =>
    expect(months.flatMap(({ days }) => days).filter(({ isDue }) => isDue)).toMatchObject([{ on: '2024-03-13' }]))
  test('a count that stands still has no due day', () =>
    expect(layDays(STEPS.slice(0, -1)).flatMap(({ days }) => days.filter(({ isDue }) => isDue))).toEqual([]))
  test('it goes on over the turn of a year', () =>
    expect(
      layDays([step('counted', '2024-12-31', '2025-01-02', 3, 3)]).map(({ year, month }) => [year, month]),
    ).toEqual([
      [2024, 12],
      [2025, 1],
    ]))
  test('without steps, or over more than half a year, there is nothing to show', () => {
    expect(layDays([])).toEqual([])
    expect(layDays([step('counted', '2024-01-31', '2024-06-01', 100, 123)])).toHaveLength(6)
    expect(layDays([step('counted', '2024-01-31', '2024-07-01', 100, 153)])).toEqual([])
  })
})

describe('a proof to be read', () => {
  test('weekends between counted days are told with them, a pause alone', () =>
    expect(
      tellSteps(STEPS).map(({ kind, from, to, counted, isSkipped }) => [kind, from, to, counted, isSkipped]),
    ).toEqual([
      ['start', '2024-02-29', '2024-02-29', 0, false],
      ['counted', '2024-03-01', '2024-03-08', 6, false],
      ['weekend', '2024-03-09', '2024-03-10', 0, true],
      ['paused', '2024-03-11', '2024-03-12', 0, true],
      ['counted', '2024-03-13', '2024-03-13', 1, false],
    ]))
  test('what a stretch rests on is told once', () =>
    expect(
      tellSteps([
        step('counted', '2024-03-01', '2024-03-01', 1, 1),
        step('weekend', '2024-03-02', '2024-03-03', 0, 2, '通知'),
        step('counted', '2024-03-04', '2024-03-08', 5, 5),
      ]).map(({ sources, span }) => [sources, span]),
    ).toEqual([[['条例', '通知'], 8]]))
})
