import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { china, day } from '../../../testing/calendar/china-calendar.js'
import {
  addDays,
  addMonths,
  addWorkingDays,
  countWorkingDays,
  createWorkCalendar,
  fromDayNumber,
  isWorkingDay,
  parseHolidayYear,
  readDay,
  toDayNumber,
  weekdayOf,
} from './index.js'

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]

describe('the days of data/holidays', () => {
  test('cover 2018 to 2026 and nothing that is not announced', () => expect([...china.years].sort()).toEqual(YEARS))

  const inYear: Readonly<Record<number, number>> = {
    2018: 250,
    2019: 250,
    2020: 249,
    2021: 250,
    2022: 249,
    2023: 249,
    2024: 251,
    2025: 248,
    2026: 248,
  }
  for (const year of YEARS)
    test(`${year} has ${inYear[year]} working days`, () => {
      let works = 0
      for (let date = day(`${year}-01-01`); date <= day(`${year}-12-31`); date = addDays(date, 1)) {
        const reading = isWorkingDay(china, date)
        if (reading.ok && reading.value) works += 1
      }
      expect(works).toBe(inYear[year])
    })

  test('name the notice that has the last word: 2020 was extended, 2018 ends under the notice for 2019', () => {
    const notice = (text: string) => china.special.get(day(text))?.notice.number
    expect(notice('2020-01-30')).toBe('国办发明电〔2019〕16号')
    expect(notice('2020-02-02')).toBe('国办发明电〔2020〕1号')
    expect(notice('2019-05-02')).toBe('国办发明电〔2019〕3号')
    expect(notice('2018-12-31')).toBe('国办发明电〔2018〕15号')
    expect(notice('2022-12-31')).toBe('国办发明电〔2022〕16号')
  })

  test('make up only weekends, and nothing is made up that is off', () => {
    const makeUps = [...china.special.values()].filter(({ is }) => is === 'work')
    expect(makeUps.length).toBeGreaterThan(50)
    for (const { on } of makeUps) expect([0, 6]).toContain(weekdayOf(on))
  })
})

describe('adding working days', () => {
  const vectors = [
    // from, +7, +15, +20, +40
    ['2024-01-31', '2024-02-08', '2024-02-26', '2024-03-04', '2024-04-01'],
    ['2025-01-24', '2025-02-10', '2025-02-20', '2025-02-27', '2025-03-27'],
    ['2025-04-30', '2025-05-14', '2025-05-26', '2025-06-03', '2025-07-01'],
    ['2025-09-28', '2025-10-14', '2025-10-24', '2025-10-31', '2025-11-28'],
    ['2025-12-31', '2026-01-12', '2026-01-22', '2026-01-29', '2026-03-04'],
    ['2026-02-13', '2026-03-02', '2026-03-12', '2026-03-19', '2026-04-17'],
    ['2026-09-30', '2026-10-15', '2026-10-27', '2026-11-03', '2026-12-01'],
    ['2026-10-10', '2026-10-20', '2026-10-30', '2026-11-06', '2026-12-04'],
    ['2024-09-28', '2024-10-12', '2024-10-23', '2024-10-30', '2024-11-27'],
  ] as const
  const counts = [7, 15, 20, 40] as const
  for (const [from, ...ends] of vectors)
    for (const [index, count] of counts.entries())
      test(`${from} and ${count} working days: ${ends[index]}`, () => {
        expect(addWorkingDays(china, day(from), count)).toEqual({ ok: true, value: ends[index] })
        expect(countWorkingDays(china, day(from), day(ends[index] ?? ''))).toEqual({ ok: true, value: count })
      })

  test('none is the day itself, whatever day it is', () =>
    expect(addWorkingDays(china, day('2027-05-01'), 0)).toEqual({ ok: true, value: '2027-05-01' }))

  test('into a year that is not loaded is refused, naming the year', () => {
    const refused = { ok: false, error: { code: 'calendar.year-not-loaded', year: 2027 } }
    expect(addWorkingDays(china, day('2026-12-15'), 20)).toEqual(refused)
    expect(countWorkingDays(china, day('2026-12-15'), day('2027-01-04'))).toEqual(refused)
    expect(readDay(china, day('2027-01-04'))).toEqual(refused)
  })

  test('always lands on a working day, and counting gives the number back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 200 }), (offset, count) => {
        const from = addDays(day('2018-01-01'), offset)
        const end = addWorkingDays(china, from, count)
        if (!end.ok) throw new Error('within the loaded years')
        expect(isWorkingDay(china, end.value)).toEqual({ ok: true, value: true })
        expect(countWorkingDays(china, from, end.value)).toEqual({ ok: true, value: count })
        expect(countWorkingDays(china, end.value, from)).toEqual({ ok: true, value: -count })
      }),
    )
  })
})

