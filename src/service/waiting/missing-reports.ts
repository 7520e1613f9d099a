import { type Bodies, type BodyId, type BodyType, bodyOn } from '../../domain/body/index.js'
import { findPlainDate, type PlainDate, parsePlainDate } from '../../domain/calendar/index.js'
import { type BodyKind, NO_CONTEXT } from '../../domain/report/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { listBodiesWithReport } from '../../storage/checked-reports/body-reports.js'
import type { Db } from '../../storage/database.js'
import { todayOf } from '../clock.js'
import type { AccessDenied, Actor } from '../people/authorise.js'
import type { OfficeServices } from '../people/people-services.js'
import { findReach, listMeant } from '../people/reach.js'

/** A body that has not handed in its report on a year. */
export interface MissingReport {
  readonly body: BodyId
  /** What it was called at the end of that year. */
  readonly name: string
  readonly dueOn: PlainDate
}

/** Which bodies of a person's have no report on a year, first what was due first, then by name. */
export async function listMissingReports(
  services: Pick<OfficeServices, 'db' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  year: number,
): Promise<Result<readonly MissingReport[], AccessDenied>> {
  const action = 'checked-report.hand-in'
  const { bodies, reached } = await findReach(services, actor, action)
  const meant = listMeant(bodies, reached)
  if (meant.length === 0) return fail({ code: 'access.denied', action })
  return succeed(await findMissingReports(services.db, { bodies, among: meant, year, today: todayOf(services.clock) }))
}

interface Asked {
  readonly bodies: Bodies
  readonly among: readonly BodyId[]
  readonly year: number
  readonly today: PlainDate
}

export async function findMissingReports(db: Db, { bodies, among, year, today }: Asked): Promise<MissingReport[]> {
  const end = findPlainDate(year, 12, 31)
  if (end === undefined) return []
  const obliged = among.flatMap((body) => {
    const history = bodies.get(body) ?? []
    // Of a body that ended since, its successor answers; it is not waited for.
    if (bodyOn(history, today).status !== 'active') return []
    const then = bodyOn(history, end)
    const kind = then.status === 'active' ? REPORT_KINDS[then.kind] : null
    const dueOn = kind === null ? undefined : parsePlainDate(`${year + 1}-${NO_CONTEXT.dueDays[kind]}`)
    return then.status === 'active' && dueOn !== undefined ? [{ body, name: then.name, dueOn }] : []
  })
  const there = await listBodiesWithReport(
    db,
    obliged.map(({ body }) => body),
    year,
  )
  const key = ({ dueOn, name }: MissingReport) => `${dueOn} ${name}`
  return obliged.filter(({ body }) => !there.has(body)).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Who files a report like whom. 条例第四十九条, 第五十四条; public utilities (第五十五条) file none. */
const REPORT_KINDS: Readonly<Record<BodyType, BodyKind | null>> = {
  government: 'government',
  department: 'department',
  township: 'township',
  'authorised-organisation': 'department',
  'public-utility': null,
}
