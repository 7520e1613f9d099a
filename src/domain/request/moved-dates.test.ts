import { describe, expect, test } from 'vitest'
import { china, day } from '../../../testing/calendar/china-calendar.js'
import { caseOf, contextOn, decided, served, submitted } from '../../../testing/requests/worked-case.js'
import { createWorkCalendar, type HolidayYear } from '../calendar/index.js'
import { listMovedDates, type RequestNo, requestRemedy } from './index.js'

const notice = { number: '甲号', title: '关于2027年假日的通知', page: 'https://example.invalid/' }
const year2027: HolidayYear = {
  year: 2027,
  days: ['2027-01-01', '2027-01-02', '2027-01-03'].map((on) => ({ on: day(on), is: 'off', occasion: '元旦', notice })),
}
const known: HolidayYear[] = [...china.years].map((year) => ({
  year,
  days: [...china.special.values()].filter(({ on }) => on.startsWith(String(year))),
}))

test('when a year is loaded, the cases that waited for it get their day, and only they are listed', () => {
  const context = contextOn(day('2026-12-20'))
  const cases = [
    ['云溪-1', caseOf([submitted('2026-12-15')], context)],
    ['云溪-2', caseOf([submitted('2026-11-16')], context)],
  ] as const
  const requests = cases.map(([no, request]) => [no as RequestNo, request] as const)
  const after = { ...context, calendar: createWorkCalendar([...known, year2027]) }
  expect(listMovedDates(requests, china, after)).toMatchObject([
    {
      no: '云溪-1',
      before: { status: 'calendar-not-published', year: 2027, earliestOn: '2027-01-09' },
      after: { status: 'derived', dueOn: '2027-01-13' },
    },
  ])
  expect(listMovedDates(requests, china, context)).toEqual([])
})

describe('what the applicant may do', () => {
  const respondent = {
    kind: 'local-department',
    name: '云溪县文化和旅游局',
    governmentName: '云溪县人民政府',
    superiorName: '青山市文化和旅游局',
    courts: { basic: '临江区人民法院', intermediate: '青山市中级人民法院' },
    isTownship: false,
  } as const
  const remedyOf = (events: Parameters<typeof caseOf>[0], today = day('2024-06-03')) =>
    requestRemedy(caseOf(events), respondent, contextOn(today))
  test('while it is worked on, or decided and not served: nothing yet', () => {
    expect(remedyOf([submitted('2024-05-20')])).toBeNull()
    expect(remedyOf([submitted('2024-05-20'), decided('2024-05-21')])).toBeNull()
  })
  test('against a refusal that was served: reconsideration first, counted from service', () =>
    expect(
      remedyOf([
        submitted('2024-02-20'),
        decided('2024-02-28', { kind: 'S08', reasons: '人事管理' }),
        served('2024-03-01'),
      ]),
    ).toMatchObject({ route: 'reconsideration-first', reconsideration: { until: { dueOn: '2024-04-30' } } }))
  test('against silence, from the day after the reply was due', () => {
    expect(remedyOf([submitted('2024-03-01')], day('2024-03-29'))).toBeNull()
    expect(remedyOf([submitted('2024-03-01')], day('2024-03-30'))).toMatchObject({ route: 'reconsideration-first' })
  })
})