describe('dates', () => {
  test('numbers and dates are each other’s inverse, through leap years and centuries', () => {
    for (let number = toDayNumber(day('1899-12-31')); number < toDayNumber(day('2101-01-01')); number += 13)
      expect(toDayNumber(fromDayNumber(number))).toBe(number)
    expect(fromDayNumber(0)).toBe('1970-01-01')
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2100-02-28'), 1)).toBe('2100-03-01')
  })
  test('weekdays are those of the world: 8 October 2024 was a Tuesday', () =>
    expect(weekdayOf(day('2024-10-08'))).toBe(2))

  const months = [
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-03-15', 6, '2024-09-15'],
    ['2024-12-01', 1, '2025-01-01'],
    ['2024-10-31', 1, '2024-11-30'],
  ] as const
  for (const [from, count, end] of months)
    test(`${from} and ${count} months: ${end}（民法典第二百零二条）`, () =>
      expect(addMonths(day(from), count)).toBe(end))
})

describe('a holiday file', () => {
  const file = (change: object) => ({
    year: 2030,
    notices: [{ number: '甲号', title: '关于假日的通知', page: 'https://example.invalid/' }],
    days: [
      { on: '2030-01-01', is: 'off', occasion: '元旦', notice: '甲号' },
      { on: '2030-02-02', is: 'work', occasion: '春节', notice: '甲号' },
    ],
    ...change,
  })
  test('that is sound is read', () => {
    const result = parseHolidayYear(file({}))
    if (!result.ok) throw new Error(result.error.at)
    expect(readDay(createWorkCalendar([result.value]), day('2030-02-02'))).toMatchObject({ value: { works: true } })
  })

  const off = { is: 'off', occasion: '元旦', notice: '甲号' }
  const faults: readonly (readonly [string, unknown, string])[] = [
    ['no object', [], ''],
    ['no year', file({ year: '2030' }), 'year'],
    ['no notices', file({ notices: null }), 'notices'],
    ['a notice without a title', file({ notices: [{ number: '甲号', title: '', page: 'x' }] }), 'notices[0].title'],
    ['no day', file({ days: [] }), 'days'],
    ['a day of another year', file({ days: [{ ...off, on: '2031-01-01' }] }), 'days[0].on'],
    ['a day that does not exist', file({ days: [{ ...off, on: '2030-02-30' }] }), 'days[0].on'],
    [
      'a day twice',
      file({
        days: [
          { ...off, on: '2030-01-01' },
          { ...off, on: '2030-01-01' },
        ],
      }),
      'days[1].on',
    ],
    ['a kind that is none', file({ days: [{ ...off, on: '2030-01-01', is: 'half' }] }), 'days[0].is'],
    ['a notice nobody issued', file({ days: [{ ...off, on: '2030-01-01', notice: '乙号' }] }), 'days[0].notice'],
  ]
  for (const [what, input, at] of faults)
    test(`with ${what} is refused, and says where`, () =>
      expect(parseHolidayYear(input)).toEqual({ ok: false, error: { code: 'calendar.file-not-understood', at } }))

  test('of an area may add its own days off', () => {
    const notice = { number: '某州〔2024〕1号', title: '关于州庆放假的通知', page: 'https://example.invalid/' }
    const local = createWorkCalendar(
      [{ year: 2024, days: [] }],
      [{ on: day('2024-07-15'), is: 'off', occasion: '州庆', notice }],
    )
    expect(isWorkingDay(local, day('2024-07-15'))).toEqual({ ok: true, value: false })
  })
})
