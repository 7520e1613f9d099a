import { describe, expect, test } from 'vitest'
import type { ClockStep } from '../../../api/requests.js'
import { layDays, tellSteps } from './lay-days.js'

const step = (kind: ClockStep['kind'], from: string, to: string, counted: number, span: number): ClockStep => ({
  kind,
  what: kind,
  from,
  to,
  counted,
  span,
  source: '条例',
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
  const months = layDays(STEPS, '2024-03-13')
  test('from the month of its first day to that of the due day', () =>
    expect(months.map(({ year, month, before }) => [year, month, before])).toEqual([
      [2024, 2, 3],
      [2024, 3, 4],
    ]))
  test('counted days bear their number, the others none', () => {
    const march = months[1]?.days.filter(({ kind }) => kind !== null).map(({ count }) => count)
    expect(march).toEqual([1, null, null, 2, 3, 4, 5, 6, null, null, null, null, 7])
  })
  test('the due day is marked', () =>
    expect(months.flatMap(({ days }) => days).filter(({ isDue }) => isDue)).toMatchObject([{ on: '2024-03-13' }]))
  test('without steps there is nothing to show', () => expect(layDays([], null)).toEqual([]))
})

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
