import type { BodyId } from '../../domain/body/index.js'
import { countDue, countUnassigned } from '../../storage/requests/queue-counts.js'
import { countLate, countLateCommissions, countUnconfirmed } from '../../storage/requests/request-alarms.js'
import { todayOf } from '../clock.js'
import { rangesOf } from '../requests/queue/deadline-ranges.js'
import { contextOf, type RequestServices } from '../requests/request-services.js'
import { findOpenReviews } from '../requests/reviews/list-open-reviews.js'
import type { WaitingTask } from './waiting-task.js'

/** What is asked to know what waits in requests. */
export type RequestTaskServices = Pick<RequestServices, 'db' | 'clock' | 'calendar' | 'settings' | 'atRiskDays'>

type ListTasks = (services: RequestTaskServices, bodies: readonly BodyId[]) => Promise<readonly WaitingTask[]>

const none = { year: null, dueOn: null } as const

/** What waits in requests to bodies for which a person may do something. */
export const listRequestTasks = {
  late: async ({ db, clock }, bodies) => {
    const { count, dueOn } = await countLate(db, bodies, todayOf(clock))
    return [{ kind: 'requests-late', count, year: null, dueOn }]
  },
  atRisk: async (services, bodies) => {
    const near = rangesOf('at-risk', contextOf(services), services.atRiskDays)
    const { count, first } = await countDue(services.db, bodies, near)
    return [{ kind: 'requests-at-risk', count, year: null, dueOn: first }]
  },
  unassigned: async ({ db }, bodies) => {
    const { count } = await countUnassigned(db, bodies)
    return [{ kind: 'requests-unassigned', count, ...none }]
  },
  // The earliest day it could be is no day it is due on.
  calendarUnknown: async ({ db }, bodies) => {
    const { count } = await countDue(db, bodies, [{ kind: 'calendar-not-published', from: null, before: null }])
    return [{ kind: 'requests-calendar-unknown', count, ...none }]
  },
  unconfirmed: async ({ db }, bodies) => [
    { kind: 'requests-unconfirmed', count: await countUnconfirmed(db, bodies), ...none },
  ],
  reviews: async (services, bodies) => {
    if (bodies.length === 0) return []
    const own = (await findOpenReviews(services, bodies)).filter(({ clock }) => clock !== null)
    const first = own[0]?.clock?.reading
    return [
      { kind: 'reviews-due', count: own.length, year: null, dueOn: first?.status === 'derived' ? first.dueOn : null },
    ]
  },
  records: async ({ db, clock }, bodies) => {
    const { count, dueOn } = await countLateCommissions(db, bodies, todayOf(clock))
    return [{ kind: 'records-late', count, year: null, dueOn }]
  },
} as const satisfies Readonly<Record<string, ListTasks>>
