import { type Action, isWithin, listReached, type Reached } from '../../domain/access/index.js'
import { type Bodies, type BodyId, bodyOn, listNames } from '../../domain/body/index.js'
import { compareDates, findPlainDate, type PlainDate } from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listHistories } from '../../storage/bodies/bodies.js'
import type { Db } from '../../storage/database.js'
import { todayOf } from '../clock.js'
import type { AccessDenied, Actor } from './authorise.js'
import type { OfficeServices } from './people-services.js'

export const loadBodies = (db: Db): Promise<Bodies> => listHistories(db)

/** Where this person may do something, with the bodies as they are known. */
export async function findReach(
  { db, clock }: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  action: Action,
): Promise<{ readonly bodies: Bodies; readonly reached: Reached }> {
  const bodies = await loadBodies(db)
  return { bodies, reached: listReached(actor.grants, action, bodies, todayOf(clock)) }
}

/** Whether this person may do something for a body, be it one that is no more. */
export async function authoriseFor(
  services: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  action: Action,
  body: BodyId | null,
): Promise<Result<void, AccessDenied>> {
  const { reached } = await findReach(services, actor, action)
  return isWithin(reached, body) ? succeed(undefined) : fail({ code: 'access.denied', action })
}

/** The known bodies that are within reach. */
export const listWithin = (bodies: Bodies, reached: Reached): readonly BodyId[] =>
  reached === 'everything' ? [...bodies.keys()] : [...reached]

/** What a body was called at the end of a year, or else last; null: no such body. */
export function nameOf(bodies: Bodies, body: BodyId, year: number | null, today: PlainDate): string | null {
  const history = bodies.get(body)
  if (history === undefined) return null
  const end = year === null ? undefined : findPlainDate(year, 12, 31)
  const state = bodyOn(history, end !== undefined && compareDates(end, today) < 0 ? end : today)
  return state.status === 'not-yet' ? (listNames(history)[0]?.name ?? null) : state.name
}
