import type { BodyId } from '../../domain/body/index.js'
import { countLate, countLateCommissions, countUnconfirmed } from '../../storage/requests/request-alarms.js'
import { todayOf } from '../clock.js'
import type { RequestServices } from '../requests/request-services.js'
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
