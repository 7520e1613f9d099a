import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { isWorkingDay } from '../../domain/calendar/index.js'
import { loadHolidays } from './load-holidays.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const year2027 = {
  year: 2027,
  notices: [{ number: '甲号', title: '关于2027年假日的通知', page: 'https://example.invalid/' }],
  days: [{ on: '2027-01-01', is: 'off', occasion: '元旦', notice: '甲号' }],
}
const write = (name: string, content: unknown) =>
  writeFileSync(join(folder.path, name), typeof content === 'string' ? content : JSON.stringify(content))

describe('the holiday years', () => {
  test('are the package’s own, where the operator has none', async () => {
    const calendar = await loadHolidays(join(folder.path, 'nothing-here'))
    expect(calendar.years.has(2026)).toBe(true)
    expect(calendar.years.has(2027)).toBe(false)
  })

  test('a year the operator adds is loaded, one he corrects is replaced', async () => {
    write('2027.json', year2027)
    write('2026.json', { ...year2027, year: 2026, days: [{ ...year2027.days[0], on: '2026-12-31' }] })
    write('notes.txt', 'no year')
    const calendar = await loadHolidays(folder.path)
    expect(isWorkingDay(calendar, day('2027-01-01'))).toEqual({ ok: true, value: false })
    expect(isWorkingDay(calendar, day('2026-12-31'))).toEqual({ ok: true, value: false })
    expect(isWorkingDay(calendar, day('2026-10-01'))).toEqual({ ok: true, value: true })
    expect(calendar.years.has(2018)).toBe(true)
  })

  for (const [what, content, sentence] of [
    ['no JSON', '{', /2027\.json/],
    ['a day that does not exist', { ...year2027, days: [{ ...year2027.days[0], on: '2027-13-01' }] }, /days\[0\]\.on/],
    [
      'another year than its name',
      { ...year2027, year: 2028, days: [{ ...year2027.days[0], on: '2028-01-01' }] },
      /2028/,
    ],
  ] as const)
    test(`a file with ${what} stops the start, and is named`, async () => {
      write('2027.json', content)
      await expect(loadHolidays(folder.path)).rejects.toThrow(sentence)
    })
})
