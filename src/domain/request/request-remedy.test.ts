import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { caseOf, contextOn, decided, served, submitted } from '../../../testing/requests/worked-case.js'
import { requestRemedy } from './index.js'

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
