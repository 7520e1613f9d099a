import { type Bodies, type BodyId, type BodyType, bodyOn } from '../../domain/body/index.js'
import { findPlainDate, type PlainDate, parsePlainDate } from '../../domain/calendar/index.js'
import type { BodyKind } from '../../domain/report/index.js'
import { listBodiesWithReport } from '../../storage/checked-reports/body-reports.js'
import type { Db } from '../../storage/database.js'
import type { DueDays } from '../checked-reports/due-days.js'

/** A body that has not handed in its report on a year. */
export interface MissingReport {
  readonly body: BodyId
  /** What it was called at the end of that year. */
  readonly name: string
  readonly dueOn: PlainDate
}

interface Asked {
  readonly bodies: Bodies
  readonly among: readonly BodyId[]
  readonly year: number
  readonly today: PlainDate
  readonly dueDays: DueDays
}

/** Which of these bodies have no report on a year, first what was due first, then by name. */
export async function findMissingReports(
  db: Db,
  { bodies, among, year, today, dueDays }: Asked,
): Promise<MissingReport[]> {
  const end = findPlainDate(year, 12, 31)
  if (end === undefined) return []
  const obliged = among.flatMap((body) => {
    const history = bodies.get(body) ?? []
    // Of a body that ended since, its successor answers; it is not waited for.
    if (bodyOn(history, today).status !== 'active') return []
    const then = bodyOn(history, end)
    const kind = then.status === 'active' ? REPORT_KINDS[then.kind] : null
    const dueOn = kind === null ? undefined : parsePlainDate(`${year + 1}-${dueDays[kind]}`)
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
