import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { commissioned, correction, handedOver, on, start } from '../../../testing/requests/events.js'
import { caseOf, contextOn, decided, dueOf, served } from '../../../testing/requests/worked-case.js'
import { isAfter, listOpenClocks, type RequestEvent } from './index.js'

const clocks = (events: readonly RequestEvent[], today = '2024-03-20') =>
  listOpenClocks(caseOf(events), contextOn(day(today))).flatMap(({ id, of, reading }) =>
    id === 'records.period' ? [{ of, due: reading.status === 'derived' ? reading.dueOn : null }] : [],
  )

describe('records that a division is to hand over', () => {
  const asked = [start, commissioned('2024-03-05', '2024-03-12'), commissioned('2024-03-05', '2024-03-15', 'c2')]

  test('leave the day of the reply as it was', () => {
    expect(dueOf(asked)).toBe(dueOf([start]))
  })
  test('have a day of their own until they come', () => {
    expect(clocks(asked)).toEqual([
      { of: 'c1', due: '2024-03-12' },
      { of: 'c2', due: '2024-03-15' },
    ])
    expect(clocks([...asked, handedOver('2024-03-11')])).toEqual([{ of: 'c2', due: '2024-03-15' }])
  })
  test('are late after it, and can come late', () => {
    const request = caseOf(asked)
    const [first] = listOpenClocks(request, contextOn(day('2024-03-13'))).filter(({ id }) => id === 'records.period')
    expect(first && isAfter(day('2024-03-13'), first.reading)).toBe(true)
    expect(caseOf([...asked, handedOver('2024-03-13')]).commissions[0]).toEqual({
      id: 'c1',
      askedOn: '2024-03-05',
      dueOn: '2024-03-12',
      deliveredOn: '2024-03-13',
      found: true,
    })
  })
  test('are nobody’s to bring once they are not wanted, or the reply is out', () => {
    const recalled: RequestEvent = { type: 'letter.recalled', ...on('2024-03-06'), letter: 'commission', id: 'c1' }
    expect(clocks([...asked, recalled])).toEqual([{ of: 'c2', due: '2024-03-15' }])
    expect(clocks([...asked, decided('2024-03-06')])).toEqual([])
  })
  test('are asked for while the applicant is asked as well, and entered after the reply', () => {
    const events = [start, correction('2024-03-04'), commissioned('2024-03-05', '2024-03-12')]
    expect(clocks(events)).toHaveLength(1)
    const late = [...asked, decided('2024-03-06'), served('2024-03-06'), handedOver('2024-03-08')]
    expect(caseOf(late).commissions[0]?.deliveredOn).toBe('2024-03-08')
  })
})

describe('a ruling that sets a day', () => {
  const review = (text: string, event: object): RequestEvent =>
    ({ type: 'review.recorded', ...on(text), id: 'r1', event: { ...on(text), ...event } }) as RequestEvent
  const ruled = [
    start,
    decided('2024-03-05'),
    served('2024-03-05'),
    review('2024-04-01', { type: 'review.lodged', kind: 'reconsideration', afterReconsideration: false }),
    review('2024-05-06', { type: 'review.ruled', ruling: 'reconsideration.ordered', actBy: day('2024-05-31') }),
  ]

  test('is a day to keep until the body has done what it was told', () => {
    const compliance = (events: readonly RequestEvent[]) =>
      listOpenClocks(caseOf(events), contextOn()).map(({ id, of, reading }) => [
        id,
        of,
        reading.status === 'derived' ? reading.dueOn : null,
      ])
    expect(compliance(ruled)).toEqual([['review.compliance', 'r1', '2024-05-31']])
    expect(compliance([...ruled, review('2024-05-20', { type: 'review.complied' })])).toEqual([])
  })
})
