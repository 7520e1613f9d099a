import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf, openRequestOffice, type RequestOffice, submission } from '../../../testing/requests/request-office.js'
import { PASSWORD_PROFILES } from '../../domain/access/index.js'
import { createWorkCalendar } from '../../domain/calendar/index.js'
import { STATUTORY_DUE_DAYS } from '../checked-reports/due-days.js'
import type { Actor } from '../people/authorise.js'
import { submitRequest } from '../requests/intake/submit-request.js'
import { rederiveDueDates } from '../requests/rederive-due-dates.js'
import { listWaiting } from './list-waiting.js'

let t: RequestOffice
beforeAll(async () => {
  t = await openRequestOffice()
}, 120_000)
afterAll(() => t.close())

const waiting = async (by: Actor) => {
  const services = {
    ...t.services,
    profile: PASSWORD_PROFILES.asvs,
    dueDays: STATUTORY_DUE_DAYS,
    countFailedJobs: async () => 0,
  }
  const tasks = await listWaiting(services, by)
  return Object.fromEntries(
    tasks
      .filter(({ kind }) => kind.startsWith('requests'))
      .map(({ kind, count, dueOn, workingDaysLeft }) => [kind, [count, dueOn, workingDaysLeft]]),
  )
}

test('late, due soon, to be confirmed, nobody’s: for those who may act on it, with the nearest day', async () => {
  expect(await waiting(t.clerk)).toEqual({})
  await t.register('2026-05-06') // due 2 June: a Saturday in May is worked
  await t.register('2026-06-03') // due 2 July
  await t.register('2026-06-29')
  await submitRequest(t.services, submission(t.bureau, keyOf(1)))
  expect(await waiting(t.clerk)).toEqual({
    'requests-late': [1, '2026-06-02', -20],
    'requests-at-risk': [1, '2026-07-02', 1],
    'requests-unconfirmed': [1, null, null],
    'requests-unassigned': [4, null, null],
  })
  expect(await waiting(await t.act('clerk', t.neighbour))).toEqual({})
  expect(await waiting(await t.act('supervisor', t.office.county))).toEqual({})
})

test('an alarm for every case whose calendar is not announced, until it is', async () => {
  const without = { ...t.services, calendar: () => createWorkCalendar([]) }
  await rederiveDueDates(without)
  expect((await waiting(t.head))['requests-calendar-unknown']).toEqual([3, null, null])
  await rederiveDueDates(t.services)
  expect((await waiting(t.head))['requests-calendar-unknown']).toBeUndefined()
})
