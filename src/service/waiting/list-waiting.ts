import { type Action, isWithin, listReached, type PasswordProfile } from '../../domain/access/index.js'
import type { InBothLanguages } from '../../domain/audit/index.js'
import { type Bodies, type BodyId, bodyOn } from '../../domain/body/index.js'
import { type PlainDate, yearOf } from '../../domain/calendar/index.js'
import { deadlineOf } from '../../domain/request/index.js'
import { type BodyRecord, listBodies } from '../../storage/bodies/bodies.js'
import { countOpenWork } from '../../storage/checked-reports/body-reports.js'
import { countInitialPasswords } from '../../storage/people/initial-passwords.js'
import { getCredentials } from '../../storage/people/people.js'
import type { DueDays } from '../checked-reports/due-days.js'
import { toBeijingDay, todayOf } from '../clock.js'
import type { Actor } from '../people/authorise.js'
import { contextOf } from '../requests/request-services.js'
import { findMissingReports } from './missing-reports.js'
import { listRequestTasks, type RequestTaskServices } from './request-tasks.js'
import { toWaitingPath, toWaitingTitle, type WaitingKind, type WaitingTask } from './waiting-task.js'

export interface WaitingServices extends RequestTaskServices {
  readonly profile: PasswordProfile
  /** When reports are due, by who files them. */
  readonly dueDays: DueDays
  /** Jobs that were given up after their last try; whoever runs them tells. */
  readonly countFailedJobs: () => Promise<number>
}

export interface ListedTask extends WaitingTask {
  readonly title: InBothLanguages
  /** Within the console. */
  readonly path: string
  /** From today to the day, where the law counts it in working days; below zero when it is past. */
  readonly workingDaysLeft: number | null
}

/** What waits for this person by what they hold: the nearest day first, then what has none. */
export async function listWaiting(services: WaitingServices, actor: Actor): Promise<readonly ListedTask[]> {
  const records = await listBodies(services.db)
  const bodies: Bodies = new Map(records.map(({ id, history }) => [id, history]))
  const today = todayOf(services.clock)
  const asked: Asked = {
    services,
    actor,
    today,
    records,
    bodies,
    reach(action) {
      const reached = listReached(actor.grants, action, bodies, today)
      return records.map(({ id }) => id).filter((id) => isWithin(reached, id))
    },
    reachesAll: (action) => listReached(actor.grants, action, bodies, today) === 'everything',
  }
  const tasks = (await Promise.all(Object.values(SOURCES).map((source) => source(asked)))).flat()
  return tasks
    .filter(({ count }) => count > 0)
    .sort((a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999'))
    .map((task) => ({
      ...task,
      title: toWaitingTitle(task),
      path: toWaitingPath(task),
      workingDaysLeft: workingDaysTo(task, services),
    }))
}

/** 条例第三十三条: what is due within working days. */
const COUNTED_IN_WORKING_DAYS: readonly WaitingKind[] = ['requests-late', 'requests-at-risk']

function workingDaysTo({ kind, dueOn }: WaitingTask, services: WaitingServices): number | null {
  if (dueOn === null || !COUNTED_IN_WORKING_DAYS.includes(kind)) return null
  return deadlineOf({ status: 'derived', dueOn }, contextOf(services), services.atRiskDays).workingDaysLeft
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Asked {
  readonly services: WaitingServices
  readonly actor: Actor
  readonly today: PlainDate
  readonly records: readonly BodyRecord[]
  readonly bodies: Bodies
  /** The bodies for which the person may do something. */
  reach(action: Action): readonly BodyId[]
  reachesAll(action: Action): boolean
}

type Source = (asked: Asked) => Promise<readonly WaitingTask[]>

/** Where each kind comes from; a new kind does not compile without. */
const SOURCES: Readonly<Record<WaitingKind, Source>> = {
  'requests-late': ({ services, reach }) => listRequestTasks.late(services, reach('request.handle')),
  'requests-at-risk': ({ services, reach }) => listRequestTasks.atRisk(services, reach('request.handle')),
  'requests-unassigned': ({ services, reach }) => listRequestTasks.unassigned(services, reach('request.assign')),
  'requests-calendar-unknown': ({ services, reach }) =>
    listRequestTasks.calendarUnknown(services, reach('request.handle')),
  'requests-unconfirmed': ({ services, reach }) => listRequestTasks.unconfirmed(services, reach('request.handle')),
  'reviews-due': ({ services, reach }) => listRequestTasks.reviews(services, reach('request.handle')),
  'records-late': ({ services, reach }) => listRequestTasks.records(services, reach('request.handle')),
  'own-password-ageing': async ({ services, actor }) => {
    const dueOn = await findPasswordDue(services, actor)
    return dueOn === null ? [] : [{ kind: 'own-password-ageing', count: 1, year: null, dueOn }]
  },
  'reports-missing': listMissing,
  'reports-unattached': async ({ services, reach }) => {
    const { unattached } = await countOpenWork(services.db, reach('checked-report.hand-in'))
    return [{ kind: 'reports-unattached', count: unattached, year: null, dueOn: null }]
  },
  'findings-undecided': async ({ services, reach }) => {
    const { undecided } = await countOpenWork(services.db, reach('checked-report.judge'))
    return [{ kind: 'findings-undecided', count: undecided, year: null, dueOn: null }]
  },
  'jobs-failed': async ({ services, reachesAll }) => {
    if (!reachesAll('system.run-job')) return []
    return [{ kind: 'jobs-failed', count: await services.countFailedJobs(), year: null, dueOn: null }]
  },
  'initial-passwords': async ({ services, reach, reachesAll }) => {
    const action = 'person.reset'
    const count = await countInitialPasswords(services.db, reachesAll(action) ? null : reach(action))
    return [{ kind: 'initial-passwords', count, year: null, dueOn: null }]
  },
  'office-data-missing': async (asked) => {
    const lacking = listActive(asked, 'body.edit-office').filter(({ office }) =>
      [office.officeName, office.address, office.hours, office.telephone].includes(null),
    )
    return [{ kind: 'office-data-missing', count: lacking.length, year: null, dueOn: null }]
  },
  'credit-codes-missing': async (asked) => {
    const lacking = listActive(asked, 'body.edit-office').filter(({ creditCode }) => creditCode === null)
    return [{ kind: 'credit-codes-missing', count: lacking.length, year: null, dueOn: null }]
  },
}

function listActive({ records, today, reach }: Asked, action: Action): readonly BodyRecord[] {
  const reached = new Set(reach(action))
  return records.filter(({ id, history }) => reached.has(id) && bodyOn(history, today).status === 'active')
}

const WARN_DAYS = 14
const DAY_MS = 24 * 3_600_000

/** The last day of one's own password, once it is near. */
async function findPasswordDue({ db, clock, profile }: WaitingServices, { person }: Actor): Promise<PlainDate | null> {
  if (profile.maximumAgeDays === null) return null
  const { passwordSetAt } = await getCredentials(db, person)
  const dueAt = passwordSetAt.getTime() + profile.maximumAgeDays * DAY_MS
  if (dueAt - clock.now().getTime() > WARN_DAYS * DAY_MS) return null
  return toBeijingDay(new Date(dueAt))
}

/** Last year's reports that are not there, a task for each day by which they are due. */
async function listMissing({ services, bodies, today, reach }: Asked): Promise<readonly WaitingTask[]> {
  const year = yearOf(today) - 1
  const among = reach('checked-report.hand-in')
  const counts = new Map<PlainDate, number>()
  const { dueDays } = services
  for (const { dueOn } of await findMissingReports(services.db, { bodies, among, year, today, dueDays }))
    counts.set(dueOn, (counts.get(dueOn) ?? 0) + 1)
  return [...counts].map(([dueOn, count]) => ({ kind: 'reports-missing', count, year, dueOn }))
}
